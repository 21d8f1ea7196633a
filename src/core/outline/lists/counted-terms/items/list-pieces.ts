import { type Span, span } from '../../../../model/span.ts';
import { findEnclosures, markEnclosed } from '../../../../view/enclosures.ts';

const conjunction = /以及|及其|和|与|及|暨/gu;
/** A closing and an opening mark side by side separate as 、 does. */
const neighbours = new Set(['”“', '》《', '」「', '』『']);
/** 、以及 before the last item. */
const leadingConjunction = /^(?:以及|及其)/u;
const quotes = /[“”‘’"「」『』《》]/u;

/** Pieces of a range between separators outside quotes and brackets; neighbouring quotes (”“) also separate. */
export function splitPieces(text: string, { start, end }: Span, separator: string): readonly Span[] {
  const part = text.slice(start, end);
  const enclosed = markEnclosed(part.length, findEnclosures(part));
  const pieces: Span[] = [];
  let from = 0;
  for (let index = 0; index < part.length; index += 1) {
    if (enclosed[index] === 0 && part.charAt(index) === separator) {
      pieces.push(span(start + from, start + index));
      from = index + 1;
    } else if (separator === '、' && index > from && neighbours.has(part.slice(index - 1, index + 1))) {
      pieces.push(span(start + from, start + index));
      from = index;
    }
  }
  pieces.push(span(start + from, end));
  return pieces.map((piece) => trimPiece(text, piece));
}

/** The last item may hang on the one before it by 和: it is cut off only where the count asks for it. */
export function completeLast(
  text: string,
  pieces: readonly Span[],
  count: number | undefined,
): readonly Span[] {
  const last = pieces.at(-1);
  if (last === undefined || count === undefined || pieces.length !== count - 1) return pieces;
  const halves = splitAtConjunction(text, last);
  return halves === null ? pieces : [...pieces.slice(0, -1), ...halves];
}

/** 甲以及乙 in a piece are two members. */
export function splitAtAlso(text: string, { start, end }: Span): readonly Span[] {
  const at = text.slice(start, end).indexOf('以及');
  if (at <= 0) return [span(start, end)];
  return [trimPiece(text, span(start, start + at)), trimPiece(text, span(start + at + 2, end))];
}

/** The two sides of the only conjunction outside quotes; null if there is none or several. */
function splitAtConjunction(text: string, { start, end }: Span): readonly [Span, Span] | null {
  const part = text.slice(start, end);
  const enclosed = markEnclosed(part.length, findEnclosures(part));
  const found = [...part.matchAll(conjunction)].filter(
    ({ index, 0: { length } }) => enclosed[index] === 0 && index > 0 && index + length < part.length,
  );
  const strong = found.filter(({ 0: word }) => word === '以及');
  const [only] = strong.length === 1 ? strong : found;
  if (only === undefined || (strong.length !== 1 && found.length !== 1)) return null;
  return [
    trimPiece(text, span(start, start + only.index)),
    trimPiece(text, span(start + only.index + only[0].length, end)),
  ];
}

/** Numbers before all pieces in turn: (1)…;(2)…;(3)…. */
const marker =
  /^(?:[(] ?(?:\d{1,2}|[一二三四五六七八九十]{1,2}) ?[)]|[①-⑳]|\d{1,2}[.、]|[一二三四五六七八九十]{1,2}(?:是要?|要|、)|其[一二三四五六七八九十][,、:]|第[一二三四五六七八九十]{1,2}(?:[,、:]|步?是)|(?:另?一|另)[类种个项方]面?[是,]) */u;

/** Numbers are no part of the items if every piece has one. */
export function withoutMarkers(text: string, pieces: readonly Span[]): readonly Span[] {
  const lengths = pieces.map(({ start, end }) => marker.exec(text.slice(start, end))?.[0].length ?? 0);
  const areNumbered = lengths.every((length, index) => {
    const piece = pieces[index];
    return piece !== undefined && length > 0 && piece.start + length < piece.end;
  });
  return areNumbered
    ? pieces.map(({ start, end }, index) => span(start + (lengths[index] ?? 0), end))
    : pieces;
}

/** Without white space, without 以及 before, and without quotation marks around the whole. */
export function trimPiece(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && text.charAt(from) === ' ') from += 1;
  from += leadingConjunction.exec(text.slice(from, Math.min(from + 3, to)))?.[0].length ?? 0;
  while (to > from && text.charAt(to - 1) === ' ') to -= 1;
  const inner = text.slice(from + 1, to - 1);
  const isQuoted =
    to - from > 2 && /^[“"「『‘]/u.test(text.charAt(from)) && /[”"」』’]/u.test(text.charAt(to - 1));
  return isQuoted && !quotes.test(inner) ? span(from + 1, to - 1) : span(from, to);
}

/** What is said of all members together stands after the last one: 甲、乙、丙有机统一. */
const jointPredicate =
  /(?:(?:有机|相)(?:统一|结合|融合|衔接)|一体(?:建设|推进)|(?:统筹|协同|同步|协调)(?:推进|发展)|齐头并进|并重|并举|并进|组成|构成)$/u;

/** The items without such a predicate at the end of the last one, unless another item has its words too. */
export function withoutJointPredicate(text: string, pieces: readonly Span[]): readonly Span[] {
  const last = pieces.at(-1);
  if (last === undefined) return pieces;
  const words = jointPredicate.exec(text.slice(last.start, last.end))?.[0] ?? '';
  const end = last.end - words.length;
  const isOwn = pieces
    .slice(0, -1)
    .some((piece) => text.slice(piece.start, piece.end).endsWith(words.slice(-2)));
  // 甲、乙、丙和丁相结合: what is combined stands in the last one itself.
  const isOfLast = /[和与同及]/u.test(text.slice(last.start + 1, end));
  return words === '' || isOwn || isOfLast || end - last.start < 2
    ? pieces
    : [...pieces.slice(0, -1), span(last.start, end)];
}
