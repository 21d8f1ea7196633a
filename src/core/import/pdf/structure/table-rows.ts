import type { PageLine } from '../lines/page-lines.ts';
import type { Segment } from '../lines/text-line.ts';
import type { LineRole } from './line-role.ts';

const fewestRows = 3;
/** In fewer rows, so that their columns are no chance. */
const fewestCells = 3;
/** Distance of baselines, in em: of neighbouring rows, and of rows with a line between them. */
const nearest = 4;
const acrossLine = 6;
/** Groups of a table between one of few rows and one of enough. */
const furthestGroup = 20;
/** Runs before and after one, in which its columns are looked for. */
const runsOfTable = 3;
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
  const runs = findRuns(lines, isFree);
  let table = 0;
  for (const run of runs.filter((_, index) => isTable(runs, index))) {
    const header = headerRows(run);
    const widest = widestOf(run);
    for (const [index, line] of run.entries()) {
      const isName = line.cells.length < 2 || (index > 0 && isNameWithCell(run, line));
      const columns = line.cells.length < 2 ? null : columnsOf(line, widest);
      const role = { kind: 'table-row', table, header: index < header } as const;
      roles.set(line, {
        ...role,
        ...(columns === null ? {} : { columns }),
        ...(isName ? { namesGroup: true } : {}),
      });
    }
    table += 1;
  }
  return roles;
}

/** The columns of a row with empty cells, by those of the widest row; null where they are the first, or cannot be told. */
function columnsOf(line: PageLine, widest: PageLine): readonly number[] | null {
  if (line.cells.length >= widest.cells.length) return null;
  const columns = line.cells.map((cell) => {
    const distances = widest.cells.map((other) =>
      Math.min(
        Math.abs(cell.x - other.x),
        Math.abs(cell.right - other.right),
        Math.abs(cell.x + cell.right - other.x - other.right) / 2,
      ),
    );
    return distances.indexOf(Math.min(...distances));
  });
  const isInOrder = columns.every((column, at) => at === 0 || column > (columns[at - 1] ?? column));
  return isInOrder && columns.some((column, at) => column !== at) ? columns : null;
}

/** Neighbouring lines of several cells, with the names of groups of rows between them. */
function findRuns(lines: readonly PageLine[], isFree: (line: PageLine) => boolean): readonly Run[] {
  const runs: PageLine[][] = [];
  let run: PageLine[] = [];
  // The line above the first row, which is a name as those between later rows are; and the one after the last row.
  let lead: PageLine | null = null;
  let name: PageLine | null = null;
  for (const line of lines) {
    // A running head between two pages does not end a table.
    if (!isFree(line)) continue;
    const last = run.at(-1);
    if (line.cells.length < 2 || isNameWithCell(run, line)) {
      const isName: boolean = last !== undefined && name === null && nameCanFollow(line, last);
      if (!isName) run = [];
      name = isName ? line : null;
      if (run.length === 0) lead = line;
      continue;
    }
    const isNext = last !== undefined && (isBelow(last, line, nearest) || isBelowWidest(run, last, line));
    if (name !== null && isNext && namesRows(last, name, line)) {
      if (lead !== null && run[0] !== lead && namesRows(null, lead, run[0])) run.unshift(lead);
      run.push(name);
      lead = null;
    } else if (!isNext || name !== null) {
      lead = name ?? (run.length === 0 ? lead : null);
      run = [];
    }
    name = null;
    if (run.length === 0) runs.push(run);
    run.push(line);
  }
  return runs;
}

/** A row with empty cells is below the columns of the widest row rather than those of the last, which may have others empty. */
function isBelowWidest(run: Run, last: PageLine, line: PageLine): boolean {
  if (last.page !== line.page || last.column !== line.column) return false;
  if (line.baseline - last.baseline > last.size * nearest) return false;
  const widest = widestOf(run);
  return widest !== last && isBelow({ ...widest, baseline: last.baseline }, line, nearest);
}

function widestOf(run: Run): PageLine {
  return run.reduce((most, line) => (line.cells.length > most.cells.length ? line : most));
}

/** In characters. */
const longestName = 60;
/** Of the size of the rows. */
const largestName = 1.1;
/** Of the distance between rows, and in em. */
const widestGap = 1.6;
const furthestName = 2.4;
/** Headings and titles of tables: 一、, （二）, 第三章, 表4, Table 2. */
const isNumbered =
  /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、．]|\d{1,2}(?:\.\d{1,2})*\.?\s|第[一二三四五六七八九十百\d]{1,4}[章节条部编]|表\s*\d|(?:Table|Figure|Exhibit|Chart|Section|Part|Note|Source)\b)/iu;
const isSentence = /[。；;，,？！?!：:]$|[^.]\.$/u;

/** Whether the line is as short and as small as the name of some rows, and directly below the row. */
function nameCanFollow(line: PageLine, row: PageLine): boolean {
  return (
    row.cells.length >= fewestCells &&
    line.column === row.column &&
    line.text.length <= longestName &&
    line.size <= row.size * largestName &&
    letter.test(line.text) &&
    !isNumbered.test(line.text) &&
    !isSentence.test(line.text) &&
    line.baseline - row.baseline <= row.size * furthestName
  );
}

/** Whether the line is the name of some rows, with a cell in one of their columns that says something of them all. */
function isNameWithCell(run: Run, line: PageLine): boolean {
  const [name, cell] = line.cells;
  if (run.length === 0 || name === undefined || cell === undefined || line.cells.length !== 2) return false;
  const { cells } = widestOf(run);
  const tolerance = line.size * aligned;
  return (
    cells.length > fewestCells &&
    countFigures(line) === 0 &&
    !cells.some((other) => isAligned(name, other, tolerance)) &&
    cells.slice(1).some((other) => isAligned(cell, other, tolerance))
  );
}

/** Whether one cell stands below the other: at its left edge, its right edge or its middle. */
function isAligned(cell: Segment, other: Segment, tolerance: number): boolean {
  return (
    Math.abs(cell.x - other.x) <= tolerance ||
    Math.abs(cell.right - other.right) <= tolerance ||
    Math.abs(cell.x + cell.right - other.x - other.right) <= tolerance * 2
  );
}

/** Whether the line, at the left edge of the row below it, and as near to it as to the row above, names some rows. */
function namesRows(above: PageLine | null, line: PageLine, below: PageLine | undefined): boolean {
  const first = below?.cells[0];
  const second = below?.cells[1];
  if (below === undefined || first === undefined || second === undefined) return false;
  const indent = first.x - line.x;
  const gap = below.baseline - line.baseline;
  return (
    below.cells.length >= fewestCells &&
    line.column === below.column &&
    nameCanFollow({ ...line, baseline: below.baseline }, below) &&
    indent >= -aligned * line.size &&
    indent <= 3 * line.size &&
    (line.cells[0]?.right ?? line.right) < second.x + 4 * line.size &&
    gap > 0 &&
    gap <= line.size * furthestName &&
    (above === null || gap <= (line.baseline - above.baseline) * widestGap) &&
    countFigures(below) > 0
  );
}

type Run = readonly PageLine[];

/** Enough rows, or some of the same columns as a table above or below from which only a line parts them. */
function isTable(runs: readonly Run[], index: number): boolean {
  const run = runs[index] ?? [];
  if (hasRows(run)) return true;
  if (run.some(({ cells }) => cells.length < fewestCells)) return isBetween(runs, index);
  for (const step of [-1, 1]) {
    for (let at = index; Math.abs(at - index) < furthestGroup; at += step) {
      const [upper, lower] = step < 0 ? [runs[at - 1], runs[at]] : [runs[at], runs[at + 1]];
      const last = upper?.at(-1);
      const first = lower?.[0];
      if (last === undefined || first === undefined || !isBelow(last, first, acrossLine)) break;
      if (hasRows(step < 0 ? (upper ?? []) : (lower ?? []))) return true;
    }
  }
  return false;
}

/** A row of few cells between rows of one table. */
function isBetween(runs: readonly Run[], index: number): boolean {
  const [above, below] = [runs[index - 1]?.at(-1), runs[index + 1]?.[0]];
  const row = runs[index]?.[0];
  if (above === undefined || below === undefined || row === undefined) return false;
  const near = runs.slice(Math.max(0, index - runsOfTable), index + 1 + runsOfTable).flat();
  const endsAlike = row.cells.some(({ right }) =>
    near.some(
      (other) =>
        other !== row && other.cells.some((cell) => Math.abs(cell.right - right) <= row.size * aligned),
    ),
  );
  return runs[index]?.length === 1 && endsAlike && isBelow(above, below, acrossLine);
}

const hasRows = (run: Run): boolean => run.length >= fewestRows && !isProse(run);

/** Two columns of sentences that no cut could part. */
function isProse(run: readonly PageLine[]): boolean {
  const length = run.reduce((sum, { text }) => sum + text.length, 0);
  return length >= run.length * longestPair && run.every(({ cells }) => cells.length === 2);
}

/** Whether most cells of the shorter row have a cell of the other above or below them. */
function isBelow(above: PageLine, below: PageLine, furthest: number): boolean {
  const isNextPage = below.page === above.page + 1 && below.angle === above.angle;
  const isNear = above.column === below.column && below.baseline - above.baseline <= above.size * furthest;
  if (!isNear && !isNextPage) return false;
  const tolerance = above.size * aligned;
  const [shorter, longer] =
    above.cells.length <= below.cells.length ? [above.cells, below.cells] : [below.cells, above.cells];
  const matches = shorter.filter((cell) => longer.some((other) => isAligned(cell, other, tolerance)));
  return matches.length >= 2 && matches.length * 2 > shorter.length;
}

/** One row of names above rows with figures. */
function headerRows([first, ...rest]: readonly PageLine[]): number {
  if (first === undefined) return 0;
  return countFigures(first) === 0 && rest.some((line) => countFigures(line) > 0) ? 1 : 0;
}

function countFigures({ cells }: PageLine): number {
  return cells.filter(({ runs }) => runs.some(({ text }) => number.test(text) && !letter.test(text))).length;
}
