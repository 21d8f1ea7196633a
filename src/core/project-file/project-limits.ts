import { base64Decode } from '../bytes/base64.ts';
import type { Deck } from '../model/deck/deck.ts';
import type { Project } from '../model/project/project.ts';
import type { SourceImage } from '../model/source/source-document.ts';
import { readPictureHeader } from '../pictures/picture-header.ts';

/**
 * What a project may hold: as much as readers give, and the decks that people make of it. A window lays out and
 * draws whatever a project holds; more has been made to stop it.
 */

const mostSourceCharacters = 5_000_000;
const mostBlocks = 400_000;
const mostSlides = 2000;
const mostParagraphsOnSlide = 2000;
const mostParagraphs = 100_000;
const longestParagraph = 100_000;
const mostDeckCharacters = 10_000_000;
const mostImages = 5000;
const mostPixels = 40_000_000;
/** A JPEG may carry a preview before it says how large it is. */
const headerBase64Length = 256 * 1024;

export function isWithinLimits({ source, deck }: Project): boolean {
  return (
    source.raw.length <= mostSourceCharacters &&
    source.blocks.length <= mostBlocks &&
    source.images.length <= mostImages &&
    source.images.every(isDrawable) &&
    isDeckWithinLimits(deck)
  );
}

function isDeckWithinLimits({ slides }: Deck): boolean {
  if (slides.length > mostSlides) return false;
  let paragraphs = 0;
  let characters = 0;
  for (const { slots, notes } of slides) {
    const own = [...slots.flatMap((slot) => slot.paragraphs), ...notes];
    paragraphs += own.length;
    if (own.length > mostParagraphsOnSlide || paragraphs > mostParagraphs) return false;
    for (const { runs } of own) {
      const length = runs.reduce((sum, { text }) => sum + text.length, 0);
      characters += length;
      if (length > longestParagraph || characters > mostDeckCharacters) return false;
    }
  }
  return true;
}

/** By its own bytes: what the file says of them may be forged. */
function isDrawable({ base64 }: SourceImage): boolean {
  const bytes = base64Decode(base64.slice(0, headerBase64Length - (headerBase64Length % 4)));
  const header = bytes === null ? 'damaged' : readPictureHeader(bytes);
  return typeof header !== 'string' && header.widthPx * header.heightPx <= mostPixels;
}
