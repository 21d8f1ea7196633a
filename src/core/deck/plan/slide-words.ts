import type { Paragraph, Run, SlideSlot } from '../../model/deck/deck.ts';
import { type Span, span } from '../../model/span.ts';
import { numberedSlots } from '../runs/slots.ts';
import { widthOf } from '../wording/display-length.ts';
import type { SlideCandidate } from './candidate.ts';

/** Whether the slide has anything beside title and items. */
export function hasMore({ slots }: SlideCandidate): boolean {
  return slots.some(({ role }) => role !== 'title' && role !== 'item');
}

export function itemsOf({ slots }: SlideCandidate): readonly SlideSlot[] {
  return slots.filter(({ role }) => role === 'item');
}

export function titleOf({ slots }: SlideCandidate): readonly Run[] {
  return slots
    .filter(({ role }) => role === 'title')
    .flatMap(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs));
}

/** Where in the document the words stand. */
export function spansOf(runs: readonly Run[]): readonly Span[] {
  return runs.flatMap(({ prov }) => (prov.type === 'source' ? [span(prov.start, prov.end)] : []));
}

export function spansOfSlots(slots: readonly SlideSlot[]): readonly Span[] {
  return slots.flatMap(({ paragraphs }) => paragraphs.flatMap(({ runs }) => spansOf(runs)));
}

/** In Han characters. */
export function widthOfItems(items: readonly (readonly Paragraph[])[]): number {
  return items.flat().reduce((sum, { runs }) => sum + widthOf(runs), 0);
}

/** The slide as a plain list of other items; `claims` is what they are made from. */
export function asList(
  slide: SlideCandidate,
  items: readonly (readonly Paragraph[])[],
  claims: readonly Span[],
): SlideCandidate {
  const others = slide.slots.filter(({ role }) => role !== 'item');
  return { ...slide, layout: 'clauses', slots: [...others, ...numberedSlots('item', items)], claims };
}

/** The slots with a line right below the title. */
export function withLine(slots: readonly SlideSlot[], line: SlideSlot): readonly SlideSlot[] {
  return slots.flatMap((each) => (each.role === 'title' ? [each, line] : [each]));
}
