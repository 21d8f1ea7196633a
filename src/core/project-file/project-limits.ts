import { base64Decode } from '../bytes/base64.ts';
import type { Deck, Paragraph } from '../model/deck/deck.ts';
import type { Project } from '../model/project/project.ts';
import type { SourceImage } from '../model/source/source-document.ts';
import { readPictureHeader } from '../pictures/picture-header.ts';

/**
 * What a project may hold: as much as readers give, and the decks that people make of it. A window lays out and
 * draws whatever a project holds; more has been made to stop it. Whatever a document becomes must fit: a deck that was
 * saved and cannot be opened again is lost.
 */

const mostSourceCharacters = 5_000_000;
const mostBlocks = 100_000;
/** Findings, marks and reasons of an outline, of one kind. */
const mostFindings = 500_000;
const mostSections = 100_000;
const mostSlides = 2000;
/** Of the slots of one slide, which are laid out together. */
const mostParagraphsOnSlide = 2000;
const mostParagraphs = 200_000;
/** On a slide; notes hold whole passages of the source, and are only shown. */
const longestParagraph = 100_000;
const mostRunsOfParagraph = 20_000;
const mostRuns = 500_000;
const longestFooter = 2000;
const mostDeckCharacters = 20_000_000;
const mostImages = 5000;
const mostPixels = 40_000_000;
/** A JPEG may carry a preview before it says how large it is. */
const headerBase64Length = 256 * 1024;

export function isWithinLimits({ source, outline, deck }: Project): boolean {
  return (
    source.raw.length <= mostSourceCharacters &&
    source.blocks.length <= mostBlocks &&
    source.images.length <= mostImages &&
    source.images.every(isDrawable) &&
    Object.values(outline).every((found) => !Array.isArray(found) || found.length <= mostFindings) &&
    isDeckWithinLimits(deck)
  );
}

function isDeckWithinLimits({ slides, sections, footer }: Deck): boolean {
  if (slides.length > mostSlides || sections.length > mostSections) return false;
  const sum: Content = { paragraphs: 0, runs: 0, characters: 0 };
  const isShown = (paragraphs: readonly Pick<Paragraph, 'runs' | 'planned'>[]) =>
    paragraphs.length <= mostParagraphsOnSlide &&
    paragraphs.every((paragraph) => take(sum, paragraph) <= longestParagraph);
  return (
    take(sum, { runs: footer }) <= longestFooter &&
    sections.every(({ title }) => take(sum, { runs: title }) <= longestParagraph) &&
    slides.every(
      ({ slots, notes }) =>
        isShown(slots.flatMap((slot) => slot.paragraphs)) &&
        notes.every((paragraph) => take(sum, paragraph) <= mostSourceCharacters),
    )
  );
}

/** What a deck holds so far. */
interface Content {
  paragraphs: number;
  runs: number;
  characters: number;
}

/** Adds a paragraph; its characters, or more than any limit where it or the deck has too much. */
function take(sum: Content, { runs, planned = [] }: Pick<Paragraph, 'runs' | 'planned'>): number {
  let characters = 0;
  for (const { text, edit } of runs) characters += text.length + (edit?.original.length ?? 0);
  for (const { text } of planned) characters += text.length;
  sum.paragraphs += 1;
  sum.runs += runs.length + planned.length;
  sum.characters += characters;
  const isTooMuch =
    runs.length + planned.length > mostRunsOfParagraph ||
    sum.paragraphs > mostParagraphs ||
    sum.runs > mostRuns ||
    sum.characters > mostDeckCharacters;
  return isTooMuch ? Number.POSITIVE_INFINITY : characters;
}

/** By its own bytes: what the file says of them may be forged. */
function isDrawable({ base64 }: SourceImage): boolean {
  const bytes = base64Decode(base64.slice(0, headerBase64Length - (headerBase64Length % 4)));
  const header = bytes === null ? 'damaged' : readPictureHeader(bytes);
  return typeof header !== 'string' && header.widthPx * header.heightPx <= mostPixels;
}
