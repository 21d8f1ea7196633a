import { wordsOfRuns } from '../../../model/deck/words-of-runs.ts';
import { listShape } from '../../../model/layouts/lists/list-shape.ts';
import { chooseListLayout } from '../../../model/layouts/registry.ts';
import type { ClassifiedBlock, Section, Sentence } from '../../../model/outline/outline.ts';
import { type Span, sliceSpan, span } from '../../../model/span.ts';
import { cardsTogether, roomOfCard } from '../../lists/card-room.ts';
import { ranks, type SlideCandidate } from '../../plan/candidate.ts';
import { balancedGroups } from '../../plan/clause-items.ts';
import { longestLead, takesLead } from '../../plan/lines/lead-lines.ts';
import type { OffsetMarks } from '../../plan/offset-marks.ts';
import { overlapping } from '../../plan/overlapping.ts';
import {
  bodyBlocks,
  descendants,
  type PlanContext,
  type TopSection,
  textOf,
} from '../../plan/plan-context.ts';
import { numberedSlots, paragraph, slot } from '../../runs/slots.ts';
import { slideRuns } from '../../runs/source-runs.ts';
import { trimSpan } from '../../titles/headings/heading-text.ts';
import { sectionTitle } from '../../titles/headings/section-title.ts';
import { headingAbove } from '../../titles/headings/top-title.ts';
import { displayLength, totalLength } from '../../wording/display-length.ts';
import { itemSpan } from '../../wording/whole-clauses.ts';

/** In Han characters. */
const head = { least: 4, most: 18 };
/** In a paragraph that a heading leads, so much below a short sentence makes a head of it. */
const leastSaid = 24;
const longestBrief = 60;
const longestSentence = 80;
const mostOnSlide = 4;

/** A paragraph that a few words lead (完善网点布局。在…), or two of them in one paragraph. */
interface Point {
  readonly block: ClassifiedBlock;
  readonly head: Span;
  /** The sentences after it. */
  readonly said: readonly Sentence[];
  readonly claims: readonly Span[];
}

/** Paragraphs of a section that begin with a short sentence as their head: each head with the first sentence after it. */
export function proposeRunInPoints(context: PlanContext, claimed: OffsetMarks): readonly SlideCandidate[] {
  return pointsIn(context, claimed, (block) => !hasInnerHeads(context, block));
}

/** The parts of one paragraph, each with the short sentence that heads it; what else they say has slides after it. */
export function proposeInnerPoints(context: PlanContext, claimed: OffsetMarks): readonly SlideCandidate[] {
  return pointsIn(context, claimed, (block) => hasInnerHeads(context, block));
}

function hasInnerHeads({ innerHeads }: PlanContext, { span: own }: ClassifiedBlock): boolean {
  return overlapping(innerHeads, own).length > 0;
}

function pointsIn(
  context: PlanContext,
  claimed: OffsetMarks,
  isMeant: (block: ClassifiedBlock) => boolean,
): readonly SlideCandidate[] {
  if (context.language === 'en') return [];
  return context.topSections.flatMap((top) =>
    descendants(top.section).flatMap((section) => {
      const points = bodyBlocks(context, section).flatMap((block) =>
        block.kind === 'paragraph' && isMeant(block) ? pointsOf(context, section, block, claimed) : [],
      );
      return points.length >= 2 ? pointSlides(context, top, section, points, claimed) : [];
    }),
  );
}

function pointsOf(
  context: PlanContext,
  section: Section,
  block: ClassifiedBlock,
  claimed: OffsetMarks,
): readonly Point[] {
  const { raw } = context.source;
  const heading = section.heading?.span;
  const sentences = block.sentences.filter((each) => heading === undefined || each.span.start >= heading.end);
  const inner = overlapping(context.innerHeads, block.span);
  // Without such heads a paragraph begins with its head; what stands in its midst is a short sentence of the text.
  const starts = sentences.flatMap((sentence, index) => {
    const leads = index === 0 && (isHead(context, sentence) || isPairOfWords(raw, sentence));
    const heads = inner.some(({ head: own }) => own.start === sentence.span.start);
    return index + 1 < sentences.length && (inner.length > 0 ? heads : leads) ? [index] : [];
  });
  // After a heading in the same paragraph a short sentence is a head only where enough is said below it.
  const isRunIn = inner.length === 0 && section.heading?.blockId === block.id;
  const says = (at: number, to: number) => totalLength(raw, sentences.slice(at + 1, to));
  if (isRunIn && !starts.every((at, index) => says(at, starts[index + 1] ?? sentences.length) >= leastSaid))
    return [];
  return starts.flatMap((at, index): readonly Point[] => {
    const own = sentences.slice(at, starts[index + 1] ?? sentences.length);
    const [lead, first] = own;
    if (lead === undefined || first === undefined) return [];
    const whole = inner.length > 0 ? [lead, first] : own;
    if (whole.some((sentence) => claimed.touches(sentence.span))) return [];
    if (saidOf(raw, [first], longestSentence) === null) return [];
    const said = whole.slice(1);
    return [{ block, head: trimSpan(raw, lead.span), said, claims: whole.map((each) => each.span) }];
  });
}

function isHead({ source }: PlanContext, sentence: Sentence): boolean {
  const text = source.raw.slice(sentence.span.start, sentence.span.end).trim();
  const length = displayLength(source.raw, trimSpan(source.raw, sentence.span));
  return (
    length >= head.least &&
    length <= head.most &&
    /^[\u3400-\u9fff“”、《》A-Za-z0-9]+[。]$/u.test(text) &&
    !/^(?:这|其|此|它|他|她|我|但|而|同时|因此|所以|是|也)|[了的吗呢]。$/u.test(text)
  );
}

/** Two halves of one length: 统筹协调，均衡有序。 */
function isPairOfWords(raw: string, sentence: Sentence): boolean {
  const [, one = '', other = ''] =
    /^([\u3400-\u9fff、]{3,8})[，,]([\u3400-\u9fff、]{3,8})[。.]?$/u.exec(
      sliceSpan(raw, sentence.span).trim(),
    ) ?? [];
  return one !== '' && Math.abs(one.length - other.length) <= 1;
}

/** All that the sentences say where there is room for it, else the first of them, else its whole clauses. */
function saidOf(raw: string, sentences: readonly Sentence[], room: number): Span | null {
  const [first] = sentences;
  const last = sentences.at(-1);
  if (first === undefined || last === undefined) return null;
  if (/[：:]$/u.test(sliceSpan(raw, first.span).trim())) return null;
  const all = trimSpan(raw, span(first.span.start, last.span.end));
  if (displayLength(raw, all) <= room) return all;
  const whole = trimSpan(raw, first.span);
  if (displayLength(raw, whole) <= room) return whole;
  return itemSpan(raw, first, { preferred: longestBrief, most: Math.max(room, longestSentence) });
}

function pointSlides(
  context: PlanContext,
  top: TopSection,
  section: Section,
  points: readonly Point[],
  claimed: OffsetMarks,
): readonly SlideCandidate[] {
  const { source } = context;
  const start = points[0]?.head.start ?? 0;
  const title = sectionTitle(context, section) ?? headingAbove(context, start);
  if (title === null) return [];
  const titleText = wordsOfRuns(title);
  const shown = points.filter((point) => textOf(context, point.head) !== titleText);
  const lengths = shown.map(({ said }) => totalLength(source.raw, said));
  const groups = balancedGroups(shown, cardsTogether(lengths, mostOnSlide));
  return groups.map((group, index) => {
    const contents = group.map(({ head: name, said }) => {
      const where = saidOf(source.raw, said, roomOfCard(group.length));
      const detail = where === null ? [] : [paragraph(slideRuns(source, where), 'detail')];
      return [paragraph(slideRuns(source, name)), ...detail];
    });
    const layout = chooseListLayout(listShape(contents)).name;
    const lead = takesLead.has(layout) ? leadOf(context, section, points, claimed) : null;
    return {
      id: index === 0 ? `points-${start}` : `points-${start}-${index + 1}`,
      layout,
      sectionIndex: top.index,
      slots: [
        slot('title', paragraph(title)),
        ...(lead === null || index > 0 ? [] : [slot('subtitle', paragraph(slideRuns(source, lead)))]),
        ...numberedSlots('item', contents),
      ],
      rank: ranks.keyPassage,
      score: 4 + group.length,
      group: `points-${start}`,
      offset: start,
      order: 15 + index,
      claims: [
        ...(lead === null || index > 0 ? [] : [lead]),
        ...group.flatMap(({ claims }) => claims.map(({ start: from, end }) => span(from, end))),
      ],
    };
  });
}

/** What the paragraph of the points says before the first of them, where it is brief; null where there is more. */
function leadOf(
  context: PlanContext,
  section: Section,
  [first]: readonly Point[],
  claimed: OffsetMarks,
): Span | null {
  if (first === undefined) return null;
  const from =
    section.heading?.blockId === first.block.id ? section.heading.span.end : first.block.span.start;
  const before = first.block.sentences.filter(
    ({ span: own }) => own.start >= from && own.end <= first.head.start && !claimed.touches(own),
  );
  const [lead] = before;
  if (lead === undefined || before.length > 1) return null;
  const whole = trimSpan(context.source.raw, lead.span);
  return displayLength(context.source.raw, whole) <= longestLead ? whole : null;
}
