import { isOpenFrame } from '../../language/clauses/clause-grammar.ts';
import { pauseMark } from '../../language/marks.ts';
import type { Sentence } from '../../model/outline/outline.ts';
import { type Span, span } from '../../model/span.ts';
import { beginsHanging, isSubstantial } from '../titles/clauses/headline.ts';
import { separatorOffsets } from '../wording/clause-offsets.ts';
import { displayLength } from '../wording/display-length.ts';

/** What one line of a statement holds at its full size. */
const statementLineLength = 22;
const minimumPieceLength = 8;
export const maxStatementLines = 3;
/** English sentences are shown whole, and set smaller where they are long. */
export const maxEnglishStatementLines = 4;

/**
 * The sentence as lines of a statement, each with its closing comma but the last; null when it does not fit. A
 * last clause that only elaborates (是…, 使…) may go to the notes. `maxLines` is what the slide holds.
 */
export function statementLines(
  raw: string,
  sentence: Sentence,
  maxLines = maxStatementLines,
): readonly Span[] | null {
  const isFirstIdle = !isSubstantial(textAt(raw, sentence.clauses[0]));
  const clauses = isFirstIdle && sentence.clauses.length > 1 ? sentence.clauses.slice(1) : sentence.clauses;
  const lines = withFrames(raw, clauses).flatMap((clause) => senseLines(raw, clause));
  const fitting = drawnLines(raw, lines) > maxLines ? withoutElaboration(raw, sentence, lines) : lines;
  if (drawnLines(raw, fitting) > maxLines) return null;
  return fitting.map((line, index) =>
    index === fitting.length - 1 ? line : span(line.start, withSeparator(raw, line.end)),
  );
}

/** Clauses with the brief ones that only frame them on the same line: 2020年，因为疫情影响. */
function withFrames(raw: string, clauses: readonly Span[]): readonly Span[] {
  const lines: Span[] = [];
  for (const clause of clauses) {
    const last = lines.at(-1);
    const both = last === undefined ? null : span(last.start, clause.end);
    const isFrame = last !== undefined && isOpenFrame(textAt(raw, last));
    if (both !== null && isFrame && displayLength(raw, both) <= statementLineLength)
      lines[lines.length - 1] = both;
    else lines.push(clause);
  }
  return lines;
}

/** A line that is too long for one is drawn on two; two characters more still fit. */
function drawnLines(raw: string, lines: readonly Span[]): number {
  const count = (line: Span) => Math.max(1, Math.ceil((displayLength(raw, line) - 2) / statementLineLength));
  return lines.reduce((sum, line) => sum + count(line), 0);
}

function textAt(raw: string, where: Span | undefined): string {
  return where === undefined ? '' : raw.slice(where.start, where.end);
}

function withoutElaboration(raw: string, sentence: Sentence, lines: readonly Span[]): readonly Span[] {
  const last = sentence.clauses.at(-1);
  if (last === undefined || !/^[是使]/.test(raw.slice(last.start, last.end))) return lines;
  return lines.filter((line) => line.start < last.start);
}

/** A long clause broken at 、 between pieces that are long themselves, or before a closing 、 series. */
function senseLines(raw: string, clause: Span): readonly Span[] {
  if (clause.end - clause.start <= statementLineLength) return [clause];
  const pieces = piecesBetween(clause, separatorOffsets(raw, clause, /、/));
  if (pieces.length > 1 && pieces.every((piece) => piece.end - piece.start >= minimumPieceLength)) {
    return pieces.some((piece) => beginsHanging(raw.slice(piece.start, piece.end))) ? [clause] : pieces;
  }
  const series = seriesStart(raw, pieces);
  return series === null ? [clause] : [span(clause.start, series), span(series, clause.end)];
}

/** Where a series of three or more pieces of one length begins that ends the clause (内在逻辑相通、…、…). */
function seriesStart(raw: string, pieces: readonly Span[]): number | null {
  const [head, ...tail] = pieces;
  const length = tail[0] === undefined ? 0 : tail[0].end - tail[0].start;
  if (head === undefined || tail.length < 2 || length < 3) return null;
  if (tail.some((piece) => piece.end - piece.start !== length)) return null;
  const start = head.end - length;
  const before = raw.slice(head.start, start);
  return start - head.start >= minimumPieceLength &&
    !/[“（《]/.test(raw.slice(start, head.end)) &&
    before !== ''
    ? start
    : null;
}

export function piecesBetween(where: Span, cuts: readonly number[]): readonly Span[] {
  const starts = [where.start, ...cuts.map((cut) => cut + 1)];
  const ends = [...cuts, where.end];
  return starts.map((start, index) => span(start, ends[index] ?? where.end));
}

/** Past the mark that follows the line, where it is one that may close a line. */
function withSeparator(raw: string, end: number): number {
  return pauseMark.test(raw.charAt(end)) ? end + 1 : end;
}
