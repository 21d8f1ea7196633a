import { wideCharacter } from '../../wide-characters.ts';
import { isColumned } from '../line-cells.ts';
import { areFragments, fragmentLine } from './line-fragments.ts';
import {
  columnWidth,
  endsParagraph,
  fewestRaggedColumns,
  indentOf,
  isDrawn,
  isFull,
  isHanging,
  latinSentenceEnd,
  lowerCaseStart,
  newItem,
  paragraphEnd,
  quotePrefix,
  raggedShare,
  sentenceEnd,
  startsAnew,
  tolerance,
  widestWrap,
  wordBreak,
} from './line-marks.ts';

const narrowestWrap = 24;
const fewestFullLines = 4;

/** Share of lines that must fill the width, and share of these that must break off inside a sentence. */
const fullShare = 0.35;
const brokenShare = 0.55;
const overlongShare = 0.05;

/** Notes in small type have longer lines than the text. */
const overlongNotes = 0.2;

/** Share of the lines after an unfinished one that begin in lower case: verses and addresses begin with capitals. */
const lowerCaseShare = 0.6;

/** Of the lines of fragments, those no longer than the page lines are; where most are short pieces, nearly all. */
const sharesBelowWidest = [0.92, 0.97];

/** Of a short text, in which all lines must agree. */
const mostOfFew = 60;
const narrowestOfFew = 40;
const shareBrokenOfFew = 0.6;
/** Of full lines, where paragraphs stand below each other. */
const fewestStacked = 5;

/** Shorter lines are lines of their own, as those of a signature. */
const shortShareOfFew = 0.6;

/** Space before a title in the middle or a signature on the right: a line of its own, however far it reaches. */
const shareOfPlaced = 0.25;
const latinStart = /^[“‘"'([]?[\p{Script=Latin}\d]/u;

/** How the lines of a text were wrapped. */
export interface Wrapping {
  /** In columns of a terminal. */
  readonly width: number;
  /** Latin text whose lines differ in their number of characters, for it was wrapped where it was drawn. */
  readonly isRagged: boolean;
  /** Only blank lines end a paragraph: a full line that ends a sentence does so by chance. */
  readonly hasBlankLines: boolean;
  /** Lines are fragments of page lines, which have the width together. */
  readonly isFragmented?: true;
}

interface Line {
  readonly text: string;
  readonly width: number;
  /** The line below, if no blank line parts them. */
  readonly next: string | null;
}

/** How an editor, a browser or a PDF export has wrapped the lines of a text; null if it has not. */
export function findWrapping(raw: string): Wrapping | null {
  const all = raw.split('\n');
  const columned = all.map(isColumned);
  const lines = all.flatMap((line, index): readonly Line[] => {
    const text = line.trimEnd();
    const next = all[index + 1]?.trim() ?? '';
    const isInColumns =
      columned[index] === true && (columned[index - 1] === true || columned[index + 1] === true);
    return isBlank(text) || isDrawn(text) || isInColumns
      ? []
      : [{ text, width: columnWidth(text), next: isBlank(next) ? null : next }];
  });
  const latin = latinPairs(lines);
  const ragged = raggedWrapping(lines, latin);
  if (ragged !== null) return ragged;
  const isVerse =
    latin.length >= 3 &&
    latin.length >= lines.length * 0.4 &&
    latin.filter(({ next }) => lowerCaseStart.test(next)).length < latin.length * 0.3;
  return (isVerse ? null : (evenWrapping(lines) ?? fragmentedWrapping(lines))) ?? wrappingOfFew(lines);
}

/** The width that lines reach alone or with those below them, and at which they break off inside sentences. */
function fragmentedWrapping(lines: readonly Line[]): Wrapping | null {
  const sorted = lines.map(({ width }) => width).sort((a, b) => a - b);
  const widths = sharesBelowWidest.map((share) => sorted[Math.floor(sorted.length * share)] ?? 0);
  return (
    widths
      .filter((width) => width >= narrowestOfFew && width <= widestWrap)
      .filter((width) => (sorted.at(-1) ?? 0) <= width + tolerance)
      .map((width) => fragmentsOf(lines, width))
      .find((found) => found !== null) ?? null
  );
}

function fragmentsOf(lines: readonly Line[], width: number): Wrapping | null {
  const long = lines.filter((line) => line.width >= width - tolerance);
  const broken = long.filter(({ text, next }) => !sentenceEnd.test(text) && !startsAnew(next)).length;
  if (broken < long.length * brokenShare) return null;
  const own = lines.map(({ text }, index) => fragmentLine(text, lines[index - 1]?.next === null));
  return areFragments(own, width)
    ? { width, isRagged: false, hasBlankLines: false, isFragmented: true }
    : null;
}

/** Also a line of what is quoted that has nothing but the mark. */
const isBlank = (line: string): boolean => line.replace(quotePrefix, '').trim() === '';

/**
 * The width of a short text in which every paragraph of several lines fills it but for its last line, which ends a
 * sentence as few of the others do. Paragraphs without a number may stand below each other.
 */
function wrappingOfFew(lines: readonly Line[]): Wrapping | null {
  if (lines.length > mostOfFew) return null;
  const width = lines.reduce((most, line) => Math.max(most, line.width), 0);
  if (width < narrowestOfFew || width > widestWrap) return null;
  let full = 0;
  let broken = 0;
  let isInside = false;
  let isStacked = false;
  for (const [index, { text, width: own, next }] of lines.entries()) {
    const following = lines[index + 1]?.text ?? '';
    const isContinued =
      next !== null &&
      own >= width * shortShareOfFew &&
      indentOf(text) < width * shareOfPlaced &&
      !newItem.test(next) &&
      (indentOf(following) <= indentOf(text) || isHanging(text));
    const isFilled = isContinued && isFull(own, width, next);
    if (isFilled) {
      full += 1;
      if (!paragraphEnd.test(text)) broken += 1;
    } else if ((isContinued || isInside) && !endsParagraph(text)) return null;
    isStacked ||= isContinued && !isFilled;
    isInside = isFilled;
  }
  return full >= (isStacked ? fewestStacked : 2) && broken >= full * shareBrokenOfFew
    ? { width, isRagged: false, hasBlankLines: false }
    : null;
}

/** A width that a good part of all lines fill. */
function evenWrapping(lines: readonly Line[]): Wrapping | null {
  const sorted = lines.map(({ width }) => width).sort((a, b) => a - b);
  const widths = [0.92, 0.8].map((share) => sorted[Math.floor(sorted.length * share)] ?? 0);
  return widths.map((width) => wrappingAt(lines, width)).find((found) => found !== null) ?? null;
}

function wrappingAt(lines: readonly Line[], width: number): Wrapping | null {
  if (width < narrowestWrap || width > widestWrap) return null;
  const overlong = lines.filter((line) => line.width > width + tolerance).length;
  const full = lines.filter((line, index) => isFull(line.width, width, lines[index + 1]?.text ?? ''));
  const broken = full.filter(({ text, next }) => !sentenceEnd.test(text) && !startsAnew(next)).length;
  // A paragraph alone is wrapped where all of its lines but the last are full.
  const isOneParagraph =
    lines.length <= fewestFullLines &&
    full.length >= 2 &&
    full.length + 1 >= lines.length &&
    paragraphEnd.test(lines.at(-1)?.text ?? '');
  const isWrapped =
    full.length >= (isOneParagraph ? 2 : Math.max(fewestFullLines, lines.length * fullShare)) &&
    broken >= full.length * (isOneParagraph ? 1 : brokenShare) &&
    overlong <= lines.length * (full.length >= lines.length * 0.6 ? overlongNotes : overlongShare);
  return isWrapped ? { width, isRagged: false, hasBlankLines: false } : null;
}

/** Unfinished lines with the Latin line below them. */
function latinPairs(lines: readonly Line[]): readonly (Line & { readonly next: string })[] {
  return lines.flatMap((line) => {
    const { text, next } = line;
    if (next === null || latinSentenceEnd.test(text) || newItem.test(next) || !latinStart.test(next))
      return [];
    return wideCharacter.test(text.replace(/[“”‘’…—]/gu, '').slice(-1)) ? [] : [{ ...line, next }];
  });
}

/** Latin lines that break off inside sentences, at about one width. */
function raggedWrapping(
  lines: readonly Line[],
  pairs: readonly (Line & { readonly next: string })[],
): Wrapping | null {
  const long = pairs.filter(({ width }) => width >= fewestRaggedColumns);
  const broken = long.filter(({ text, next }) => lowerCaseStart.test(next) || wordBreak.test(text));
  if (broken.length < fewestFullLines || broken.length < long.length * lowerCaseShare) return null;
  const widths = broken.map(({ width }) => width).sort((a, b) => a - b);
  const width = widths[Math.floor(widths.length * 0.97)] ?? 0;
  const near = widths.filter((own) => own >= width * raggedShare - tolerance).length;
  if (width > widestWrap || near < widths.length * 0.8) return null;
  if (lines.filter((line) => line.width > width + tolerance * 2).length > lines.length * overlongShare) {
    return null;
  }
  const inside = lines.filter(({ next, text }) => next !== null && text.length >= fewestRaggedColumns / 2);
  const short = inside.filter((line) => line.width < width * 0.7).length;
  return { width, isRagged: true, hasBlankLines: short <= inside.length * 0.1 };
}
