import { ranks, type SlideCandidate } from '../candidate.ts';
import { headingText } from '../heading-text.ts';
import type { PlanContext } from '../plan-context.ts';
import { paragraph, slot } from '../slots.ts';
import { slideRuns } from '../source-runs.ts';

/** One in front of each section of the deck, where sections have them. */
export function proposeSectionSlides(context: PlanContext): readonly SlideCandidate[] {
  if (!context.hasSectionSlides) return [];
  const { source, labels } = context;
  return context.parts.flatMap(({ index, section }): readonly SlideCandidate[] => {
    if (index === null || section.heading === null) return [];
    const { first, rest } = headingText(source.raw, section.heading);
    return [
      {
        id: `section-${section.id}`,
        layout: 'section',
        sectionIndex: index,
        slots: [
          slot('kicker', paragraph([labels.part(index)])),
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
