import type { Deck } from '../../../core/model/deck/deck.ts';
import type { Selection } from './session.ts';

/** The selection in the changed deck: its slide, or the one that took its place. */
export function keptSelection(before: Deck, after: Deck, selection: Selection | null): Selection | null {
  if (selection === null) return null;
  const slide = after.slides.find(({ id }) => id === selection.slideId);
  if (slide === undefined) {
    const index = before.slides.findIndex(({ id }) => id === selection.slideId);
    const next = after.slides[Math.min(index, after.slides.length - 1)];
    return next === undefined ? null : { slideId: next.id, part: 0, target: null };
  }
  const { target } = selection;
  const paragraphs = slide.slots.find(({ id }) => id === target?.slotId)?.paragraphs;
  return target !== null && paragraphs?.[target.paragraphIndex] === undefined
    ? { ...selection, target: null }
    : selection;
}
