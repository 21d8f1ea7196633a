import { type Span, span } from '../model/span.ts';
import type { BlockView } from './text/document-view.ts';
import { parseNumeral } from './text/numerals.ts';

/** A point of a list, with local offsets. */
export interface OrdinalItem {
  readonly view: BlockView;
  /** Points of one list have the same style; those of `inline` styles stand in one paragraph. */
  readonly style: string;
  readonly inline: boolean;
  /** Place in its list; ∞ for what closes a list of any length (最后). */
  readonly value: number;
  readonly marker: Span;
  /** The first sentence behind the marker, or its part up to ； or the next marker. */
  readonly span: Span;
}

interface MarkerStyle {
  readonly name: string;
  readonly inline?: true;
  readonly english?: true;
  /** Matched where a clause begins; group 1 tells the place. */
  readonly pattern: string;
}

const adjectives = 'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last';
const adverbs = adjectives
  .replace(/\b(\w)/gu, (first) => `[${first.toUpperCase()}${first}]`)
  .concat('|[Ff]inally');
const han = '[一二三四五六七八九十]';
/** In order of precedence at one place. */
const styles: readonly MarkerStyle[] = [
  { name: 'is', pattern: `(${han}{1,2})是要?(?!非)` },
  { name: 'must', pattern: `(${han}{1,2})要` },
  { name: 'ordinal', pattern: `第(${han}{1,3})(?:[,、:]|是(?=[^,。]))` },
  { name: 'its', pattern: `其(${han})[,、:是]` },
  { name: 'sequence', pattern: '(首先|其次|再次|最后)(?:[,、:]|(?=[要是应须]))' },
  { name: 'bracketed', inline: true, pattern: '[(](\\d{1,2})[)][、.]?' },
  { name: 'bracketed-han', inline: true, pattern: `[(](${han}{1,2})[)][、.]?` },
  { name: 'circled', inline: true, pattern: '([①-⑳])' },
  { name: 'english', english: true, pattern: `(?:\\b[Aa]nd )?\\b(${adverbs})(?:ly)?, ` },
  { name: 'english-subject', english: true, pattern: `\\bThe (${adjectives}) (?:is|was) (?:that |to )?` },
];
const anyMarker = new RegExp(styles.map(({ pattern }) => `(?:${pattern})`).join('|'), 'gu');
/** A number without a mark of its own may also stand behind 、: 一要早播、二要细管. */
const clauseStart = /(?:^|[。;,:！？!? ”)])$/u;
const englishStart = /(?:^|[.;,:!?"”)—-]) *$/u;
/** A conjunction in front of the next marker belongs to neither item. */
const conjunctionEnd = /[,;]? (?:and|or)$/u;
const pieceStart = /[、(]$/u;
const mayFollowComma: ReadonlySet<string> = new Set(['is', 'must', 'bracketed', 'circled']);

const words: Readonly<Record<string, number>> = {
  首先: 1,
  其次: 2,
  再次: 3,
  最后: Number.POSITIVE_INFINITY,
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  last: Number.POSITIVE_INFINITY,
  finally: Number.POSITIVE_INFINITY,
};
/** Greetings and thanks begin and end with the words of a list. */
const courtesy = /^(?:请允许)?我(?:谨|代表|向|们向)|^请允许|^祝|^(?:再次)?感谢|^让我们/u;

/** Every place of a paragraph where a point of a list may begin, in order. */
export function findOrdinalItems(view: BlockView): readonly OrdinalItem[] {
  const marks = [...view.text.matchAll(anyMarker)].flatMap((match) => {
    const at = match.slice(1).findIndex((group) => group !== undefined);
    const style = styles[at];
    const number = match[at + 1];
    if (style === undefined || number === undefined) return [];
    const before = view.text.slice(Math.max(0, match.index - (style.english ? 4 : 1)), match.index);
    const isStart =
      (style.english ? englishStart : clauseStart).test(before) ||
      (mayFollowComma.has(style.name) && pieceStart.test(before));
    return isStart ? [{ style, number, start: match.index, end: match.index + match[0].length }] : [];
  });
  let sentence = 0;
  return marks.flatMap(({ style, number, start, end: from }, position): readonly OrdinalItem[] => {
    while ((view.sentences[sentence]?.span.end ?? Number.POSITIVE_INFINITY) <= from) sentence += 1;
    const sentenceEnd = view.sentences[sentence]?.span.end ?? view.text.length;
    const limit = Math.min(sentenceEnd, marks[position + 1]?.start ?? sentenceEnd);
    const semicolon = view.text.slice(from, limit).indexOf(';');
    let end = semicolon === -1 ? limit : from + semicolon;
    while (end > from && /[。;,、.:！？ (]/u.test(view.text.charAt(end - 1))) end -= 1;
    end = from + view.text.slice(from, end).replace(conjunctionEnd, '').length;
    const value = placeOf(number);
    if (value === null || end <= from) return [];
    if (style.name === 'sequence' && courtesy.test(view.text.slice(from, from + 8))) return [];
    return [
      {
        view,
        style: style.name,
        inline: style.inline === true,
        value,
        marker: span(start, from),
        span: span(from, end),
      },
    ];
  });
}

function placeOf(number: string): number | null {
  if (number >= '①' && number <= '⑳') return number.charCodeAt(0) - '①'.charCodeAt(0) + 1;
  return words[number.toLowerCase()] ?? parseNumeral(number);
}
