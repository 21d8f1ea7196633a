import type { Section, Sentence } from '../model/outline.ts';
import { containsSpan, type Span, span, spansOverlap } from '../model/span.ts';
import { displayLength } from './display-length.ts';
import { trimSpan } from './heading-text.ts';
import { headlineSpan } from './headline.ts';
import type { OffsetMarks } from './offset-marks.ts';
import { bodyBlocks, type PlanContext } from './plan-context.ts';

/** More of them leave no room for what is said of each. */
export const mostPoints = 5;
/** A point of which more is said, in Han characters, has a slide of its own. */
const longestPoint = 110;
/** What is said of a point, in Han characters. */
const longestDetail = 56;

/** What is said of a point, and the sentences that it is taken from. */
export interface PointDetail {
  readonly shown: Span;
  readonly sentences: readonly Span[];
}

/** What a few brief points say, to be shown below their headings; null where one says nothing, too much, or is shown elsewhere. */
export function pointDetails(
  context: PlanContext,
  points: readonly Section[],
  claimed: OffsetMarks,
): readonly PointDetail[] | null {
  if (points.length > mostPoints) return null;
  const details = points.map((point) => detailOf(context, point, claimed));
  return details.every((detail) => detail !== null) ? details : null;
}

/** In Han characters. */
const longestHead = 16;
/** More points than this have room for their heads only. */
const mostSentences = 12;
/** A first sentence of up to so many Han characters stands whole below its point. */
const longestSentence = 80;

/**
 * The first sentence below the heading of each point, for an overview whose points have slides of their own: null where
 * one has none, or one that is too long to stand whole.
 */
export function firstSentences(
  context: PlanContext,
  points: readonly Section[],
  claimed: OffsetMarks,
): readonly PointDetail[] | null {
  if (points.length > mostSentences) return null;
  const found = points.map((point) => firstSentenceOf(context, point, claimed));
  return found.every((detail) => detail !== null) ? found : null;
}

function firstSentenceOf(context: PlanContext, point: Section, claimed: OffsetMarks): PointDetail | null {
  const { raw } = context.source;
  if (point.heading === null) return null;
  const heading = point.heading.span;
  for (const block of bodyBlocks(context, point)) {
    if (block.kind === 'table-row' || block.kind === 'heading') continue;
    for (const [index, sentence] of block.sentences.entries()) {
      const rest = behind(raw, heading, sentence);
      const shown = trimSpan(raw, rest.span);
      if (!/[\p{L}\p{N}]/u.test(raw.slice(shown.start, shown.end))) continue;
      // A few words that head the sentences behind them say nothing of the point.
      const isHead =
        displayLength(raw, shown) <= longestHead && /^\p{L}+$/u.test(raw.slice(shown.start, shown.end));
      if (isHead && index < block.sentences.length - 1) continue;
      // A lead (主要包括：) says nothing by itself.
      if (/[：:]\s*$/u.test(raw.slice(rest.span.start, rest.span.end))) return null;
      if (claimed.touches(rest.span)) return null;
      if (displayLength(raw, shown) <= longestSentence) return { shown, sentences: [] };
      const brief = trimSpan(raw, headlineSpan(raw, rest, longestDetail));
      return displayLength(raw, brief) <= longestSentence ? { shown: brief, sentences: [] } : null;
    }
  }
  return null;
}

function detailOf(context: PlanContext, point: Section, claimed: OffsetMarks): PointDetail | null {
  const { raw } = context.source;
  if (point.children.length > 0 || point.heading === null) return null;
  const heading = point.heading.span;
  const sentences = bodyBlocks(context, point)
    .flatMap((block) => (block.kind === 'table-row' ? [] : block.sentences))
    .map((sentence) => behind(raw, heading, sentence))
    .filter((sentence) => /[\p{L}\p{N}]/u.test(raw.slice(sentence.span.start, sentence.span.end)));
  const [first] = sentences;
  const last = sentences.at(-1);
  if (first === undefined || last === undefined) return null;
  if (sentences.some((sentence) => claimed.touches(sentence.span))) return null;
  const whole = trimSpan(raw, span(first.span.start, last.span.end));
  if (displayLength(raw, whole) > longestPoint) return null;
  const said = first.blockId === last.blockId ? whole : first.span;
  return { shown: briefly(raw, said, first), sentences: sentences.map((sentence) => sentence.span) };
}

/** All that is said where it is short, else the main clauses of its first sentence. */
export function briefly(raw: string, said: Span, first: Sentence): Span {
  const whole = trimSpan(raw, said);
  return displayLength(raw, whole) <= longestDetail
    ? whole
    : trimSpan(raw, headlineSpan(raw, first, longestDetail));
}

/** A sentence without the heading that leads it, and without the mark between them (按需设点：以…). */
function behind(raw: string, heading: Span, sentence: Sentence): Sentence {
  if (!spansOverlap(heading, sentence.span)) return sentence;
  const [mark = ''] = /^[\s：:。.，,—–-]*/u.exec(raw.slice(heading.end, sentence.span.end)) ?? [];
  const start = Math.min(heading.end + mark.length, sentence.span.end);
  const rest = span(containsSpan(heading, sentence.span) ? sentence.span.end : start, sentence.span.end);
  return {
    ...sentence,
    span: rest,
    clauses: sentence.clauses.filter((clause) => clause.start >= rest.start),
  };
}
