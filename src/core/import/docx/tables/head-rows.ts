import type { CellSpan } from '../../../model/source/source-document.ts';
import { areFormRows } from '../../../view/form-rows.ts';
import { type TextPiece, textOfPieces } from '../../raw/raw-text.ts';
import { headRowCount, titleRowCount } from '../../raw/table-heads.ts';

/** What of a row tells whether it names the columns; its cells with text. */
export interface HeadedRow {
  readonly cells: readonly { readonly pieces: readonly TextPiece[]; readonly column: number }[];
  /** Number of cells in the file. */
  readonly cellCount: number;
}

const longestHeaderCell = 24;
/** A number, also with a unit, a sign or brackets: `1,234.5`, `-3.2%`, `（12）万元`. */
const numericCell = /^[-+−±（(]?[\d０-９][\d０-９,，.．×⁰-⁹¹²³⁻]*[)）]?[%％‰\p{L}]{0,6}$/u;
/** Years and their parts name columns. */
const timeCell = /^(?:(?:19|20)\d\d年?(?:第?[一二三四1-4]季度|\d{1,2}月)?|\d{1,2}月份?|[1-4]季度)$/u;

/** How many rows stand above the values: those that name the table, and those that name its columns. */
export function countHeadRows(rows: readonly HeadedRow[], spans: readonly (readonly CellSpan[])[]): number {
  const titles = titleRowCount(spans);
  const [first, second] = rows.slice(titles);
  if (first === undefined || !looksLikeHeader(rows.slice(titles))) return titles;
  const heads = (spans[titles] ?? []).map((own, at) => ({ ...own, column: first.cells[at]?.column ?? at }));
  const below = second?.cells.map(({ column }) => column) ?? [];
  return titles + headRowCount(heads, below, rows.length - titles);
}

/** The first row names its columns: each of them, in short words, above rows that have figures or are longer. */
function looksLikeHeader([first, ...others]: readonly HeadedRow[]): boolean {
  if (first === undefined || others.length === 0) return false;
  const widest = others.reduce((most, { cellCount }) => Math.max(most, cellCount), 0);
  const texts = first.cells.map(({ pieces }) => textOfPieces(pieces).trim());
  if (texts.length < Math.min(widest, first.cellCount)) return false;
  if (texts.some((text) => text.length > longestHeaderCell)) return false;
  if (areFormRows([first, ...others].map(({ cells }) => cells.map(({ pieces }) => textOfPieces(pieces)))))
    return false;
  const isFigure = (text: string) => numericCell.test(text) && !timeCell.test(text);
  if (numericCell.test(texts[0] ?? '') || texts.some(isFigure)) return false;
  const isStrong = first.cells.every(({ pieces }) =>
    pieces.every(({ text, strong }) => strong || text.trim() === ''),
  );
  if (isStrong)
    return others.some(({ cells }) => cells.some(({ pieces }) => pieces.some(({ strong }) => !strong)));
  return others.some(({ cells }) =>
    cells.some(({ pieces }) => numericCell.test(textOfPieces(pieces).trim())),
  );
}

/** Where cells stand, if some are empty or merged. */
export function placesOf({ cells, cellCount }: HeadedRow): { readonly columns?: readonly number[] } {
  const isWhole = cells.length === cellCount && cells.every(({ column }, index) => column === index);
  return isWhole ? {} : { columns: cells.map(({ column }) => column) };
}
