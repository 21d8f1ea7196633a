import { type Span, span } from '../../../../model/span.ts';
import { findEnclosures, markEnclosed } from '../../../../view/enclosures.ts';
import { largest, smallest } from '../../../text/extremes.ts';
import { trimPiece } from '../items/list-pieces.ts';

const longestCommaItem = 120;
const longestSemicolonItem = 400;
const widestRatio = 8;

const conjunctionStart =
  /^(?:and|or|as well as|plus|&) +(?:(?:also|finally|lastly|last but not least),? +)?/iu;
const conjunction = / (?:and|or|as well as|&) /gu;
/** A piece that opens so continues with the sentence; it is no member of a list of names. */
const clauseStart =
  /^(?:which|who|whom|whose|that|where|when|while|because|although|though|if|unless|so|but|yet|as|since|then|thus|we|i|they|he|she|it|you|there|this|these|those|all of|both of|each of|most of|including|especially|particularly|namely|such as|for example|in turn|respectively|etc|among)\b/iu;
const preposition =
  / (?:of|for|in|to|with|on|by|from|between|at|against|about|into|over|under|through|across|within|towards?) /u;
const toVerb = /^to \p{Ll}/u;
const gerund = /^\p{Ll}\p{L}+ing\b(?! (?:of|and)\b)/u;
const determiner =
  /^(?:the|a|an|our|its|their|his|her|your|my|this|that|these|those|every|each|no|some|more|fewer|less)\b/iu;

/** Pieces between separators that stand outside quotes, brackets and numbers. */
export function splitAt(text: string, { start, end }: Span, separator: ',' | ';'): readonly Span[] {
  const part = text.slice(start, end);
  const enclosed = markEnclosed(part.length, findEnclosures(part));
  const pieces: Span[] = [];
  let from = 0;
  for (let index = part.indexOf(separator); index !== -1; index = part.indexOf(separator, index + 1)) {
    if (enclosed[index] === 1) continue;
    if (
      separator === ',' &&
      /\d/.test(part.charAt(index - 1)) &&
      /^\d{3}(?!\d)/.test(part.slice(index + 1, index + 5))
    )
      continue;
    pieces.push(trimPiece(text, span(start + from, start + index)));
    from = index + 1;
  }
  pieces.push(trimPiece(text, span(start + from, end)));
  return pieces;
}

/** Parts between semicolons without the and before the last; null unless each is a part of its own. */
export function semicolonItems(text: string, where: Span): readonly Span[] | null {
  const items = splitAt(text, where, ';').map((piece) => withoutConjunction(text, piece));
  const isClean = items.every(({ start, end }) => end - start >= 2 && end - start <= longestSemicolonItem);
  return items.length >= 2 && isClean ? items : null;
}

/**
 * Names between commas, the last after and: a, b, and c; a, b and c; a and b; of two that are counted also a, and b. Null where the and, a clause that
 * continues, or members of different build leave a doubt where an item ends.
 */
export function commaItems(text: string, where: Span, count?: number): readonly Span[] | null {
  const pieces = splitAt(text, where, ',');
  const last = pieces.at(-1);
  if (last === undefined) return null;
  const lastText = text.slice(last.start, last.end);
  const items = conjunctionStart.test(lastText)
    ? pieces.length >= 3 || pieces.length === count
      ? [...pieces.slice(0, -1), withoutConjunction(text, last)]
      : null
    : splitLast(text, pieces, last);
  return items !== null && areAlike(items.map(({ start, end }) => text.slice(start, end))) ? items : null;
}

/** a, b and c: the only and of the last piece stands between two items. */
function splitLast(text: string, pieces: readonly Span[], last: Span): readonly Span[] | null {
  const lastText = text.slice(last.start, last.end);
  const found = [...lastText.matchAll(conjunction)];
  const [only] = found;
  if (only === undefined || found.length !== 1) return null;
  const left = trimPiece(text, span(last.start, last.start + only.index));
  const right = trimPiece(text, span(last.start + only.index + only[0].length, last.end));
  const [leftText, rightText] = [text.slice(left.start, left.end), text.slice(right.start, right.end)];
  const areVerbs = [toVerb, gerund].some((shape) => shape.test(leftText) && shape.test(rightText));
  if (areVerbs) return [...pieces.slice(0, -1), left, right];
  // lack of time and money, the cost of labour and materials: what hangs on the of is open.
  if (preposition.test(leftText) && !preposition.test(rightText)) return null;
  if (determiner.test(leftText) !== determiner.test(rightText)) return null;
  return [...pieces.slice(0, -1), left, right];
}

function withoutConjunction(text: string, piece: Span): Span {
  const found = conjunctionStart.exec(text.slice(piece.start, piece.end));
  return found === null ? piece : trimPiece(text, span(piece.start + found[0].length, piece.end));
}

/** Members of one list are built alike: all verbs in -ing or none, all with to or none, none a clause. */
function areAlike(items: readonly string[]): boolean {
  const lengths = items.map(({ length }) => length);
  if (smallest(lengths) < 2 || largest(lengths) > longestCommaItem) return false;
  if (largest(lengths) > Math.max(24, smallest(lengths) * widestRatio)) return false;
  if (items.some((item) => clauseStart.test(item) || /[;:]/.test(item))) return false;
  const isSame = (shape: RegExp) => {
    const count = items.filter((item) => shape.test(item)).length;
    return count === 0 || count === items.length;
  };
  return isSame(toVerb) && isSame(gerund) && isSame(/^how\b/iu);
}
