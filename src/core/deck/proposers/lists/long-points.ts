import type { Paragraph } from '../../../model/deck/deck.ts';
import type { ClassifiedBlock, Section, Sentence } from '../../../model/outline/outline.ts';
import { type Span, span } from '../../../model/span.ts';
import { cardsTogether, roomOfCard } from '../../lists/card-room.ts';
import { type ItemNumber, itemNumber, listDepths, listMarks } from '../../lists/list-items.ts';
import { saidFirst } from '../../lists/point-details.ts';
import { ranks, type SlideCandidate } from '../../plan/candidate.ts';
import { balancedGroups, pagesByLength } from '../../plan/clause-items.ts';
import type { OffsetMarks } from '../../plan/offset-marks.ts';
import { bodyBlocks, descendants, type PlanContext, topSectionAt } from '../../plan/plan-context.ts';
import { numberedSlots, paragraph, slot } from '../../runs/slots.ts';
import { slideRuns } from '../../runs/source-runs.ts';
import { trimSpan } from '../../titles/headings/heading-text.ts';
import { leadLine, leadTitle } from '../../titles/lead-title.ts';
import { displayLength, totalLength } from '../../wording/display-length.ts';
import { sentenceFrom, sentencesFrom } from '../../wording/sentence-piece.ts';

const leastPoints = 3;
/** Below a line that announces them. */
const leastLed = 2;
const mostOnSlide = 4;
/** Of a long point beside others. */
const roomOfThree = 96;
/** Of the opening of a long English point. */
const roomOfOpening = 130;
const longestName = 16;
/** In Han characters: points that say no more are shown whole, one that says much more than the others too. */
const averageWhole = 100;
const longestWhole = 210;
/** On a slide of whole points. */
const mostTogether = 260;
/** 需求分析：…, 1.3 验收：…, Integrity and Inclusivity: … */
const named =
  /^(?:\**\d{1,2}(?:\.\d{1,2}){1,3} )?(?:[^，。；：:,;.！？!?\n]{2,24}|[A-Z][A-Za-z0-9 &’'/-]{2,32})[：:](?=\s*\S)/u;

/** A paragraph that is one of several by its number or its mark. */
interface Point {
  readonly block: ClassifiedBlock;
  /** Its number as the author has it; null for other marks. */
  readonly number: ItemNumber | null;
  /** What it is called, before a colon. */
  readonly name: Span | null;
  /** What it says after both. */
  readonly sentences: readonly Sentence[];
}

/**
 * Numbered or marked paragraphs that are too long for lines of a list: each with its number or its name, and the
 * sentences that say most.
 */
export function proposeLongPoints(context: PlanContext, claimed: OffsetMarks): readonly SlideCandidate[] {
  const marks = listMarks(context.source);
  const depths = listDepths(context.source);
  return descendants(context.outline.root)
    .flatMap((section) => runsOfPoints(context, section, marks))
    .filter(
      (points) =>
        points.length >= (isLed(context, points) ? leastLed : leastPoints) &&
        new Set(points.map(({ block }) => depths.get(block.id) ?? 0)).size === 1 &&
        !points.some(({ block }) => claimed.touches(block.span)),
    )
    .flatMap((points) => pointSlides(context, points));
}

/** Whether an English line right above the points announces them: two are a list then. */
function isLed(context: PlanContext, [first]: readonly Point[]): boolean {
  if (context.language !== 'en' || first?.block.kind !== 'list-item') return false;
  return /[:：]\s*$/u.test(context.source.raw.slice(0, first.block.span.start).slice(-4));
}

function runsOfPoints(
  context: PlanContext,
  section: Section,
  marks: ReadonlyMap<string, Span>,
): readonly (readonly Point[])[] {
  const runs: Point[][] = [];
  let isOpen = false;
  for (const block of bodyBlocks(context, section)) {
    const point = section.heading?.blockId === block.id ? null : readPoint(context, block, marks);
    if (point === null) isOpen = false;
    else if (isOpen) runs.at(-1)?.push(point);
    else {
      runs.push([point]);
      isOpen = true;
    }
  }
  return runs;
}

function readPoint(
  context: PlanContext,
  block: ClassifiedBlock,
  marks: ReadonlyMap<string, Span>,
): Point | null {
  const { raw } = context.source;
  const number = itemNumber(context.source, marks, block);
  if (block.kind !== 'list-item' && (number === null || block.kind !== 'paragraph')) return null;
  const start = Math.max(block.span.start, number?.span.end ?? 0);
  const [before = ''] = named.exec(raw.slice(start, block.span.end)) ?? [];
  const name = before === '' ? null : trimSpan(raw, span(start, start + before.length));
  const from = start + before.length;
  const sentences = sentencesFrom(block.sentences, from);
  if (sentences.length === 0) return null;
  return { block, number, name: isBrief(raw, name) ? name : null, sentences };
}

function isBrief(raw: string, name: Span | null): boolean {
  return name !== null && displayLength(raw, name) <= longestName;
}

/** A point with what slides show of it. */
interface ToldPoint {
  readonly point: Point;
  readonly shown: readonly Span[];
}

function pointSlides(context: PlanContext, points: readonly Point[]): readonly SlideCandidate[] {
  const areNamed = points.every(({ name }) => name !== null);
  const pages = areNamed ? pagesOfNamed(context, points) : pagesOfPlain(context, points);
  const areNumbered = points.every(({ number }) => number !== null);
  const layout = areNamed ? 'sentence-cards' : areNumbered ? 'facts' : 'clauses';
  const start = points[0]?.block.span.start ?? 0;
  const title = leadTitle(context, start, { hasLine: true });
  const lead = title.claims.length > 0 ? null : leadLine(context, start);
  return pages.map((page, index) => ({
    id: index === 0 ? `long-${points[0]?.block.id}` : `long-${points[0]?.block.id}-${index + 1}`,
    layout,
    sectionIndex: topSectionAt(context, start)?.index ?? null,
    slots: [
      slot('title', paragraph(lead?.title ?? title.runs)),
      ...(lead === null || index > 0 ? [] : [slot('subtitle', paragraph(lead.runs))]),
      ...numberedSlots(
        'item',
        page.map((told) => paragraphsOf(context, told, layout)),
      ),
    ],
    rank: ranks.structure,
    score: points.length,
    group: `long-${points[0]?.block.id}`,
    offset: start,
    order: index,
    claims: [...(index === 0 ? (lead ?? title).claims : []), ...page.map(({ point }) => point.block.span)],
  }));
}

/** What each says first, below its name. */
function pagesOfNamed(context: PlanContext, points: readonly Point[]): readonly (readonly ToldPoint[])[] {
  const { raw } = context.source;
  const lengths = points.map(({ sentences }) => totalLength(raw, sentences));
  const together = cardsTogether(lengths, mostOnSlide);
  const told = points.flatMap((point) => {
    const said = saidFirst(raw, point.sentences, roomOfCard(together));
    return said === null ? [] : [{ point, shown: said.shown }];
  });
  return told.length < points.length ? [] : balancedGroups(told, together);
}

/** All that each says where they are of moderate length, else what the longer of them say first. */
function pagesOfPlain(context: PlanContext, points: readonly Point[]): readonly (readonly ToldPoint[])[] {
  const { raw } = context.source;
  const wholes = points.map((point) => wholeOf(raw, point));
  const lengths = wholes.map((whole) => displayLength(raw, whole));
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const isEnglish = context.language === 'en';
  const longest = isEnglish || total / points.length <= averageWhole ? longestWhole : roomOfThree;
  const told = points.flatMap((point, index) => {
    const whole = wholes[index];
    if (whole !== undefined && (lengths[index] ?? 0) <= longest) return [{ point, shown: [whole] }];
    if (isEnglish) return openingOf(raw, point).map((opening) => ({ point, shown: [opening] }));
    const said = saidFirst(raw, withName(raw, point), roomOfThree);
    return said === null ? [] : [{ point, shown: said.shown }];
  });
  if (told.length < points.length) return [];
  return pagesByLength(
    told,
    ({ shown }) => shown.reduce((sum, where) => sum + displayLength(raw, where), 0),
    mostTogether,
  );
}

/** The first sentence of an English point, which says what the others are of, with those after it that there is room for. */
function openingOf(raw: string, point: Point): readonly Span[] {
  const [first, ...others] = withName(raw, point);
  if (first === undefined || displayLength(raw, first.span) > longestWhole) return [];
  const upTo = ({ span: { end } }: Sentence) => span(first.span.start, end);
  const beyond = others.findIndex((each) => displayLength(raw, upTo(each)) > roomOfOpening);
  return [trimSpan(raw, upTo(others.slice(0, beyond === -1 ? undefined : beyond).at(-1) ?? first))];
}

function paragraphsOf(
  { source }: PlanContext,
  { point, shown }: ToldPoint,
  layout: SlideCandidate['layout'],
): readonly Paragraph[] {
  const { name, number } = point;
  if (layout === 'sentence-cards') {
    return [
      ...(name === null ? [] : [paragraph(slideRuns(source, name))]),
      ...shown.map((where) => paragraph(slideRuns(source, where), 'detail')),
    ];
  }
  const label = layout === 'facts' && number !== null ? [paragraph(number.label, 'label')] : [];
  return [...label, ...shown.map((where) => paragraph(slideRuns(source, where)))];
}

/** All of the point after its number. */
function wholeOf(raw: string, { block, number }: Point): Span {
  return trimSpan(raw, span(Math.max(block.span.start, number?.span.end ?? 0), block.span.end));
}

/** Where not all have names, a name is part of the sentence. */
function withName(raw: string, { block, number, sentences }: Point): readonly Sentence[] {
  const [first, ...others] = sentences;
  if (first === undefined) return [];
  const whole = block.sentences.find(({ span: own }) => own.end === first.span.end) ?? first;
  const from = Math.max(whole.span.start, number?.span.end ?? 0);
  const start = from + (/^[\s、.．）)]*/u.exec(raw.slice(from, whole.span.end))?.[0].length ?? 0);
  return [sentenceFrom(whole, start), ...others];
}
