import type { Heading, Section } from '../../model/outline/outline.ts';
import { spansOverlap } from '../../model/span.ts';
import { ranks, type SlideCandidate } from '../plan/candidate.ts';
import { descendants, type PlanContext, pointsOf, type TopSection } from '../plan/plan-context.ts';
import { spansOfSlots } from '../plan/slide-words.ts';
import { numberedSlots, paragraph, slot } from '../runs/slots.ts';
import { slideRuns } from '../runs/source-runs.ts';
import { sectionExtent } from '../titles/headings/common-heading.ts';
import { headingText, trimSpan } from '../titles/headings/heading-text.ts';

const fewestSlides = 2;
/** On average; dividers before fewer would be half of the deck. */
const usualSlides = 2.5;
const fewestParts = 2;
const fewestPoints = 2;
const mostItems = 7;

/** A section below a top section, with the slides that tell its points. */
interface Part {
  readonly top: TopSection;
  readonly section: Section;
  readonly heading: Heading;
  readonly slides: readonly SlideCandidate[];
}

/**
 * Dividers before the slides of parts whose names no slide shows (（一）扩大需求 above 提高投资效益 and 提振消费): with
 * them the points of nine works are no single row. All parts that need one have one, or none has where the deck would
 * have more than `most` slides.
 */
export function withPartDividers(
  context: PlanContext,
  slides: readonly SlideCandidate[],
  most: number,
): readonly SlideCandidate[] {
  const parts = context.topSections.flatMap((top) =>
    top.index === null
      ? []
      : descendants(top.section)
          .slice(1)
          .flatMap((section): readonly Part[] => {
            const { heading } = section;
            if (heading?.kind !== 'numbered' || pointsOf(section).length < fewestPoints) return [];
            return [{ top, section, heading, slides: slidesOf(context, section, slides) }];
          })
          .filter((part) => part.slides.length >= fewestSlides && !isNamed(part)),
  );
  const told = parts.reduce((sum, part) => sum + part.slides.length, 0);
  const isWorth = parts.length >= fewestParts && told >= parts.length * usualSlides;
  if (!isWorth || slides.length + parts.length > most) return slides;
  const before = new Map(parts.map((part) => [part.slides[0], dividerOf(context, part)]));
  return slides.flatMap((slide) => {
    const divider = before.get(slide);
    return divider === undefined ? [slide] : [divider, slide];
  });
}

function slidesOf(
  context: PlanContext,
  section: Section,
  slides: readonly SlideCandidate[],
): readonly SlideCandidate[] {
  const where = sectionExtent(context, section);
  if (where === null) return [];
  return slides.filter(
    ({ offset, layout }) => layout !== 'section' && offset >= where.start && offset < where.end,
  );
}

/** Whether one of the slides shows the heading of the part. */
function isNamed({ heading, slides }: Part): boolean {
  return slides.some(({ slots }) => spansOfSlots(slots).some((shown) => spansOverlap(heading.span, shown)));
}

function dividerOf({ source }: PlanContext, { top, section, heading, slides }: Part): SlideCandidate {
  const { first, rest } = headingText(source.raw, heading);
  const points = pointsOf(section).flatMap((point) =>
    point.heading === null ? [] : [headingText(source.raw, point.heading).whole],
  );
  const marker = heading.marker === null ? null : trimSpan(source.raw, heading.marker);
  return {
    id: `part-${section.id}`,
    layout: 'section',
    sectionIndex: top.index,
    slots: [
      ...(marker === null ? [] : [slot('kicker', paragraph(slideRuns(source, marker)))]),
      slot('title', paragraph(slideRuns(source, first))),
      ...(rest === null ? [] : [slot('subtitle', paragraph(slideRuns(source, rest)))]),
      ...(points.length > mostItems
        ? []
        : numberedSlots(
            'item',
            points.map((where) => [paragraph(slideRuns(source, where))]),
          )),
    ],
    rank: ranks.frame,
    score: 1,
    group: null,
    offset: Math.min(heading.span.start, slides[0]?.offset ?? heading.span.start),
    order: 0,
    claims: [],
  };
}
