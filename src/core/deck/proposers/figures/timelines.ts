import type { Paragraph } from '../../../model/deck/deck.ts';
import type { ClassifiedBlock, TimeSequence } from '../../../model/outline/outline.ts';
import { type Span, span } from '../../../model/span.ts';
import { isWordEdgeAt } from '../../../view/words-in.ts';
import { ranks, type SlideCandidate } from '../../plan/candidate.ts';
import { balancedGroups } from '../../plan/clause-items.ts';
import type { OffsetMarks } from '../../plan/offset-marks.ts';
import { type PlanContext, topSectionAt } from '../../plan/plan-context.ts';
import { itemRuns } from '../../runs/item-runs.ts';
import { numberedSlots, paragraph, slot } from '../../runs/slots.ts';
import { slideRuns } from '../../runs/source-runs.ts';
import { headlineSpan } from '../../titles/clauses/headline.ts';
import { shortTitle } from '../../titles/document-title.ts';
import { commonHeading } from '../../titles/headings/common-heading.ts';
import { trimSpan } from '../../titles/headings/heading-text.ts';
import { type LeadTitle, leadTitle } from '../../titles/lead-title.ts';
import { displayLength } from '../../wording/display-length.ts';
import { clippedSentence } from '../../wording/sentence-piece.ts';
import { itemSpan, wholeItem } from '../../wording/whole-clauses.ts';

type TimeEntry = TimeSequence['entries'][number];

const minConfidence = 0.6;
const maxItems = 8;
/** In Han characters: of an event that is not shown whole, and what all events of a slide share. */
const maxMainLength = 40;
const roomOfEvents = 400;
const longestEvent = 130;
/** What a block says besides its event is shown where it is as short as this. */
const maxDetailLength = 48;

/** Dates and stages in order: an item each, the time before. */
export function proposeTimelines(context: PlanContext, claimed: OffsetMarks): readonly SlideCandidate[] {
  return context.outline.timeSequences.flatMap((sequence) => {
    const share = Math.floor(roomOfEvents / Math.min(maxItems, sequence.entries.length));
    const room = Math.min(longestEvent, Math.max(maxMainLength, share));
    const items = sequence.entries.flatMap((entry) => timelineItem(context, sequence, entry, room) ?? []);
    const isWhole = items.length === sequence.entries.length && items.length >= 2;
    const isFree = !items.some((item) => item.claims.some(claimed.touches));
    return isWhole && isFree && sequence.confidence >= minConfidence
      ? timelineSlides(context, sequence, items)
      : [];
  });
}

interface TimelineItem {
  readonly offset: number;
  readonly paragraphs: readonly Paragraph[];
  readonly claims: readonly Span[];
  /** The event has a name before its time: 近期目标：到2020年，… */
  readonly isNamed: boolean;
}

function timelineSlides(
  context: PlanContext,
  { id }: TimeSequence,
  items: readonly TimelineItem[],
): readonly SlideCandidate[] {
  const [first] = items;
  const last = items.at(-1);
  if (first === undefined || last === undefined) return [];
  const top = topSectionAt(context, first.offset)?.index ?? null;
  const isInOneSection = top === (topSectionAt(context, last.offset)?.index ?? null);
  const title = isInOneSection
    ? titleInSection(context, first, last)
    : { runs: shortTitle(context), claims: [] };
  return balancedGroups(items, maxItems).map((group, index) => ({
    id: index === 0 ? `timeline-${id}` : `timeline-${id}-${index + 1}`,
    layout: 'timeline',
    sectionIndex: isInOneSection ? top : null,
    slots: [
      slot('title', paragraph(title.runs)),
      ...numberedSlots(
        'item',
        group.map((item) => item.paragraphs),
      ),
    ],
    rank: ranks.structure,
    score: items.length,
    group: `timeline-${id}`,
    offset: group[0]?.offset ?? first.offset,
    order: 15 + index,
    claims: [...title.claims, ...group.flatMap((item) => item.claims)],
  }));
}

/** Events that have names are the parts of the section that holds them all; the sentence before leads to the first alone. */
function titleInSection(context: PlanContext, first: TimelineItem, last: TimelineItem): LeadTitle {
  const heading = first.isNamed && last.isNamed ? commonHeading(context, [first.offset, last.offset]) : null;
  return heading === null ? leadTitle(context, first.offset) : { runs: heading, claims: [] };
}

/** Null where nothing can be said of the time. */
function timelineItem(
  context: PlanContext,
  sequence: TimeSequence,
  entry: TimeEntry,
  room: number,
): TimelineItem | null {
  const { source } = context;
  const block = context.blocks.get(entry.blockId);
  if (block === undefined) return null;
  const isNamed = entry.event.start < entry.time.start;
  const time = withRelation(context, entry.time);
  const event = isNamed ? entry.event : eventAfter(context, entry.event, time.end);
  const main = isNamed ? event : mainSpan(context, event, room);
  if (main.end <= main.start) return null;
  const isAlone = sequence.entries.every((other) => other === entry || other.blockId !== entry.blockId);
  const from = isNamed ? entry.time.end : entry.event.end;
  const details =
    (isAlone ? detailSpans(context, block, from) : null) ??
    (isNamed ? saidAtTime(context, block, from, room) : null);
  const aside = asideOf(context, sequence, entry);
  const start = Math.min(entry.time.start, entry.event.start);
  const end = Math.max(entry.time.end, entry.event.end);
  return {
    offset: start,
    paragraphs: [
      paragraph(slideRuns(source, time), 'label'),
      paragraph(itemRuns(context, main)),
      ...[...(details ?? []), ...(aside === null ? [] : [trimSpan(source.raw, aside)])].map((detail) =>
        paragraph(slideRuns(source, detail), 'detail'),
      ),
    ],
    claims: [details === null ? span(start, end) : block.span, ...(aside === null ? [] : [aside])],
    isNamed,
  };
}

/** The line without a time between an entry and the next: it says more of the first. */
function asideOf(
  { source, outline, placeOf }: PlanContext,
  { entries }: TimeSequence,
  entry: TimeEntry,
): Span | null {
  const next = entries[entries.indexOf(entry) + 1];
  const place = placeOf.get(entry.blockId);
  if (next === undefined || place === undefined || placeOf.get(next.blockId) !== place + 2) return null;
  const between = outline.blocks[place + 1]?.span ?? null;
  return between !== null && displayLength(source.raw, between) <= maxDetailLength ? between : null;
}

const longestRelation = 2;
const relation = /^(?:之前|之后|以前|以后|前|后|起)/u;

/** 3月31日之前: whether something happens by a day or after it belongs to the day. */
function withRelation({ source, view }: PlanContext, time: Span): Span {
  const [found = ''] = relation.exec(source.raw.slice(time.end, time.end + longestRelation)) ?? [];
  const end = time.end + found.length;
  return found !== '' && isWordEdgeAt(view, end) ? span(time.start, end) : time;
}

function eventAfter({ source }: PlanContext, event: Span, from: number): Span {
  return event.start >= from ? event : withoutOpening(source.raw, span(from, Math.max(from, event.end)));
}

/** The event whole where there is room for it, else what can be cut out of it. */
function mainSpan(context: PlanContext, event: Span, room: number): Span {
  const { raw } = context.source;
  const sentence = clippedSentence(context, event);
  if (sentence === null) return trimSpan(raw, event);
  const whole = wholeItem(raw, sentence);
  if (displayLength(raw, whole) <= room) return whole;
  const brief = itemSpan(raw, sentence, { preferred: maxMainLength, most: room });
  return trimSpan(raw, brief ?? headlineSpan(raw, sentence, maxMainLength));
}

/** The sentences after an offset, the first from there on; null where they are too long to go with the event. */
function detailSpans({ source }: PlanContext, block: ClassifiedBlock, from: number): readonly Span[] | null {
  const spans = block.sentences
    .filter((sentence) => sentence.span.end > from)
    .map((sentence) =>
      withoutOpening(source.raw, span(Math.max(from, sentence.span.start), sentence.span.end)),
    )
    .filter((each) => each.end > each.start);
  const length = spans.reduce((sum, each) => sum + displayLength(source.raw, each), 0);
  return length <= maxDetailLength ? spans : null;
}

/** What is said of an event that has a name, too long to be a detail whole: the sentence after its time, or its clauses. */
function saidAtTime(
  context: PlanContext,
  block: ClassifiedBlock,
  from: number,
  room: number,
): readonly Span[] | null {
  const sentence = block.sentences.find((each) => each.span.end > from);
  if (sentence === undefined) return null;
  const said = withoutOpening(
    context.source.raw,
    span(Math.max(from, sentence.span.start), sentence.span.end),
  );
  return said.end > said.start ? [mainSpan(context, said, room)] : null;
}

/** Without the marks that joined it with what stood before, and its closing mark. */
function withoutOpening(raw: string, where: Span): Span {
  const [opening = ''] = /^[\s，,、；;：:。—-]*/u.exec(raw.slice(where.start, where.end)) ?? [];
  return trimSpan(raw, span(where.start + opening.length, where.end));
}
