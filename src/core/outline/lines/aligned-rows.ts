import { memberMark } from '../../language/marks.ts';
import { type Span, span } from '../../model/span.ts';
import type { BlockView, DocumentView } from '../../view/document-view.ts';
import { readSectionNumber } from './headings/numbers/numbering-styles.ts';
import type { LineRole } from './line-role.ts';

const fewestRows = 3;
/** Two columns by blanks alone may be a signature or a line of two fields. */
const fewestByBlanks = 3;
const fewestByTabs = 2;
const longestCell = 30;
const mostUnfilled = 2;
const byTabs = / *\t[ \t]*/u;
const byBlanks = /[ \u3000]{2,}/u;
const leaders = / *(?:[.·]{4,}|…{2,}) */u;

/** Lines of plain text that are rows of a table: as many cells as the lines beside them, set apart by tabs, blanks or leaders. */
export function findAlignedRows({ blocks }: DocumentView): readonly LineRole[] {
  const roles: LineRole[] = [];
  let run: BlockView[] = [];
  let count = 0;
  const close = () => {
    if (run.length >= fewestRows) {
      for (const { index } of run) {
        roles.push({ blockIndex: index, kind: 'table-row', confidence: 0.93, reason: 'aligned-cells' });
      }
    }
    run = [];
  };
  for (const view of blocks) {
    const cells = view.block.hint === null ? cellsOf(view).length : 0;
    const isNext = cells === count || (cells > 0 && isUnfilled(view, run[0]));
    if (!isNext || view.block.blankLinesBefore > 0 || cells === 0) close();
    if (run.length === 0 || cells === 0) count = cells;
    if (cells > 0) run.push(view);
  }
  close();
  return roles;
}

/** A row of a form below its head: the last cells are there to be filled in, so their tabs end the line. */
function isUnfilled(view: BlockView, head: BlockView | undefined): boolean {
  if (head === undefined || !head.visible.includes('\t') || !view.visible.includes('\t')) return false;
  const open = cellsOf(head).length - cellsOf(view).length;
  return open > 0 && open <= mostUnfilled && !/\d/u.test(head.visible);
}

/** The cells of a line; empty where it is no row. */
export function cellsOf({ visible }: BlockView): readonly string[] {
  if (!/\t|[ \u3000]{2}|[.·]{4}|……/.test(visible) || visible.length > longestCell * 12) return [];
  if (leaders.test(visible)) return leaderedCells(visible);
  const hasTabs = visible.includes('\t');
  const cells = visible.split(hasTabs ? byTabs : byBlanks);
  if (cells.length < (hasTabs ? fewestByTabs : fewestByBlanks)) return [];
  const isRow = cells.every(
    (cell) => cell.trim() !== '' && cell.length <= longestCell && !memberMark.test(cell),
  );
  // Words set wide (年  份  表) are no row.
  const isSpread = cells.every((cell) => cell.length <= 1);
  return isRow && !isSpread ? cells : [];
}

/** Where the cells of a row stand in the document; their words are those of `cellsOf`. */
export function cellSpansOf(view: BlockView): readonly Span[] {
  let from = 0;
  return cellsOf(view).map((cell) => {
    const start = view.visible.indexOf(cell, from);
    from = start + cell.length;
    return view.rawSpan(span(start, from));
  });
}

/** A name, leaders and a figure (办公费……120). */
function leaderedCells(visible: string): readonly string[] {
  const cells = visible.split(leaders);
  const [name = '', figure = ''] = cells;
  const isRow =
    cells.length === 2 &&
    name !== '' &&
    readSectionNumber(name) === null &&
    name.length <= longestCell &&
    /\d/u.test(figure);
  return isRow && figure.length <= longestCell ? cells : [];
}
