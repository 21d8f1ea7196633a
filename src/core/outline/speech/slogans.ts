import type { CountedTerm, Quotation, Slogan } from '../../model/outline/outline.ts';
import { type Span, span } from '../../model/span.ts';
import type { BlockView } from '../../view/document-view.ts';
import { findEnclosures } from '../../view/enclosures.ts';

/** A slogan with local offsets. */
interface Called {
  readonly span: Span;
  readonly phrases: readonly Span[];
  readonly confidence: number;
}

const longest = 48;
const shortestPhrase = 4;
const longestPhrase = 9;
const mostPhrases = 8;
const separator = /[、,; ]/;
const hanOnly = /^[\u4e00-\u9fff]+$/u;
/** Words right before a slogan that call it one. */
const calledSo = /(?:口号|号召|誓言|校训|标语|理念|精神|风尚)(?:是|为|:|—{2})?[:, ]*$/u;
/** What a line is cried with. */
const cheer = /(?:万岁|加油|必胜|前进|奋斗)!+$/u;

/** What other detectors show already. */
export interface ShownLists {
  readonly countedTerms: readonly Pick<CountedTerm, 'items'>[];
  readonly quotations: readonly Quotation[];
}

/** Rhythmic calls in quotation marks or as a line of their own; lists and quotations are not called again. */
export function findSlogans(
  body: readonly BlockView[],
  { countedTerms, quotations }: ShownLists,
): readonly Slogan[] {
  const taken = new Set(
    countedTerms
      .flatMap(({ items }) => items.map(({ span: own }) => own.start))
      .concat(quotations.map(({ span: own }) => own.start)),
  );
  const found: Slogan[] = [];
  for (const view of body) {
    for (const { span: own, phrases, confidence } of readBlock(view)) {
      const spans = phrases.map((phrase) => view.rawSpan(phrase));
      if (spans.some(({ start }) => taken.has(start))) continue;
      found.push({
        id: `s${found.length}`,
        blockId: view.block.id,
        span: view.rawSpan(own),
        phrases: spans,
        confidence,
      });
    }
  }
  return found;
}

function readBlock(view: BlockView): readonly Called[] {
  const { text } = view;
  if (view.language === 'en') return [];
  const line = text.length <= longest ? readLine(text) : null;
  if (line !== null) return [line];
  if (!/[“「]/.test(text)) return [];
  return findEnclosures(text).flatMap(({ open, close }): readonly Called[] => {
    if (!'“「'.includes(text.charAt(open)) || close - open > longest) return [];
    const phrases = splitPhrases(text, open + 1, close);
    if (phrases.length >= 2) {
      return isRhythmic(phrases) ? [{ span: span(open + 1, close), phrases, confidence: 0.8 }] : [];
    }
    const isCalled = calledSo.test(text.slice(Math.max(0, open - 8), open));
    return isCalled && phrases.length === 1 && close - open - 1 >= shortestPhrase
      ? [{ span: span(open + 1, close), phrases, confidence: 0.75 }]
      : [];
  });
}

/** A line of its own that ends in an exclamation mark: calls of one length, or a cheer. */
function readLine(text: string): Called | null {
  const closing = /!+$/u.exec(text);
  if (closing === null) return null;
  const phrases = splitPhrases(text, 0, closing.index);
  const whole = span(0, text.length);
  if (phrases.length >= 2 && isRhythmic(phrases)) return { span: whole, phrases, confidence: 0.85 };
  return phrases.length >= 1 && cheer.test(text) ? { span: whole, phrases, confidence: 0.7 } : null;
}

/** Pieces between marks; none if one of them is not of Chinese characters alone. */
function splitPhrases(text: string, from: number, to: number): readonly Span[] {
  const phrases: Span[] = [];
  let start = from;
  for (let index = from; index <= to; index += 1) {
    if (index < to && !separator.test(text.charAt(index))) continue;
    if (index > start) phrases.push(span(start, index));
    start = index + 1;
  }
  return phrases.every((phrase) => hanOnly.test(text.slice(phrase.start, phrase.end))) ? phrases : [];
}

function isRhythmic(phrases: readonly Span[]): boolean {
  const lengths = new Set(phrases.map(({ start, end }) => end - start));
  const [length = 0] = lengths;
  return (
    lengths.size === 1 && length >= shortestPhrase && length <= longestPhrase && phrases.length <= mostPhrases
  );
}
