import { closerOf } from '../../language/marks.ts';
import type { SlideSlot } from '../../model/deck/deck.ts';
import type { SourceDocument } from '../../model/source/source-document.ts';
import { sliceSpan, spansOverlap } from '../../model/span.ts';
import { paragraphText, type TellingRule } from './telling-rule.ts';

/** Openers by what closes them; a single quotation mark also is an apostrophe, and what code has is no prose. */
const pairs = new Map(
  Object.entries(closerOf)
    .filter(([opener]) => !'‘[{'.includes(opener))
    .map(([opener, closer]) => [closer, opener]),
);
const openers = new Set(pairs.values());
/** a) or 1): a number before an item. */
const bareNumber = /^\s*(?:[0-9]{1,3}|[A-Za-z]|[ivx]+)[)）]/gmu;

/**
 * A bracket or quotation mark whose other half is not on the slide, though the paragraph of the document has it: what
 * the author left open stays so.
 */
export const openEnclosure: TellingRule = {
  name: 'open-enclosure',
  find: ({ deck, source }) =>
    deck.slides.flatMap((slide) =>
      slide.slots.flatMap((slot) => {
        // A quotation may go over the lines of a statement.
        const text = slot.paragraphs.map(paragraphText).join('\n');
        return isClosed(text.replace(bareNumber, '')) || !isClosedInSource(source, slot)
          ? []
          : [{ slideId: slide.id, slotId: slot.id, text }];
      }),
    ),
};

/** Whether every paragraph that the slot takes words from has both halves of its marks. */
function isClosedInSource({ raw, blocks }: SourceDocument, { paragraphs }: SlideSlot): boolean {
  const spans = paragraphs
    .flatMap(({ runs }) => runs)
    .flatMap(({ prov }) => (prov.type === 'source' ? [prov] : []));
  return blocks
    .filter(({ span }) => spans.some((run) => spansOverlap(span, run)))
    .every(({ span }) => isClosed(sliceSpan(raw, span).replace(bareNumber, '')));
}

function isClosed(text: string): boolean {
  const open: string[] = [];
  for (const mark of text) {
    if (openers.has(mark)) open.push(mark);
    else if (pairs.has(mark)) {
      const other = pairs.get(mark) ?? '';
      // A full-width bracket may close one of half width.
      const last = open.pop();
      if (last === undefined || last.normalize('NFKC') !== other.normalize('NFKC')) return false;
    }
  }
  return open.length === 0;
}
