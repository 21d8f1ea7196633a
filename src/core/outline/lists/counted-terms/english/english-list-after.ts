import { type Span, span } from '../../../../model/span.ts';
import { sentenceAt } from '../../../text/sentence-at.ts';
import type { CountedName } from '../names/counted-names.ts';
import { commaItems, semicolonItems } from './item-split.ts';
import { markedItems } from './marked-items.ts';

const longestBridge = 70;
/** From the term to its list: three priorities for the year: …; four pillars -- …; two aims, namely …. */
const announced =
  /^(?:[^.,;:()!?"“”—]|["“][^.,;:()"“”]{1,24}["”]){0,70}?(?:(:)|( ?(?:--|—) ?| - )|( \()|,? (?:namely|that is|i\.e\.),? | (?:are|were):| (?:are|were) (?=to \p{Ll}|(?:the|a|an|our)\b))/u;
const superlative = /\b(?:the )?\p{L}+est\b/u;

export interface EnglishList {
  readonly items: readonly Span[];
  /** Set off by semicolons or markers: surely one list, whatever its number. */
  readonly isFirm: boolean;
}

/**
 * The list that an English term announces in its own sentence. The caller compares its length with the count;
 * null where no item boundary is beyond doubt.
 */
export function findEnglishListAfter({ view, outer, count }: CountedName): EnglishList | null {
  const { text } = view;
  const sentence = sentenceAt(view.sentences, outer.start);
  const cue = announced.exec(text.slice(outer.end, outer.end + longestBridge + 16));
  if (sentence === undefined || cue === null) return null;
  const start = outer.end + cue[0].length;
  const end = endOfList(text, start, sentence.span.end, cue);
  if (end - start < 4) return null;
  const where = trimmed(text, span(start, end));
  const marked = markedItems(text, where);
  if (marked !== null) return { items: marked, isFirm: true };
  const parts = semicolonItems(text, where);
  if (parts !== null) return { items: parts, isFirm: true };
  const items = commaItems(text, where, count);
  if (items === null) return null;
  const isPredicate = / (?:are|were) $/u.test(cue[0]);
  const hasSuperlative = items.some((item) => superlative.test(text.slice(item.start, item.end)));
  return isPredicate && hasSuperlative ? null : { items, isFirm: false };
}

function endOfList(text: string, start: number, sentenceEnd: number, cue: RegExpExecArray): number {
  if (cue[3] !== undefined) {
    const close = text.indexOf(')', start);
    return close === -1 || close > sentenceEnd ? start : close;
  }
  if (cue[2] === undefined) return sentenceEnd;
  const closing = text.slice(start, sentenceEnd).search(/ ?(?:--|—) ?| - /u);
  return closing === -1 ? sentenceEnd : start + closing;
}

function trimmed(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && text.charAt(from) === ' ') from += 1;
  // The mark of a note after the full stop: … and Basel III.3
  to -= /(?<=\p{L})\.\d{1,2}$/u.exec(text.slice(from, to))?.[0].length ?? 0;
  while (to > from && /[.;!? ]/u.test(text.charAt(to - 1))) to -= 1;
  return span(from, to);
}
