import type { CellSpan } from '../../../model/source/source-document.ts';
import { columnsCovered, mostColumns } from '../../raw/table-columns.ts';
import { attributeOf, type HtmlElement } from '../tree/html-node.ts';

/** Browsers know no higher cells (HTML, 4.9.11). */
const mostRows = 65_534;

/**
 * Tells row by row in which columns cells stand and how far they reach; a row whose cells are the first columns, with
 * no gap, needs no telling. Cells that grow over rows push those below them to the right.
 */
export function columnCounter(): (cells: readonly HtmlElement[]) => {
  readonly columns?: readonly number[];
  readonly spans: readonly CellSpan[];
} {
  /** For columns that a cell above reaches into: how many rows are left of it. */
  let covered = new Map<number, number>();
  return (cells) => {
    const columns: number[] = [];
    const spans: CellSpan[] = [];
    const next = new Map<number, number>();
    let column = 0;
    for (const cell of cells) {
      while (covered.has(column)) column += 1;
      columns.push(column);
      const width = columnsCovered(column, spanOf(cell, 'colspan', mostColumns));
      const below = spanOf(cell, 'rowspan', mostRows) - 1;
      spans.push({ columns: width, rows: below + 1 });
      if (below > 0) for (let at = column; at < column + width; at += 1) next.set(at, below);
      column += width;
    }
    for (const [at, left] of covered) if (left > 1) next.set(at, left - 1);
    covered = next;
    return columns.every((at, index) => at === index) ? { spans } : { columns, spans };
  };
}

function spanOf(cell: HtmlElement, name: 'colspan' | 'rowspan', most: number): number {
  const count = Number.parseInt(attributeOf(cell, name) ?? '', 10);
  return Number.isInteger(count) && count > 0 ? Math.min(count, most) : 1;
}
