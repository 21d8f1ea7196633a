import { commaEnd } from '../../../language/marks.ts';
import { parseRoman } from '../../../language/scan/roman-numerals.ts';
import { parseNumeral } from '../../../language/zh/numerals.ts';
import { type Span, span } from '../../../model/span.ts';
import type { BlockView } from '../../../view/document-view.ts';
import { type PointStyle, pointStyles } from './point-styles.ts';

/** A point of a list, with local offsets. */
export interface OrdinalPoint {
  readonly view: BlockView;
  /** Points of one list have the same style. */
  readonly style: PointStyle;
  /** Place in its list; ∞ for what closes a list of any length (最后). */
  readonly value: number;
  readonly marker: Span;
  /** The first sentence after the marker, or its part up to ； or the next marker. */
  readonly span: Span;
}

interface Mark {
  readonly style: PointStyle;
  readonly number: string;
  readonly start: number;
  readonly end: number;
  /** It stands where a point may begin; others only fill a place between two that do. */
  readonly isFirm: boolean;
}

const anyMark = new RegExp(pointStyles.map(({ pattern }) => `(?:${pattern})`).join('|'), 'gu');
const clauseStart = /(?:^|[。;,:！？!? ”)])$/u;
const pieceStart = /[、(]$/u;
const lineStart = /(?:^|[。;:] *)$/u;
const englishStart = /(?:^|[.;,:!?"”)—-]) *$/u;
/** The photographer at the end of a caption that stands in the text. */
const captionEnd = /摄$/u;
/** 主要原因〔一是〕良种不足；二是…: the words before the first point are what all points are said of. */
const subject = /(?![之唯统第万单同合专划归每])[\u4e00-\u9fff]/u;
/** A conjunction before the next marker belongs to neither point. */
const conjunctionEnd = /[,;]? (?:and|or)$/u;

const words: Readonly<Record<string, number>> = {
  首先: 1,
  其次: 2,
  再次: 3,
  再者: 3,
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
export function findOrdinalPoints(view: BlockView): readonly OrdinalPoint[] {
  const marks = withoutStrays(view, findMarks(view));
  let sentence = 0;
  return marks.flatMap(({ style, number, start, end: from }, position): readonly OrdinalPoint[] => {
    while ((view.sentences[sentence]?.span.end ?? Number.POSITIVE_INFINITY) <= from) sentence += 1;
    const sentenceEnd = view.sentences[sentence]?.span.end ?? view.text.length;
    const limit = Math.min(sentenceEnd, marks[position + 1]?.start ?? sentenceEnd);
    const semicolon = view.text.slice(from, limit).indexOf(';');
    let end = semicolon === -1 ? limit : from + semicolon;
    while (end > from && /[。;,、.:！？ (]/u.test(view.text.charAt(end - 1))) end -= 1;
    end = from + view.text.slice(from, end).replace(conjunctionEnd, '').length;
    const value = placeOf(number);
    if (value === null || end <= from) return [];
    if (style.id === 'sequence' && courtesy.test(view.text.slice(from, from + 8))) return [];
    return [{ view, style, value, marker: span(start, from), span: span(from, end) }];
  });
}

function findMarks({ text }: BlockView): readonly Mark[] {
  return [...text.matchAll(anyMark)].flatMap((match): readonly Mark[] => {
    const at = match.slice(1).findIndex((group) => group !== undefined);
    const style = pointStyles[at];
    const number = match[at + 1];
    if (style === undefined || number === undefined) return [];
    const isFirm = mayStand(style, text.slice(Math.max(0, match.index - 4), match.index));
    const isSubject = style.id === 'is' && number === '一' && subject.test(text.charAt(match.index - 1));
    if (!isFirm && !isSubject && (style.id !== 'ordinal' || !commaEnd.test(match[0]))) return [];
    const end = match.index + match[0].length;
    const blanks = /^ */u.exec(text.slice(end, end + 8))?.[0].length ?? 0;
    return [{ style, number, start: match.index, end: end + blanks, isFirm }];
  });
}

function mayStand({ stands, english, isMark }: PointStyle, before: string): boolean {
  if (english) return englishStart.test(before);
  // 第二条（一）（1）, paragraph (g)(1): a place in another text.
  if (isMark && before.endsWith(')')) return false;
  if (stands === 'line') return lineStart.test(before);
  return clauseStart.test(before) || (stands === 'piece' && pieceStart.test(before));
}

/**
 * Without marks inside a clause (全省第三，), unless the list has a place for them: what stands before may have lost
 * its mark, such as a caption within the text.
 */
function withoutStrays({ text }: BlockView, marks: readonly Mark[]): readonly Mark[] {
  const firmAfter = placesOfNextFirm(marks);
  const placeBefore = new Map<PointStyle, number | null>();
  return marks.filter(({ style, number, start, isFirm }, index) => {
    const value = placeOf(number);
    const isNext =
      value !== null && (placeBefore.get(style) === value - 1 || (value === 1 && style.id === 'is'));
    const isWanted = firmAfter[index] === (value ?? 0) + 1 || captionEnd.test(text.charAt(start - 1));
    if (isFirm || (isNext && isWanted)) placeBefore.set(style, value);
    return isFirm || (isNext && isWanted);
  });
}

/** For every mark the place of the next firm one of its style. */
function placesOfNextFirm(marks: readonly Mark[]): readonly (number | null)[] {
  const next = new Map<PointStyle, number | null>();
  return marks
    .toReversed()
    .map(({ style, number, isFirm }) => {
      const place = next.get(style) ?? null;
      if (isFirm) next.set(style, placeOf(number));
      return place;
    })
    .reverse();
}

function placeOf(number: string): number | null {
  if (number >= '①' && number <= '⑳') return number.charCodeAt(0) - '①'.charCodeAt(0) + 1;
  return words[number.toLowerCase()] ?? parseNumeral(number) ?? parseRoman(number);
}
