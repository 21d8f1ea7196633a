import type { CoverageState } from '../../../core/check/check-report.ts';
import { type Span, span } from '../../../core/model/span.ts';

/** What a piece of a block is, beyond its letters. */
export interface Piece {
  readonly span: Span;
  /** Inside what is lit up as the very words. */
  readonly isExact: boolean;
  readonly isTerm: boolean;
  /** Markup of the file that is no text. */
  readonly isHidden: boolean;
  /** Id of the counted term that ends here. */
  readonly termId: string | null;
}

export interface SentenceSegment {
  /** Null for text that is no part of the body. */
  readonly coverage: CoverageState | null;
  readonly isLinked: boolean;
  readonly pieces: readonly Piece[];
}

interface Marks {
  readonly sentences: readonly { readonly span: Span; readonly coverage: CoverageState | null }[];
  readonly terms: readonly { readonly span: Span; readonly id: string }[];
  readonly hidden: readonly Span[];
  readonly exact: readonly Span[];
}

/** Cuts a block into sentences and these into pieces, at every place where a mark begins or ends. */
export function segmentsOf(block: Span, marks: Marks): readonly SentenceSegment[] {
  const segments: SentenceSegment[] = [];
  let at = block.start;
  const add = (piece: Span, sentence: Marks['sentences'][number] | null) => {
    if (piece.start >= piece.end) return;
    const pieces = piecesOf(piece, marks);
    segments.push({
      coverage: sentence?.coverage ?? null,
      // A block that is no text has no sentences: it is lit up as it stands.
      isLinked: marks.exact.some((exact) => overlaps(exact, sentence?.span ?? piece)),
      pieces,
    });
  };
  for (const sentence of marks.sentences) {
    add(span(at, sentence.span.start), null);
    add(span(Math.max(at, sentence.span.start), Math.min(sentence.span.end, block.end)), sentence);
    at = Math.max(at, sentence.span.end);
  }
  add(span(at, block.end), null);
  return segments;
}

function piecesOf(segment: Span, { terms, hidden, exact }: Marks): readonly Piece[] {
  const cuts = new Set([segment.start, segment.end]);
  for (const mark of [...terms.map((term) => term.span), ...hidden, ...exact]) {
    for (const offset of [mark.start, mark.end]) {
      if (offset > segment.start && offset < segment.end) cuts.add(offset);
    }
  }
  const offsets = [...cuts].sort((a, b) => a - b);
  return offsets.slice(0, -1).map((start, index) => {
    const piece = span(start, offsets[index + 1] ?? start);
    return {
      span: piece,
      isExact: exact.some((each) => overlaps(each, piece)),
      isTerm: terms.some((term) => overlaps(term.span, piece)),
      isHidden: hidden.some((each) => overlaps(each, piece)),
      termId: terms.find((term) => term.span.end === piece.end)?.id ?? null,
    };
  });
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
