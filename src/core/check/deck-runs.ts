import type { Deck, Paragraph, Run } from '../model/deck/deck.ts';
import type { SlidePlace } from './check-report.ts';

export interface PlacedParagraph extends SlidePlace {
  readonly paragraph: Paragraph;
  readonly isNote: boolean;
}

/** Every paragraph of a deck, slides and notes. */
export function placedParagraphs(deck: Deck): readonly PlacedParagraph[] {
  return deck.slides.flatMap((slide) => [
    ...slide.slots.flatMap((slot) =>
      slot.paragraphs.map((paragraph) => ({
        slideId: slide.id,
        slotId: slot.id,
        paragraph,
        isNote: false,
      })),
    ),
    ...slide.notes.map((paragraph) => ({ slideId: slide.id, slotId: null, paragraph, isNote: true })),
  ]);
}

/** Whether a run claims to be the source's own wording: no edit, or one of typography. */
export function isLiteral(run: Run): boolean {
  return run.prov.type === 'source' && (run.edit === undefined || run.edit.kind === 'typographic');
}

/** Whether a literal run keeps what it claims. */
export function isFaithful(run: Run, raw: string): boolean {
  if (run.prov.type !== 'source' || run.prov.end > raw.length) return false;
  const wording = raw.slice(run.prov.start, run.prov.end);
  if (run.edit === undefined) return run.text === wording;
  return (
    run.edit.original === wording &&
    run.text.length === wording.length &&
    asRead(run.text) === asRead(wording)
  );
}

/** Forms of one character are one, and so are a line end and the space that a slide sets for it. */
function asRead(text: string): string {
  return text.normalize('NFKC').replace(/\s/gu, ' ').replace(/[“”]/gu, '"');
}
