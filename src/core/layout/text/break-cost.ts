import {
  holdsTogether,
  isClauseMark,
  isDigit,
  isHan,
  isLetterOrDigit,
  isSpace,
  mayEndLine,
} from './char-class.ts';
import { knownWordLength } from './chinese-words.ts';

/** No line may end here. */
export const forbidden = Number.POSITIVE_INFINITY;
/** From here on a break hurts the sense: inside a word, a number with its unit, or a quoted term. */
export const badBreak = 90;

const insideWord = 160;
const insideQuote = 240;
const longestHeldQuote = 16;

const conjunctions = new Set(['和', '与', '及', '或', '暨']);
/** Belong to what stands before them. */
const enclitics = new Set('的地得了着过们化性型率者度级类群圈链式中上下里内外之等'.split(''));
/** Belong to what stands after them; a line that ends with one sounds cut off. */
const proclitics = new Set(
  '第各每全不未非无再更最把被以在对向为从于由将使让与和及或并且而是有就新大'.split(''),
);
const units = new Set('年月日时分秒个亿万元千百项条名位家人次类级届大号吨度倍岁天周户里公平'.split(''));

/**
 * What it costs the reader if a line ends after unit i: 0 after a clause, `forbidden` where typography does
 * not allow it. One entry for each UTF-16 unit of `text`.
 */
export function breakCosts(text: string): readonly number[] {
  const wordEdges = segmentWords(text);
  const held = heldQuotes(text);
  const costs: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    costs.push(index === text.length - 1 ? 0 : costAfter(text, index, wordEdges, held));
  }
  return costs;
}

const functionWord =
  /^(?:a|an|the|of|to|in|on|at|by|for|and|or|with|from|as|is|are|was|were|be|been|has|have|had|will|can|that|its|their|our)$/iu;
const joiningWord = /^(?:and|or|but|of|to|in|on|at|by|for|with|from|as|that|which|who|while)\b/iu;

type WordEdge = 'inside' | 'known' | 'unknown';

function costAfter(text: string, index: number, edges: readonly WordEdge[], held: readonly number[]): number {
  const before = text.charAt(index);
  const after = text.charAt(index + 1);
  if (before === '\n') return 0;
  if (isLowSurrogate(after) || holdsTogether(before, after)) return forbidden;
  const quoted = held[index] !== 0 && held[index] === held[index + 1] ? insideQuote : 0;
  return quoted + plainCost(text, index, before, after, edges);
}

function plainCost(
  text: string,
  index: number,
  before: string,
  after: string,
  edges: readonly WordEdge[],
): number {
  if (isClauseMark(before)) return 0;
  if (before === '\u3000') return 0;
  if (before === '、') return 6;
  if (isSpace(before)) return spaceCost(text, index);
  if (!mayEndLine(after)) return proclitics.has(before) ? 70 : 30;
  if (/[”’）》」』]/u.test(before)) return conjunctions.has(after) ? 4 : enclitics.has(after) ? 60 : 14;
  if (isDigit(before) && units.has(after)) return insideWord;
  if (before === '第' && (isDigit(after) || isHan(after))) return insideWord;
  if (isLetterOrDigit(before) || isLetterOrDigit(after)) return 30;
  if (edges[index] === 'inside') return insideWord;
  const endsWord = edges[index - 1] === 'inside';
  const startsWord = edges[index + 1] === 'inside';
  if (!startsWord && enclitics.has(after)) return insideWord - 20;
  if (!startsWord && conjunctions.has(after)) return 6;
  if (before === '的') return 16;
  if (!endsWord && proclitics.has(before)) return badBreak;
  return edges[index] === 'known' ? 22 : 55;
}

/** A line should not end with a short English function word; before one is a good place. */
function spaceCost(text: string, index: number): number {
  const before = /(\S+)\s*$/u.exec(text.slice(Math.max(0, index - 8), index + 1))?.[1] ?? '';
  if (functionWord.test(before)) return 44;
  return joiningWord.test(text.slice(index + 1, index + 9)) ? 10 : 20;
}

/**
 * Forward maximum matching. For each unit: `inside` if a known word goes on after it, `known` if there is a
 * known word on either side of the gap after it, `unknown` between characters in no word.
 */
function segmentWords(text: string): readonly WordEdge[] {
  const edges: WordEdge[] = new Array<WordEdge>(text.length).fill('unknown');
  let index = 0;
  while (index < text.length) {
    const length = bestWordLength(text, index);
    if (length === 0) {
      index += 1;
      continue;
    }
    if (index > 0) edges[index - 1] = 'known';
    for (let unit = index; unit < index + length - 1; unit += 1) edges[unit] = 'inside';
    edges[index + length - 1] = 'known';
    index += length;
  }
  return edges;
}

/** True for 和美 in 转型和美丽中国: a word begins inside it that goes on behind it, where none begins. */
function isCrossed(text: string, index: number, length: number): boolean {
  return (
    length === 2 && knownWordLength(text, index + 1) >= length && knownWordLength(text, index + length) === 0
  );
}

/** Prefers the word that leaves another known word behind it: 新时代 before 新时 代化. */
function bestWordLength(text: string, index: number): number {
  const length = knownWordLength(text, index);
  if (conjunctions.has(text.charAt(index)) && isCrossed(text, index, length)) return 0;
  if (length < 3 || knownWordLength(text, index + length) > 0) return length;
  const shorter = knownWordLength(text.slice(0, index + length - 1), index);
  return shorter >= 2 && knownWordLength(text, index + shorter) > length - shorter ? shorter : length;
}

/** For each unit the number of the quotation or title it stands in, if that is short enough to be kept on one line, or 0. */
function heldQuotes(text: string): readonly number[] {
  const held = new Array<number>(text.length).fill(0);
  let quote = 0;
  for (const match of text.matchAll(/“[^“”]*”|《[^《》]*》|（[^（）]*）|「[^「」]*」/gu)) {
    if (match[0].length > longestHeldQuote + 2) continue;
    quote += 1;
    held.fill(quote, match.index, match.index + match[0].length);
  }
  return held;
}

function isLowSurrogate(char: string): boolean {
  return char >= '\udc00' && char <= '\udfff';
}
