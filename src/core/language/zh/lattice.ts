import { childOf, classMask, type Dictionary, measureFlag } from '../dictionary.ts';
import type { Token, WordClass } from '../token.ts';
import { wordClasses } from '../token.ts';

/** Chinese numerals; two or more of them are one number (三十一, 二〇二三). */
const numerals = '一二两三四五六七八九十百千万亿零〇';
/** May stand before a magnitude: 几十, 数百, 上千. */
const vagueNumerals = '几数上';
const magnitudes = '十百千万亿';

/** Costs are 12 × -ln of a likelihood, as in the dictionary. */
const unknownCost = 215;
const numeralCost = 130;
/** What a measure word gains where a number stands before it: 50|部|文艺作品, not 部文. */
const afterNumberGain = 36;

const numberClass = wordClasses.indexOf('number');
const measureClass = wordClasses.indexOf('measure');

/** No number has more characters; without a bound, time would grow with the square of a run of numerals. */
const longestNumber = 40;
/** Cheapest path to each place, and the edge that it takes. Grown on demand, refilled by every run. */
let costs = new Int32Array(1024);
let origins = new Int32Array(1024);
let kinds = new Uint8Array(1024);
/** Where an edge of a number and its measure word is cut; 0 for other edges. */
let cuts = new Int32Array(1024);
/** Ends of the words of the path, the last one first. */
let ends = new Int32Array(1024);

/**
 * Cuts a run of Chinese characters into its most likely words, and appends them. A place inside the run is
 * reached by words of the dictionary, by numerals, and by single characters that no word covers.
 */
export function appendWords(
  from: Dictionary,
  text: string,
  start: number,
  end: number,
  followsNumber: boolean,
  tokens: Token[],
): void {
  const length = end - start;
  grow(length + 1);
  costs.fill(0x7fffffff, 0, length + 1);
  costs[0] = 0;
  for (let at = 0; at < length; at += 1) {
    addWords(from, text, start, at, length, at === 0 && followsNumber);
    addNumber(from, text, start, at, length);
  }
  appendPath(start, length, tokens);
}

function addWords(
  from: Dictionary,
  text: string,
  start: number,
  at: number,
  length: number,
  followsNumber: boolean,
): void {
  const here = costs[at] ?? 0;
  let node = from.roots[text.charCodeAt(start + at)] ?? -1;
  let end = at + 1;
  relax(at, end, here + unknownCost, 0, 0);
  while (node !== -1) {
    const cost = from.costs[node] ?? 0;
    if (cost !== 0) {
      const kind = from.kinds[node] ?? 0;
      const counts = followsNumber && (kind & measureFlag) !== 0;
      relax(
        at,
        end,
        here + (counts ? Math.max(1, cost - afterNumberGain) : cost),
        counts ? measureClass : kind & classMask,
        0,
      );
    }
    if (end === length) return;
    node = childOf(from, node, text.charCodeAt(start + end));
    end += 1;
  }
}

/** 三十一, 第二十, 几百; with a measure word after it also as a pair (一|个, 三十一|条). */
function addNumber(from: Dictionary, text: string, start: number, at: number, length: number): void {
  const end = endOfNumber(text, start + at, start + length) - start;
  if (end === at) return;
  const here = costs[at] ?? 0;
  const single = end === at + 1 ? from.roots[text.charCodeAt(start + at)] : undefined;
  const cost = single === undefined || single === -1 ? numeralCost : from.costs[single] || unknownCost;
  relax(at, end, here + cost, numberClass, 0);
  let node = end < length ? (from.roots[text.charCodeAt(start + end)] ?? -1) : -1;
  let measureEnd = end + 1;
  while (node !== -1) {
    if (((from.kinds[node] ?? 0) & measureFlag) !== 0) {
      const measureCost = Math.max(1, (from.costs[node] || unknownCost) - afterNumberGain);
      relax(at, measureEnd, here + cost + measureCost, numberClass, end);
    }
    if (measureEnd === length) return;
    node = childOf(from, node, text.charCodeAt(start + measureEnd));
    measureEnd += 1;
  }
}

/** Where the number at `at` ends, after `longestNumber` characters at the latest; `at` where there is none. */
function endOfNumber(text: string, at: number, runEnd: number): number {
  const limit = Math.min(runEnd, at + longestNumber);
  let end = at;
  if (text.charAt(end) === '第') end += 1;
  else if (vagueNumerals.includes(text.charAt(end)) && magnitudes.includes(text.charAt(end + 1) || '-'))
    end += 1;
  const first = end;
  while (end < limit && numerals.includes(text.charAt(end))) end += 1;
  return end === first || end > limit ? at : end;
}

function relax(at: number, end: number, cost: number, kind: number, cut: number): void {
  if (cost >= (costs[end] ?? 0)) return;
  costs[end] = cost;
  origins[end] = at;
  kinds[end] = kind;
  cuts[end] = cut;
}

function appendPath(start: number, length: number, tokens: Token[]): void {
  let count = 0;
  for (let end = length; end > 0; end = origins[end] ?? 0) {
    ends[count] = end;
    count += 1;
  }
  for (let index = count - 1; index >= 0; index -= 1) {
    const end = ends[index] ?? 0;
    const at = start + (origins[end] ?? 0);
    const cut = cuts[end] ?? 0;
    const wordClass = classOf(kinds[end] ?? 0);
    if (cut === 0) {
      tokens.push({ start: at, end: start + end, wordClass });
    } else {
      tokens.push({ start: at, end: start + cut, wordClass });
      tokens.push({ start: start + cut, end: start + end, wordClass: 'measure' });
    }
  }
}

function classOf(kind: number): WordClass {
  return wordClasses[kind] ?? 'other';
}

function grow(length: number): void {
  if (length <= costs.length) return;
  const size = length * 2;
  costs = new Int32Array(size);
  origins = new Int32Array(size);
  kinds = new Uint8Array(size);
  cuts = new Int32Array(size);
  ends = new Int32Array(size);
}
