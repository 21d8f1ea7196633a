import type { Span } from '../../model/span.ts';
import type { SlideCandidate } from '../plan/candidate.ts';
import { itemsOf, spansOf } from './slide-words.ts';

const repeated = 0.75;

/**
 * Without the overviews that say no more than the slides after them: all that stands below their heads has slides of
 * its own.
 */
export function withoutRepeatedOverviews(slides: readonly SlideCandidate[]): readonly SlideCandidate[] {
  const isOverview = ({ id }: SlideCandidate) => id.startsWith('overview-');
  const shown = new Map<number | null, readonly Span[]>();
  for (const slide of slides) {
    if (isOverview(slide)) continue;
    const own = slide.slots.flatMap(({ paragraphs }) => paragraphs.flatMap((each) => spansOf(each.runs)));
    shown.set(slide.sectionIndex, [...(shown.get(slide.sectionIndex) ?? []), ...own]);
  }
  const tellsMore = new Set(
    slides.filter(isOverview).flatMap((slide) => {
      const details = itemsOf(slide).flatMap(({ paragraphs }) =>
        paragraphs.flatMap(({ part, runs }) => (part === 'detail' ? spansOf(runs) : [])),
      );
      const others = shown.get(slide.sectionIndex) ?? [];
      const isRepeated = details.length > 0 && details.every((own) => shareOf(own, others) >= repeated);
      return isRepeated ? [] : [slide.group];
    }),
  );
  return slides.filter((slide) => !isOverview(slide) || tellsMore.has(slide.group));
}

/** Of what a detail says, the share that other slides show. */
function shareOf(own: Span, others: readonly Span[]): number {
  const shown = others.reduce(
    (sum, { start, end }) => sum + Math.max(0, Math.min(own.end, end) - Math.max(own.start, start)),
    0,
  );
  return shown / Math.max(1, own.end - own.start);
}
