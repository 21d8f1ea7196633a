import type { PageLine } from '../lines/page-lines.ts';
import type { LineRole } from './line-role.ts';

const fewestRows = 3;
/** Characters of a row with two cells from which it holds sentences. */
const longestPair = 34;
/** In em. */
const aligned = 0.7;
const number = /\d/u;
const letter = /\p{L}/u;

/** Rows of tables: neighbouring lines of several cells that stand below one another. */
export function findTables(
  lines: readonly PageLine[],
  isFree: (line: PageLine) => boolean,
): ReadonlyMap<PageLine, LineRole> {
  const roles = new Map<PageLine, LineRole>();
  let table = 0;
  let run: PageLine[] = [];
  const close = (): void => {
    if (run.length >= fewestRows && !isProse(run)) {
      const header = headerRows(run);
      for (const [index, line] of run.entries()) {
        roles.set(line, { kind: 'table-row', table, header: index < header });
      }
      table += 1;
    }
    run = [];
  };
  for (const line of lines) {
    // A running head between two pages does not end a table.
    if (!isFree(line)) continue;
    const last = run.at(-1);
    const isRow = line.cells.length > 1;
    if (!isRow || (last !== undefined && !isBelow(last, line))) close();
    if (isRow) run.push(line);
  }
  close();
  return roles;
}

/** Two columns of sentences that no cut could part. */
function isProse(run: readonly PageLine[]): boolean {
  const length = run.reduce((sum, { text }) => sum + text.length, 0);
  return length >= run.length * longestPair && run.every(({ cells }) => cells.length === 2);
}

/** Whether most cells of the shorter row have a cell of the other above or below them. */
function isBelow(above: PageLine, below: PageLine): boolean {
  const isNextPage = below.page === above.page + 1 && below.angle === above.angle;
  const isNear = above.column === below.column && below.baseline - above.baseline <= above.size * 4;
  if (!isNear && !isNextPage) return false;
  const tolerance = above.size * aligned;
  const [shorter, longer] =
    above.cells.length <= below.cells.length ? [above.cells, below.cells] : [below.cells, above.cells];
  const matches = shorter.filter((cell) =>
    longer.some(
      (other) =>
        Math.abs(cell.x - other.x) <= tolerance ||
        Math.abs(cell.right - other.right) <= tolerance ||
        Math.abs(cell.x + cell.right - other.x - other.right) <= tolerance * 2,
    ),
  );
  return matches.length >= 2 && matches.length * 2 > shorter.length;
}

/** One row of names above rows with figures. */
function headerRows([first, ...rest]: readonly PageLine[]): number {
  if (first === undefined) return 0;
  const figures = (line: PageLine): number =>
    line.cells.filter(({ runs }) => runs.some(({ text }) => number.test(text) && !letter.test(text))).length;
  return figures(first) === 0 && rest.some((line) => figures(line) > 0) ? 1 : 0;
}
