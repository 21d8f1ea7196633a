import { clauseMarks, pauseMark, sentenceMarks } from '../../language/marks.ts';
import { type Span, span } from '../../model/span.ts';
import type { DocumentView } from '../../view/document-view.ts';
import { isWordEdgeAt } from '../../view/words-in.ts';
import { trimSpan } from '../titles/headings/heading-text.ts';
import { isRegion } from './figure-scope.ts';

/** 东部、中部和西部地区生产总值分别增长5.4%、4.9%和5.5%: what is said of several names, a figure each. */
export interface DistributedFigures {
  /** From the first name to the last figure. */
  readonly span: Span;
  readonly names: readonly Span[];
  /** What is counted of all of them; the name before it belongs to it: 产业增加值 of 第一、第二、第三. */
  readonly measure: Span;
  /** What is said of it: 增长, 为. */
  readonly predicate: Span;
  /** Digits with their unit, in the order of the names. */
  readonly values: readonly Span[];
}

const mark = '分别';
const least = { names: 3, nameLength: 2, measureLength: 2 };
const most = { nameLength: 8, measureLength: 16, predicateLength: 8 };
const value = /[-−]?\d[\d,.]*\s?(?:[%％‰]|[\p{Script=Han}]{1,5}?)?(?=[、，,。；;和与及]|以及|$)/uy;
const between = /\s?(?:、|和|与|及|以及)\s?/uy;

/**
 * Reads the first such words of a sentence. Names must be whole words of one length and alike, so that the last of them
 * can be told from what is counted; null where that, or the unit of a figure, is in doubt.
 */
export function distributedFigures(view: DocumentView, sentence: Span): DistributedFigures | null {
  const { raw } = view.source;
  const text = raw.slice(sentence.start, sentence.end);
  const at = text.indexOf(mark);
  if (at < 0 || text.indexOf(mark, at + mark.length) >= 0) return null;
  const from = Math.max(...[...clauseMarks, ...sentenceMarks].map((each) => text.lastIndexOf(each, at) + 1));
  const subject = readSubject(text, from, at, (offset) => isWordEdgeAt(view, sentence.start + offset));
  const said = readValues(text, at + mark.length);
  if (subject === null || said === null || subject.names.length !== said.values.length) return null;
  const inSource = ({ start, end }: Span) => span(sentence.start + start, sentence.start + end);
  return {
    span: inSource(span(subject.names[0]?.start ?? from, said.values.at(-1)?.end ?? at)),
    names: subject.names.map(inSource),
    measure: inSource(subject.measure),
    predicate: inSource(said.predicate),
    values: said.values.map(inSource),
  };
}

function readSubject(
  text: string,
  from: number,
  to: number,
  isEdge: (offset: number) => boolean,
): { readonly names: readonly Span[]; readonly measure: Span } | null {
  const parts: Span[] = [];
  let start = from;
  for (const { 0: joint, index } of text.slice(from, to).matchAll(/、|以及|[和与及]/gu)) {
    parts.push(trimSpan(text, span(start, from + index)));
    start = from + index + joint.length;
  }
  const last = trimSpan(text, span(start, to));
  const lengths = new Set(parts.map(({ start: first, end }) => end - first));
  const [length = 0] = lengths;
  const isOneLength = lengths.size === 1 && length >= least.nameLength && length <= most.nameLength;
  if (!isOneLength || parts.length + 1 < least.names) return null;
  const measure = trimSpan(text, span(last.start + length, last.end));
  const measureLength = measure.end - measure.start;
  if (measureLength < least.measureLength || measureLength > most.measureLength) return null;
  const names = [...parts, span(last.start, last.start + length)];
  const isSure =
    isEdge(measure.start) || areAlike(names.map(({ start: first, end }) => text.slice(first, end)));
  return isSure ? { names, measure } : null;
}

/** Beginnings of words that end alike: 第一、第二、第三〔产业〕; 东部、西部、东北〔地区〕. Others may be cut short (发电机|组). */
function areAlike(names: readonly string[]): boolean {
  return (
    new Set(names.map((name) => name.slice(0, 1))).size === 1 ||
    new Set(names.map((name) => name.slice(-1))).size === 1 ||
    names.every(isRegion)
  );
}

function readValues(
  text: string,
  from: number,
): { readonly predicate: Span; readonly values: readonly Span[] } | null {
  const first = text.slice(from).search(/[-−]?\d/u);
  if (first < 1) return null;
  const predicate = trimSpan(text, span(from, from + first));
  const words = text.slice(predicate.start, predicate.end);
  if (words === '' || words.length > most.predicateLength || pauseMark.test(words)) return null;
  const values: Span[] = [];
  let place = from + first;
  for (;;) {
    value.lastIndex = place;
    const figure = value.exec(text)?.[0];
    if (figure === undefined) return null;
    values.push(span(place, place + figure.trimEnd().length));
    between.lastIndex = place + figure.length;
    const joint = between.exec(text)?.[0];
    const next = place + figure.length + (joint?.length ?? 0);
    if (joint === undefined || !/[-−\d]/u.test(text.charAt(next))) break;
    place = next;
  }
  const units = new Set(
    values.map(({ start, end }) => text.slice(start, end).replace(/^[-−]?[\d,.]+\s?/u, '')),
  );
  return units.size === 1 && !units.has('') ? { predicate, values } : null;
}
