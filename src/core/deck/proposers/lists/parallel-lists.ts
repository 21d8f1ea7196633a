import { hasPredicate, isOpenFrame } from '../../../language/clauses/clause-grammar.ts';
import { hangsOnClauseBefore, needsSubject } from '../../../language/clauses/clause-links.ts';
import type { Run } from '../../../model/deck/deck.ts';
import type { ParallelMember, ParallelRun, Section } from '../../../model/outline/outline.ts';
import { type Span, sliceSpan, span, spansOverlap } from '../../../model/span.ts';
import { ranks, type SlideCandidate } from '../../plan/candidate.ts';
import { balancedGroups, itemLengthsFor, maxItems } from '../../plan/clause-items.ts';
import { createOffsetMarks, type OffsetMarks } from '../../plan/offset-marks.ts';
import { firstEndingAfter, isAmid, overlapping } from '../../plan/overlapping.ts';
import { descendants, type PlanContext, sentenceAt, textOf, topSectionAt } from '../../plan/plan-context.ts';
import { itemRuns } from '../../runs/item-runs.ts';
import { numberedSlots, paragraph, slot } from '../../runs/slots.ts';
import { slideRuns } from '../../runs/source-runs.ts';
import { framesNext, isCondition, isHalfOfPair } from '../../titles/clauses/headline.ts';
import { announces, headlineClause } from '../../titles/clauses/headline-clause.ts';
import { trimSpan } from '../../titles/headings/heading-text.ts';
import { headingAbove } from '../../titles/headings/top-title.ts';
import { displayLength } from '../../wording/display-length.ts';
import { leadUpTo } from '../../wording/english-prose.ts';
import { ledParagraphs } from '../../wording/led-paragraphs.ts';
import { clippedSentence } from '../../wording/sentence-piece.ts';
import { itemSpan } from '../../wording/whole-clauses.ts';

const fromMembers = 3;
/** Beyond two slides a list is no list any more, but the text itself. */
const upToMembers = 2 * maxItems;
const minConfidence = 0.6;
/** In characters: what a sentence says before the title of its series. */
const mostUntold = 24;
/** A member shows at least so much, or the run is a turn of phrase. */
const minMemberLength = 8;

interface PlacedSection {
  readonly place: number;
  readonly section: Section;
}

/** By id of a block, its section with its order: found once for all runs of a document. */
type SectionPlaces = ReadonlyMap<string, PlacedSection>;

function sectionPlaces(context: PlanContext): SectionPlaces {
  const sections = new Map<string, PlacedSection>();
  for (const [place, section] of context.topSections.flatMap((top) => descendants(top.section)).entries()) {
    for (const id of section.blockIds) if (!sections.has(id)) sections.set(id, { place, section });
  }
  return sections;
}

/** Sentences and clauses of one shape that no list has taken: one under the other. */
export function proposeParallelLists(context: PlanContext, claimed: OffsetMarks): readonly SlideCandidate[] {
  const taken = createOffsetMarks(context.source.raw.length);
  const sections = sectionPlaces(context);
  return context.outline.parallels.flatMap((run) => {
    const isText = run.scope === 'paragraph' || run.scope === 'sentence' || run.scope === 'clause';
    const free = run.members.every((member) => !claimed.touches(member.span) && !taken.touches(member.span));
    const longest = Math.max(0, ...run.members.map((member) => member.span.end - member.span.start));
    if (!isText || !free || run.members.length < fromMembers || run.members.length > upToMembers) return [];
    if (standsInHeadings(context, run) || !isSequence(context, run)) return [];
    if (isPair(context, run) || hangsOnTextBefore(context, run) || !isWholeSeries(context, run)) return [];
    if (isBoundToText(context, run) || areTurns(context, run)) return [];
    if (isToldByHeading(context, sections, run) || isOfLedParagraph(context, run)) return [];
    if (leavesDemands(context, sections, run) || areToldAsItems(context, run)) return [];
    if (run.confidence < minConfidence || longest < minMemberLength) return [];
    if (!run.members.every((member) => isWholeOnSlides(context, member))) return [];
    if (isUnnamed(context, run) || areToldInPart(context, run) || standsAmidst(context, run)) return [];
    const slides = parallelSlides(context, run);
    for (const claim of slides.flatMap((slide) => slide.claims)) taken.mark(claim);
    return slides;
  });
}

/** 既分析了…，也分析了…，而…: halves of one thought. */
function isPair({ source: { raw } }: PlanContext, { scope, members: [first] }: ParallelRun): boolean {
  return scope === 'clause' && first !== undefined && isHalfOfPair(sliceSpan(raw, first.span));
}

/** In Han characters: of a longer series what the paragraph says before it and after it is told apart. */
const shortestApart = 150;

/** Whether the paragraph says more both before and after a brief series of a sentence: it is told in its order. */
function standsAmidst({ language, blocks }: PlanContext, { scope, members }: ParallelRun): boolean {
  const [first, last] = [members[0], members.at(-1)];
  if (language === 'en' || scope === 'paragraph' || first === undefined || last === undefined) return false;
  const series = span(first.span.start, last.span.end);
  return (
    series.end - series.start < shortestApart && isAmid(blocks.get(first.blockId)?.sentences ?? [], series)
  );
}

/** Headings of one shape are the overview of their section already. */
function standsInHeadings({ headings }: PlanContext, run: ParallelRun): boolean {
  return run.members.some((member) => headings.touches(member.span));
}

/** A slide shows a series of clauses only as a whole: no clause of the sentence may stand between or after. */
function isWholeSeries(context: PlanContext, run: ParallelRun): boolean {
  if (run.scope !== 'clause') return true;
  const spans = run.members.map((member) => member.span);
  const start = spans[0]?.start ?? 0;
  const sentences = overlapping(context.sentences, span(start, spans.at(-1)?.end ?? start));
  const clauses = sentences.flatMap((sentence) => sentence.clauses);
  const isMember = (clause: Span) => spans.some((member) => spansOverlap(member, clause));
  const before = clauses.filter((clause) => clause.end <= start);
  // The clause right before is the title: what stands before that would be on no slide.
  const untold = before.slice(0, -1).reduce((sum, { start: from, end }) => sum + end - from, 0);
  if (context.language === 'zh' && untold > mostUntold) return false;
  return (
    clauses.every((clause) => clause.end <= start || isMember(clause)) &&
    before.every((clause, index) => index === before.length - 1 || !announces(context, clause)) &&
    !isFramed(context, before.at(-1)) &&
    !continuesClause(context, before, spans[0] ?? span(start, start))
  );
}

/** Whether the clause before the members says when they hold, or for what: no title can say that. */
function isFramed(context: PlanContext, before: Span | undefined): boolean {
  if (before === undefined || context.language === 'en' || announces(context, before)) return false;
  const text = textOf(context, before);
  return framesNext(text) || isCondition(text);
}

/** Whether the first member only says more of what the clause before it began: 根本在于…，在于…，是…的结果. */
function continuesClause(context: PlanContext, before: readonly Span[], first: Span): boolean {
  const last = before.at(-1);
  if (last === undefined || context.language === 'en' || !needsSubject(textOf(context, first))) return false;
  return needsSubject(textOf(context, last));
}

const turnsFrom = /^(?:已经?|正在?|也)?(?:从|由)[^，。]{2,}/u;
const turnsInto =
  /^(?:又|再|进而|逐步)?(?:成为|变成|转变为|转变成|转为|走向|迈向|变为|发展为|发展成|升级为)/u;

/** What something was and what it became (已经从…的工厂，成为…的园区，从…，成为…): a pair each, and no members. */
function areTurns(context: PlanContext, { members }: ParallelRun): boolean {
  return members.some((member, index) => {
    const next = members[index + 1];
    return (
      next !== undefined &&
      turnsFrom.test(textOf(context, member.span)) &&
      turnsInto.test(textOf(context, next.span))
    );
  });
}

/** Whether the members hang on the sentence before: 让市民出门…，让…，让…. */
function hangsOnTextBefore(context: PlanContext, { members: [first], scope }: ParallelRun): boolean {
  if (first === undefined || scope === 'paragraph' || context.language === 'en') return false;
  const sentence = sentenceAt(context, first.span);
  const opens = sentence !== null && first.span.start <= (sentence.clauses[0]?.end ?? 0);
  return opens && hangsOnClauseBefore(textOf(context, first.span));
}

/** What says of the first member that it must be; the list would be without it. */
const ordered = /(?:必须|必需|应当|应该|务必|不得|不能|要|须|应)$/u;
const refersBack =
  /^\s*[也且]?(?:只有这样|唯有这样|唯有如此|只有如此|这样(?![的一])|如此|这就是|这正是|由此|对此)/u;

/** Whether members stand under the must of their sentence, or the next sentence speaks of them: 必须坚持…，坚持…。只有这样，…. */
function isBoundToText(context: PlanContext, { members, scope }: ParallelRun): boolean {
  const [first] = members;
  if (scope !== 'clause' || first === undefined || context.language === 'en') return false;
  const sentence = sentenceAt(context, first.span);
  if (sentence === null) return false;
  const { raw } = context.source;
  if (ordered.test(raw.slice(sentence.span.start, first.span.start).trimEnd())) return true;
  const own = context.blocks.get(sentence.blockId)?.sentences ?? [];
  const next = own[firstEndingAfter(own, sentence.span.end)];
  return next !== undefined && refersBack.test(textOf(context, next.span));
}

/** Sentences of a short section stand with the others below its heading. */
function isToldByHeading(context: PlanContext, sections: SectionPlaces, run: ParallelRun): boolean {
  if (run.scope !== 'sentence') return false;
  const section = run.members
    .flatMap(({ blockId }) => sections.get(blockId) ?? [])
    .reduce<PlacedSection | undefined>(
      (first, each) => (first === undefined || each.place < first.place ? each : first),
      undefined,
    )?.section;
  if (section === undefined || section.heading === null) return false;
  const sentences = section.blockIds.flatMap((id) => context.blocks.get(id)?.sentences ?? []);
  return sentences.length <= maxItems;
}

/** In Han characters: what the sentence of a brief point says before its parallel clauses. */
const longestUnsaid = 20;
const mostBlocksOfPoint = 2;

/**
 * 三是做自律者。科学规划学习，…；减少流动，安心学习，就是…最大的支持，就是…，就是…: the point is what is asked for, and its last
 * clauses alone would take its place.
 */
function leavesDemands(context: PlanContext, sections: SectionPlaces, run: ParallelRun): boolean {
  const [first] = run.members;
  if (run.scope !== 'clause' || first === undefined || context.language === 'en') return false;
  const section = sections.get(first.blockId)?.section;
  if (section === undefined || section.heading === null || section.blockIds.length > mostBlocksOfPoint)
    return false;
  const sentence = sentenceAt(context, first.span);
  const before = sentence?.clauses.filter(({ end }) => end <= first.span.start) ?? [];
  const unsaid = before
    .slice(0, -1)
    .reduce((sum, where) => sum + displayLength(context.source.raw, where), 0);
  return unsaid >= longestUnsaid;
}

/** We will…. We will…. below the first sentence of a paragraph that heads them: the plain text tells them under it. */
function isOfLedParagraph(context: PlanContext, { members, scope }: ParallelRun): boolean {
  if (context.language !== 'en' || scope === 'clause') return false;
  const led = ledParagraphs(context);
  return led.size > 0 && members.every(({ blockId }) => led.has(blockId));
}

const subjectAlone = /^(?:the|an?|this|that|these|those|our|its|their)\s+\S+$/iu;

/**
 * Whether no title can say what English members share: the words that lead to clauses are too many, or sentences open
 * with whom they are about alone (The Council…), and what stands between them would be torn out.
 */
function isUnnamed(context: PlanContext, { members: [first], scope, frames }: ParallelRun): boolean {
  if (context.language !== 'en' || first === undefined) return false;
  const sentence = sentenceAt(context, first.span);
  if (sentence !== null && leadUpTo(context.source.raw, sentence.span, first.span.start) !== null)
    return false;
  if (scope === 'clause') return true;
  const opening = frames[0] === undefined ? null : trimSpan(context.source.raw, frames[0].prefix);
  return opening !== null && subjectAlone.test(textOf(context, opening));
}

/** English items of a list, or of paragraphs that say more than one thing each: the plain text tells them whole, and once. */
function areToldAsItems({ language, blocks }: PlanContext, { members, scope }: ParallelRun): boolean {
  if (language !== 'en' || scope === 'clause') return false;
  return members.some(({ blockId }) => {
    const block = blocks.get(blockId);
    return block?.kind === 'list-item' || (scope === 'paragraph' && (block?.sentences.length ?? 0) > 1);
  });
}

/** Paragraphs of one shape are a list where one follows the other. */
function isSequence({ placeOf }: PlanContext, run: ParallelRun): boolean {
  if (run.scope !== 'paragraph') return true;
  const places = run.members.map((member) => placeOf.get(member.blockId) ?? -1);
  return places.every((place, index) => index === 0 || place === (places[index - 1] ?? 0) + 1);
}

const shortestOpening = 8;

function parallelSlides(context: PlanContext, run: ParallelRun): readonly SlideCandidate[] {
  const start = run.members[0]?.span.start ?? 0;
  const [subject, ...said] = run.members;
  const isSaid = subject !== undefined && namesSubject(context, run);
  const title =
    (context.language === 'en' ? englishTitle(context, run) : null) ??
    (isSaid ? slideRuns(context.source, subject.span) : parallelTitle(context, start));
  // Without a heading the plain text finds a title of its own.
  if (title === null) return [];
  return balancedGroups(isSaid ? said : run.members, maxItems).map((members, index) => ({
    id: index === 0 ? `parallel-${run.id}` : `parallel-${run.id}-${index + 1}`,
    layout: 'clauses',
    sectionIndex: topSectionAt(context, start)?.index ?? null,
    slots: [
      slot('title', paragraph(title)),
      ...numberedSlots(
        'item',
        members.map((member) => {
          const shown = shownSpan(context, member, members.length);
          return [
            paragraph(itemRuns(context, member === run.members[0] ? withFrame(context, run, shown) : shown)),
          ];
        }),
      ),
    ],
    rank: ranks.passage,
    score: 4 + run.members.length,
    group: `parallel-${run.id}`,
    offset: start,
    order: index,
    claims: [...(isSaid ? [subject] : []), ...members].map((member) => member.span),
  }));
}

/** Whether Chinese paragraphs say more than a list of their first clauses would: the plain text tells them whole, and once. */
function areToldInPart(context: PlanContext, { scope, members }: ParallelRun): boolean {
  if (scope !== 'paragraph' || context.language === 'en') return false;
  return !members.every((member) => isShownWhole(context, member));
}

/** Whether a slide shows all that the paragraph of a member says. */
function isShownWhole(context: PlanContext, member: ParallelMember): boolean {
  const { raw } = context.source;
  const block = context.blocks.get(member.blockId)?.span ?? member.span;
  const { start, end } = shownSpan(context, member, maxItems);
  const unsaid = raw.slice(block.start, start) + raw.slice(end, block.end);
  return !/[\p{L}\p{N}]/u.test(unsaid);
}

function shownSpan(context: PlanContext, member: ParallelMember, count: number): Span {
  const { raw } = context.source;
  const driver = member.slots.find((candidate) => candidate.role === 'driver');
  const sentence = clippedSentence(context, member.span);
  if (driver !== undefined) return trimSpan(raw, driver.span);
  const shown =
    sentence === null ? member.span : itemSpan(raw, sentence, itemLengthsFor(count, context.language));
  return trimSpan(raw, shown ?? member.span);
}

/** The first of clauses of one shape with the words of its clause that say whom all of them are about: 引导干部深刻认识…；深刻认识…. */
function withFrame(context: PlanContext, { scope }: ParallelRun, first: Span): Span {
  if (scope !== 'clause' || context.language === 'en') return first;
  const clause = sentenceAt(context, first)?.clauses.find(
    ({ start, end }) => start < first.start && end > first.start,
  );
  return clause === undefined ? first : span(clause.start, first.end);
}

/** Whether what is shown of a member opens no frame that its sentence closes elsewhere. */
function isWholeOnSlides(context: PlanContext, member: ParallelMember): boolean {
  return context.language === 'en' || !isOpenFrame(textOf(context, shownSpan(context, member, maxItems)));
}

/** Whether the first member is the subject of which the others say something: 这个新时代，是…的时代，是…. */
function namesSubject(context: PlanContext, { members }: ParallelRun): boolean {
  if (context.language === 'en' || members.length <= fromMembers) return false;
  const [first, ...others] = members.map((member) => textOf(context, member.span));
  return (
    first !== undefined &&
    !hasPredicate(first) &&
    !needsSubject(first) &&
    others.every((text) => /^是(?!否)/u.test(text))
  );
}

/** The words that lead up to clauses of one shape, or those that sentences of one shape open with: It is time to…. */
function englishTitle(context: PlanContext, run: ParallelRun): readonly Run[] | null {
  const [first] = run.members;
  const sentence = first === undefined ? null : sentenceAt(context, first.span);
  if (first === undefined || sentence === null) return null;
  const lead = leadUpTo(context.source.raw, sentence.span, first.span.start);
  if (lead !== null) return slideRuns(context.source, lead);
  const opening = run.frames[0] === undefined ? null : trimSpan(context.source.raw, run.frames[0].prefix);
  if (opening === null || opening.end - opening.start < shortestOpening) return null;
  return [...slideRuns(context.source, opening), context.labels.more()];
}

function parallelTitle(context: PlanContext, start: number) {
  const sentence = sentenceAt(context, { start, end: start + 1 });
  const before = sentence?.clauses.filter((clause) => clause.end <= start) ?? [];
  const clause = headlineClause(context, [...before].reverse());
  if (clause !== null) return slideRuns(context.source, clause);
  return headingAbove(context, start);
}
