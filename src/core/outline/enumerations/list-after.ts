import { type Span, span } from '../../model/span.ts';
import { largest, smallest } from '../text/extremes.ts';
import { sentenceAt } from '../text/sentence-at.ts';
import type { CountedTerm } from './counted-terms.ts';
import type { FoundItems } from './list-before.ts';
import { completeLast, splitPieces, trimPiece } from './list-pieces.ts';

const longestItem = 60;
const longestRatio = 4;
const cue = /^[\u4e00-\u9fff]{0,8}?(?:[:(]|——|,?(?:即|分别是|分别为|包括|就是|也就是|具体是|主要包括)[:]?)/u;

/** The list that a term announces: “三个坚持”：甲、乙、丙; 四个自信（…）. Only a list of exactly the count is one. */
export function findListAfter({ view, outer, count }: CountedTerm): FoundItems | null {
  const { text } = view;
  const announced = cue.exec(text.slice(outer.end, outer.end + 24))?.[0];
  if (announced === undefined) return null;
  const start = outer.end + announced.length;
  const end = announced.endsWith('(')
    ? text.indexOf(')', start)
    : (sentenceAt(view.sentences, start)?.span.end ?? start);
  if (end <= start || end - start > count * longestItem + 20) return null;
  for (const separator of [';', ',', '、']) {
    const pieces = completeLast(text, splitPieces(text, trimEnd(text, span(start, end)), separator), count);
    if (pieces.length === count && isHomogeneous(text, pieces)) {
      return { items: pieces.map((piece) => trimPiece(text, piece)), open: false };
    }
  }
  return null;
}

function trimEnd(text: string, { start, end }: Span): Span {
  let to = end;
  while (to > start && /[。;！!？? ]/u.test(text.charAt(to - 1))) to -= 1;
  return span(start, to);
}

/** Members of one list are built alike; clauses of a narrative are not. */
function isHomogeneous(text: string, pieces: readonly Span[]): boolean {
  const lengths = pieces.map(({ start, end }) => end - start);
  const shortest = smallest(lengths);
  const longest = largest(lengths);
  if (shortest < 1 || longest > longestItem || longest > Math.max(6, shortest * longestRatio)) return false;
  return pieces.every(
    ({ start, end }) => !/[。;:]/u.test(text.slice(start, end)) && !/^等/u.test(text.slice(start, end)),
  );
}
