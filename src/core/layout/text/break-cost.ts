import { hasHan } from '../../language/language-of.ts';
import type { Token } from '../../language/token.ts';
import { tokenise } from '../../language/tokenise.ts';
import { markedUnits } from '../../language/units.ts';
import { holdsTogether, isClauseMark, isLetterOrDigit, isSpace, mayEndLine } from './char-class.ts';
import { gapBetween } from './word-cohesion.ts';

/** No line may end here. */
export const forbidden = Number.POSITIVE_INFINITY;
/** From here on a break hurts the sense: inside a word, a number with its unit, or a quoted term. */
export const badBreak = 90;

const insideWord = 320;
const insideQuote = 240;
const longestHeldQuote = 16;
const heldLengths = [0, longestHeldQuote] as const;
const heldUnits = markedUnits({ '“': heldLengths, '《': heldLengths, '（': heldLengths, '「': heldLengths });
/** Between two Latin words. */
const plainSpace = 20;
/** Between two words of which nothing is known. */
const plainGap = 22;

const conjunctions = new Set(['和', '与', '及', '或', '暨']);
/** Longer Latin text is read line by line, and looks best in full lines; where the lines of a brief one end is seen. */
const longestPhrase = 130;
/** A text of so many characters is rather set smaller than broken. */
const shortText = 8;

/**
 * What it costs the reader if a line ends after unit i: 0 after a clause, `forbidden` where typography does
 * not allow it. One entry for each UTF-16 unit of `text`.
 */
export function breakCosts(text: string): readonly number[] {
  const words = chineseWords(text);
  const held = heldQuotes(text);
  const costOfSpace = text.length > longestPhrase && !hasHan(text) ? () => plainSpace : spaceCost;
  const isShort = text.length <= shortText && !/[\s、，；：]/u.test(text.trim());
  const costs: number[] = [];
  let token = 0;
  for (let index = 0; index < text.length; index += 1) {
    while (token < words.length && (words[token]?.end ?? 0) <= index) token += 1;
    const cost =
      index === text.length - 1
        ? 0
        : costAfter(text, index, gapAfter(text, words, token, index), held, costOfSpace);
    costs.push(isShort && index < text.length - 1 ? Math.max(cost, badBreak) : cost);
  }
  return costs;
}

/** Latin prose has its edges in blanks and marks; its words are not cut. */
function chineseWords(text: string): readonly Token[] {
  return hasHan(text) ? tokenise(text, 'zh') : [];
}

/**
 * What ends after the unit at `index`: nothing (`inside` a word), or a gap between two words of so much; null
 * where no word of the list stands on both sides. `token` is the word at the unit, or the next one.
 */
function gapAfter(text: string, words: readonly Token[], token: number, index: number): WordGap {
  if (isSpace(text.charAt(index))) return gapAtSpace(text, words[token - 1], words[token], index);
  const before = words[token];
  if (before === undefined || before.start > index) return null;
  if (before.end > index + 1) return 'inside';
  const after = words[token + 1];
  return after === undefined || after.start > index + 1 ? null : gapBetween(text, before, after);
}

/** A blank beside a figure parts nothing in Chinese text: 100 个, 1 万亿元. */
function gapAtSpace(
  text: string,
  before: Token | undefined,
  after: Token | undefined,
  index: number,
): WordGap {
  if (before?.end !== index || after?.start !== index + 1) return null;
  return before.wordClass === 'number' || after.wordClass === 'number'
    ? gapBetween(text, before, after)
    : null;
}

type WordGap = number | 'inside' | null;

const functionWord =
  /^(?:a|an|the|of|to|in|on|at|by|for|and|or|with|from|as|is|are|was|were|be|been|has|have|had|will|can|that|its|their|our)$/iu;
const joiningWord = /^(?:and|or|but|of|to|in|on|at|by|for|with|from|as|that|which|who|while)\b/iu;

type CostOfSpace = (text: string, index: number) => number;

function costAfter(
  text: string,
  index: number,
  gap: WordGap,
  held: readonly number[],
  costOfSpace: CostOfSpace,
): number {
  const before = text.charAt(index);
  const after = text.charAt(index + 1);
  if (before === '\n') return 0;
  if (isLowSurrogate(after) || holdsTogether(before, after)) return forbidden;
  const quoted = held[index] !== 0 && held[index] === held[index + 1] ? insideQuote : 0;
  return quoted + plainCost(text, index, gap, costOfSpace);
}

function plainCost(text: string, index: number, gap: WordGap, costOfSpace: CostOfSpace): number {
  const before = text.charAt(index);
  const after = text.charAt(index + 1);
  if (isClauseMark(before)) return 0;
  if (before === '\u3000') return 0;
  if (before === '、') return 6;
  if (gap === 'inside') return insideWord;
  if (isSpace(before)) return Math.max(costOfSpace(text, index), gap ?? 0);
  if (!mayEndLine(after)) return typeof gap === 'number' && gap >= badBreak ? 70 : 30;
  if (/[”’）》」』]/u.test(before)) return conjunctions.has(after) ? 4 : (gap ?? 0) >= badBreak ? 60 : 14;
  if (isLetterOrDigit(before) || isLetterOrDigit(after)) return Math.max(30, gap ?? 0);
  if (conjunctions.has(after)) return 6;
  if (before === '的') return 16;
  return gap ?? plainGap;
}

/** A line should not end with a short English function word; before one is a good place. */
function spaceCost(text: string, index: number): number {
  const before = /(\S+)\s*$/u.exec(text.slice(Math.max(0, index - 8), index + 1))?.[1] ?? '';
  if (functionWord.test(before)) return 44;
  return joiningWord.test(text.slice(index + 1, index + 9)) ? 10 : plainSpace;
}

/** For each unit the number of the quotation or title it stands in, if that is short enough to be kept on one line, or 0. */
function heldQuotes(text: string): readonly number[] {
  const held = new Array<number>(text.length).fill(0);
  let quote = 0;
  for (const { start, end } of heldUnits(text)) {
    quote += 1;
    held.fill(quote, start, end);
  }
  return held;
}

function isLowSurrogate(char: string): boolean {
  return char >= '\udc00' && char <= '\udfff';
}
