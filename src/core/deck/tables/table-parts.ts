import { sliceSpan } from '../../model/span.ts';
import { balancedGroups } from '../plan/clause-items.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import { displayLength } from '../wording/display-length.ts';
import { isOrdinal, type TableHead, type TableRow } from './table-rows.ts';

const maxRows = 9;
const maxColumns = 7;
/** Of brief cells, that fit side by side as they are. */
const maxBriefColumns = 10;
/** Characters that the columns of a slide have side by side, at a size that a room can read. */
const lineLength = 40;
const maxLines = 13;

/** What one slide shows of a table. */
export interface TablePart {
  readonly columns: readonly number[];
  readonly rows: readonly TableRow[];
}

/** The table in pieces that a slide has room for: the rows of a group of columns, then those of the next. */
export function tableParts(
  context: PlanContext,
  columns: readonly number[],
  head: TableHead | null,
  rows: readonly TableRow[],
): readonly TablePart[] {
  const widths = columnWidths(context, columns, rows);
  return columnGroups(context, columns, head, rows).flatMap((group) =>
    rowGroups(context, rows, group, widths).map((own) => ({ columns: group, rows: own })),
  );
}

/** The columns that say something, in the body or by a head of their own: others are gaps that the file's table is drawn with. */
export function toldColumns(
  columnCount: number,
  head: TableHead | null,
  rows: readonly TableRow[],
): readonly number[] {
  const headOf = (column: number) => head?.parts[column]?.at(-1) ?? null;
  return Array.from({ length: columnCount }, (_, column) => column).filter((column) => {
    const own = headOf(column);
    const isNamed = own !== null && own !== headOf(column - 1);
    return isNamed || rows.some(({ cells, above }) => (cells[column] ?? above[column] ?? null) !== null);
  });
}

/** Columns that have room side by side; every group has the one which names the rows. */
function columnGroups(
  context: PlanContext,
  columns: readonly number[],
  head: TableHead | null,
  rows: readonly TableRow[],
): readonly (readonly number[])[] {
  const name = namingColumn(context, columns, rows);
  const others = columns.filter((column) => column !== name);
  const widths = columnWidths(context, columns, [
    ...rows,
    ...(head === null ? [] : [{ cells: head.parts.map((own) => own.at(-1) ?? null) }]),
  ]);
  const least = columns.reduce((sum, column) => sum + (widths.get(column) ?? 0), 0);
  if (columns.length <= maxBriefColumns && least <= lineLength) return [columns];
  const byWidth = Math.ceil(least / (lineLength * 1.5));
  const byCount = Math.ceil(others.length / (maxColumns - 1));
  const perGroup = Math.ceil(others.length / Math.min(others.length, Math.max(byWidth, byCount)));
  return balancedGroups(others, perGroup).map((group) => [name, ...group].toSorted((one, two) => one - two));
}

/** The first column, but for numbers, and for what names several rows where the next names each. */
function namingColumn(
  { source }: PlanContext,
  columns: readonly number[],
  rows: readonly TableRow[],
): number {
  const [first = 0, second = first] = columns;
  const own = (column: number) => rows.flatMap(({ cells }) => cells[column] ?? []);
  const isNumbered = own(first).every((cell) => isOrdinal(source, cell));
  const isOfSeveral = own(first).length < rows.length && rows.some(({ above }) => above[first] != null);
  const names = new Set(own(second).map((cell) => sliceSpan(source.raw, cell)));
  return isNumbered || (isOfSeveral && names.size === rows.length) ? second : first;
}

function columnWidths(
  context: PlanContext,
  columns: readonly number[],
  rows: readonly Pick<TableRow, 'cells'>[],
): ReadonlyMap<number, number> {
  const widthOf = (column: number) =>
    Math.max(
      3,
      ...rows.map(({ cells }) => (cells[column] ? displayLength(context.source.raw, cells[column]) : 0)),
    );
  return new Map(columns.map((column) => [column, Math.min(lineLength / 2, widthOf(column))]));
}

/** Rows in groups that have room below each other. */
function rowGroups(
  context: PlanContext,
  rows: readonly TableRow[],
  columns: readonly number[],
  widths: ReadonlyMap<number, number>,
): readonly (readonly TableRow[])[] {
  const total = columns.reduce((sum, column) => sum + (widths.get(column) ?? 0), 0);
  const share = Math.min(1, lineLength / total);
  const linesOf = ({ cells }: TableRow) =>
    Math.max(
      1,
      ...columns.map((column) => {
        const cell = cells[column] ?? null;
        const room = Math.max(3, (widths.get(column) ?? 3) * share);
        return cell === null ? 1 : Math.ceil(displayLength(context.source.raw, cell) / room);
      }),
    );
  const lines = rows.reduce((sum, row) => sum + linesOf(row), 0);
  const most = Math.max(...rows.map(linesOf));
  const perSlide = Math.max(
    1,
    Math.min(maxRows, Math.floor(maxLines / Math.max(most * 0.75, lines / rows.length))),
  );
  if (perSlide < 3 || !rows.some(namesGroup)) return balancedGroups(rows, perSlide);
  // A name that moves on needs the room of a row.
  return withoutNamesLast(balancedGroups(rows, perSlide - 1));
}

/** The name of the rows below it (Vegetables): a row of a first cell alone. */
function namesGroup({ cells: [first, ...others] }: TableRow): boolean {
  return (first ?? null) !== null && others.length > 1 && others.every((cell) => (cell ?? null) === null);
}

/** The groups with names of rows above these, on one slide with the first of them. */
function withoutNamesLast(groups: readonly (readonly TableRow[])[]): readonly (readonly TableRow[])[] {
  let moved: readonly TableRow[] = [];
  return groups.flatMap((group, index) => {
    const rows = [...moved, ...group];
    const isLast = index === groups.length - 1;
    const kept = isLast ? rows.length : rows.findLastIndex((row) => !namesGroup(row)) + 1;
    moved = rows.slice(kept);
    return kept === 0 ? [] : [rows.slice(0, kept)];
  });
}
