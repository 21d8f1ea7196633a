import type { TableRowContent } from '../docx/tables/table-blocks.ts';
import type { WordParagraph } from '../docx/word-block.ts';
import { mostColumns } from '../raw/table-columns.ts';

export interface OpenCell {
  readonly paragraphs: WordParagraph[];
}

export interface RtfRow {
  readonly cells: readonly OpenCell[];
  readonly edges: readonly number[];
  readonly merges: readonly ('start' | 'below' | 'beside' | null)[];
  readonly isHeader: boolean;
}

/** Twips by which edges of one column may differ. */
const tolerance = 30;

/** Cells in the grid that the right edges of all rows make. */
export function placeCells(rows: readonly RtfRow[]): readonly TableRowContent[] {
  const edges: number[] = [];
  for (const edge of rows.flatMap((row) => row.edges).sort((a, b) => a - b))
    if (edge > (edges.at(-1) ?? Number.NEGATIVE_INFINITY) + tolerance) edges.push(edge);
  // What lies beyond is in the last.
  if (edges.length > mostColumns) edges.length = mostColumns;
  const columnOf = (edge: number): number => {
    const found = edges.findIndex((each) => edge <= each + tolerance);
    return found === -1 ? edges.length : found;
  };
  const placed = rows.map(({ cells, edges: own, merges, isHeader }) => {
    let column = 0;
    return {
      isHeader,
      cells: cells.map(({ paragraphs }, index) => {
        const edge = own[index];
        const end = Math.max(column + 1, edge === undefined ? column + 1 : columnOf(edge) + 1);
        const cell = { column, columns: end - column, rows: 1, paragraphs, merge: merges[index] ?? null };
        column = end;
        return cell;
      }),
    };
  });
  return placed.map(({ cells, isHeader }, at) => ({
    isHeader,
    cells: cells
      .filter(({ merge }) => merge !== 'below' && merge !== 'beside')
      .map(({ merge, ...cell }) => {
        if (merge !== 'start') return cell;
        let down = 1;
        while (
          placed[at + down]?.cells.some(
            (below) => below.column === cell.column && below.merge === 'below',
          ) === true
        )
          down += 1;
        const beside = cells.filter(
          (each) => each.merge === 'beside' && each.column >= cell.column + cell.columns,
        );
        const next = cells.find((each) => each.merge !== 'beside' && each.column > cell.column)?.column;
        const width = beside
          .filter((each) => next === undefined || each.column < next)
          .reduce((sum, each) => sum + each.columns, cell.columns);
        return { ...cell, columns: width, rows: down };
      }),
  }));
}
