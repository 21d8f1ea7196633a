import type { CellSpan } from '../../../model/source/source-document.ts';
import type { TextPiece } from '../../raw/raw-text.ts';
import { isBlank, type WordBlock, type WordParagraph } from '../word-block.ts';
import { countHeadRows, placesOf } from './head-rows.ts';

/** A row of a table in another word processor's format. */
export interface TableRowContent {
  readonly cells: readonly TableCellContent[];
  readonly isHeader: boolean;
}

export interface TableCellContent extends CellSpan {
  /** From 0. */
  readonly column: number;
  readonly paragraphs: readonly WordParagraph[];
}

/**
 * The rows of a table as blocks, or its paragraphs if no row has text in more than one cell: such a table is layout.
 * `place` is that of rows without a paragraph.
 */
export function tableBlocks(
  rows: readonly TableRowContent[],
  table: number,
  place: Pick<WordParagraph, 'part' | 'index'>,
): readonly WordBlock[] {
  const filled = rows.map(({ cells, isHeader }) => ({
    isHeader,
    cellCount: cells.length,
    paragraphs: cells.flatMap(({ paragraphs }) => paragraphs),
    cells: cells
      .map(({ paragraphs, column, columns, rows: down }) => ({
        pieces: joined(paragraphs),
        column,
        span: { columns, rows: down },
      }))
      .filter(({ pieces }) => !isBlank(pieces)),
  }));
  if (filled.every(({ cells }) => cells.length <= 1)) return filled.flatMap(({ paragraphs }) => paragraphs);
  const isMarked = filled.some(({ isHeader }) => isHeader);
  const spans = filled.map(({ cells }) => cells.map(({ span }) => span));
  const headCount = countHeadRows(filled, spans);
  return filled.flatMap(({ cells, cellCount, isHeader, paragraphs }, index): readonly WordBlock[] => {
    const { part, index: paragraph } = paragraphs[0] ?? place;
    return [
      {
        kind: 'row',
        part,
        index: paragraph,
        blankLinesBefore: 0,
        pictures: paragraphs.flatMap(({ pictures }) => pictures),
        table,
        cells: cells.map(({ pieces }) => pieces),
        ...placesOf({ cells, cellCount }),
        spans: spans[index] ?? [],
        header: isMarked ? isHeader : index < headCount,
      },
    ];
  });
}

function joined(paragraphs: readonly WordParagraph[]): readonly TextPiece[] {
  return paragraphs
    .filter(({ pieces }) => !isBlank(pieces))
    .flatMap(({ pieces, number }, index) => [
      ...(index === 0 ? [] : [{ text: '\n', strong: false }]),
      ...(number === null ? [] : [{ text: `${number.text} `, strong: false }]),
      ...pieces,
    ]);
}
