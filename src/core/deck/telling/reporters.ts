import { verbsOfSaying } from '../../language/clauses/clause-grammar.ts';
import { simplified } from '../../language/zh/simplified.ts';
import { frameLayouts, layoutsOf } from '../../model/layouts/registry.ts';
import type { Sentence } from '../../model/outline/outline.ts';
import { type Span, span, spansOverlap } from '../../model/span.ts';
import type { SlideCandidate } from '../plan/candidate.ts';
import { takesLead } from '../plan/lines/lead-lines.ts';
import { type PlanContext, sentenceAt } from '../plan/plan-context.ts';
import { hasMore, spansOfSlots, withLine } from '../plan/slide-words.ts';
import {
  endsWithOfficial,
  holdsOffice,
  introducedInFull,
  introducedWithOffice,
} from '../questions/answerer.ts';
import { withMark } from '../questions/asked.ts';
import { paragraph, slot } from '../runs/slots.ts';
import { slideRuns } from '../runs/source-runs.ts';
import { reportOf } from '../wording/sentence-piece.ts';

/** Layouts with a line below the title, beside those of lists. */
const ofSentences = layoutsOf('sentences');
/** How and where somebody says it: 在讲话中指出, 介绍. */
const saying = new RegExp(
  `(?:在[^，]{1,36}(?:中|时|上|会上|里|后))?(?:还|也|再次|同时|着重|特别|明确|反复)?(?:${verbsOfSaying}|说|称|要求|提出|建议)(?:道|说)?$`,
  'u',
);
const personalName = /^[\u3400-\u9fff]{2,3}$/u;
const foreignName = /^[\u3400-\u9fff]{2,6}$/u;

/**
 * What somebody said stays with who said it: a slide that tells it without 罗平在讲话中指出 names 副市长罗平 below its
 * title. Somebody is who is introduced with an office; a meeting or a paper that reports is none.
 */
export function withReporters(
  context: PlanContext,
  slides: readonly SlideCandidate[],
): readonly SlideCandidate[] {
  if (context.language !== 'zh') return slides;
  return slides.map((slide) => {
    const isOpen = takesLead.has(slide.layout) || ofSentences.has(slide.layout);
    if (frameLayouts.has(slide.layout) || !isOpen || hasMore(slide)) return slide;
    const who = reporterOf(context, slide);
    if (who === null) return slide;
    const line = slot('subtitle', paragraph(slideRuns(context.source, who)));
    return { ...slide, slots: withLine(slide.slots, line) };
  });
}

/** Who says all that the slide tells of a paragraph; null where that is told on it, or others speak as well. */
function reporterOf(context: PlanContext, { slots }: SlideCandidate): Span | null {
  const told = spansOfSlots(slots).toSorted((a, b) => a.start - b.start);
  const [first] = told;
  const last = told.at(-1);
  if (first === undefined || last === undefined) return null;
  const sentence = sentenceAt(context, first);
  if (sentence === null || sentenceAt(context, last)?.blockId !== sentence.blockId) return null;
  const report = reportOf(context.source.raw, sentence);
  if (report === null || first.start < report.end || told.some((own) => spansOverlap(own, report)))
    return null;
  return named(context, sentence, report);
}

function named(context: PlanContext, sentence: Sentence, report: Span): Span | null {
  const { raw } = context.source;
  const { start, end } = withMark(raw, report);
  const words = simplified(raw.slice(start, end));
  const { length } = words.replace(saying, '');
  if (length === words.length || length === 0) return null;
  const who = raw.slice(start, start + length);
  const before = sentence.span.start;
  const known = personalName.test(who) ? introducedWithOffice(context, who, before) : null;
  if (known !== null) return known;
  if (foreignName.test(who)) return introducedInFull(context, who, before);
  const isForeign = /[\u3400-\u9fff]·[\u3400-\u9fff]/u.test(who);
  const holds = isForeign ? holdsOffice(who) : endsWithOfficial(who);
  return holds ? span(start, start + who.length) : null;
}
