import { isLead } from '../../language/clause-grammar.ts';
import type { Section, Sentence } from '../../model/outline/outline.ts';
import { containsSpan, type Span, span, spansOverlap } from '../../model/span.ts';
import type { OffsetMarks } from '../plan/offset-marks.ts';
import { bodyBlocks, descendants, type PlanContext } from '../plan/plan-context.ts';
import { trimSpan } from '../titles/heading-text.ts';
import { beginsHanging } from '../titles/headline.ts';
import { displayLength } from '../wording/display-length.ts';
import { itemSpan } from '../wording/whole-clauses.ts';

/** More of them leave no room for what is said of each. */
export const mostPoints = 5;
/** A point of which more is said, in Han characters, has a slide of its own. */
const longestPoint = 110;
/** What is said of a point, in Han characters. */
const longestDetail = 56;
const longestFirst = 80;

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

/** A sentence that says how much or until when is worth more than the one before it. */
const figure =
  /\d[\d.,]*\s*(?:%|％|万|亿|千|百|个|家|项|名|人|户|元|吨|公里|平方|公顷|亩|件|次|倍|天|小时|percent\b|million\b|billion\b)|\d{4}\s*年(?:底|末|前|以前|\d{1,2}月)|[到至]\s*\d{4}\s*年/u;
/** So many sentences of a point are looked at: what is further down belongs to a matter of its own. */
const mostLookedAt = 4;

/**
 * What a point says first, or, where one of the next sentences says how much or until when, that one; null where it says
 * nothing, or nothing that is whole.
 */
export function firstDetail(context: PlanContext, point: Section): PointDetail | null {
  const { raw } = context.source;
  if (point.heading === null) return null;
  const found: PointDetail[] = [];
  for (const sentence of sentencesOf(context, point, point.heading.span).slice(0, mostLookedAt + 2)) {
    if (found.length >= mostLookedAt) break;
    if (isLead(raw.slice(sentence.span.start, sentence.span.end))) continue;
    const shown = itemSpan(raw, sentence, { preferred: longestDetail, most: longestFirst });
    if (shown !== null) found.push({ shown, sentences: [sentence.span] });
  }
  const text = ({ shown }: PointDetail) => raw.slice(shown.start, shown.end);
  const telling = found.find((detail) => figure.test(text(detail)) && !beginsHanging(text(detail)));
  return telling ?? found[0] ?? null;
}

function sentencesOf(context: PlanContext, point: Section, heading: Span): readonly Sentence[] {
  const { raw } = context.source;
  return descendants(point)
    .flatMap((section) => bodyBlocks(context, section))
    .flatMap((block) => (block.kind === 'table-row' ? [] : block.sentences))
    .map((sentence) => behind(raw, heading, sentence))
    .filter((sentence) => /[\p{L}\p{N}]/u.test(raw.slice(sentence.span.start, sentence.span.end)));
}

function detailOf(context: PlanContext, point: Section, claimed: OffsetMarks): PointDetail | null {
  const { raw } = context.source;
  if (point.children.length > 0 || point.heading === null) return null;
  const heading = point.heading.span;
  const sentences = sentencesOf(context, point, heading);
  const [first] = sentences;
  const last = sentences.at(-1);
  if (first === undefined || last === undefined) return null;
  if (sentences.some((sentence) => claimed.touches(sentence.span))) return null;
  const whole = trimSpan(raw, span(first.span.start, last.span.end));
  if (displayLength(raw, whole) > longestPoint) return null;
  const said = first.blockId === last.blockId ? whole : first.span;
  return { shown: briefly(raw, said, first), sentences: sentences.map((sentence) => sentence.span) };
}

/** All that is said where it is short, else the whole clauses of its first sentence. */
export function briefly(raw: string, said: Span, first: Sentence): Span {
  const whole = trimSpan(raw, said);
  if (displayLength(raw, whole) <= longestDetail) return whole;
  return itemSpan(raw, first, { preferred: longestDetail, most: longestPoint }) ?? whole;
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
