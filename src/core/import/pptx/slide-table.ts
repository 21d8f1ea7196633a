import { childElements, childNamed, type XmlElement } from '../package/xml-tree.ts';
import type { TextPiece } from '../raw-text.ts';
import { hasText, paragraphsOf } from './shape-text.ts';

export interface SlideTableRow {
  readonly cells: readonly (readonly TextPiece[])[];
  readonly header: boolean;
  /** First paragraph of the row, for its place in the file. */
  readonly element: XmlElement | null;
}

/** Rows of a table (`a:tbl`, ECMA-376 part 1, 21.1.3.13); of merged cells only the first has text. */
export function tableRows(table: XmlElement): readonly SlideTableRow[] {
  const firstRow = childNamed(table, 'a:tblPr')?.attributes.firstRow;
  const hasHeader = firstRow === '1' || firstRow === 'true';
  return childElements(table)
    .filter(({ name }) => name === 'a:tr')
    .map((row, index) => {
      const cells = childElements(row)
        .filter(({ name }) => name === 'a:tc')
        .map((cell) => paragraphsOf(childNamed(cell, 'a:txBody')).filter(({ pieces }) => hasText(pieces)));
      return {
        header: hasHeader && index === 0,
        element: cells.flat()[0]?.element ?? null,
        cells: cells.map((paragraphs) =>
          paragraphs.flatMap(({ pieces }, place) =>
            place === 0 ? pieces : [{ text: '\n', strong: false }, ...pieces],
          ),
        ),
      };
    });
}
