import type { Deck, Slide, SlideSlot } from '../../core/model/deck/deck.ts';

/** The deck for a reader at a terminal: a line for each slide, its items indented. */
export function deckText(deck: Deck): string {
  const slides = deck.slides.map((slide, index) => slideText(slide, index + 1));
  return `${slides.join('\n')}\n`;
}

function slideText(slide: Slide, number: number): string {
  const title = slide.slots.filter((slot) => slot.role === 'title').map(slotText);
  const items = slide.slots.filter((slot) => slot.role === 'item').map((slot) => `     - ${slotText(slot)}`);
  return [`${String(number).padStart(3)}  [${slide.layout}] ${title.join(' ')}`, ...items].join('\n');
}

function slotText(slot: SlideSlot): string {
  return slot.paragraphs.map((paragraph) => paragraph.runs.map((run) => run.text).join('')).join(' / ');
}
