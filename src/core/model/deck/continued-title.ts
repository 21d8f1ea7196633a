import type { Provenance, Slide } from './deck.ts';

/** What tells the slides of one list apart in their titles: （2/3）, （续）. */
export function isContinuedMark(prov: Provenance): boolean {
  return prov.type === 'generated' && prov.rule === 'continued';
}

/** Whether the title tells which of several slides this is: numbers would begin again on each. */
export function isOneOfSeveral({ slots }: Slide): boolean {
  return slots.some(
    ({ role, paragraphs }) =>
      role === 'title' && paragraphs.some(({ runs }) => runs.some(({ prov }) => isContinuedMark(prov))),
  );
}
