import type { Paragraph, ParagraphPart, Run, SlideSlot, SlideSlotRole } from '../../model/deck/deck.ts';

export function paragraph(runs: readonly Run[], part: ParagraphPart = 'main'): Paragraph {
  return { part, runs };
}

/** A slot that a slide has once: its role is its id. */
export function slot(role: SlideSlotRole, ...paragraphs: readonly Paragraph[]): SlideSlot {
  return { id: role, role, paragraphs };
}

/** Slots that a slide has several of, numbered from 1. */
export function numberedSlots(
  role: SlideSlotRole,
  contents: readonly (readonly Paragraph[])[],
): readonly SlideSlot[] {
  return contents.map((paragraphs, index) => ({ id: `${role}-${index + 1}`, role, paragraphs }));
}
