import type { BlockView } from '../../../view/document-view.ts';
import { readSectionNumber } from './numbers/numbering-styles.ts';

/** So many bold lines one right below the other head nothing: a cover, a poster, links to other pages. */
const fewestInRun = 4;
const longestLine = 60;
const longestQuoted = 60;
const mostQuoted = 8;

/** Lines that look like headings and are none: runs of bold ones, and quotations that are set over several lines. */
export function findLookalikes(blocks: readonly BlockView[]): ReadonlySet<number> {
  const runs: number[][] = [];
  for (const view of blocks) {
    if (!isBoldLine(view)) continue;
    const last = runs.at(-1);
    if (last?.at(-1) === view.index - 1) last.push(view.index);
    else runs.push([view.index]);
  }
  // The last line of a cover, above the contents.
  const above = runs.flat().filter((index) => {
    const hint = blocks[index + 1]?.block.hint;
    return hint?.kind === 'page-furniture' && hint.part === 'contents';
  });
  return new Set([
    ...runs.filter(({ length }) => length >= fewestInRun).flat(),
    ...above,
    ...quotedLines(blocks),
  ]);
}

function isBoldLine({ text, block, isStrong }: BlockView): boolean {
  return isStrong && block.hint === null && text.length <= longestLine && readSectionNumber(text) === null;
}

/** Lines of a quotation that opens in one of them and closes in a later one (“南有嘉鱼， / 烝然罩罩。”). */
function quotedLines(blocks: readonly BlockView[]): readonly number[] {
  const quoted: number[] = [];
  let open: number[] = [];
  for (const { index, text } of blocks) {
    const isShort = text.length <= longestQuoted;
    const opens = isShort && text.startsWith('“') && !text.includes('”');
    if (opens) open = [index];
    else if (open.length > 0) {
      if (!isShort || open.length >= mostQuoted || text.includes('“')) open = [];
      else {
        open.push(index);
        if (text.includes('”')) {
          quoted.push(...open);
          open = [];
        }
      }
    }
  }
  return quoted;
}
