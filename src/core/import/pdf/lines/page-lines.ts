import { fromFrame } from '../page/read-page.ts';
import type { PageText } from '../page/text-piece.ts';
import { orderColumns } from './reading-order.ts';
import { runsFromRight } from './right-to-left.ts';
import { buildRows, mostCommonSize, type PrintedText, type Row, type Segment } from './text-line.ts';

/** Edges of the column in which a line stands, in its frame. */
export interface ColumnBox {
  readonly left: number;
  readonly right: number;
}

/** A line of a column, in reading order. */
export interface PageLine {
  /** From 1. */
  readonly page: number;
  /** Of the frame, as in `TextFrame`. */
  readonly angle: number;
  readonly x: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  readonly runs: readonly PrintedText[];
  readonly text: string;
  readonly column: ColumnBox;
  /** Parts with wide gaps between them; one for an ordinary line. */
  readonly cells: readonly Segment[];
  /** Of the labels of a chart. */
  readonly isChart?: true;
}

const longestAxisName = 16;
/** Fri, Feb 24, 2017; 2026年3月5日. */
const dayAlone =
  /^(?:\p{L}{3,9},? )?(?:\p{Lu}\p{L}{2,8}\.? \d{1,2}, ?\d{4}|\d{1,2} \p{Lu}\p{L}{2,8} \d{4}|\d{4} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日)$/u;
/** How far type reaches above and below its baseline, in em. */
const ascent = 0.88;
const descent = 0.2;

/** The lines of a page in reading order; turned text follows the upright. */
export function readLines(text: PageText): readonly PageLine[] {
  const lines = text.frames.flatMap(({ angle, pieces }) =>
    orderColumns(withoutDatedHead(buildRows(pieces))).flatMap(({ rows, isChart }) => {
      const column = columnBox(rows);
      const own = rows.map((row) => asLine(row, text.page, angle, column)).filter((line) => line !== null);
      return isChart === true ? own.map((line) => ({ ...line, isChart })) : own;
    }),
  );
  // Short turned text beside charts names their axes.
  const isAxisName = ({ angle, cells }: PageLine): boolean =>
    angle !== 0 && cells.every((cell) => textOf(cell).length <= longestAxisName);
  return lines.some(({ isChart }) => isChart)
    ? lines.map((line) => (isAxisName(line) ? { ...line, isChart: true } : line))
    : lines;
}

/** A name, a day and an office side by side on top of a page are a line each. */
function withoutDatedHead(rows: readonly Row[]): readonly Row[] {
  const [first, ...rest] = rows;
  if (first === undefined || first.segments.length < 2 || first.segments.length > 3) return rows;
  if (!first.segments.some((segment) => dayAlone.test(textOf(segment)))) return rows;
  return [...first.segments.map((segment) => ({ ...first, segments: [segment] })), ...rest];
}

function columnBox(rows: readonly Row[]): ColumnBox {
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  for (const { segments } of rows) {
    left = Math.min(left, segments[0]?.x ?? left);
    right = Math.max(right, segments.at(-1)?.right ?? right);
  }
  return { left, right };
}

function asLine({ segments }: Row, page: number, angle: number, column: ColumnBox): PageLine | null {
  const first = segments[0];
  const last = segments.at(-1);
  if (first === undefined || last === undefined) return null;
  const isFromRight = runsFromRight(segments.map(textOf).join(''));
  const cells = isFromRight ? [...segments].reverse() : segments;
  const runs = joinSegments(cells);
  return {
    page,
    angle,
    x: first.x,
    right: last.right,
    baseline: first.baseline,
    size: mostCommonSize(runs),
    runs,
    text: runs.map(({ text }) => text).join(''),
    column,
    cells,
  };
}

const textOf = ({ runs }: Segment): string => runs.map(({ text }) => text).join('');

/** One line of all segments, a space between them. */
function joinSegments(segments: readonly Segment[]): readonly PrintedText[] {
  return segments.flatMap(({ runs }, index) => {
    const trimmed = runs.map((run, at) =>
      at === runs.length - 1 ? { ...run, text: run.text.trimEnd() } : run,
    );
    const [head, ...rest] = trimmed;
    return head === undefined || index === 0
      ? trimmed
      : [{ ...head, text: ` ${head.text.trimStart()}` }, ...rest];
  });
}

/** The box of lines on their page as it is shown, in points from its upper left corner. */
export function boxOf(lines: readonly PageLine[]): {
  readonly page: number;
  readonly xPt: number;
  readonly yPt: number;
  readonly widthPt: number;
  readonly heightPt: number;
} {
  const page = lines[0]?.page ?? 1;
  const corners = lines
    .filter((line) => line.page === page)
    .flatMap(({ x, right, baseline, size, angle }) => [
      fromFrame(x, baseline - size * ascent, angle),
      fromFrame(right, baseline + size * descent, angle),
    ]);
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of corners) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return {
    page,
    xPt: hundredths(left),
    yPt: hundredths(top),
    widthPt: hundredths(right - left),
    heightPt: hundredths(bottom - top),
  };
}

const hundredths = (value: number): number => Math.round(value * 100) / 100;
