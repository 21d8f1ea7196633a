import type { SlideSlot } from '../../model/deck/deck.ts';
import { type Span, spansOverlap } from '../../model/span.ts';
import type { SlideCandidate } from '../plan/candidate.ts';
import { itemsOf, spansOf, titleOf } from './slide-words.ts';

const repeated = 0.75;
/** Of what stands below the head of a point that has a slide of its own. */
const mostlyRepeated = 0.5;

/**
 * Without the overviews that say no more than the slides after them: each of their points has a slide of its own, or all
 * that stands below its head is shown elsewhere. What comes is said by the divider of the section and the agenda.
 */
export function withoutRepeatedOverviews(slides: readonly SlideCandidate[]): readonly SlideCandidate[] {
  const groups = new Set(slides.flatMap((slide) => (isOverview(slide) ? [slide.group] : [])));
  let left = slides;
  // An overview of points that are themselves told by overviews comes first, and these stay.
  for (const group of groups) {
    const own = left.filter((slide) => isOverview(slide) && slide.group === group);
    const { sectionIndex = null } = own[0] ?? {};
    const others = left.filter((slide) => slide.sectionIndex === sectionIndex && !own.includes(slide));
    if (own.every((slide) => saysNothingMore(slide, others))) {
      left = left.filter((slide) => !own.includes(slide));
    }
  }
  return left;
}

function isOverview({ id }: SlideCandidate): boolean {
  return id.startsWith('overview-');
}

function saysNothingMore(slide: SlideCandidate, others: readonly SlideCandidate[]): boolean {
  const titles = others
    .filter(({ layout }) => layout !== 'section')
    .flatMap((other) => spansOf(titleOf(other)));
  const shown = others.flatMap(({ slots }) =>
    slots.flatMap(({ paragraphs }) => paragraphs.flatMap((each) => spansOf(each.runs))),
  );
  const items = itemsOf(slide);
  const details = items.flatMap(detailsOf);
  if (details.length === 0) return false;
  if (details.every((own) => shareOf(own, shown) >= repeated)) return true;
  return items.every((item) => isTold(item, titles, shown));
}

/** Whether the point has a slide that bears its name, and says most of what stands below it here. */
function isTold(item: SlideSlot, titles: readonly Span[], shown: readonly Span[]): boolean {
  const head = item.paragraphs.filter(({ part }) => part === 'main').flatMap(({ runs }) => spansOf(runs));
  const own = detailsOf(item);
  const repeats = own.filter((each) => shareOf(each, shown) >= repeated).length;
  const isTitle = head.some((each) => titles.some((title) => spansOverlap(each, title)));
  return isTitle && repeats >= own.length * mostlyRepeated;
}

function detailsOf({ paragraphs }: SlideSlot): readonly Span[] {
  return paragraphs.flatMap(({ part, runs }) => (part === 'detail' ? spansOf(runs) : []));
}

/** Of what a detail says, the share that other slides show. */
function shareOf(own: Span, others: readonly Span[]): number {
  const shown = others.reduce(
    (sum, { start, end }) => sum + Math.max(0, Math.min(own.end, end) - Math.max(own.start, start)),
    0,
  );
  return shown / Math.max(1, own.end - own.start);
}
