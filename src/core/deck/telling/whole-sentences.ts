import type { Run } from '../../model/deck/deck.ts';
import { wordsOfRuns } from '../../model/deck/words-of-runs.ts';
import { layoutsOf } from '../../model/layouts/registry.ts';
import { type Span, span } from '../../model/span.ts';
import { statementLines } from '../passages/statement-lines.ts';
import type { SlideCandidate } from '../plan/candidate.ts';
import { type PlanContext, sentenceAt } from '../plan/plan-context.ts';
import { hasMore, itemsOf, titleOf } from '../plan/slide-words.ts';
import { itemRuns } from '../runs/item-runs.ts';
import { numberedSlots, paragraph, slot } from '../runs/slots.ts';
import { slideRunsWithTerms } from '../runs/source-runs.ts';
import { commonHeading } from '../titles/headings/common-heading.ts';
import { clippedSentence, reportOf } from '../wording/sentence-piece.ts';

const lists = layoutsOf('sentences');
/** Sentences that one slide shows below each other. */
const mostTogether = 4;

/**
 * A sentence whose first half is the title and whose second half is all that stands below it, is shown whole under the
 * heading above; so are statements that come one after the other, on one slide.
 */
export function withWholeSentences(
  context: PlanContext,
  slides: readonly SlideCandidate[],
): readonly SlideCandidate[] {
  return statementsTogether(
    context,
    slides.map((slide) => rejoined(context, slide)),
  );
}

function rejoined(context: PlanContext, slide: SlideCandidate): SlideCandidate {
  const items = itemsOf(slide);
  if (!lists.has(slide.layout) || slide.isToldWhole === true || hasMore(slide) || items.length !== 1)
    return slide;
  const title = spanOf(titleOf(slide));
  const rest = spanOf(items.flatMap(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs)));
  if (title === null || rest === null || rest.start < title.end) return slide;
  const between = context.source.raw.slice(title.end, rest.start);
  const whole = span(withReport(context, title).start, rest.end);
  if (!/^[\s，,；;：:、]*$/u.test(between) || sentenceAt(context, whole) === null) return slide;
  const heading = commonHeading(context, [slide.offset]);
  const isHeading = heading !== null && wordsOfRuns(heading) === wordsOfRuns(titleOf(slide));
  if (isHeading) return slide;
  if (heading === null || isTitleOf(context, heading)) return asStatement(context, slide, whole);
  return {
    ...slide,
    layout: 'passage',
    slots: [
      slot('title', paragraph(heading)),
      ...numberedSlots('item', [[paragraph(itemRuns(context, whole))]]),
    ],
  };
}

/** The title with who says so, where that stands before it in its sentence. */
function withReport(context: PlanContext, title: Span): Span {
  const sentence = sentenceAt(context, title);
  const report = sentence === null ? null : reportOf(context.source.raw, sentence);
  const isBefore =
    report !== null && /^[，,：:\s]*$/u.test(context.source.raw.slice(report.end, title.start));
  return isBefore ? span(report.start, title.end) : title;
}

/** Without a heading the sentence is all that the slide says; in a list where it is too long for that. */
function asStatement(context: PlanContext, slide: SlideCandidate, whole: Span): SlideCandidate {
  const sentence = clippedSentence(context, whole);
  const lines = sentence === null ? null : statementLines(context.source.raw, sentence);
  if (lines === null || hasMore(slide)) return slide;
  return {
    ...slide,
    layout: 'statement',
    slots: [slot('title', ...lines.map((line) => paragraph(slideRunsWithTerms(context.source, line))))],
  };
}

function statementsTogether(
  context: PlanContext,
  slides: readonly SlideCandidate[],
): readonly SlideCandidate[] {
  const told: SlideCandidate[] = [];
  let run: SlideCandidate[] = [];
  const close = () => {
    told.push(...together(context, run));
    run = [];
  };
  for (const slide of slides) {
    const isOpen = slide.layout === 'statement' && run[0]?.sectionIndex === slide.sectionIndex;
    if (run.length > 0 && (!isOpen || run.length === mostTogether)) close();
    if (slide.layout === 'statement') run.push(slide);
    else told.push(slide);
  }
  close();
  return told;
}

function together(context: PlanContext, run: readonly SlideCandidate[]): readonly SlideCandidate[] {
  const [first] = run;
  if (first === undefined || run.length < 2) return run;
  const spans = run.map((slide) => spanOf(titleOf(slide)));
  const heading = commonHeading(
    context,
    run.map(({ offset }) => offset),
  );
  if (heading === null || isTitleOf(context, heading) || spans.includes(null)) return run;
  const items = spans.flatMap((where) => (where === null ? [] : [[paragraph(itemRuns(context, where))]]));
  return [
    {
      ...first,
      layout: items.length === 2 ? 'passage' : 'clauses',
      slots: [slot('title', paragraph(heading)), ...numberedSlots('item', items)],
      rank: Math.min(...run.map(({ rank }) => rank)),
      claims: run.flatMap(({ claims }) => claims),
    },
  ];
}

/** From the first character to the last; null where not all of it comes from the source. */
function spanOf(runs: readonly Run[]): Span | null {
  const spans = runs.map(({ prov }) => (prov.type === 'source' ? prov : null));
  const [first] = spans;
  const last = spans.at(-1);
  if (first == null || last == null || spans.includes(null)) return null;
  return span(first.start, last.end);
}

function isTitleOf({ outline }: PlanContext, runs: readonly Run[]): boolean {
  return wordsOfRuns(runs) === outline.metadata.title?.value;
}
