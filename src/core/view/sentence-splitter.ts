import { clauseMarks, closingMarks, sentenceMarks } from '../language/marks.ts';
import { findAddresses } from '../language/scan/addresses.ts';
import { type Span, span } from '../model/span.ts';
import { findEnclosures, markEnclosed } from './enclosures.ts';
import { isFullStop } from './full-stops.ts';

/** Offsets in the text that was split. */
export interface SplitSentence {
  readonly span: Span;
  /** Never empty. */
  readonly clauses: readonly Span[];
}

/** Quotation marks that open and close alike close a sentence, too. */
const closing = `${closingMarks}"'`;
const sentenceTail = sentenceMarks + closing;
/** After a closing quote these continue with the sentence around it. */
const continuing = `${clauseMarks}${sentenceMarks}、的`;
const clauseEdge = `${sentenceMarks}${clauseMarks} `;
/** Plain Chinese and ASCII words; the class of all letters is costly to build and asked only after it. */
const plainWord = /[0-9A-Za-z\u3400-\u9fff]/;
const latinSentenceStart = /^[\p{Lu}\p{N}"“‘'([$€£¥]/u;
const severalMarks = /^[!?]+/;
const longestMarks = 6;
const longestEndMark = 6;
/** What decides about a full stop before a closing quote. */
const quoteTail = 40;

/**
 * Splits folded text at 。！？ and at full stops of Latin prose, and each sentence into clauses at ， ； ：.
 * Marks inside quotes and brackets, in `literals` (words between marks of code), addresses and numbers (1,300; 12:54) do
 * not split. One pass.
 */
export function splitSentences(text: string, literals: readonly Span[] = []): readonly SplitSentence[] {
  const enclosures = findEnclosures(text);
  const enclosed = markEnclosed(text.length, enclosures);
  for (const { start, end } of literals) enclosed.fill(1, start, end);
  const addresses = findAddresses(text);
  for (const { start, end } of addresses) enclosed.fill(1, start, end);
  // A label stays with its address.
  const leads = (index: number) =>
    addresses.length > 0 && text.charAt(index) === ':' && addresses.some(({ start }) => start === index + 1);
  const openers = new Map(enclosures.map(({ open, close: at }) => [at, open]));
  const sentences: SplitSentence[] = [];
  let start = 0;
  let clauseEnds: number[] = [];
  const close = (end: number) => {
    const sentence = makeSentence(text, start, end, clauseEnds);
    if (sentence !== null) appendSentence(text, sentences, sentence);
    start = end;
    clauseEnds = [];
  };
  const length = endOfSentences(text);
  for (let index = 0; index < length; index += 1) {
    const character = text.charAt(index);
    if (enclosed[index] === 1) {
      const opener = openers.get(index);
      if (opener !== undefined && endsEnclosedSentence(text, enclosed, opener, index, start))
        close(index + 1);
    } else if (endsSentence(text, index, start)) {
      let end = index + 1;
      while (end < length && sentenceTail.includes(text.charAt(end)) && enclosed[end] !== 1) {
        end += 1;
      }
      close(end);
      index = end - 1;
    } else if (clauseMarks.includes(character) && !isInsideNumber(text, index) && !leads(index)) {
      clauseEnds.push(index);
    }
  }
  close(length);
  return sentences;
}

function endsSentence(text: string, index: number, start: number): boolean {
  const character = text.charAt(index);
  if (character === '.') return isFullStop(text, index, start);
  if (!sentenceMarks.includes(character)) return false;
  // An extension of a telephone number: 88886666!8001.
  if (character !== '。' && /\d/u.test(text.charAt(index - 1)) && /\d/u.test(text.charAt(index + 1)))
    return false;
  // A call or question within an English sentence: Wait! he said.
  if (character === '。') return true;
  // Of several marks the last one tells: the ??? should strip out the cookies.
  const [more = ''] = severalMarks.exec(text.slice(index + 1, index + longestMarks)) ?? [];
  const from = index + 1 + more.length;
  return !/^["”’')\]]? +[\p{Ll}-]/u.test(text.slice(from, from + 5));
}

/**
 * “…。” closes the sentence around it, unless that continues after the quote. So does .” before a capital, and a
 * sentence of its own in brackets: (See Annex 1.), or who carries out the one before.
 */
function endsEnclosedSentence(
  text: string,
  enclosed: Uint8Array,
  opener: number,
  index: number,
  start: number,
): boolean {
  const mark = text.charAt(index - 1);
  const next = text.charAt(index + 1);
  const opensSentence = text.slice(start, opener).trim() === '';
  const isDuty = text.charAt(index) === ')' && saysWho.test(text.slice(index - longestDuty, index));
  if (isDuty && start > 0 && opensSentence) return true;
  if (!closing.includes(text.charAt(index)) || enclosed[index + 1] === 1) return false;
  if (mark === '。')
    return (
      next === '' || !(continuing.includes(next) || (opensSentence && speakerAfter.test(after(text, index))))
    );
  if (!'.!?'.includes(mark) || !(next === '' || next === ' ')) return false;
  const rest = text.slice(index + 1, index + 16).trimStart();
  if (!(rest === '' || latinSentenceStart.test(rest))) return false;
  const isWhole = opener - start < 4 && text.slice(start, opener).trim() === '';
  if (')]'.includes(text.charAt(index)) || mark !== '.') return isWhole === ')]'.includes(text.charAt(index));
  const tail = text.slice(Math.max(start, index - quoteTail), index);
  return rest === '' || isFullStop(`${tail} ${rest}`, tail.length - 1, 0);
}

/** Who said what the quotation before it holds, and no more: “…。”村支书李明说。 */
const speakerAfter =
  /^[\u4e00-\u9fff·\d]{2,24}(?:说道?|表示|坦言|介绍|回忆|感慨|感叹|解释|回答|告诉(?:记者|笔者|我们))(?:道)?。/u;
const longestSpeaker = 36;
const after = (text: string, index: number): string => text.slice(index + 1, index + longestSpeaker);

/** Who carries out the sentence before, in brackets between it and the next: （商务部负责）. */
const saysWho = /(?:负责|牵头|配合|参与)$/u;
const longestDuty = 2;

function isInsideNumber(text: string, index: number): boolean {
  const isDigit = (at: number) => /\d/u.test(text.charAt(at));
  if (!isDigit(index - 1) || !isDigit(index + 1)) {
    // A colon in an address (https://) is no mark of prose.
    return text.charAt(index) === ':' && text.startsWith('//', index + 1);
  }
  return text.charAt(index) === ':' || /^\d{3}(?!\d)/u.test(text.slice(index + 1, index + 5));
}

function makeSentence(
  text: string,
  from: number,
  to: number,
  clauseEnds: readonly number[],
): SplitSentence | null {
  const whole = trim(text, from, to);
  if (whole === null) return null;
  const clauses: Span[] = [];
  let start = whole.start;
  for (const end of [...clauseEnds, whole.end]) {
    const clause = trimClause(text, start, end);
    if (clause !== null) clauses.push(clause);
    start = end + 1;
  }
  return { span: whole, clauses: clauses.length === 0 ? [whole] : clauses };
}

/** What a paper sets after the last sentence of an article: it says nothing. */
const endMark = /(?<=[。!?”」』]) ?(?:[*■□◆◇●▲△★※]{1,3}|[(（]完[)）]) ?$/u;

/** Where the sentences of a text end. */
function endOfSentences(text: string): number {
  const found = endMark.exec(text.slice(-longestEndMark));
  return text.length - (found?.[0].length ?? 0);
}

/** A sentence without a word (a stray mark) belongs to the one before it. */
function appendSentence(text: string, sentences: SplitSentence[], sentence: SplitSentence): void {
  const last = sentences.at(-1);
  if (last !== undefined && !hasWord(text, sentence.span)) {
    sentences[sentences.length - 1] = { ...last, span: span(last.span.start, sentence.span.end) };
  } else {
    sentences.push(sentence);
  }
}

function hasWord(text: string, { start, end }: Span): boolean {
  const piece = text.slice(start, end);
  return plainWord.test(piece) || /[\p{L}\p{N}]/u.test(piece);
}

function trim(text: string, from: number, to: number): Span | null {
  let start = from;
  let end = to;
  while (start < end && text.charAt(start) === ' ') start += 1;
  while (end > start && text.charAt(end - 1) === ' ') end -= 1;
  return start < end ? span(start, end) : null;
}

function trimClause(text: string, from: number, to: number): Span | null {
  let end = to;
  while (end > from && clauseEdge.includes(text.charAt(end - 1))) end -= 1;
  if (end > from && text.charAt(end - 1) === '.' && isFullStop(text, end - 1, from)) end -= 1;
  const clause = trim(text, from, end);
  return clause !== null && hasWord(text, clause) ? clause : null;
}
