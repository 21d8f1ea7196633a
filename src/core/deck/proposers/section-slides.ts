import { ranks, type SlideCandidate } from '../candidate.ts';
import { headingText } from '../heading-text.ts';
import { bodyBlocks, descendants, type PlanContext } from '../plan-context.ts';
import { paragraph, slot } from '../slots.ts';
import { slideRuns } from '../source-runs.ts';

/** Sections shorter than this, on average, need no slide of their own: their heading is the title of a slide. */
const averageLength = 150;

export function proposeSectionSlides(context: PlanContext): readonly SlideCandidate[] {
  if (!hasSectionSlides(context)) return [];
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

export function hasSectionSlides(context: PlanContext): boolean {
  const parts = context.parts.filter(({ index }) => index !== null);
  if (parts.length < 2) return false;
  const length = parts
    .flatMap(({ section }) => descendants(section))
    .flatMap((section) => bodyBlocks(context, section))
    .reduce((sum, block) => sum + block.span.end - block.span.start, 0);
  return length / parts.length >= averageLength;
}
