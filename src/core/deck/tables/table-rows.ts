import type { Table } from '../../model/outline/outline.ts';
import type { SourceDocument } from '../../model/source/source-document.ts';
import { type Span, sliceSpan } from '../../model/span.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import { trimSpan } from '../titles/headings/heading-text.ts';
import { type RowHint, rowHint } from './row-hint.ts';

/** A row of a table by its columns, with what merged cells cover. */
export interface TableRow {
  readonly span: Span;
  /** The cell of each column; null where it is empty or merged into another. */
  readonly cells: readonly (Span | null)[];
  /** For each column the cell of a row above that reaches into this one. */
  readonly above: readonly (Span | null)[];
  /** How many columns the cell that begins in each covers. */
  readonly widths: readonly number[];
  /** For each column, that of the last cell which begins in it or before; -1 where none does. */
  readonly lastBegun: readonly number[];
  /** One cell over all columns. */
  readonly isWhole: boolean;
}

/** The rows of heads above a table. */
export interface TableHead {
  readonly spans: readonly Span[];
  /** For each column the words over it. */
  readonly parts: readonly (readonly Span[])[];
}

/** The rows of a table; null where the source does not say which cell stands in which column. */
export function tableRows({ source, placeOf }: PlanContext, table: Table): readonly TableRow[] | null {
  const rows: TableRow[] = [];
  /** By column, the cell that reaches into the next rows, and how many of them. */
  let reaching = new Map<number, { readonly cell: Span; readonly rows: number }>();
  for (const [place, id] of table.rowIds.entries()) {
    const block = source.blocks[placeOf.get(id) ?? -1];
    const hint = block === undefined ? null : rowHint(block, table.cells?.[place]);
    if (block === undefined || hint === null) return null;
    const cells = Array.from({ length: table.columnCount }, (): Span | null => null);
    const above = cells.map((_, column) => reaching.get(column)?.cell ?? null);
    const next = new Map<number, { readonly cell: Span; readonly rows: number }>();
    for (const [column, { cell, rows: left }] of reaching)
      if (left > 1) next.set(column, { cell, rows: left - 1 });
    for (const [index, cell] of hint.cells.entries()) {
      const column = hint.columns?.[index] ?? index;
      const own = trimSpan(source.raw, cell);
      cells[column] = own;
      const left = (hint.spans?.[index]?.rows ?? 1) - 1;
      if (own !== null && left > 0) next.set(column, { cell: own, rows: left });
    }
    reaching = next;
    const [first] = hint.spans ?? [];
    const isWhole = hint.cells.length === 1 && (first?.columns ?? 1) >= table.columnCount;
    rows.push({
      span: block.span,
      cells,
      above,
      widths: widthsOf(hint, table.columnCount),
      lastBegun: lastBegunOf(cells),
      isWhole,
    });
  }
  return rows;
}

/** A number that counts the rows. */
export function isOrdinal({ raw }: SourceDocument, cell: Span): boolean {
  return /^[\d.]{1,4}$/u.test(sliceSpan(raw, cell));
}

function lastBegunOf(cells: readonly (Span | null)[]): readonly number[] {
  let last = -1;
  return cells.map((cell, column) => {
    if (cell !== null) last = column;
    return last;
  });
}

function widthsOf({ cells, columns, spans }: RowHint, count: number): readonly number[] {
  const widths = Array.from({ length: count }, () => 1);
  for (const index of cells.keys()) widths[columns?.[index] ?? index] = spans?.[index]?.columns ?? 1;
  return widths;
}

/** For each column the heads over it, from those of groups of columns down to its own. */
export function tableHead({ raw }: SourceDocument, rows: readonly TableRow[]): TableHead {
  const [first] = rows;
  const parts = (first?.cells ?? []).map((_, column) =>
    rows.flatMap(({ cells, widths, lastBegun }): readonly Span[] => {
      const from = lastBegun[column] ?? -1;
      const cell = cells[from];
      return cell != null && column < from + (widths[from] ?? 1) ? [cell] : [];
    }),
  );
  const textOf = ({ start, end }: Span) => raw.slice(start, end);
  const distinct = parts.map((own) =>
    own.filter((each, index) => own.findIndex((other) => textOf(other) === textOf(each)) === index),
  );
  return { spans: rows.map(({ span }) => span), parts: distinct };
}
