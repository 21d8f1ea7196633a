import { isOpenFrame } from '../../../language/clauses/clause-grammar.ts';
import type { Paragraph, Run, SlideSlot } from '../../../model/deck/deck.ts';
import { listShape } from '../../../model/layouts/lists/list-shape.ts';
import { chooseListLayout } from '../../../model/layouts/registry.ts';
import type { CountedItem, CountedTerm, Sentence } from '../../../model/outline/outline.ts';
import { containsSpan, type Span, sliceSpan, span, spansOverlap } from '../../../model/span.ts';
import { conclusionAfter } from '../../lists/list-conclusion.ts';
import { ranks, type SlideCandidate } from '../../plan/candidate.ts';
import { balancedGroups } from '../../plan/clause-items.ts';
import { createOffsetMarks, type OffsetMarks } from '../../plan/offset-marks.ts';
import { type PlanContext, sentenceAt, topSectionAt } from '../../plan/plan-context.ts';
import { numberedSlots, paragraph, slot } from '../../runs/slots.ts';
import { slideRuns } from '../../runs/source-runs.ts';
import { headlineClause } from '../../titles/clauses/headline-clause.ts';
import { topTitle } from '../../titles/headings/top-title.ts';
import { countsAlone, membersTitle, termTitle, withQuotes } from '../../titles/term-title.ts';
import { displayLength } from '../../wording/display-length.ts';
import { leadsAlone, leadUpTo } from '../../wording/english-prose.ts';
import { tellsFigure } from '../../wording/key-figures.ts';
import { isToldAsList } from './ordinal-lists.ts';

const minConfidence = 0.5;
/** A list of fewer characters is a phrase (教育、科技、人才), no slide. */
const minListLength = 10;
/** A list without a counted name fills at least this share of its sentence. */
const minSentenceShare = 0.4;

/** Lists whose members were found. Terms without members and lists that miscount are left to the plain text. */
export function proposeCountedTerms(context: PlanContext, claimed: OffsetMarks): readonly SlideCandidate[] {
  const lists: CountedTerm[] = [];
  const taken = createOffsetMarks(context.source.raw.length);
  const points = pointsOfLists(context);
  const byWorth = [...context.outline.countedTerms].sort((a, b) => worth(b) - worth(a));
  for (const countedTerm of byWorth) {
    if (!isShown(context, countedTerm)) continue;
    const spans = countedTerm.items.map((item) => item.span);
    if (spans.some((item) => claimed.touches(item) || taken.touches(item))) continue;
    if (isOfPoint(context, countedTerm, points)) continue;
    lists.push(countedTerm);
    spans.forEach(taken.mark);
  }
  return lists.flatMap((list) => listSlides(context, list, lists));
}

/** The points of the ordinal lists that have slides of their own. */
function pointsOfLists(context: PlanContext): OffsetMarks {
  const points = createOffsetMarks(context.source.raw.length);
  for (const list of context.outline.ordinalLists) {
    if (isToldAsList(context, list)) for (const item of list.items) points.mark(item.span);
  }
  return points;
}

/** 三是…，做到“四统一”，即…: part of one point. A slide of its own would leave the other points without it. */
function isOfPoint(context: PlanContext, { listSpan }: CountedTerm, points: OffsetMarks): boolean {
  const sentence = listSpan === null ? null : sentenceAt(context, listSpan);
  return sentence !== null && points.touches(sentence.span);
}

function worth(countedTerm: CountedTerm): number {
  return (countedTerm.status === 'verified' ? 100 : 0) + countedTerm.items.length;
}

function isShown(context: PlanContext, countedTerm: CountedTerm): boolean {
  const { status, items, spread, confidence, listSpan } = countedTerm;
  if (spread || confidence < minConfidence || listSpan === null) return false;
  if (items.reduce((sum, item) => sum + item.span.end - item.span.start, 0) < minListLength) return false;
  if (items.some((item) => context.blocks.get(item.blockId)?.kind === 'heading')) return false;
  if (status === 'verified') return items.length >= 3 || isQuoted(context, countedTerm.nameSpan);
  if (status !== 'listed' || items.length < 3) return false;
  // 到2000年, 以…为指导: when or under what all members are, and none of them.
  if (items.some((item) => isOpenFrame(sliceSpan(context.source.raw, item.span)))) return false;
  const sentence = sentenceAt(context, listSpan);
  const share =
    sentence === null ? 0 : (listSpan.end - listSpan.start) / (sentence.span.end - sentence.span.start);
  const isDescribed = items.every((item) => item.descriptors.length > 0);
  return share >= minSentenceShare && (isDescribed || countedTerm.nameSpan !== null);
}

/** Words alone: in Han characters, of all members together. */
const fewWords = 26;
/** A longer sentence would not stand on a slide as it is. */
const longestTold = 90;
/** Of its sentence. */
const asideShare = 0.45;

/** Members of a few words each in a sentence that says more than they: it tells them better than cards. */
function isAside(context: PlanContext, { items, nameSpan }: CountedTerm): boolean {
  const { raw } = context.source;
  if (items.some(({ descriptors }) => descriptors.length > 0)) return false;
  const length = items.reduce((sum, item) => sum + displayLength(raw, item.span), 0);
  if (length > fewWords) return false;
  const [first] = items;
  const sentence = first === undefined ? null : sentenceAt(context, first.span);
  if (sentence === null) return false;
  const named =
    nameSpan === null || !containsSpan(sentence.span, nameSpan) ? 0 : displayLength(raw, nameSpan);
  return (length + named) / displayLength(raw, sentence.span) < asideShare;
}

/** Whether the sentence of a few words also has figures, which a slide of the words would leave out: it tells both. */
function leavesFigures(
  { source: { raw } }: PlanContext,
  { items, nameSpan }: CountedTerm,
  sentence: Sentence | null,
): boolean {
  if (sentence === null || items.some(({ descriptors }) => descriptors.length > 0)) return false;
  const length = items.reduce((sum, item) => sum + displayLength(raw, item.span), 0);
  if (length > fewWords || displayLength(raw, sentence.span) > longestTold) return false;
  const shown = [...items.map((item) => item.span), ...(nameSpan === null ? [] : [nameSpan])];
  return sentence.clauses.some(
    (clause) =>
      !shown.some((each) => spansOverlap(each, clause)) && tellsFigure(raw.slice(clause.start, clause.end)),
  );
}

/** Two members make a list where the author sets the term apart. */
function isQuoted({ source }: PlanContext, name: Span | null): boolean {
  return name !== null && withQuotes(source.raw, name) !== name;
}

function listSlides(
  context: PlanContext,
  list: CountedTerm,
  lists: readonly CountedTerm[],
): readonly SlideCandidate[] {
  const first = list.items[0]?.span ?? list.listSpan ?? span(0, 0);
  const sentence = sentenceAt(context, first);
  const contents = list.items.map((item) => itemParagraphs(context, list, item));
  const shape = listShape(contents);
  const layout = chooseListLayout(shape);
  const conclusion = sentence === null ? null : conclusionAfter(context, list, sentence, lists);
  if (conclusion === null && isAside(context, list)) return [];
  if (leavesFigures(context, list, sentence)) return [];
  const title = listTitle(context, list, sentence);
  const groups = balancedGroups(contents, layout.maxItems);
  return groups.map((group, index) => ({
    id: index === 0 ? `list-${list.id}` : `list-${list.id}-${index + 1}`,
    layout: layout.name,
    sectionIndex: topSectionAt(context, first.start)?.index ?? null,
    slots: [
      slot('title', paragraph(title)),
      ...numberedSlots('item', group),
      ...conclusionSlot(context, index === groups.length - 1 ? conclusion : null),
    ],
    rank: list.status === 'verified' || shape.hasDescriptors ? ranks.structure : ranks.passage,
    score: list.items.length,
    group: `list-${list.id}`,
    offset: first.start,
    order: 10 + index,
    claims: [sentence?.span ?? list.listSpan ?? first, ...(conclusion === null ? [] : [conclusion])],
  }));
}

function itemParagraphs(context: PlanContext, list: CountedTerm, item: CountedItem): readonly Paragraph[] {
  const { source } = context;
  const { start, end } = item.span;
  const coreStart = start + list.sharedPrefixLength;
  const coreEnd = end - list.sharedSuffixLength;
  const runs: readonly Run[] =
    coreStart < coreEnd
      ? [
          ...slideRuns(source, span(start, coreStart), 'shared'),
          ...slideRuns(source, span(coreStart, coreEnd)),
          ...slideRuns(source, span(coreEnd, end), 'shared'),
        ]
      : slideRuns(source, item.span);
  return [
    paragraph(runs),
    ...item.descriptors.map((descriptor) => paragraph(slideRuns(source, descriptor), 'detail')),
  ];
}

/** The counted term in its clause; for a list without a name, the clause that leads up to it. */
function listTitle(context: PlanContext, list: CountedTerm, sentence: Sentence | null): readonly Run[] {
  const items = list.items.map((item) => item.span);
  const start = items[0]?.start ?? 0;
  if (context.language === 'en' && list.nameSpan !== null) {
    const { raw } = context.source;
    const lead = sentence === null ? null : leadUpTo(raw, sentence.span, start);
    const name = lead ?? withQuotes(raw, list.nameSpan);
    // Those are: what they are is said before.
    return leadsAlone(sliceSpan(raw, name)) ? topTitle(context, start) : slideRuns(context.source, name);
  }
  if (list.nameSpan !== null) {
    const home = sentenceAt(context, list.nameSpan);
    if (home !== null) {
      const term = termTitle(context, list.nameSpan, home, home === sentence ? items : []);
      return countsAlone(term) ? (membersTitle(context, home, start) ?? topTitle(context, start)) : term;
    }
  }
  const before = sentence?.clauses.filter(
    (clause) => clause.end <= start && !items.some((item) => containsSpan(clause, item)),
  );
  const clause = headlineClause(context, [...(before ?? [])].reverse());
  return clause === null ? topTitle(context, start) : slideRuns(context.source, clause);
}

function conclusionSlot(context: PlanContext, conclusion: Span | null): readonly SlideSlot[] {
  return conclusion === null ? [] : [slot('conclusion', paragraph(slideRuns(context.source, conclusion)))];
}
