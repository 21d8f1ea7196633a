import { isLead } from '../../../language/clauses/announcements.ts';
import { isOpenFrame } from '../../../language/clauses/clause-grammar.ts';
import type { Paragraph, Run } from '../../../model/deck/deck.ts';
import { wordsOfRuns } from '../../../model/deck/words-of-runs.ts';
import type { OrdinalList, Sentence } from '../../../model/outline/outline.ts';
import { type Span, sliceSpan, span } from '../../../model/span.ts';
import { cardsTogether, roomOfCard } from '../../lists/card-room.ts';
import { saidFirst } from '../../lists/point-details.ts';
import { ranks, type SlideCandidate } from '../../plan/candidate.ts';
import { balancedGroups, itemLengthsFor, maxItems } from '../../plan/clause-items.ts';
import type { OffsetMarks } from '../../plan/offset-marks.ts';
import { type PlanContext, sentenceAt, topSectionAt } from '../../plan/plan-context.ts';
import { itemRuns } from '../../runs/item-runs.ts';
import { numberedSlots, paragraph, slot } from '../../runs/slots.ts';
import { slideRuns } from '../../runs/source-runs.ts';
import { headlineSpan, isCondition, standsAlone } from '../../titles/clauses/headline.ts';
import { announces, withoutCopula } from '../../titles/clauses/headline-clause.ts';
import { trimSpan, withoutNumber } from '../../titles/headings/heading-text.ts';
import { sectionTitleAt } from '../../titles/headings/section-title.ts';
import { topTitle } from '../../titles/headings/top-title.ts';
import { leadLine } from '../../titles/lead-title.ts';
import { isProcess } from '../../titles/process-title.ts';
import { displayLength, totalLength } from '../../wording/display-length.ts';
import { clippedSentence, withoutClosingMark } from '../../wording/sentence-piece.ts';
import { itemSpan } from '../../wording/whole-clauses.ts';

const maxTitleLength = 30;
const minConfidence = 0.5;
const fewestLines = 3;
const longestLine = 36;
/** In Han characters: a point that is a series of its own. */
const longestSeries = 240;
/** What begins an answer is said under its question. */
const answerLabel = /^(?:答|A|Answer)\s*[：:]/u;

/** In view of what the points come; what they are, the next clause says. */
const facing = /^(?:面对|针对)/u;

/** 一是…二是… lists: an item each, in its main clause. Those that stand as headings have their own slides. */
export function proposeOrdinalLists(context: PlanContext, claimed: OffsetMarks): readonly SlideCandidate[] {
  return context.outline.ordinalLists.flatMap((list) => {
    if (!isToldAsList(context, list) || list.items.some((item) => claimed.touches(item.span))) return [];
    if (areLines(context, list) || isTextBetween(context, list)) return [];
    return explainedSlides(context, list, claimed) ?? ordinalSlides(context, list, claimed);
  });
}

/** Whether the list has slides of its own where nothing else tells its items. */
export function isToldAsList(context: PlanContext, list: OrdinalList): boolean {
  return list.items.length > 1 && list.confidence >= minConfidence && !isHeadings(context, list);
}

/** Whether English points that are whole sentences (First, the port …) have more between them than a slide holds: they are told in the order of the text. */
function isTextBetween(context: PlanContext, { items }: OrdinalList): boolean {
  const { source, outline, placeOf } = context;
  const areSentences = items.every(({ marker }) => /^\p{L}{4,}/u.test(sliceSpan(source.raw, marker)));
  if (context.language !== 'en' || !areSentences) return false;
  const between = items.slice(1).flatMap((item, index) => {
    const before = items[index];
    const [from, to] = [placeOf.get(before?.blockId ?? ''), placeOf.get(item.blockId)];
    if (before === undefined || from === undefined || to === undefined) return [];
    return outline.blocks
      .slice(from, to + 1)
      .flatMap(({ sentences }) => sentences)
      .filter(({ span: own }) => own.start >= before.span.end && own.end <= item.marker.start);
  });
  return totalLength(source.raw, between) > mostSaid;
}

/** Short points （1） in lines of their own are shown as such lines are. */
function areLines({ source, blocks }: PlanContext, { items }: OrdinalList): boolean {
  return (
    items.length >= fewestLines &&
    items.every(
      ({ blockId, marker, span: own }) =>
        blocks.get(blockId)?.span.start === marker.start &&
        /^[^一-龥A-Za-z]/u.test(sliceSpan(source.raw, marker)) &&
        own.end - own.start <= longestLine,
    )
  );
}

function isHeadings(context: PlanContext, list: OrdinalList): boolean {
  return list.items.some((item) => context.headings.touches(item.span));
}

/** A head of a few words. */
const longestHead = 22;
/** Of the items, those that more is said of. */
const leastExplained = 0.6;
const mostCards = 4;
/** What ends the list and is no explanation of its last item. */
const closing = /^(?:会议|全会|大会|总之|综上)/u;

/** 一是改革深化。… 二是…: heads of a few words, each with what the text says of it; null where the items are no heads. */
function explainedSlides(
  context: PlanContext,
  list: OrdinalList,
  claimed: OffsetMarks,
): readonly SlideCandidate[] | null {
  const { source } = context;
  const explained = list.items.map((item, index) => {
    const rest = explanationOf(context, item, list.items[index + 1] ?? null);
    const free = rest.filter(({ span: own }) => !claimed.touches(own));
    // A card is better twice on slides than empty.
    return { item, rest: free.length > 0 ? free : rest };
  });
  const areHeads = list.items.every(({ span: own }) => displayLength(source.raw, own) <= longestHead);
  const withRest = explained.filter(({ rest }) => rest.length > 0);
  if (!areHeads || withRest.length < list.items.length * leastExplained) return null;
  const lengths = explained.map(({ rest }) => totalLength(source.raw, rest));
  const together = cardsTogether(lengths, mostCards);
  const start = list.items[0]?.marker.start ?? 0;
  const own = ordinalTitle(context, list, start);
  const title = own ?? sectionTitleAt(context, start) ?? topTitle(context, start);
  return balancedGroups(explained, together).map((group, index) => ({
    id: index === 0 ? `ordinal-${list.id}` : `ordinal-${list.id}-${index + 1}`,
    layout: 'sentence-cards',
    sectionIndex: topSectionAt(context, start)?.index ?? null,
    slots: [
      slot('title', paragraph(title)),
      ...numberedSlots(
        'item',
        group.map(({ item, rest }) => [
          paragraph([
            ...slideRuns(source, item.marker),
            ...slideRuns(source, trimSpan(source.raw, item.span)),
          ]),
          ...(saidFirst(source.raw, rest, roomOfCard(group.length))?.shown ?? []).map((shown) =>
            paragraph(slideRuns(source, shown), 'detail'),
          ),
        ]),
      ),
    ],
    rank: ranks.structure,
    score: list.items.length,
    group: `ordinal-${list.id}`,
    offset: start,
    order: index,
    claims: group.flatMap(({ item, rest }) => [item.span, ...rest.map((sentence) => sentence.span)]),
  }));
}

/** Sentences after the head and before the next item, of its own paragraph. */
function explanationOf(
  context: PlanContext,
  { span: own, blockId }: OrdinalList['items'][number],
  next: OrdinalList['items'][number] | null,
): readonly Sentence[] {
  const block = context.blocks.get(blockId);
  const { raw } = context.source;
  const after = (block?.sentences ?? []).filter(
    ({ span: where }) =>
      where.start >= own.end && (next === null || next.blockId !== blockId || where.end <= next.marker.start),
  );
  const end = after.findIndex(({ span: where }) => {
    const text = raw.slice(where.start, where.end);
    return isLead(text) || closing.test(text);
  });
  return end < 0 ? after : after.slice(0, end);
}

/** In Han characters: of what is said of all points, where it stands below them. */
const mostSaid = 160;

/**
 * What the text says of each point before the next one (首先，…。同时…。其次，…), where it is brief: alone it would stand below
 * another title. After the last point the list may be over, but in a paragraph of its own.
 */
function saidOfPoints(
  context: PlanContext,
  { items }: OrdinalList,
  claimed: OffsetMarks,
): readonly (readonly Sentence[])[] {
  if (items.length > maxItems) return items.map(() => []);
  const said = items.map((item, index) => {
    const next = items[index + 1] ?? null;
    const isOver = next === null && item.blockId === items[index - 1]?.blockId;
    return isOver ? [] : explanationOf(context, item, next).filter(({ span: own }) => !claimed.touches(own));
  });
  const length = said.reduce((sum, each) => sum + totalLength(context.source.raw, each), 0);
  return length <= mostSaid ? said : items.map(() => []);
}

function ordinalSlides(
  context: PlanContext,
  list: OrdinalList,
  claimed: OffsetMarks,
): readonly SlideCandidate[] {
  const start = list.items[0]?.marker.start ?? 0;
  const said = new Map(saidOfPoints(context, list, claimed).map((each, index) => [list.items[index], each]));
  const own = ordinalTitle(context, list, start);
  const lead = own === null ? leadLine(context, start) : null;
  const title = own ?? lead?.title ?? sectionTitleAt(context, start) ?? topTitle(context, start);
  return balancedGroups(list.items, maxItems).map((items, index) => ({
    id: index === 0 ? `ordinal-${list.id}` : `ordinal-${list.id}-${index + 1}`,
    layout: isProcess(title) ? 'timeline' : 'clauses',
    sectionIndex: topSectionAt(context, start)?.index ?? null,
    slots: [
      slot('title', paragraph(title)),
      ...(lead === null || index > 0 ? [] : [slot('subtitle', paragraph(lead.runs))]),
      ...numberedSlots(
        'item',
        items.map((item): readonly Paragraph[] => [
          paragraph(
            isProcess(title)
              ? mainRuns(context, item.span, items.length)
              : [...slideRuns(context.source, item.marker), ...mainRuns(context, item.span, items.length)],
          ),
          ...(said.get(item) ?? []).map(({ span: own }) =>
            paragraph(slideRuns(context.source, withoutClosingMark(context.source.raw, own)), 'detail'),
          ),
        ]),
      ),
    ],
    rank: ranks.structure,
    score: list.items.length,
    group: `ordinal-${list.id}`,
    offset: start,
    order: index,
    claims: [
      ...(index === 0 ? (lead?.claims ?? leadAsTitle(context, list, own)) : []),
      ...items.flatMap((item) => [item.span, ...(said.get(item) ?? []).map((each) => each.span)]),
    ],
  }));
}

/** The sentence that is the title as a whole, where no heading stands above it: it needs no slide before the list. */
function leadAsTitle(
  context: PlanContext,
  { lead, items }: OrdinalList,
  title: readonly Run[] | null,
): readonly Span[] {
  const sentence = lead === null || title === null ? null : sentenceAt(context, lead);
  if (sentence === null || sentence.span.end > (items[0]?.marker.start ?? 0)) return [];
  if (topSectionAt(context, sentence.span.start)?.index != null) return [];
  const words = sliceSpan(context.source.raw, withoutClosingMark(context.source.raw, sentence.span)).trim();
  return words === wordsOfRuns(title ?? []) ? [sentence.span] : [];
}

/** Whether the point is a series of its own (六个转变：要…；要…；要…), none of whose parts tells all of it. */
function isSeries(raw: string, item: Span): boolean {
  const text = sliceSpan(raw, item);
  return (text.match(/；/gu)?.length ?? 0) >= 2 && displayLength(raw, item) <= longestSeries;
}

function mainRuns(context: PlanContext, item: Span, count: number): readonly Run[] {
  const { source } = context;
  const sentence = clippedSentence(context, item);
  if (isSeries(source.raw, item)) return itemRuns(context, trimSpan(source.raw, item));
  const shown =
    sentence === null ? item : itemSpan(source.raw, sentence, itemLengthsFor(count, context.language));
  return itemRuns(context, trimSpan(source.raw, shown ?? item));
}

/** What announces the list, as its title; null where it makes none. */
function ordinalTitle(context: PlanContext, list: OrdinalList, start: number): readonly Run[] | null {
  const { source } = context;
  if (list.lead === null) return null;
  const whole = sentenceAt(context, list.lead);
  // The list itself may be the rest of the sentence.
  const isAhead = whole !== null && whole.span.start < start;
  const sentence = isAhead ? clippedSentence(context, span(whole.span.start, start)) : whole;
  const clause = sentence === null ? list.lead : headlineSpan(source.raw, sentence, maxTitleLength);
  const lead = announces(context, clause) ? withoutCopula(context, clause) : clause;
  const text = sliceSpan(source.raw, trimSpan(source.raw, lead));
  const last = text.split(/[，,]/u).at(-1) ?? '';
  const isCut = lead.end < (sentence?.span.end ?? lead.end) - 1 && isOpenFrame(last);
  const stands =
    !isCut && !answerLabel.test(text) && !facing.test(text) && standsAlone(text) && !isCondition(text);
  return stands && lead.end - lead.start <= maxTitleLength + 6
    ? slideRuns(source, withoutNumber(source.raw, trimSpan(source.raw, lead)))
    : null;
}
