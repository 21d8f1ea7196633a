import type { Deck } from '../model/deck/deck.ts';
import type { Project } from '../model/project/project.ts';
import { correctSource } from '../model/source/correct-source.ts';

/**
 * What the schema cannot say: spans inside the text, an outline of the source as corrected, known sections, ids
 * that occur once.
 */
export function isConsistent({ source, corrections, outline, deck }: Project): boolean {
  const { blocks } = correctSource(source, corrections);
  return (
    spansEndWithin({ blocks: source.blocks, outline, deck }, source.raw.length) &&
    outline.blocks.length === blocks.length &&
    outline.blocks.every(({ id }, index) => id === blocks[index]?.id) &&
    deck.slides.every(
      (slide) =>
        (slide.sectionIndex === null || slide.sectionIndex < deck.sections.length) &&
        isUnique(slide.slots.map((slot) => slot.id)),
    ) &&
    hasSlides(deck)
  );
}

function hasSlides({ slides }: Deck): boolean {
  return slides.length > 0 && isUnique(slides.map((slide) => slide.id));
}

function isUnique(ids: readonly string[]): boolean {
  return new Set(ids).size === ids.length;
}

/** Every span of the text has the fields `start` and `end`, wherever it stands; a range of the file ends with the file. */
function spansEndWithin(value: unknown, length: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if ('kind' in value && value.kind === 'file-range') return true;
  if ('end' in value && typeof value.end === 'number' && value.end > length) return false;
  return Object.values(value).every((child) => spansEndWithin(child, length));
}
