import type { CellSpan } from '../../model/source/source-document.ts';

/** Heads of more rows than these are no heads. */
const mostHeadRows = 4;

/** A cell of the first row, and the column that it begins in. */
export interface HeadCell extends CellSpan {
  readonly column: number;
}

/**
 * How many rows name the columns, where the first does: a head whose cells are merged reaches over those rows below
 * that its cells reach into, or that divide its groups of columns. `wordsBelow` are the columns in which the second row
 * has words: a head over one of them alone is only drawn wide, over columns that Word leaves empty.
 */
export function headRowCount(
  first: readonly HeadCell[],
  wordsBelow: readonly number[],
  rowCount: number,
): number {
  const deepest = first.reduce((most, { rows }) => Math.max(most, rows), 1);
  const isDivided = first.some(
    ({ column, columns }) =>
      wordsBelow.filter((below) => below >= column && below < column + columns).length > 1,
  );
  const count = first.length > 1 && isDivided ? Math.max(2, deepest) : deepest;
  return count < rowCount && count <= mostHeadRows ? count : 1;
}

/** How many rows above the heads are one cell each, over several columns: they name the table. */
export function titleRowCount(rows: readonly (readonly CellSpan[])[]): number {
  const count = rows.findIndex(([first, second]) => second !== undefined || (first?.columns ?? 1) < 2);
  return count > 0 && count <= 2 && count < rows.length - 1 ? count : 0;
}

/** A row above the heads that begins an annex (附件2, and the name of the table): text above the table. */
export const beginsAnnex = (text: string): boolean => /^\s*附\s?件\s?[\d一二三四五六七八九十]/u.test(text);
