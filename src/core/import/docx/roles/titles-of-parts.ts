import { textOfParagraph, type WordBlock, type WordParagraph } from '../word-block.ts';
import type { ParagraphRole } from './style-roles.ts';

/** A document has one title, and perhaps another above an annex; what has so many calls its chapters so. */
const fewestTitles = 3;
const partName = /^(?:摘 *要|abstract|前 *言|引 *言|绪 *论|致 *谢|参考文献)$/iu;

/**
 * The roles of paragraphs where the author has set the chapters in the style of the title and their parts in that of
 * the subtitle: they are headings. The first remains the title, unless it names a part (摘要).
 */
export function titlesOfParts(blocks: readonly WordBlock[]): ReadonlyMap<WordBlock, ParagraphRole> {
  const titles: WordParagraph[] = [];
  let groups = 0;
  let wasTitle = false;
  for (const block of blocks) {
    const isTitle = block.kind !== 'row' && block.role?.kind === 'title';
    if (isTitle) {
      titles.push(block);
      if (!wasTitle) groups += 1;
    }
    wasTitle = isTitle;
  }
  const roles = new Map<WordBlock, ParagraphRole>();
  if (groups < fewestTitles) return roles;
  const [first] = titles;
  const isNamed = first !== undefined && !partName.test(textOfParagraph(first));
  const start = first === undefined ? 0 : blocks.indexOf(first);
  for (const [at, block] of blocks.entries()) {
    if (block.kind === 'row' || at < start || (isNamed && block === first)) continue;
    if (block.role?.kind === 'title') roles.set(block, { kind: 'heading', level: 1 });
    // Right below the title it is one.
    if (block.role?.kind === 'subtitle' && !(isNamed && at === start + 1))
      roles.set(block, { kind: 'heading', level: 2 });
  }
  return roles;
}
