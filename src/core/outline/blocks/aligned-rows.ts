import type { BlockView, DocumentView } from '../text/document-view.ts';
import type { LineRole } from './line-role.ts';

const fewestRows = 3;
/** Two columns by blanks alone may be a signature or a line of two fields. */
const fewestByBlanks = 3;
const fewestByTabs = 2;
const longestCell = 30;
const byTabs = / *\t[ \t]*/u;
const byBlanks = /[ \u3000]{2,}/u;
const dotLeaders = /[.…·]{4,}/u;

/** Lines of plain text that are rows of a table: as many cells as the lines beside them, set apart by tabs or blanks. */
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
    if (cells !== count || view.block.blankLinesBefore > 0 || cells === 0) close();
    count = cells;
    if (cells > 0) run.push(view);
  }
  close();
  return roles;
}

/** The cells of a line; empty where it is no row. */
export function cellsOf({ visible }: BlockView): readonly string[] {
  if (!/\t|[ \u3000]{2}/.test(visible) || visible.length > longestCell * 12) return [];
  const hasTabs = visible.includes('\t');
  const cells = visible.split(hasTabs ? byTabs : byBlanks);
  if (cells.length < (hasTabs ? fewestByTabs : fewestByBlanks)) return [];
  const isRow = cells.every(
    (cell) => cell.trim() !== '' && cell.length <= longestCell && !/[。!?；;]/u.test(cell),
  );
  // Words set wide (年  份  表) and lines of a contents list are no rows.
  const isSpread = cells.every((cell) => cell.length <= 1);
  return isRow && !isSpread && !dotLeaders.test(visible) ? cells : [];
}
