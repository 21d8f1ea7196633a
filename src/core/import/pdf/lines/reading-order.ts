import { findChartBand } from './chart-labels.ts';
import type { Row, Segment } from './text-line.ts';

/** Rows that follow one another in one column. */
export interface Column {
  readonly rows: readonly Row[];
  /** The text of charts. */
  readonly isChart?: true;
}

/** Lines that two columns must have each, and share of them that must fill their column. */
const fewestLines = 4;
const filledShare = 0.4;
const filledWidth = 0.72;
/** In em. */
const narrowestColumn = 9;
const edgeTolerance = 0.6;
/** Within which lines of one column begin. */
const startRange = 4;
const mostCandidates = 16;
/** Columns side by side: no page has more. */
const deepest = 4;
/** Columns of different leading make rows of one of them each: then columns are looked for in columns. */
const deepestLook = 1;

/**
 * The columns of a page in the order in which they are read. Prose in columns is read column by column; lines
 * across them (a title, a heading, a table) divide the page into bands. Tables are no columns: their rows stay.
 *
 * A recursive XY cut that cuts at the left edges which many lines share.
 */
export function orderColumns(rows: readonly Row[]): readonly Column[] {
  const band = findChartBand(rows);
  if (band === null) return cutColumns(rows, deepest);
  const beside = rows.slice(band.from, band.to);
  const left = sideOf(beside, (segment) => segment.x < band.x);
  return [
    ...cutColumns([...rows.slice(0, band.from), ...left], deepest),
    { rows: sideOf(beside, (segment) => segment.x >= band.x), isChart: true },
    ...cutColumns(rows.slice(band.to), deepest),
  ];
}

function cutColumns(rows: readonly Row[], depth: number): readonly Column[] {
  const cut = depth > 0 && rows.length >= fewestLines ? findCut(rows, deepestLook) : null;
  if (cut === null) return rows.length === 0 ? [] : [{ rows }];
  const { from, to, x } = cut;
  const band = rows.slice(from, to);
  return [
    ...cutColumns(rows.slice(0, from), depth),
    ...cutColumns(
      sideOf(band, (segment) => segment.x < x),
      depth - 1,
    ),
    ...cutColumns(
      sideOf(band, (segment) => segment.x >= x),
      depth - 1,
    ),
    ...cutColumns(rows.slice(to), depth),
  ];
}

function sideOf(rows: readonly Row[], isInside: (segment: Segment) => boolean): readonly Row[] {
  return rows
    .map(({ baseline, segments }) => ({ baseline, segments: segments.filter(isInside) }))
    .filter(({ segments }) => segments.length > 0);
}

interface Cut {
  readonly from: number;
  readonly to: number;
  /** Left edge of the columns to the right of the cut. */
  readonly x: number;
}

/**
 * The longest band of rows that a gutter divides into two columns of prose, either of which may be several: looked
 * for within a side `look` times.
 */
function findCut(rows: readonly Row[], look: number): Cut | null {
  let best: Cut | null = null;
  for (const x of sharedEdges(rows)) {
    for (const { from, to } of runsBeside(rows, x)) {
      if (best !== null && to - from <= best.to - best.from) continue;
      if (isProse(rows.slice(from, to), x, look)) best = { from, to, x };
    }
  }
  return best;
}

/** Places after which many lines begin, indents and guessed places included; without the leftmost. */
function sharedEdges(rows: readonly Row[]): readonly number[] {
  const edges = rows.flatMap(({ segments }) => segments.map(({ x, size }) => ({ x, size })));
  edges.sort((a, b) => a.x - b.x);
  const found: { readonly x: number; readonly count: number }[] = [];
  let end = 0;
  for (const [index, { x, size }] of edges.entries()) {
    if (index === 0 || x - (edges[index - 1]?.x ?? 0) < size * 0.1) continue;
    while (end < edges.length && (edges[end]?.x ?? 0) < x + size * startRange) end += 1;
    if (end - index >= fewestLines) found.push({ x: x - size * 0.1, count: end - index });
  }
  return found
    .sort((a, b) => b.count - a.count)
    .slice(0, mostCandidates)
    .map(({ x }) => x);
}

/** Runs of rows that do not cross the place to the left of `x`. */
function runsBeside(rows: readonly Row[], x: number): readonly { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  let from = 0;
  for (let index = 0; index <= rows.length; index += 1) {
    const row = rows[index];
    if (row !== undefined && !row.segments.some((each) => crosses(each, x))) continue;
    if (index - from >= fewestLines) runs.push({ from, to: index });
    from = index + 1;
  }
  return runs;
}

function crosses({ x, right, size }: Segment, cut: number): boolean {
  return x < cut && right > cut - size * 0.4;
}

function isProse(band: readonly Row[], x: number, look: number): boolean {
  const left = sideOf(band, (segment) => segment.x < x);
  const right = sideOf(band, (segment) => segment.x >= x);
  const overlap = Math.min(lastOf(left), lastOf(right)) - Math.max(firstOf(left), firstOf(right));
  const shorter = Math.min(lastOf(left) - firstOf(left), lastOf(right) - firstOf(right));
  if (overlap < shorter * 0.5) return false;
  const isColumns = (side: readonly Row[]): boolean =>
    isFilled(side) || (look > 0 && side.length >= fewestLines && findCut(side, look - 1) !== null);
  return isColumns(left) && isColumns(right);
}

const firstOf = (rows: readonly Row[]): number => rows[0]?.baseline ?? 0;
const lastOf = (rows: readonly Row[]): number => rows.at(-1)?.baseline ?? 0;

/** Whether enough lines reach from one edge of the column to the other, as lines of prose do. */
function isFilled(rows: readonly Row[]): boolean {
  if (rows.length < fewestLines) return false;
  const size = rows.reduce((sum, { segments }) => sum + (segments[0]?.size ?? 0), 0) / rows.length;
  // A page number below the column, or a label beside it, is no edge.
  const left = sharedEdge(
    rows.map(({ segments }) => segments[0]?.x ?? 0).sort((a, b) => a - b),
    size,
  );
  const right = sharedEdge(
    rows.map(({ segments }) => segments.at(-1)?.right ?? 0).sort((a, b) => b - a),
    size,
  );
  const width = right - left;
  if (width < size * narrowestColumn) return false;
  const filled = rows.filter(
    ({ segments }) => segments.reduce((sum, each) => sum + each.right - each.x, 0) >= width * filledWidth,
  );
  return filled.length >= rows.length * filledShare;
}

/** The first of sorted edges that has another beside it. */
function sharedEdge(sorted: readonly number[], size: number): number {
  const isShared = (edge: number, index: number): boolean =>
    Math.abs((sorted[index + 1] ?? Number.POSITIVE_INFINITY) - edge) <= size * edgeTolerance;
  return sorted.find(isShared) ?? sorted[0] ?? 0;
}
