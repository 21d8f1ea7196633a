import type { Slide, SlideSlotRole } from '../../src/core/model/deck/deck.ts';
import { wordsOfRuns } from '../../src/core/model/deck/words-of-runs.ts';

/** What each slot of the role says; a bar stands between its paragraphs. */
export function slotTexts(slide: Slide | undefined, role: SlideSlotRole): readonly string[] {
  return (slide?.slots ?? [])
    .filter((slot) => slot.role === role)
    .map(({ paragraphs }) => paragraphs.map(({ runs }) => wordsOfRuns(runs)).join('|'));
}

/** All that the slides say, a line a slot. */
export function deckText(slides: readonly Slide[]): string {
  return slides
    .flatMap(({ slots }) =>
      slots.map(({ paragraphs }) => paragraphs.map(({ runs }) => wordsOfRuns(runs)).join('|')),
    )
    .join('\n');
}
