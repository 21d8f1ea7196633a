import type { Deck, Slide, SlideSlot } from '../../core/model/deck/deck.ts';

/** The deck for a reader at a terminal: a line for each slide, below it all that it says, with a mark before each item. */
export function deckText(deck: Deck): string {
  const slides = deck.slides.map((slide, index) => slideText(slide, index + 1));
  return `${slides.join('\n')}\n`;
}

function slideText(slide: Slide, number: number): string {
  const title = slide.slots.filter((slot) => slot.role === 'title').map(slotText);
  const others = slide.slots
    .filter(({ role, paragraphs }) => role !== 'title' && paragraphs.some(({ runs }) => runs.length > 0))
    .map((slot) => `     ${slot.role === 'item' ? '-' : '·'} ${slotText(slot)}`);
  return [`${String(number).padStart(3)}  [${slide.layout}] ${title.join(' ')}`, ...others].join('\n');
}

function slotText(slot: SlideSlot): string {
  return slot.paragraphs.map((paragraph) => paragraph.runs.map((run) => run.text).join('')).join(' / ');
}
