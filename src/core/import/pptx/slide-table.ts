import type { CellSpan } from '../../model/source/source-document.ts';
import { hasText, paragraphsOf } from '../package/drawing-text.ts';
import { childElements, childNamed, type XmlElement } from '../package/xml-tree.ts';
import type { TextPiece } from '../raw/raw-text.ts';
import { headRowCount } from '../raw/table-heads.ts';

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
      const cells = elements.map((cell) =>
        isCovered(cell)
          ? []
          : paragraphsOf(childNamed(cell, 'a:txBody')).filter(({ pieces }) => hasText(pieces)),
      );
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
  const first = rows[0]?.spans.filter((_, index) => hasText(rows[0]?.cells[index] ?? [])) ?? [];
  const headCount = hasHeader ? headRowCount(first, rows.length) : 0;
  return rows.map((row, index) => ({ ...row, header: index < headCount }));
}

function isCovered({ attributes }: XmlElement): boolean {
  return [attributes.hMerge, attributes.vMerge].some((value) => value === '1' || value === 'true');
}

function countOf(value: string | undefined): number {
  const count = Number(value ?? 1);
  return Number.isInteger(count) && count >= 1 && count <= mostCells ? count : 1;
}
