import { isNumberedMember } from '../../language/clauses/clause-grammar.ts';
import { sentenceEnd } from '../../language/marks.ts';
import { simplified } from '../../language/zh/simplified.ts';
import type { Run, SlideSlot } from '../../model/deck/deck.ts';
import { wordsOfRuns } from '../../model/deck/words-of-runs.ts';
import { frameLayouts, layoutsOf } from '../../model/layouts/registry.ts';
import { containsSpan, sliceSpan, spansOverlap } from '../../model/span.ts';
import { statementLines } from '../passages/statement-lines.ts';
import type { SlideCandidate } from '../plan/candidate.ts';
import { overlapping } from '../plan/overlapping.ts';
import { type PlanContext, sentenceAt } from '../plan/plan-context.ts';
import { itemsOf, spansOfSlots, titleOf } from '../plan/slide-words.ts';
import { runsFrom } from '../runs/run-slice.ts';
import { numberedSlots, paragraph, slot } from '../runs/slots.ts';
import { slideRuns, slideRunsWithTerms } from '../runs/source-runs.ts';
import { widthOf } from '../wording/display-length.ts';
import { clippedSentence } from '../wording/sentence-piece.ts';
import { titleSpan } from '../wording/whole-clauses.ts';
import { titleLines } from './document-title.ts';
import { announcedTitle } from './lead-title.ts';
import { periodTitle } from './period-title.ts';
import { standsAsTitle } from './sound-titles.ts';

const unframed = layoutsOf('frame', 'words');
const marks = /[^\p{L}\p{N}]/gu;

/**
 * No slide of the body has the title of the document: it would say what all of them are about. Facts are titled
 * by their labels, what else has no heading by what it says first, or as what it is: the opening of the text, or its
 * points.
 */
export function withOwnTitles(
  context: PlanContext,
  slides: readonly SlideCandidate[],
): readonly SlideCandidate[] {
  const lines = titleLines(context).map(wordsOfRuns);
  const titles = new Set([...lines, lines.join('')].map((line) => line.replace(marks, '')));
  const told = new Set(
    slides.flatMap(({ layout, tableId, id }) => (frameLayouts.has(layout) ? [] : (tableId ?? id))),
  );
  const named: SlideCandidate[] = [];
  for (const [index, slide] of slides.entries()) named.push(ownTitled(slide, index));
  return named;

  function ownTitled(slide: SlideCandidate, index: number): SlideCandidate {
    const title = slide.slots.find(({ role }) => role === 'title');
    if (title === undefined || unframed.has(slide.layout)) return slide;
    const isTable = slide.tableId !== undefined;
    // A document that is one table or chronicle has its title above it.
    const isOfTimes = slide.layout === 'timeline' && slide.id.startsWith('timeline');
    if ((isTable || isOfTimes) && told.size === 1) return slide;
    const runs = title.paragraphs.flatMap((each) => each.runs);
    const words = wordsOfRuns(runs).replace(marks, '');
    const hasLabel = ofSentences.has(slide.layout) && runs.every(({ prov }) => prov.type === 'generated');
    if (!titles.has(words) && !hasLabel) return slide;
    const opens = slides.slice(0, index).every(({ layout }) => layout === 'cover' || layout === 'agenda');
    const { schedule, opening, mainPoints, table } = context.labels;
    const titled = (own: readonly Run[], { slots } = slide) => ({
      ...slide,
      slots: slots.map((each) => (each === title ? slot('title', paragraph(own)) : each)),
    });
    if (isTable) return titled([table()]);
    if (isOfTimes)
      return titled([isOfYears(slide) || hasHappened(context, slide) ? mainPoints() : schedule()]);
    const announced = announcedOf(context, slide);
    if (announced !== null) return titled(announced);
    const said = labelsTogether(context, slide);
    if (said !== null) return titled(said);
    const first = firstSaid(context, slide);
    const period = first === null ? periodOfFirst(context, slide) : null;
    if (period !== null) return titled(period);
    if (first !== null) return titled(first.runs, first.slide);
    if (hasLabel && !titles.has(words)) return slide;
    const statement = asStatement(context, slide);
    if (statement !== null) return statement;
    return titled(continuedTitle(context, named.at(-1), slide) ?? [opens ? opening() : mainPoints()]);
  }
}

/** Somebody whom only the text before names. */
const continues = /^[“‘「]?(?:他|她)(?!们)/u;

/** The title of the slide before, where this one continues what it tells; null where that has only a label. */
function continuedTitle(
  context: PlanContext,
  before: SlideCandidate | undefined,
  slide: SlideCandidate,
): readonly Run[] | null {
  if (before === undefined || unframed.has(before.layout) || before.sectionIndex !== slide.sectionIndex)
    return null;
  const text = wordsOfRuns(itemsOf(slide)[0]?.paragraphs[0]?.runs ?? []);
  const isOfSeries = slide.series !== undefined && before.series === slide.series;
  if (!isOfSeries && !(context.language === 'zh' && continues.test(simplified(text)))) return null;
  const runs = titleOf(before);
  return runs.length > 0 && runs.every(({ prov }) => prov.type === 'source') ? runs : null;
}

/** The only sentence of a slide that nothing names is all that the slide says, where it is short enough for that. */
function asStatement(context: PlanContext, slide: SlideCandidate): SlideCandidate | null {
  const [only, ...others] = slide.slots.filter(({ role }) => role !== 'title');
  const [first, ...more] = only?.paragraphs[0]?.runs ?? [];
  const last = more.at(-1) ?? first;
  if (context.language !== 'zh' || !ofSentences.has(slide.layout)) return null;
  if (only?.role !== 'item' || others.length > 0 || only.paragraphs.length !== 1) return null;
  if (first?.prov.type !== 'source' || last?.prov.type !== 'source') return null;
  const sentence = clippedSentence(context, { start: first.prov.start, end: last.prov.end });
  const lines = sentence === null ? null : statementLines(context.source.raw, sentence);
  if (lines === null) return null;
  return {
    ...slide,
    layout: 'statement',
    slots: [slot('title', ...lines.map((line) => paragraph(slideRunsWithTerms(context.source, line))))],
  };
}

/** 1986年, 1995年: what has happened, and no schedule. */
function isOfYears({ slots }: SlideCandidate): boolean {
  return slots
    .filter(({ role }) => role === 'item')
    .every(({ paragraphs }) => /^(?:1[5-9]|20)\d{2}年?$/u.test(wordsOfRuns(paragraphs[0]?.runs ?? [])));
}

/** All days that the times name are before that of the document: what has happened, and no schedule. */
function hasHappened({ outline }: PlanContext, { offset }: SlideCandidate): boolean {
  const written = outline.metadata.date?.value ?? '';
  const days = outline.timeSequences
    .filter(({ entries }) => entries.some(({ time }) => time.start === offset))
    .flatMap(({ entries }) => entries.flatMap(({ day }) => day ?? []));
  return written !== '' && days.length > 0 && days.every((day) => day < written.slice(0, day.length));
}

/** In Han characters. */
const longestOfLabels = 24;
const numeral = /^[〇零一二三四五六七八九十百]+$/u;
const number = /^[\s（(]*(?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)、．.]\s*/u;

/** What a panel of facts is labelled with: 培训时间、培训地点、参训人员. */
function labelsTogether({ labels }: PlanContext, { layout, slots }: SlideCandidate): readonly Run[] | null {
  if (layout !== 'facts') return null;
  const all = slots.flatMap(({ role, paragraphs }) =>
    role === 'item'
      ? paragraphs.filter(({ part }) => part === 'label').map(({ runs }) => withoutNumber(runs))
      : [],
  );
  // Numbers of points tell nothing, and a row of English labels reads as one sentence.
  if (
    !all.every(
      (label) => /^[\u3400-\u9fff]{2,}$/u.test(wordsOfRuns(label)) && !numeral.test(wordsOfRuns(label)),
    )
  )
    return null;
  const runs = all.flatMap((label, index) => (index === 0 ? label : [labels.and(), ...label]));
  return all.length > 0 && widthOf(runs) <= longestOfLabels ? runs : null;
}

/** What the sentence before the first item announces: 现将有关事项公告如下. */
function announcedOf(context: PlanContext, slide: SlideCandidate): readonly Run[] | null {
  const { layout } = slide;
  if (layout !== 'facts' && layout !== 'numbers' && !ofSentences.has(layout)) return null;
  const [where] = spansOfSlots(itemsOf(slide).slice(0, 1));
  return where === undefined ? null : (announcedTitle(context, where.start)?.runs ?? null);
}

function withoutNumber(runs: readonly Run[]): readonly Run[] {
  const [mark = ''] = number.exec(runs[0]?.text ?? '') ?? [];
  return runsFrom(runs, mark.length);
}

/** In Han characters: a sentence that is set in two lines above the others. */
const longestFirst = 56;
const ofSentences = layoutsOf('sentences');

/** What the first item says, as the title of the others; null where too few are left, or it cannot stand as one. */
function firstSaid(
  context: PlanContext,
  slide: SlideCandidate,
): { readonly runs: readonly Run[]; readonly slide: SlideCandidate } | null {
  const items = itemsOf(slide);
  const [first, ...others] = items;
  const prov = first?.paragraphs[0]?.runs[0]?.prov;
  if (context.language !== 'zh' || !(slide.layout === 'numbers' || ofSentences.has(slide.layout)))
    return null;
  if (first === undefined || prov?.type !== 'source') return null;
  if (others.length === 0) return null;
  if (slide.slots.some(({ role }) => role === 'column-head') || isMember(context, items)) return null;
  const sentence = sentenceAt(context, prov);
  // Lines that no full stop closes are a list, and the first is one of them.
  if (sentence === null || !sentenceEnd.test(sliceSpan(context.source.raw, sentence.span))) return null;
  const where = titleSpan(context.source.raw, sentence, longestFirst, { mayBeAll: true });
  if (where === null || !spansOverlap(where, prov)) return null;
  const isSaid = first.paragraphs.every(({ runs }) =>
    runs.every((run) => run.prov.type !== 'source' || containsSpan(where, run.prov)),
  );
  if (spansOfSlots(others).some((each) => spansOverlap(each, where))) return null;
  if (!isSaid || !standsAsTitle(sliceSpan(context.source.raw, where), context.language)) return null;
  const slots = [
    ...slide.slots.filter(({ role }) => role !== 'item'),
    ...numberedSlots(
      'item',
      others.map(({ paragraphs }) => paragraphs),
    ),
  ];
  return { runs: slideRuns(context.source, where), slide: { ...slide, slots } };
}

function periodOfFirst(context: PlanContext, { slots }: SlideCandidate): readonly Run[] | null {
  const prov = slots.find(({ role }) => role === 'item')?.paragraphs[0]?.runs[0]?.prov;
  return prov?.type === 'source' ? periodTitle(context, sentenceAt(context, prov)) : null;
}

/** Whether the items are one list, of which the first is a member like the others. */
function isMember({ outline, source: { raw } }: PlanContext, items: readonly SlideSlot[]): boolean {
  return items.every(({ paragraphs }) => {
    const prov = paragraphs[0]?.runs[0]?.prov;
    if (prov?.type !== 'source') return false;
    const block = overlapping(outline.blocks, prov).find(({ span: own }) => containsSpan(own, prov));
    return (
      block?.kind === 'list-item' || isNumberedMember(raw.slice(block?.span.start ?? 0, block?.span.end ?? 0))
    );
  });
}
