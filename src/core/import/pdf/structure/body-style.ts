import type { ColumnBox, PageLine } from '../lines/page-lines.ts';

/** How far the places of text can be trusted, in em. */
export interface Precision {
  /** Up to which lines are neighbours whatever their leading; 0 where the leading decides. */
  readonly widestLeading: number;
  /** By which the ends of full lines differ. */
  readonly lineEnd: number;
}

const exact: Precision = { widestLeading: 0, lineEnd: 0.4 };

/** What most text of a document looks like; headings, notes and paragraph breaks are told by the difference. */
export interface BodyStyle {
  readonly size: number;
  /** Distance of baselines within paragraphs, as a share of the size. */
  readonly leading: number;
  /** The same for the column of a line, where it is wider; slides set each text as wide as there is room. */
  leadingOf(line: PageLine): number;
  readonly precision: Precision;
  /** Whether paragraphs begin with an indent. */
  readonly indented: boolean;
  /** The edges that lines of a column keep to; for a short column those of its like. */
  boxOf(line: PageLine): ColumnBox;
}

const fewestOwnLines = 5;
const defaultLeading = 1.5;
const widestOwnLeading = 2.2;
/** Lines further apart are paragraphs, also where there are no others. */
const widestLeading = 2.7;
/** Between two lines of one sentence. */
const widestBroken = 4.5;
/** Characters of a full line that is no heading. */
const fewestOfFull = 20;
const fewestOwnGaps = 3;
/** In em. */
const leastIndent = 0.8;
const mostIndent = 5;
/** Share of the column by which the middles may differ. */
const centred = 0.06;

/** Marks that some programs set beyond the edge where a line is full. */
const hangingMark = /[，。、；：]\s*$/u;
/** In em: how even the ends of justified lines are, and how many of them tell an edge. */
const evenEdge = 0.15;
const fewestEven = 3;
/** Share of the lines of a column that may reach beyond its edge. */
const mostOutside = 0.2;

/** Measures the lines of running text. */
export function measureBody(lines: readonly PageLine[], precision: Precision = exact): BodyStyle {
  const size = bodySize(lines);
  const boxes = settleBoxes(lines, precision);
  const boxOf = (line: PageLine): ColumnBox => boxes.get(line.column) ?? line.column;
  const leading = bodyLeading(lines, size);
  const ownLeadings = columnLeadings(lines);
  const leadingOf = (line: PageLine): number => Math.max(leading, ownLeadings.get(line.column) ?? 0);
  return { size, leading, leadingOf, precision, indented: isIndented(lines, size, boxOf), boxOf };
}

/** The leading that most lines of a column have; none for columns of a few lines. */
function columnLeadings(lines: readonly PageLine[]): ReadonlyMap<ColumnBox, number> {
  const gaps = new Map<ColumnBox, Map<number, number>>();
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (next === undefined || next.column !== line.column || next.size !== line.size) continue;
    const gap = Math.round(((next.baseline - line.baseline) / line.size) * 20) / 20;
    if (gap < 0.9 || gap > (breaksOff(line, next) ? widestBroken : widestOwnLeading)) continue;
    const own = gaps.get(line.column) ?? new Map<number, number>();
    gaps.set(line.column, own.set(gap, (own.get(gap) ?? 0) + 1));
  }
  const leadings = new Map<ColumnBox, number>();
  for (const [column, own] of gaps) {
    const most = mostOf(own);
    if (most !== null && (own.get(most) ?? 0) >= fewestOwnGaps) leadings.set(column, most);
  }
  return leadings;
}

/** A line that is full, and whose sentence the next ends, is of one paragraph with it, however far apart they are. */
function breaksOff(line: PageLine, next: PageLine): boolean {
  return (
    line.right >= line.column.right - line.size * 1.5 &&
    line.text.length >= fewestOfFull &&
    next.x <= line.x &&
    !/[。！？；：!?;:.]\s*$/u.test(line.text)
  );
}

function bodySize(lines: readonly PageLine[]): number {
  const sizes = new Map<number, number>();
  for (const { size, text } of lines) sizes.set(size, (sizes.get(size) ?? 0) + text.length);
  return mostOf(sizes) ?? 12;
}

function bodyLeading(lines: readonly PageLine[], size: number): number {
  const gaps = new Map<number, number>();
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (next === undefined || next.column !== line.column || line.size !== size || next.size !== size)
      continue;
    const gap = Math.round(((next.baseline - line.baseline) / size) * 20) / 20;
    if (gap >= 0.9 && gap <= widestLeading) gaps.set(gap, (gaps.get(gap) ?? 0) + 1);
  }
  return mostOf(gaps) ?? defaultLeading;
}

function isIndented(lines: readonly PageLine[], size: number, boxOf: (line: PageLine) => ColumnBox): boolean {
  let indented = 0;
  let flush = 0;
  for (const line of lines) {
    if (line.size !== size) continue;
    const indent = (line.x - boxOf(line).left) / size;
    if (indent < 0.3) flush += 1;
    else if (indent >= leastIndent && indent <= mostIndent) indented += 1;
  }
  return indented >= 3 && indented >= flush * 0.04;
}

function mostOf(counts: ReadonlyMap<number, number>): number | null {
  let best: number | null = null;
  for (const [value, count] of counts) {
    if (best === null || count > (counts.get(best) ?? 0)) best = value;
  }
  return best;
}

/** Whether a line stands in the middle of its column, away from both edges. */
export function isCentred(line: PageLine, style: BodyStyle): boolean {
  const { left, right } = style.boxOf(line);
  const before = line.x - left;
  const after = right - line.right;
  const width = right - left;
  return before > line.size * 0.9 && after > line.size * 0.9 && Math.abs(before - after) < width * centred;
}

/** The edges of each column as most of its lines have them. */
function settleBoxes(lines: readonly PageLine[], precision: Precision): ReadonlyMap<ColumnBox, ColumnBox> {
  const byColumn = new Map<ColumnBox, PageLine[]>();
  for (const line of lines) {
    const own = byColumn.get(line.column);
    if (own === undefined) byColumn.set(line.column, [line]);
    else own.push(line);
  }
  const settled = new Map<ColumnBox, ColumnBox>();
  const measured: { box: ColumnBox; angle: number; count: number }[] = [];
  for (const [column, own] of byColumn) {
    const box = { left: leftEdge(own), right: precision.lineEnd > 1 ? commonRight(own) : rightEdge(own) };
    settled.set(column, box);
    if (own.length >= fewestOwnLines) measured.push({ box, angle: own[0]?.angle ?? 0, count: own.length });
  }
  measured.sort((a, b) => b.count - a.count);
  const common = measured.slice(0, 40);
  for (const [column, own] of byColumn) {
    const size = own[0]?.size ?? 12;
    const box = settled.get(column) ?? column;
    const like = common.find(
      ({ box: other, angle }) =>
        angle === own[0]?.angle && other.left <= box.left + size * 0.5 && other.right >= box.right - size,
    );
    const isShort = own.length < fewestOwnLines;
    const isNear =
      like !== undefined &&
      precision.lineEnd <= 1 &&
      Math.abs(like.box.left - box.left) < size * 3 &&
      Math.abs(like.box.right - box.right) < size * 3;
    if (like !== undefined && (isShort || isNear)) settled.set(column, like.box);
  }
  return settled;
}

/** The furthest edges that two lines share, within a third of an em; marks may hang out beyond them. */
function rightEdge(lines: readonly PageLine[]): number {
  const edges = lines.map(({ right }) => right).sort((a, b) => b - a);
  const furthest = sharedEdge(edges, lines) ?? edges[0] ?? 0;
  const unmarked = lines.filter(({ text }) => !hangingMark.test(text));
  const inner = sharedEdge(
    unmarked.map(({ right }) => right).sort((a, b) => b - a),
    unmarked,
  );
  const size = lines[0]?.size ?? 12;
  if (inner === null || furthest <= inner || furthest - inner > size * 1.1) return furthest;
  const even = unmarked.filter(({ right }) => Math.abs(right - inner) <= size * evenEdge).length;
  return even >= fewestEven && even >= lines.length * mostOutside ? inner : furthest;
}

/** The edge near which most lines end, in steps of an em: where widths are guessed the furthest says nothing. */
function commonRight(lines: readonly PageLine[]): number {
  const counts = new Map<number, number>();
  for (const { right, size } of lines) {
    const edge = Math.ceil(right / size) * size;
    counts.set(edge, (counts.get(edge) ?? 0) + 1);
  }
  return mostOf(counts) ?? rightEdge(lines);
}

function leftEdge(lines: readonly PageLine[]): number {
  const edges = lines.map(({ x }) => x).sort((a, b) => a - b);
  return sharedEdge(edges, lines) ?? edges[0] ?? 0;
}

function sharedEdge(sorted: readonly number[], lines: readonly PageLine[]): number | null {
  const tolerance = (lines[0]?.size ?? 12) * 0.35;
  return (
    sorted
      .slice(0, Math.ceil(lines.length * mostOutside))
      .find((edge, index) => Math.abs((sorted[index + 1] ?? Number.POSITIVE_INFINITY) - edge) <= tolerance) ??
    null
  );
}
