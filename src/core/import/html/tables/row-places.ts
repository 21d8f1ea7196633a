import { headRowCount, titleRowCount } from '../../raw/table-heads.ts';
import { type HtmlElement, isElement } from '../tree/html-node.ts';
import { columnCounter } from './cell-columns.ts';

/** What a row of a table of data is beside its text. */
export interface RowPlace extends ReturnType<ReturnType<typeof columnCounter>> {
  readonly header: boolean;
}

/** The rows of a table with the columns of their cells, and which of them name the columns. */
export function placeRows(table: HtmlElement): ReadonlyMap<HtmlElement, RowPlace> {
  const columnsOf = columnCounter();
  const rows = rowsOf(table).map(({ row, isInHead }) => {
    const cells = row.childNodes.filter(isElement);
    return { row, isInHead, cells, ...columnsOf(cells) };
  });
  const heads = rows.filter(({ isInHead }) => isInHead).length;
  // A row that is one cell over all columns names the table, not its columns.
  const titles = heads > 0 ? 0 : titleRowCount(rows.map(({ spans }) => spans));
  const count = heads > 0 ? heads : titles + countHeads(rows.slice(titles));
  return new Map(
    rows.map(({ row, isInHead: _isInHead, cells: _cells, ...place }, index) => [
      row,
      { ...place, header: index < count },
    ]),
  );
}

/** Rows of heads where the page marks none: those of header cells alone; a first row whose first cell only is one, is none. */
function countHeads(rows: readonly Pick<TableRow, 'cells' | 'spans'>[]): number {
  const [first] = rows;
  if (first === undefined) return 0;
  const [name, ...values] = first.cells;
  const isLabelled =
    name?.tagName === 'th' && values.length > 0 && values.every(({ tagName }) => tagName === 'td');
  if (isLabelled) return 0;
  const marked = rows.findIndex(
    ({ cells }) => cells.length === 0 || cells.some(({ tagName }) => tagName !== 'th'),
  );
  return Math.max(marked === -1 ? 1 : marked, headRowCount(first.spans, rows.length));
}

interface TableRow {
  readonly cells: readonly HtmlElement[];
  readonly spans: RowPlace['spans'];
}

function rowsOf(table: HtmlElement): readonly { readonly row: HtmlElement; readonly isInHead: boolean }[] {
  return table.childNodes.filter(isElement).flatMap((part) => {
    const rows = part.tagName === 'tr' ? [part] : part.childNodes.filter(isElement);
    const isInHead = part.tagName === 'thead';
    return rows.filter(({ tagName }) => tagName === 'tr').map((row) => ({ row, isInHead }));
  });
}
