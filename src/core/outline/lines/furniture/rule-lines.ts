import type { DocumentView } from '../../../view/document-view.ts';
import type { LineRole } from '../line-role.ts';

/** One mark, again and again, that draws a line: ====, +++++, ------, ————. */
const drawn = /^([=+_~#*—━═…·-])(?: ?\1){3,}$/u;

/** What a page sets between paragraphs to sell something: Advertisement, Advertisement - scroll to continue reading. */
const soldSpace = /^(?:advertisement|advertising|sponsored content|广告)(?: ?[-–—:|] ?.{0,40})?$/iu;

/** Lines drawn with marks, and the word for what is sold between them: they part what stands above from what stands below, and say nothing. */
export function findRuleLines({ blocks }: DocumentView): readonly LineRole[] {
  return blocks
    .filter(
      ({ text, block }) => block.hint === null && (drawn.test(text.trim()) || soldSpace.test(text.trim())),
    )
    .map(({ index }) => ({
      blockIndex: index,
      kind: 'furniture',
      confidence: 0.96,
      reason: 'rule-line',
    }));
}
