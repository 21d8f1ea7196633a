import type { Row, Segment } from './text-line.ts';

const fewestLabels = 5;
/** In em. */
const sameEdge = 0.6;
/** Shares of a step. */
const sameStep = 0.25;
const sameValueStep = 0.02;
/** Share of the labels of an axis that stand between the rows beside the chart; in a table none does. */
const aloneShare = 0.3;
/** Steps of the axis above and below which a chart has its title, its other axis and its legend. */
const stepsAbove = 2;
const stepsBelow = 4;
const fewestBeside = 4;
const axisNumber = /^[-−]?\d[\d,]*(?:\.\d+)?%?$/u;

/** Rows that have charts on their right, with the left edge of the charts. */
export interface ChartBand {
  readonly from: number;
  readonly to: number;
  readonly x: number;
}

interface Label {
  readonly segment: Segment;
  readonly baseline: number;
  readonly value: number;
  readonly isAlone: boolean;
}

/**
 * Charts to the right of a table or text: their axes are numbers below one another, in equal steps of value and of
 * place, some of which stand between the rows beside them. What stands to the right of an axis is the chart's.
 */
export function findChartBand(rows: readonly Row[]): ChartBand | null {
  const axes = byEdge(rows.flatMap(labelsOf)).flatMap(runsOfSteps);
  const [first] = axes;
  if (first === undefined) return null;
  const x = least(axes.flat().map(({ segment }) => segment.x - segment.size * sameEdge));
  const top = least(axes.map((axis) => edgeOf(axis, 0, -stepsAbove)));
  const bottom = -least(axes.map((axis) => -edgeOf(axis, axis.length - 1, stepsBelow)));
  const isInside = ({ baseline, segments }: Row): boolean =>
    baseline >= top && baseline <= bottom && !segments.some((each) => each.x < x && each.right > x);
  const from = rows.findIndex(isInside);
  const after = rows.findIndex((row, index) => index > from && !isInside(row));
  const to = after === -1 ? rows.length : after;
  const beside = rows.slice(from, to).filter(({ segments }) => (segments[0]?.x ?? x) < x);
  return from === -1 || beside.length < fewestBeside ? null : { from, to, x };
}

const least = (values: readonly number[]): number =>
  values.reduce((smallest, value) => Math.min(smallest, value), Number.POSITIVE_INFINITY);

function labelsOf({ baseline, segments }: Row): readonly Label[] {
  return segments.flatMap((segment): readonly Label[] => {
    const text = segment.runs.map((run) => run.text).join('');
    if (!axisNumber.test(text)) return [];
    const value = Number(text.replace('−', '-').replace(/[,%]/gu, ''));
    return [{ segment, baseline, value, isAlone: segments.length === 1 }];
  });
}

/** Labels whose right edges are one below the other. */
function byEdge(labels: readonly Label[]): readonly (readonly Label[])[] {
  const groups: Label[][] = [];
  for (const label of [...labels].sort((a, b) => a.segment.right - b.segment.right)) {
    const last = groups.at(-1);
    const before = last?.at(-1)?.segment.right ?? Number.NEGATIVE_INFINITY;
    if (last !== undefined && label.segment.right - before <= label.segment.size * sameEdge) last.push(label);
    else groups.push([label]);
  }
  return groups.map((group) => group.sort((a, b) => a.baseline - b.baseline));
}

/** Stretches of labels in equal steps, of which some stand alone. */
function runsOfSteps(labels: readonly Label[]): readonly (readonly Label[])[] {
  const runs: Label[][] = [];
  for (const label of labels) {
    const run = runs.at(-1);
    const [before, last] = run?.slice(-2) ?? [];
    const fits =
      before === undefined || last === undefined ? run?.length === 1 : continues(before, last, label);
    if (run !== undefined && fits) run.push(label);
    else runs.push(last === undefined ? [label] : [last, label]);
  }
  return runs.filter(
    (run) =>
      run.length >= fewestLabels && run.filter(({ isAlone }) => isAlone).length >= run.length * aloneShare,
  );
}

function continues(before: Label, last: Label, next: Label): boolean {
  const step = last.baseline - before.baseline;
  const valueStep = last.value - before.value;
  return (
    valueStep !== 0 &&
    Math.abs(next.baseline - last.baseline - step) <= step * sameStep &&
    Math.abs(next.value - last.value - valueStep) <= Math.abs(valueStep) * sameValueStep
  );
}

/** So many steps above or below a label of an axis. */
function edgeOf(axis: readonly Label[], at: number, steps: number): number {
  const [first, second] = axis;
  const step = (second?.baseline ?? 0) - (first?.baseline ?? 0);
  return (axis[at]?.baseline ?? 0) + step * steps;
}
