import { listShape } from '../../../model/layouts/list-shape.ts';
import { chooseListLayout } from '../../../model/layouts/registry.ts';
import type { ClassifiedBlock, Section, Sentence } from '../../../model/outline/outline.ts';
import { type Span, sliceSpan, span } from '../../../model/span.ts';
import { ranks, type SlideCandidate } from '../../plan/candidate.ts';
import { balancedGroups } from '../../plan/clause-items.ts';
import type { OffsetMarks } from '../../plan/offset-marks.ts';
import {
  bodyBlocks,
  descendants,
  type PlanContext,
  type TopSection,
  textOf,
} from '../../plan/plan-context.ts';
import { numberedSlots, paragraph, slot } from '../../runs/slots.ts';
import { slideRuns } from '../../runs/source-runs.ts';
import { trimSpan } from '../../titles/heading-text.ts';
import { sectionTitle } from '../../titles/section-title.ts';
import { headingAbove } from '../../titles/top-title.ts';
import { displayLength } from '../../wording/display-length.ts';
import { itemSpan } from '../../wording/whole-clauses.ts';

/** In Han characters. */
const head = { least: 4, most: 18 };
const longestSentence = 80;
/** In a paragraph that a heading leads, so much below a short sentence makes a head of it. */
const leastSaid = 24;
const longestBrief = 60;
const mostOnSlide = 4;

/** A paragraph that a few words lead (完善网点布局。在…), or two of them in one paragraph. */
interface Point {
  readonly block: ClassifiedBlock;
  readonly head: Span;
  readonly said: Span;
  readonly claims: readonly Span[];
}

/**
 * Paragraphs of a section that begin with a short sentence as their head: each head with the first sentence after it.
 */
export function proposeRunInPoints(context: PlanContext, claimed: OffsetMarks): readonly SlideCandidate[] {
  if (context.language === 'en') return [];
  return context.topSections.flatMap((top) =>
    descendants(top.section).flatMap((section) => {
      const points = bodyBlocks(context, section).flatMap((block) =>
        block.kind === 'paragraph' ? pointsOf(context, section, block, claimed) : [],
      );
      return points.length >= 2 ? pointSlides(context, top, section, points) : [];
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
  const starts = sentences.flatMap((sentence, index) =>
    index + 1 < sentences.length &&
    (isHead(context, sentence) || (index === 0 && isPairOfWords(raw, sentence)))
      ? [index]
      : [],
  );
  // The paragraph begins with its head; what stands in its midst is a short sentence of the text.
  if (starts[0] !== 0) return [];
  // After a heading in the same paragraph a short sentence is a head only where enough is said below it.
  const isRunIn = section.heading?.blockId === block.id;
  const says = (at: number, to: number) =>
    sentences.slice(at + 1, to).reduce((sum, { span: own }) => sum + displayLength(raw, own), 0);
  if (isRunIn && !starts.every((at, index) => says(at, starts[index + 1] ?? sentences.length) >= leastSaid))
    return [];
  return starts.flatMap((at, index): readonly Point[] => {
    const own = sentences.slice(at, starts[index + 1] ?? sentences.length);
    const [lead, first] = own;
    if (lead === undefined || first === undefined) return [];
    if (own.some((sentence) => claimed.touches(sentence.span))) return [];
    const said = saidOf(raw, first);
    if (said === null) return [];
    return [{ block, head: trimSpan(raw, lead.span), said, claims: own.map((each) => each.span) }];
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

function saidOf(raw: string, sentence: Sentence): Span | null {
  const whole = trimSpan(raw, sentence.span);
  if (/[：:]$/u.test(raw.slice(sentence.span.start, sentence.span.end).trim())) return null;
  if (displayLength(raw, whole) <= longestSentence) return whole;
  return itemSpan(raw, sentence, { preferred: longestBrief, most: longestSentence });
}

function pointSlides(
  context: PlanContext,
  top: TopSection,
  section: Section,
  points: readonly Point[],
): readonly SlideCandidate[] {
  const { source } = context;
  const start = points[0]?.head.start ?? 0;
  const title = sectionTitle(context, section) ?? headingAbove(context, start);
  if (title === null) return [];
  const titleText = title.map(({ text }) => text).join('');
  const shown = points.filter((point) => textOf(context, point.head) !== titleText);
  const groups = balancedGroups(shown, mostOnSlide);
  return groups.map((group, index) => {
    const contents = group.map(({ head: name, said }) => [
      paragraph(slideRuns(source, name)),
      paragraph(slideRuns(source, said), 'detail'),
    ]);
    return {
      id: index === 0 ? `points-${section.id}` : `points-${section.id}-${index + 1}`,
      layout: chooseListLayout(listShape(contents)).name,
      sectionIndex: top.index,
      slots: [slot('title', paragraph(title)), ...numberedSlots('item', contents)],
      rank: ranks.keyPassage,
      score: 4 + group.length,
      group: `points-${section.id}`,
      offset: start,
      order: 15 + index,
      claims: group.flatMap(({ claims }) => claims.map(({ start: from, end }) => span(from, end))),
    };
  });
}
