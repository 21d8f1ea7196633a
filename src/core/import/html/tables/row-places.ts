import { beginsAnnex, headRowCount, titleRowCount } from '../../raw/table-heads.ts';
import { elementsOf, type HtmlElement, type HtmlNode, isElement, textWithin } from '../tree/html-node.ts';
import { columnCounter } from './cell-columns.ts';

/** What a row of a table of data is beside its text. */
export interface RowPlace extends ReturnType<ReturnType<typeof columnCounter>> {
  readonly header: boolean;
}

/** The rows of a table with the columns of their cells, and which of them name the columns; not those that begin an annex. */
export function placeRows(table: HtmlElement): ReadonlyMap<HtmlElement, RowPlace> {
  const columnsOf = columnCounter();
  const rows = rowsOf(table).map(({ row, isInHead }) => {
    const cells = row.childNodes.filter(isElement);
    return { row, isInHead, cells, ...columnsOf(cells) };
  });
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 1);
  const heads = rows.filter(({ isInHead }) => isInHead).length;
  // A row that is one cell over all columns names the table, not its columns.
  const titles = heads > 0 ? 0 : titleRowCount(rows.map(({ spans }) => spans));
  const count = heads > 0 ? heads : titles + countHeads(rows.slice(titles));
  const annexed = rows.slice(0, titles).some(({ row }) => beginsAnnex(textWithin(row))) ? titles : 0;
  return new Map(
    rows.slice(annexed).map(({ row, isInHead: _isInHead, cells: _cells, ...place }, index) => [
      row,
      {
        ...place,
        spans: place.spans.map((span) => withinTable(span, place.spans.length, width)),
        header: index + annexed < count,
      },
    ]),
  );
}

/** A cell alone in its row may ask for more columns than any row has. */
function withinTable(
  span: RowPlace['spans'][number],
  cells: number,
  width: number,
): RowPlace['spans'][number] {
  return cells === 1 && span.columns > width * 2 && width > 1 ? { ...span, columns: width } : span;
}

/** Rows of heads where the page marks none: those of header cells alone; a first row whose first cell only is one, is none. */
function countHeads(rows: readonly TableRow[]): number {
  const [first] = rows;
  if (first === undefined) return 0;
  const [name, ...values] = first.cells;
  const isLabelled =
    name?.tagName === 'th' && values.length > 0 && values.every(({ tagName }) => tagName === 'td');
  if (isLabelled) return 0;
  // All rows are of header cells where none is found that is not.
  const marked = rows.findIndex(
    ({ cells }) => cells.length === 0 || cells.some(({ tagName }) => tagName !== 'th'),
  );
  if (marked > 0) {
    const deepest = first.spans.reduce((most, { rows: reach }) => Math.max(most, reach), 1);
    return Math.max(marked, deepest < rows.length ? deepest : 1);
  }
  const heads = first.spans.map((span, at) => ({ column: columnOf(first, at), ...span }));
  const [, second] = rows;
  const below = second?.cells.flatMap((cell, at) => (hasWords(cell) ? [columnOf(second, at)] : [])) ?? [];
  return headRowCount(heads, below, rows.length);
}

function columnOf({ columns }: Pick<TableRow, 'columns'>, at: number): number {
  return columns?.[at] ?? at;
}

function hasWords(cell: HtmlElement): boolean {
  const saysSomething = ({ childNodes }: HtmlElement) =>
    childNodes.some((node) => 'value' in node && /\S/u.test(node.value));
  if (saysSomething(cell)) return true;
  for (const inner of elementsOf(cell)) if (saysSomething(inner)) return true;
  return false;
}

interface TableRow {
  readonly cells: readonly HtmlElement[];
  readonly columns?: readonly number[];
  readonly spans: RowPlace['spans'];
}

/** The parts of a table as a browser sets them: its head above and its foot below, wherever they stand. */
export function partsInOrder({ childNodes }: HtmlElement): readonly HtmlNode[] {
  const rank = (node: HtmlNode): number => {
    if (!isElement(node)) return 1;
    return node.tagName === 'caption' || node.tagName === 'thead' ? 0 : node.tagName === 'tfoot' ? 2 : 1;
  };
  const isInOrder = childNodes.every(
    (node, at) => at === 0 || rank(childNodes[at - 1] ?? node) <= rank(node),
  );
  return isInOrder ? childNodes : [0, 1, 2].flatMap((own) => childNodes.filter((node) => rank(node) === own));
}

function rowsOf(table: HtmlElement): readonly { readonly row: HtmlElement; readonly isInHead: boolean }[] {
  return partsInOrder(table)
    .filter(isElement)
    .flatMap((part) => {
      const rows = part.tagName === 'tr' ? [part] : part.childNodes.filter(isElement);
      const isInHead = part.tagName === 'thead';
      return rows.filter(({ tagName }) => tagName === 'tr').map((row) => ({ row, isInHead }));
    });
}
