import type { Section } from '../../model/outline.ts';
import type { Span } from '../../model/span.ts';
import { ranks, type SlideCandidate } from '../candidate.ts';
import { balancedGroups } from '../clause-items.ts';
import { headingText } from '../heading-text.ts';
import { chooseListLayout } from '../list-layouts/registry.ts';
import type { OffsetMarks } from '../offset-marks.ts';
import { bodyBlocks, type DeckPart, descendants, type PlanContext } from '../plan-context.ts';
import { pointDetails } from '../point-details.ts';
import { sectionTitle } from '../section-title.ts';
import { numberedSlots, paragraph, slot } from '../slots.ts';
import { slideRuns } from '../source-runs.ts';

const maxItemLength = 40;

/** A section with subsections: their headings on one slide, with what they say where that is brief. */
export function proposeOverviews(context: PlanContext, claimed: OffsetMarks): readonly SlideCandidate[] {
  return context.parts.flatMap((part) =>
    descendants(part.section)
      .filter((section) => section.children.filter((child) => child.heading !== null).length >= 2)
      .flatMap((section) => overviewSlides(context, part, section, claimed)),
  );
}

function overviewSlides(
  context: PlanContext,
  part: DeckPart,
  section: Section,
  claimed: OffsetMarks,
): readonly SlideCandidate[] {
  const { source } = context;
  const title = sectionTitle(context, section);
  if (title === null || section.heading === null) return [];
  const { heading } = section;
  const points = section.children.filter((child) => child.heading !== null);
  const children = points.flatMap((child) => child.heading ?? []);
  const details = pointDetails(context, points, claimed);
  const spans = children.map((child): Span => {
    const { whole, first } = headingText(source.raw, child);
    return whole.end - whole.start > maxItemLength ? first : whole;
  });
  const announces = children.map(({ span: { start } }, index): Span => {
    const end = children[index + 1]?.span.start ?? sectionEnd(context, section);
    return { start, end };
  });
  const longestItem = Math.max(...spans.map((item) => item.end - item.start));
  const shape = { count: spans.length, longestItem, longestCore: longestItem, hasDescriptors: false };
  const layout = chooseListLayout(shape);
  const isPart = section === part.section;
  return balancedGroups(spans, layout.maxItems).map((items, index) => ({
    id: index === 0 ? `overview-${section.id}` : `overview-${section.id}-${index + 1}`,
    layout: layout.name,
    sectionIndex: part.index,
    slots: [
      slot('title', paragraph(title)),
      ...numberedSlots(
        'item',
        items.map((item) => {
          const detail = details?.[spans.indexOf(item)];
          const main = paragraph(slideRuns(source, item));
          return detail === undefined ? [main] : [main, paragraph(slideRuns(source, detail.shown), 'detail')];
        }),
      ),
    ],
    rank: isPart ? ranks.structure : ranks.keyPassage,
    score: items.length,
    group: `overview-${section.id}`,
    offset: heading.span.start,
    order: 20 + index,
    claims: details?.flatMap(({ sentences }) => sentences) ?? [],
    announces,
  }));
}

/** Past the last block of the section and all below it. */
function sectionEnd(context: PlanContext, section: Section): number {
  const ends = descendants(section)
    .flatMap((part) => bodyBlocks(context, part))
    .map((block) => block.span.end);
  return Math.max(section.heading?.span.end ?? 0, ...ends);
}
