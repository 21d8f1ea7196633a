import { tigangError } from '../errors.ts';
import type { Deck, Paragraph, Slide, SlideSlot } from '../model/deck/deck.ts';
import { err, type Result } from '../result.ts';
import type { Operation } from './operation.ts';

export function notApplicable(operation: Operation): Result<never> {
  return err(tigangError('edit-not-applicable', { operation: operation.type }));
}

export function findSlide(deck: Deck, slideId: string): { slide: Slide; index: number } | null {
  const index = deck.slides.findIndex((slide) => slide.id === slideId);
  const slide = deck.slides[index];
  return slide === undefined ? null : { slide, index };
}

export function replaceSlide(deck: Deck, index: number, slide: Slide): Deck {
  return { ...deck, slides: deck.slides.with(index, slide) };
}

export function findSlot(slide: Slide, slotId: string): { slot: SlideSlot; index: number } | null {
  const index = slide.slots.findIndex((slot) => slot.id === slotId);
  const slot = slide.slots[index];
  return slot === undefined ? null : { slot, index };
}

/** A list of paragraphs inside a deck, and how to put another one in its place. */
export interface ParagraphPlace {
  readonly paragraphs: readonly Paragraph[];
  readonly put: (paragraphs: readonly Paragraph[]) => Deck;
}

/** The paragraphs of a slot, or of the notes where `slotId` is null. */
export function findParagraphs(deck: Deck, slideId: string, slotId: string | null): ParagraphPlace | null {
  const place = findSlide(deck, slideId);
  if (place === null) return null;
  const { slide, index } = place;
  if (slotId === null) {
    return { paragraphs: slide.notes, put: (notes) => replaceSlide(deck, index, { ...slide, notes }) };
  }
  const found = findSlot(slide, slotId);
  if (found === null) return null;
  return {
    paragraphs: found.slot.paragraphs,
    put: (paragraphs) =>
      replaceSlide(deck, index, {
        ...slide,
        slots: slide.slots.with(found.index, { ...found.slot, paragraphs }),
      }),
  };
}

/** Whether something may be inserted before `index` of a list of that length. */
export function isInsertionIndex(index: number, length: number): boolean {
  return Number.isInteger(index) && index >= 0 && index <= length;
}
