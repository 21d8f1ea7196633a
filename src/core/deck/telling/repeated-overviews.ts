import type { SlideSlot } from '../../model/deck/deck.ts';
import { wordsOfRuns } from '../../model/deck/words-of-runs.ts';
import { frameLayouts } from '../../model/layouts/registry.ts';
import { type Span, spansOverlap } from '../../model/span.ts';
import type { SlideCandidate } from '../plan/candidate.ts';
import { hasMore, itemsOf, spansOf, spansOfSlots, titleOf } from '../plan/slide-words.ts';

const repeated = 0.75;
/** Of what stands below the head of a point that has a slide of its own. */
const mostlyRepeated = 0.5;
const wholly = 0.95;
/** An overview of fewer pages comes as one before the slides of its points. */
const manyPages = 3;

/**
 * Without the overviews that say no more than the slides after them: each of their points has a slide of its own, or all
 * that stands below its head is shown elsewhere. What comes is said by the divider of the section and the agenda. Where
 * the pages of another are many, each stands with the slides of its points; no slide repeats what a card says of its
 * point.
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
    } else {
      const needless = others.filter((slide) => isToldOn(own, slide));
      left = inTurn(
        left.filter((slide) => !needless.includes(slide)),
        own,
      );
    }
  }
  return left;
}

/** Without an agenda of sections that one slide tells all of, each below its head. */
export function withoutNeedlessAgenda(slides: readonly SlideCandidate[]): readonly SlideCandidate[] {
  const entries = slides.filter(isAgenda).flatMap(itemsOf).map(headOf);
  const isToldAtOnce = ({ layout, slots }: SlideCandidate) => {
    if (frameLayouts.has(layout)) return false;
    const heads = slots
      .filter(({ role }) => role === 'item')
      .flatMap(({ paragraphs: [first] }) => (first === undefined ? [] : spansOf(first.runs)));
    return entries.every((entry) => entry.some((own) => heads.some((head) => spansOverlap(own, head))));
  };
  return entries.length > 0 && slides.some(isToldAtOnce)
    ? slides.filter((slide) => !isAgenda(slide))
    : slides;
}

function isAgenda({ layout }: SlideCandidate): boolean {
  return layout === 'agenda';
}

/** Whether an overview says all that the slide does: below the head that is its title, or by the heads that it lists. */
function isToldOn(overview: readonly SlideCandidate[], slide: SlideCandidate): boolean {
  const items = itemsOf(slide);
  if (frameLayouts.has(slide.layout)) return false;
  if (items.length === 0 || hasMore(slide) || isOverview(slide)) return false;
  if (listsHeads(overview, items)) return true;
  const title = spansOf(titleOf(slide));
  const words = spansOfSlots(items);
  return overview.flatMap(itemsOf).some((point) => {
    const isTitle = headOf(point).some((head) => title.some((own) => spansOverlap(head, own)));
    const details = detailsOf(point);
    return isTitle && words.every((own) => shareOf(own, details) >= wholly);
  });
}

/** Whether the items are nothing but the heads of points of which the overview says more. */
function listsHeads(overview: readonly SlideCandidate[], items: readonly SlideSlot[]): boolean {
  const points = overview.flatMap(itemsOf);
  const heads = new Set(points.filter((point) => detailsOf(point).length > 0).map(headWords));
  return items.every((item) => item.paragraphs.length === 1 && heads.has(headWords(item)));
}

function headWords({ paragraphs }: SlideSlot): string {
  return wordsOfRuns(paragraphs.flatMap(({ part, runs }) => (part === 'main' ? runs : [])));
}

/** Pages of an overview of many points each before the first slide of its own points, so that the deck does not begin again. */
function inTurn(
  slides: readonly SlideCandidate[],
  overview: readonly SlideCandidate[],
): readonly SlideCandidate[] {
  if (overview.length < manyPages) return slides;
  const startOf = (page: SlideCandidate) => headOf(itemsOf(page)[0])[0]?.start ?? page.offset;
  const [first, ...later] = overview;
  const moved = slides.filter((slide) => !later.includes(slide));
  const from = first === undefined ? moved.length : moved.indexOf(first) + 1;
  for (const page of later) {
    const start = startOf(page);
    const next = moved.findIndex((slide, index) => index >= from && slide.offset >= start);
    moved.splice(next < 0 ? moved.length : next, 0, { ...page, offset: start });
  }
  return moved;
}

function headOf(item: SlideSlot | undefined): readonly Span[] {
  return (item?.paragraphs ?? []).flatMap(({ part, runs }) => (part === 'main' ? spansOf(runs) : []));
}

function isOverview({ id }: SlideCandidate): boolean {
  return id.startsWith('overview-');
}

function saysNothingMore(slide: SlideCandidate, others: readonly SlideCandidate[]): boolean {
  const titles = others
    .filter(({ layout }) => layout !== 'section')
    .flatMap((other) => spansOf(titleOf(other)));
  const shown = others.flatMap(({ slots }) => spansOfSlots(slots));
  const items = itemsOf(slide);
  const details = items.flatMap(detailsOf);
  if (details.length === 0) return false;
  if (details.every((own) => shareOf(own, shown) >= repeated)) return true;
  return items.every((item) => isTold(item, titles, shown));
}

/** Whether the point has a slide that bears its name, and says most of what stands below it here. */
function isTold(item: SlideSlot, titles: readonly Span[], shown: readonly Span[]): boolean {
  const head = headOf(item);
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
