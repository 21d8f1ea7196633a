import type { BlockView } from '../../../../view/document-view.ts';
import type { LineRole } from '../../line-role.ts';

const longestTalk = 150;
const talk =
  /[在于][^。;]{4,100}(?:[上中时]|会议?)的?(?:重要)?(?:讲话|致辞|致词|发言|演讲)(?:的?一部分|节选|摘要|摘编|\([^()]{2,12}\))?$/u;
const namesTalk = /讲话|致辞|致词|发言|演讲/u;

/**
 * The bold line that a page begins its text with, and that says whose talk it is (市长李红在全市教育大会上的讲话), where the page
 * itself calls the text by its column or its matter (每周学习).
 */
export function titleOfTalk(
  blocks: readonly BlockView[],
  pageName: BlockView,
  taken: ReadonlyMap<number, LineRole>,
): BlockView | null {
  if (namesTalk.test(pageName.text)) return null;
  const first = blocks.find(({ index, block }) => {
    const kind = taken.get(index)?.kind ?? 'paragraph';
    return index > pageName.index && block.hint?.kind !== 'page-furniture' && kind === 'paragraph';
  });
  if (first === undefined || first.text.length > longestTalk || !talk.test(first.text)) return null;
  const { hint, strong } = first.block;
  const isSet = first.isStrong || (strong[0] !== undefined && first.localOffset(strong[0].start) === 0);
  return (hint === null && isSet) || hint?.kind === 'heading' ? first : null;
}
