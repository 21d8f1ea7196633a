import type { SourceBlock } from '../../model/source/source-document.ts';
import { type Span, span } from '../../model/span.ts';
import { isRuledRow, isRuleLine, rulingMarks } from '../raw/lines/ruled-lines.ts';

/** A row that lines have been drawn around, and the lines of the text that are its: from `first` to before `last`. */
export interface RuledRow {
  readonly cells: readonly Span[];
  /** Where the cells stand, if some are empty. */
  readonly columns?: readonly number[];
  readonly first: number;
  readonly last: number;
}

const fewestRows = 2;
const fewestUnruledRows = 3;

/** The rows of a table that is drawn with bars between its cells, from a line of it; null where there is none. */
export function ruledRows(
  raw: string,
  blocks: readonly SourceBlock[],
  from: number,
): readonly RuledRow[] | null {
  const rows: (Omit<RuledRow, 'last'> & { last: number })[] = [];
  let count: number | null = null;
  let rules = 0;
  let start = from;
  for (let at = from; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block === undefined || block.hint !== null || block.hidden.length > 0) break;
    if (at > from && block.blankLinesBefore > 0) break;
    const text = raw.slice(block.span.start, block.span.end);
    if (isRuleLine(text)) {
      rules += 1;
      const last = rows.at(-1);
      if (last !== undefined) {
        last.last = at + 1;
        start = at + 1;
      }
      continue;
    }
    const all = isRuledRow(text) ? cellsOf(text, block.span.start) : [];
    count ??= all.length;
    if (all.length < 2 || all.length !== count) break;
    const cells = all.filter((cell) => cell !== null);
    const columns = [...all.keys()].filter((column) => all[column] !== null);
    rows.push({ cells, ...(cells.length < count ? { columns } : {}), first: start, last: at + 1 });
    start = at + 1;
  }
  const isTable = rows.length >= (rules > 0 ? fewestRows : fewestUnruledRows);
  const filled = rows.filter(({ cells }) => cells.length > 0);
  return isTable && filled.length === rows.length ? rows : null;
}

/** What stands between the bars of a line; null for an empty cell. */
function cellsOf(text: string, offset: number): readonly (Span | null)[] {
  const bars = [...text.matchAll(rulingMarks)].map(({ index }) => index);
  return bars.slice(1).map((end, index) => {
    const start = (bars[index] ?? 0) + 1;
    const inner = text.slice(start, end);
    const lead = inner.length - inner.trimStart().length;
    const length = inner.trim().length;
    return length === 0 ? null : span(offset + start + lead, offset + start + lead + length);
  });
}
