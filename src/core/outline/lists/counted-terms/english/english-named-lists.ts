import { withoutEnd } from '../../../../language/marks.ts';
import { type Span, span } from '../../../../model/span.ts';
import type { SplitSentence } from '../../../../view/sentence-splitter.ts';
import { largest } from '../../../text/extremes.ts';
import { type CountedText, type Series, seriesOf } from '../counted-term-rule.ts';
import type { CountedName } from '../names/counted-names.ts';
import { findEnglishCountedNames } from './english-counted-names.ts';
import { findEnglishListAfter } from './english-list-after.ts';
import { commaItems, semicolonItems } from './item-split.ts';
import { markedItems } from './marked-items.ts';

const fewestItems = 3;
const mostItems = 12;
const longestSentence = 1500;
const longestName = 110;
const shortestName = 3;
/** What opens a list of parts between semicolons. */
const opening =
  /(?::(?= ) *| ?(?:--|—)-? *)(?:whether (?:it(?:['’]s| is| was)|by|in|through|that is) +|(?:including|namely|such as|i\.e\.,?|that is,) +)?/gu;
const announced =
  /(?:^|[ (])((?:the )?following (?:[\p{L}-]+ ){0,3}[\p{L}-]+s|(?:(?:our|the|its|their|my|key|main|other|these) ){1,2}(?:\p{L}+ ){0,2}(?:priorities|goals|objectives|measures|steps|pillars|principles|areas|sectors|actions|tasks|reasons|themes|challenges|commitments|recommendations|targets|topics|values|strengths|issues))(?: (?:are|were|include))?: /iu;
const firstMarker = /(?:^|[ :])(?=\(?(?:1|a|i)\) )/u;
/** The sentence continues about the last item: … at numbers which nobody expected. */
const relativeTail = / (?:at|in|on|with|for|to|by|from|of) (?:\p{L}+ ){1,2}(?:which|that|who|where|whose) /u;
const longTail = 1.5;

/** Lists that carry a name without a number, by one way of reading a sentence, where none of the others finds any. */
export function findEnglishSeries(read: ReadSentence, ...others: readonly ReadSentence[]) {
  return ({ body }: CountedText): readonly Series[] =>
    body.flatMap((view) => {
      if (view.language === 'zh' || !/[;:)]/.test(view.text)) return [];
      let terms: readonly CountedName[] | null = null;
      return view.sentences.flatMap((sentence): readonly Series[] => {
        const { start, end } = sentence.span;
        if (end - start > longestSentence) return [];
        const where = withoutStop(view.text, sentence.span);
        const found = read(view.text, where);
        if (found === null || others.some((other) => other(view.text, where) !== null)) return [];
        terms ??= findEnglishCountedNames(view);
        return isCounted(terms, sentence, found.items) ? [] : [seriesOf(view, found.name, found.items)];
      });
    });
}

type ReadSentence = (text: string, sentence: Span) => NamedList | null;

interface NamedList {
  readonly name: Span | null;
  readonly items: readonly Span[];
}

function withoutStop(text: string, { start, end }: Span): Span {
  return span(start, end - (/[.;!?]$/u.test(text.slice(start, end)) ? 1 : 0));
}

/** (1) a; (2) b; and (3) c. */
export function readMarkedParts(text: string, { start, end }: Span): NamedList | null {
  const found = firstMarker.exec(text.slice(start, end));
  if (found === null) return null;
  const from = start + found.index + found[0].length;
  const items = markedItems(text, span(from, end));
  return items === null || !isLength(items) ? null : { name: nameBefore(text, start, from), items };
}

/** Whether it’s a; b; or c. */
export function readParts(text: string, { start, end }: Span): NamedList | null {
  const semicolon = text.indexOf(';', start);
  if (semicolon === -1 || semicolon >= end) return null;
  const openings = [...text.slice(start, semicolon).matchAll(opening)];
  const cue = openings.find(({ 0: mark }) => mark.startsWith(':')) ?? openings.at(-1);
  if (cue === undefined) return null;
  const from = start + cue.index + cue[0].length;
  const items = semicolonItems(text, span(from, end));
  if (items === null || !isLength(items)) return null;
  return { name: nameBefore(text, start, start + cue.index), items: withoutTail(text, items) };
}

/** The following sectors: a, b and c. */
export function readAnnounced(text: string, { start, end }: Span): NamedList | null {
  const cue = announced.exec(text.slice(start, end));
  const name = cue?.[1];
  if (cue === null || name === undefined) return null;
  const items = commaItems(text, span(start + cue.index + cue[0].length, end));
  if (items === null || !isLength(items)) return null;
  const at = start + cue.index + cue[0].indexOf(name);
  return { name: span(at, at + name.length), items };
}

function isLength({ length }: readonly Span[]): boolean {
  return length >= fewestItems && length <= mostItems;
}

/** The last item, if it is far longer than the others, ends where a relative clause takes the sentence on. */
function withoutTail(text: string, items: readonly Span[]): readonly Span[] {
  const last = items.at(-1);
  if (last === undefined) return items;
  const longest = largest(items.slice(0, -1).map(({ start, end }) => end - start));
  const tail = text.slice(last.start, last.end).search(relativeTail);
  if (last.end - last.start <= longest * longTail || tail < shortestName) return items;
  return [...items.slice(0, -1), span(last.start, last.start + tail)];
}

/** What leads up to the list: `the following …` where it says so, else the clause before. */
function nameBefore(text: string, start: number, end: number): Span | null {
  const lead = withoutEnd(text.slice(start, end), ' :,;—-');
  const following = /\bthe following (?:[\p{L}-]+ ){0,4}[\p{L}-]+$/iu.exec(lead);
  const comma = lead.lastIndexOf(', ');
  const from = following?.index ?? (comma === -1 ? 0 : comma + 2);
  const length = lead.length - from;
  return length < shortestName || length > longestName ? null : span(start + from, start + lead.length);
}

/** A counted term of the sentence has these items. */
function isCounted(terms: readonly CountedName[], sentence: SplitSentence, items: readonly Span[]): boolean {
  return terms.some((term) => {
    const isInside = term.span.start >= sentence.span.start && term.span.end <= sentence.span.end;
    const list = isInside ? findEnglishListAfter(term) : null;
    return list !== null && list.items[0]?.start === items[0]?.start;
  });
}
