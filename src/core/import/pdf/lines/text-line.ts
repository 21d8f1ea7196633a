import { wideCharacter } from '../../raw/wide-characters.ts';
import type { TextPiece } from '../page/text-piece.ts';
import { closeEvenPitch, withoutRepeats } from './letter-spacing.ts';
import { orderFromRight, runsFromRight } from './right-to-left.ts';

/** Text of one line in one type. */
export interface PrintedText {
  readonly text: string;
  readonly size: number;
  readonly font: string;
  readonly overprinted: boolean;
  /** Small type above the line: a footnote mark, an exponent. */
  readonly raised: boolean;
  /** Small type that stands below the line: an index. */
  readonly lowered?: true;
}

/** A stretch of a line without a wide gap: a line of a column, a cell of a table. */
export interface Segment {
  readonly x: number;
  readonly right: number;
  readonly baseline: number;
  /** Of most of its characters. */
  readonly size: number;
  readonly runs: readonly PrintedText[];
}

/** Segments on one baseline, from left to right. */
export interface Row {
  readonly baseline: number;
  readonly segments: readonly Segment[];
}

/** Shares of an em. */
const sameBaseline = 0.3;
const segmentGap = 0.9;
const widestSpace = 1.7;
const raisedSize = 0.8;
const furthestRaised = 0.65;
const furthestLowered = 0.4;
const furthestMark = 0.6;
/** Share of a mark's width by which it may stand above or below what it is a mark of. */
const mostUnder = 0.5;
const longestMark = 24;
/** It has its space inside. */
const fullWidthMark = /[，。；：、！？]$/u;
const recognisedWord = /(?:\p{L}\p{Ll}|[\].,;:)])$/u;
/** By how much letters that are drawn again lie over those before them. */
const leastOverlap = 0.15;
const fewestOverlaid = 6;
const longestOverlaid = 4;
/** Share of an em within which a letter is drawn again. */
const samePlace = 0.22;
/** Marks that one line may have. */
const mostMarks = 24;

/** Gaps, in em, from which a space is seen between two pieces. */
const latinSpace = 0.13;
const mixedSpace = 0.35;
const hanSpace = 0.45;

/** The number of an item and nothing else, and how far, in em, its words may stand from it. */
const itemNumber =
  /^\s*(?:第?[一二三四五六七八九十]{1,3}[、．.章节]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[、．.)）]|[①-⑳])\s*$/u;
const widestNumberGap = 4;

interface OpenRow {
  baseline: number;
  size: number;
  pieces: (TextPiece & { raised: boolean; lowered?: true })[];
}

/** Puts pieces together into rows of segments, from top to bottom. */
export function buildRows(pieces: readonly TextPiece[]): readonly Row[] {
  const rows: OpenRow[] = [];
  for (const piece of [...pieces].sort((a, b) => a.baseline - b.baseline || a.x - b.x)) {
    const row = rows.at(-1);
    const isSame =
      row !== undefined &&
      piece.baseline - row.baseline <= sameBaseline * Math.min(row.size, piece.size) &&
      row.size < piece.size * 3;
    if (isSame) {
      row.pieces.push({ ...piece, raised: false });
      row.size = Math.max(row.size, piece.size);
    } else {
      rows.push({ baseline: piece.baseline, size: piece.size, pieces: [{ ...piece, raised: false }] });
    }
  }
  return attachRaised(rows).map(({ baseline, pieces: own }) => ({ baseline, segments: cutSegments(own) }));
}

/** Small type whose baseline is within the line above which it stands belongs to that line. */
function attachRaised(rows: readonly OpenRow[]): readonly OpenRow[] {
  const isTaken = new Set<OpenRow>();
  for (const [index, row] of rows.entries()) {
    for (const neighbour of [rows[index + 1], rows[index - 1]]) {
      if (neighbour === undefined || isTaken.has(neighbour) || !isBeside(row, neighbour)) continue;
      neighbour.pieces.push(
        ...row.pieces.map((piece) =>
          row.baseline < neighbour.baseline
            ? { ...piece, raised: true }
            : { ...piece, raised: false, lowered: true as const },
        ),
      );
      isTaken.add(row);
      break;
    }
  }
  return rows.filter((row) => !isTaken.has(row));
}

function isBeside(small: OpenRow, line: OpenRow): boolean {
  if (small.size > line.size * raisedSize || small.pieces.length > mostMarks) return false;
  const drop = small.baseline - line.baseline;
  if (-drop > line.size * furthestRaised || drop > line.size * furthestLowered) return false;
  if (small.pieces.some((piece) => isUnder(piece, line) || piece.text.length > longestMark)) return false;
  const near = line.size * furthestMark;
  return small.pieces.every(({ x, width }) =>
    line.pieces.some((piece) => x <= piece.x + piece.width + near && x + width >= piece.x - near),
  );
}

/** A line below or above another, in smaller type, and no mark at its end. */
function isUnder({ x, width, text }: TextPiece, line: OpenRow): boolean {
  if (text.trim().length < 4) return false;
  const covered = line.pieces.reduce(
    (sum, piece) => sum + Math.max(0, Math.min(x + width, piece.x + piece.width) - Math.max(x, piece.x)),
    0,
  );
  return covered > width * mostUnder;
}

/** In em: wider than the spaces between words, which justified lines stretch. */
function wideGapOf(sorted: OpenRow['pieces']): number {
  // Pieces of several words have their spaces inside: what lies between them is no space.
  if (sorted.filter(({ text }) => / \S/u.test(text.trim())).length * 2 > sorted.length) return segmentGap;
  const gaps: number[] = [];
  for (const [index, piece] of sorted.entries()) {
    const before = sorted[index - 1];
    if (before === undefined) continue;
    const gap = (piece.x - before.x - before.width) / piece.size;
    if (gap > latinSpace && gap <= widestSpace) gaps.push(gap);
  }
  const median = gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
  return Math.max(segmentGap, Math.min(widestSpace, median * 1.8));
}

function cutSegments(pieces: OpenRow['pieces']): readonly Segment[] {
  const segments: OpenRow['pieces'][] = [];
  let right = Number.NEGATIVE_INFINITY;
  const sorted = [...pieces].sort((a, b) => a.x - b.x);
  const wideGap = wideGapOf(sorted);
  for (const piece of sorted) {
    const current = segments.at(-1);
    if (current === undefined || piece.x - right > piece.size * wideGap) {
      segments.push([piece]);
      right = piece.x + piece.width;
    } else {
      current.push(piece);
      right = Math.max(right, piece.x + piece.width);
    }
  }
  return withNumber(segments)
    .map(asSegment)
    .filter((segment) => segment !== null);
}

/** A number and, after a tab, the words that it is the number of are no two cells. */
function withNumber(segments: readonly OpenRow['pieces'][]): readonly OpenRow['pieces'][] {
  const [first, second] = segments;
  if (first === undefined || second === undefined || segments.length > 2) return segments;
  const number = first.map(({ text }) => text).join('');
  const end = Math.max(...first.map(({ x, width }) => x + width));
  const gap = (second[0]?.x ?? 0) - end;
  const isOne = itemNumber.test(number) && gap <= (second[0]?.size ?? 0) * widestNumberGap;
  return isOne ? [[...first, ...second]] : segments;
}

function asSegment(pieces: OpenRow['pieces']): Segment | null {
  return joinPieces(drawnOnce(pieces));
}

/** Pieces that lie over one another, letter by letter, become one that says every letter once. */
function drawnOnce(pieces: OpenRow['pieces']): OpenRow['pieces'] {
  const clusters: OpenRow['pieces'][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const piece of pieces) {
    const cluster = clusters.at(-1);
    if (cluster !== undefined && piece.x < right - piece.size * leastOverlap) cluster.push(piece);
    else clusters.push([piece]);
    right = Math.max(right, piece.x + piece.width);
  }
  return clusters.flatMap((cluster) => {
    const [first] = cluster;
    const joined = cluster.length === 1 ? null : joinPieces(cluster);
    if (first === undefined || joined === null) return cluster;
    const text = withoutRepeats(joined.runs.map((run) => run.text).join('')) ?? lettersInPlace(cluster);
    return text === null ? cluster : [{ ...first, text, width: joined.right - joined.x, overprinted: true }];
  });
}

/**
 * The text of short pieces that are drawn over one another several times, some of them with the letter that follows
 * (T, T, Te, e, es …): each letter once, by its place; null where most letters stand only once.
 */
function lettersInPlace(cluster: OpenRow['pieces']): string | null {
  if (cluster.length < fewestOverlaid || cluster.some(({ text }) => text.length > longestOverlaid))
    return null;
  const letters = cluster.flatMap(({ text, x, width }) =>
    Array.from(text, (letter, at) => ({ letter, x: x + (width * at) / text.length })),
  );
  letters.sort((a, b) => a.x - b.x);
  const near = (cluster[0]?.size ?? 0) * samePlace;
  const kept: { letter: string; x: number }[] = [];
  for (const own of letters) {
    const isAgain = kept
      .slice(-longestOverlaid)
      .some(({ letter, x }) => letter === own.letter && own.x - x < near);
    if (!isAgain) kept.push(own);
  }
  return kept.length * 2 <= letters.length ? kept.map(({ letter }) => letter).join('') : null;
}

function joinPieces(sorted: OpenRow['pieces']): Segment | null {
  const isFromRight = runsFromRight(sorted.map(({ text }) => text).join(''));
  const pieces = isFromRight ? orderFromRight(sorted) : sorted;
  const runs: PrintedText[] = [];
  let right: number | null = null;
  let last: TextPiece | null = null;
  for (const piece of pieces) {
    const before = runs.at(-1);
    const from: number = isFromRight && last !== null ? gapStart(last, piece) : (right ?? 0);
    const gap: string = last === null ? '' : spaceBetween(last, piece, from);
    if (before !== undefined && gap !== '') runs[runs.length - 1] = { ...before, text: before.text + gap };
    const { text, size, font, overprinted, raised, lowered } = piece;
    const own = { text: right === null ? text.trimStart() : text, size, font, overprinted, raised };
    runs.push(lowered === undefined ? own : { ...own, lowered });
    right = Math.max(right ?? piece.x, piece.x + piece.width);
    last = piece;
  }
  const texts = closeEvenPitch(runs.map((run) => run.text));
  const first = pieces[0];
  if (first === undefined || right === null || texts.every((text) => text.trim() === '')) return null;
  const size = mostCommonSize(runs);
  const baseline = pieces.find((piece) => !piece.raised && !piece.lowered)?.baseline ?? first.baseline;
  const closed = runs.map((run, index) => ({ ...run, text: texts[index] ?? run.text }));
  return { x: sorted[0]?.x ?? first.x, right, baseline, size, runs: closed };
}

function spaceBetween(last: TextPiece, piece: TextPiece, right: number): string {
  const before = last.text;
  if (/\s$/u.test(before) || /^\s/u.test(piece.text) || fullWidthMark.test(before)) return '';
  const gap = (piece.x - right) / piece.size;
  if (gap > 0 && isRecognised(last, piece)) return ' ';
  const wides =
    Number(wideCharacter.test(before.slice(-1))) + Number(wideCharacter.test(piece.text.charAt(0)));
  const least = [latinSpace, mixedSpace, hanSpace][wides] ?? hanSpace;
  return gap > least ? ' ' : '';
}

/** Where the gap before a piece would begin if its line ran from the left, as wide as it is. */
function gapStart(last: TextPiece, piece: TextPiece): number {
  return piece.x - Math.max(last.x - piece.x - piece.width, piece.x - last.x - last.width);
}

/** Two words that a program has recognised in a picture: each is set in the size that its letters happen to have. */
function isRecognised(before: TextPiece, piece: TextPiece): boolean {
  const ratio = before.size / piece.size;
  return (
    Math.abs(before.size - piece.size) >= 1 &&
    ratio > 0.6 &&
    ratio < 1.7 &&
    recognisedWord.test(before.text) &&
    /^[\p{Ll}[(]/u.test(piece.text)
  );
}

/** The size in which most characters are set. */
export function mostCommonSize(runs: readonly PrintedText[]): number {
  const counts = new Map<number, number>();
  for (const { text, size } of runs) {
    const rounded = Math.round(size * 4) / 4;
    counts.set(rounded, (counts.get(rounded) ?? 0) + text.trim().length);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? 0;
}
