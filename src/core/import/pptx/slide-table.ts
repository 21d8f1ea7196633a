import type { CellSpan } from '../../model/source/source-document.ts';
import { hasText, paragraphsOf, type ShapeParagraph } from '../package/drawing-text.ts';
import { childElements, childNamed, type XmlElement } from '../package/xml-tree.ts';
import { type TextPiece, textOfPieces } from '../raw/raw-text.ts';
import { headRowCount } from '../raw/table-heads.ts';
import { widthOfText } from './shape-labels.ts';

export interface SlideTableRow {
  readonly cells: readonly (readonly TextPiece[])[];
  readonly spans: readonly CellSpan[];
  readonly header: boolean;
  /** First paragraph of the row, for its place in the file. */
  readonly element: XmlElement | null;
}

/** No table of a slide is larger. */
const mostCells = 1000;

/** Rows of a table (`a:tbl`, ECMA-376 part 1, 21.1.3.13); of merged cells only the first has text. */
export function tableRows(table: XmlElement): readonly SlideTableRow[] {
  const firstRow = childNamed(table, 'a:tblPr')?.attributes.firstRow;
  const hasHeader = firstRow === '1' || firstRow === 'true';
  const rows = childElements(table)
    .filter(({ name }) => name === 'a:tr')
    .map((row) => {
      const elements = childElements(row).filter(({ name }) => name === 'a:tc');
      const cells = elements.map(paragraphsIn);
      return {
        spans: elements.map(({ attributes }) => ({
          columns: countOf(attributes.gridSpan),
          rows: countOf(attributes.rowSpan),
        })),
        element: cells.flat()[0]?.element ?? null,
        cells: cells.map((paragraphs) =>
          paragraphs.flatMap(({ pieces }, place) =>
            place === 0 ? pieces : [{ text: '\n', strong: false }, ...pieces],
          ),
        ),
      };
    });
  const [first, second] = rows.map(({ spans, cells }) =>
    spans.flatMap((span, column) => (hasText(cells[column] ?? []) ? [{ column, ...span }] : [])),
  );
  const below = second?.map(({ column }) => column) ?? [];
  const headCount = hasHeader ? headRowCount(first ?? [], below, rows.length) : 0;
  return rows.map((row, index) => ({ ...row, header: index < headCount }));
}

/** A row of a table that holds text in place of boxes. */
export interface LaidOutRow {
  readonly isHead: boolean;
  readonly paragraphs: readonly ShapeParagraph[];
}

/** In Han characters. */
const longestHead = 30;
const leastLonger = 2;

/**
 * The text of a table that only lays out a slide: one cell a row, heads above what they head. Null for a table of
 * several columns, or of short lines alone.
 */
export function laidOutText(table: XmlElement): readonly LaidOutRow[] | null {
  const rows: (readonly ShapeParagraph[])[] = [];
  for (const row of childElements(table).filter(({ name }) => name === 'a:tr')) {
    const cells = childElements(row)
      .filter(({ name }) => name === 'a:tc')
      .map(paragraphsIn)
      .filter((cell) => cell.length > 0);
    if (cells.length > 1) return null;
    rows.push(...cells);
  }
  const widths = rows.map((paragraphs) => widthOfText(textIn(paragraphs)));
  if (widths.every((width) => width <= longestHead)) return null;
  return rows.map((paragraphs, index) => {
    const own = widths[index] ?? 0;
    const isLine =
      paragraphs.length === 1 && own <= longestHead && !/[。；;，,：:]$/u.test(textIn(paragraphs));
    return { paragraphs, isHead: isLine && (widths[index + 1] ?? 0) >= own * leastLonger };
  });
}

function textIn(paragraphs: readonly ShapeParagraph[]): string {
  return textOfPieces(paragraphs.flatMap(({ pieces }) => pieces)).trim();
}

/** Paragraphs with text; none for a cell that another covers. */
function paragraphsIn(cell: XmlElement): readonly ShapeParagraph[] {
  if (isCovered(cell)) return [];
  return paragraphsOf(childNamed(cell, 'a:txBody')).filter(({ pieces }) => hasText(pieces));
}

function isCovered({ attributes }: XmlElement): boolean {
  return [attributes.hMerge, attributes.vMerge].some((value) => value === '1' || value === 'true');
}

function countOf(value: string | undefined): number {
  const count = Number(value ?? 1);
  return Number.isInteger(count) && count >= 1 && count <= mostCells ? count : 1;
}
