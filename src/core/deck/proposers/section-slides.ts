import type { SlideSlot } from '../../model/deck.ts';
import type { Heading } from '../../model/outline.ts';
import { span } from '../../model/span.ts';
import { ranks, type SlideCandidate } from '../candidate.ts';
import { headingText, trimSpan } from '../heading-text.ts';
import type { PlanContext } from '../plan-context.ts';
import { paragraph, slot } from '../slots.ts';
import { slideRuns } from '../source-runs.ts';

/** The author's numeral of the heading without its mark: 一, 第三章, 2.1. Without one the layout draws its place. */
function numeralSlot({ source }: PlanContext, { marker }: Heading): readonly SlideSlot[] {
  if (marker === null) return [];
  const where = trimSpan(source.raw, marker);
  const bare = /^[（(]?(.+?)[）)、．.]*$/u.exec(source.raw.slice(where.start, where.end))?.[1] ?? '';
  const start = source.raw.indexOf(bare, where.start);
  return bare === '' ? [] : [slot('kicker', paragraph(slideRuns(source, span(start, start + bare.length))))];
}

/** One in front of each section of the deck, where sections have them. */
export function proposeSectionSlides(context: PlanContext): readonly SlideCandidate[] {
  if (!context.hasSectionSlides) return [];
  const { source } = context;
  return context.parts.flatMap(({ index, section }): readonly SlideCandidate[] => {
    if (index === null || section.heading === null) return [];
    const { first, rest } = headingText(source.raw, section.heading);
    return [
      {
        id: `section-${section.id}`,
        layout: 'section',
        sectionIndex: index,
        slots: [
          ...numeralSlot(context, section.heading),
          slot('title', paragraph(slideRuns(source, first))),
          ...(rest === null ? [] : [slot('subtitle', paragraph(slideRuns(source, rest)))]),
        ],
        rank: ranks.frame,
        score: 1,
        group: 'sections',
        offset: section.heading.span.start,
        order: 0,
        claims: [],
      },
    ];
  });
}
