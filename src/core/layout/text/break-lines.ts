import { forbidden } from './break-cost.ts';
import { type MeasuredParagraph, spacedWidthOf, widthOf } from './paragraph.ts';

/**
 * - `sense`: lines of like length that end where a clause or a word ends (titles, cards, key words);
 * - `fill`: lines as long as the box allows (reading text), still not ending inside a word if avoidable.
 */
export type Breaking = 'sense' | 'fill';

export interface BrokenLine {
  readonly start: number;
  readonly end: number;
  readonly endsAs: 'wrap' | 'break' | 'paragraph';
}

export interface BrokenParagraph {
  readonly lines: readonly BrokenLine[];
  /** The dearest break of the paragraph; see `break-cost.ts`. */
  readonly worstCost: number;
  /** How badly it reads: breaks, ragged lines and lines more than needed; 0 for one line. */
  readonly cost: number;
}

/** Longer paragraphs are broken line by line: nobody sees their balance, and the search would be slow. */
const longestBalanced = 360;
const costOfExtraLine = 45;
const costOfCutPiece = 400;

/** LibreOffice draws a size on its own grid: up to so much larger or smaller. */
const roundedSizes = 0.004;

/**
 * LibreOffice ends no line between a full-width mark and a number or a Latin letter, or inside an address: there the
 * break is written.
 */
const heldTogether = /^[，、；：。/.]\w$/u;

/** Whether the units from `from` to `to` have room on a line. */
type Holds = (from: number, to: number) => boolean;

/** Of each measured text what was broken before: layouts try the same words at the same width. */
const brokenBefore = new WeakMap<MeasuredParagraph['offsetsPt'], Map<string, BrokenParagraph>>();

/**
 * Breaks a paragraph at a width given for size 1 pt; `looseWidthPt` is the width with the spare that another
 * line breaker may use, also for spaces between scripts: a line only counts as wrapped if all of them give the same. A piece without any break
 * point that is wider than the line is cut where the line is full, so that nothing leaves the box.
 */
export function breakLines(
  measured: MeasuredParagraph,
  unitWidthPt: number,
  looseWidthPt: number,
  breaking: Breaking,
  maxExtraLines: number,
): BrokenParagraph {
  let before = brokenBefore.get(measured.offsetsPt);
  if (before === undefined) {
    before = new Map();
    brokenBefore.set(measured.offsetsPt, before);
  }
  const key = `${unitWidthPt} ${looseWidthPt} ${breaking} ${maxExtraLines}`;
  let broken = before.get(key);
  if (broken === undefined) {
    broken = breakAnew(measured, unitWidthPt, looseWidthPt, breaking, maxExtraLines);
    before.set(key, broken);
  }
  return broken;
}

function breakAnew(
  measured: MeasuredParagraph,
  unitWidthPt: number,
  looseWidthPt: number,
  breaking: Breaking,
  maxExtraLines: number,
): BrokenParagraph {
  const { text, costs } = measured;
  if (text === '') return { lines: [{ start: 0, end: 0, endsAs: 'paragraph' }], worstCost: 0, cost: 0 };
  const isWithin: Holds = (from, to) => widthOf(measured, from, to) <= unitWidthPt;
  const isWithinLoosely: Holds = (from, to) =>
    widthOf(measured, from, to) <= looseWidthPt * (1 + roundedSizes);
  const isWithinSpaced: Holds = (from, to) =>
    spacedWidthOf(measured, from, to) <= looseWidthPt * (1 - roundedSizes);
  const holds: Holds = (from, to) => isWithin(from, to) && isWithinSpaced(from, to);
  const consumers = [isWithin, isWithinLoosely, isWithinSpaced];
  const lines: BrokenLine[] = [];
  let worstCost = 0;
  let cost = 0;
  let start = 0;
  for (const segmentEnd of segmentEnds(text)) {
    const greedy = greedyEnds(measured, costs, start, segmentEnd, holds);
    const plain = greedy.length === 1 || segmentEnd - start > longestBalanced;
    const best = plain
      ? { ends: greedy, cost: 0 }
      : (bestEnds(
          measured,
          start,
          segmentEnd,
          unitWidthPt,
          holds,
          breaking,
          greedy.length,
          maxExtraLines,
        ) ?? { ends: greedy, cost: costOfCutPiece });
    const { ends } = best;
    cost += best.cost;
    let lineStart = start;
    for (const end of ends) {
      const isInside = end < segmentEnd;
      if (isInside) worstCost = Math.max(worstCost, costs[end - 1] ?? 0);
      const wraps =
        isInside &&
        !heldTogether.test(text.slice(end - 1, end + 1)) &&
        consumers.every((holds) => greedyEnd(measured, costs, lineStart, segmentEnd, holds) === end);
      lines.push({
        start: lineStart,
        end,
        endsAs: end === text.length ? 'paragraph' : wraps ? 'wrap' : 'break',
      });
      lineStart = end;
    }
    start = segmentEnd;
  }
  return { lines, worstCost, cost };
}

/** Ends of the pieces between line feeds; each piece includes its line feed. */
function segmentEnds(text: string): readonly number[] {
  const ends: number[] = [];
  for (let index = text.indexOf('\n'); index >= 0; index = text.indexOf('\n', index + 1))
    ends.push(index + 1);
  if (ends.at(-1) !== text.length) ends.push(text.length);
  return ends;
}

function greedyEnds(
  measured: MeasuredParagraph,
  costs: readonly number[],
  start: number,
  end: number,
  holds: Holds,
): readonly number[] {
  const ends: number[] = [];
  for (let at = start; at < end; ) {
    at = greedyEnd(measured, costs, at, end, holds);
    ends.push(at);
  }
  return ends;
}

/** Where a consumer that fills lines and knows the kinsoku rules would end the line. */
function greedyEnd(
  measured: MeasuredParagraph,
  costs: readonly number[],
  start: number,
  end: number,
  holds: Holds,
): number {
  if (holds(start, end)) return end;
  let best = 0;
  let at = start + 1;
  for (; at <= end; at += 1) {
    if (!holds(start, at)) break;
    if (at === end || (costs[at - 1] ?? 0) !== forbidden) best = at;
  }
  if (best > 0) return best;
  return Math.min(Math.max(at - 1, start + firstCharLength(measured.text, start)), end);
}

function firstCharLength(text: string, index: number): number {
  return (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
}

/** No line ends at a break point, or none that has so many lines before it. */
const unreached = Number.POSITIVE_INFINITY;

/**
 * The line ends with the least cost for `lineCount` lines, or up to `maxExtraLines` more where that reads
 * better; null if only the greedy cut inside an unbreakable piece works. Line for line only those break points are
 * looked at that so many lines reach and from which the lines that remain reach the end.
 */
function bestEnds(
  measured: MeasuredParagraph,
  start: number,
  end: number,
  unitWidthPt: number,
  holds: Holds,
  breaking: Breaking,
  lineCount: number,
  maxExtraLines: number,
): { readonly ends: readonly number[]; readonly cost: number } | null {
  const { text, costs } = measured;
  const points = breakPoints(costs, start, end);
  const lastPoint = points.length - 1;
  const firsts = firstPoints(points, holds);
  const most = lineCount + maxExtraLines;
  const leasts = leastPoints(firsts, most);
  const total = widthOf(measured, start, end);
  const history: Int32Array[] = [];
  let before = new Float64Array(points.length).fill(unreached);
  before[0] = 0;
  let reach = 0;
  let best: { readonly cost: number; readonly count: number } | null = null;
  for (let count = 1; count <= most; count += 1) {
    const target = breaking === 'fill' ? unitWidthPt : total / Math.max(count, lineCount);
    const reached = new Float64Array(points.length).fill(unreached);
    const froms = new Int32Array(points.length);
    const reachBefore = reach;
    while (reach < lastPoint && (firsts[reach + 1] ?? 0) <= reachBefore) reach += 1;
    for (let to = Math.max(count, leasts[count] ?? 0); to <= reach; to += 1) {
      const isLast = to === lastPoint;
      const toUnit = points[to] ?? 0;
      for (let from = Math.min(to - 1, reachBefore); from >= (firsts[to] ?? 0); from -= 1) {
        const costBefore = before[from] ?? unreached;
        if (costBefore === unreached) continue;
        const fromUnit = points[from] ?? 0;
        const widthPt = widthOf(measured, fromUnit, toUnit);
        const ending = isLast
          ? orphanCost(text.slice(fromUnit, toUnit), widthPt / target)
          : (costs[toUnit - 1] ?? 0);
        const cost = costBefore + lineCost(widthPt, target, breaking, isLast) + ending;
        if (cost < (reached[to] ?? 0)) {
          reached[to] = cost;
          froms[to] = from;
        }
      }
    }
    history.push(froms);
    const finish = reached[lastPoint] ?? unreached;
    if (finish !== unreached && count >= lineCount) {
      const cost = finish + (count - lineCount) * costOfExtraLine;
      if (best === null || cost < best.cost) best = { cost, count };
    }
    before = reached;
  }
  if (best === null) return null;
  return { ends: traceBack(history, points, best.count), cost: best.cost };
}

/** The start, all places where a line may end, and the end. */
function breakPoints(costs: readonly number[], start: number, end: number): readonly number[] {
  const points = [start];
  for (let at = start + 1; at < end; at += 1) if ((costs[at - 1] ?? 0) !== forbidden) points.push(at);
  points.push(end);
  return points;
}

/** For each break point the first one that a line which ends there can begin at; itself where there is none. */
function firstPoints(points: readonly number[], holds: Holds): Int32Array {
  const firsts = new Int32Array(points.length);
  let from = 0;
  for (let to = 1; to < points.length; to += 1) {
    while (from < to && !holds(points[from] ?? 0, points[to] ?? 0)) from += 1;
    firsts[to] = from;
  }
  return firsts;
}

/** For each number of lines the first break point from which what remains of `most` lines can reach the end. */
function leastPoints(firsts: Int32Array, most: number): Int32Array {
  const leasts = new Int32Array(most + 1);
  leasts[most] = firsts.length - 1;
  for (let count = most - 1; count >= 0; count -= 1) leasts[count] = firsts[leasts[count + 1] ?? 0] ?? 0;
  return leasts;
}

function lineCost(widthPt: number, targetPt: number, breaking: Breaking, isLast: boolean): number {
  const share = (targetPt - widthPt) / targetPt;
  if (breaking === 'fill') {
    if (!isLast) return 260 * share * share;
    return widthPt < targetPt * 0.12 ? 50 : 0;
  }
  return (isLast ? 60 : 90) * share * share;
}

/** One or two short Latin words alone on the last line look lost. */
function orphanCost(line: string, share: number): number {
  if (share > 0.25 || !/^\p{Script=Latin}\S* ?\S*$/u.test(line.trim()) || /\p{Script=Han}/u.test(line))
    return 0;
  return line.trim().includes(' ') ? 20 : 50;
}

function traceBack(
  history: readonly Int32Array[],
  points: readonly number[],
  count: number,
): readonly number[] {
  const ends: number[] = [];
  let point = points.length - 1;
  for (let line = count; line >= 1; line -= 1) {
    ends.push(points[point] ?? 0);
    point = history[line - 1]?.[point] ?? 0;
  }
  return ends.reverse();
}
