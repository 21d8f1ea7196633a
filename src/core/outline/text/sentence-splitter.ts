import { type Span, span } from '../../model/span.ts';
import { findEnclosures, markEnclosed } from './enclosures.ts';

/** Offsets in the text that was split. */
export interface SplitSentence {
  readonly span: Span;
  /** Never empty. */
  readonly clauses: readonly Span[];
}

const sentenceMarks = '。！？!?';
const closingMarks = '”’」』》)]】〕"\'';
const sentenceTail = sentenceMarks + closingMarks;
const clauseMarks = ',;:';
/** Behind a closing quote these go on with the sentence around it. */
const goesOn = `${clauseMarks}${sentenceMarks}、的`;
const clauseEdge = `${sentenceMarks}${clauseMarks} `;
/** Plain Chinese and ASCII words; the class of all letters is costly to build and asked only after it. */
const plainWord = /[0-9A-Za-z\u3400-\u9fff]/;
const latinEnd = /[\p{Ll}\p{N})\]"”]/u;
const latinStart = /[\p{Lu}\p{N}"“([\u4e00-\u9fff]/u;
const abbreviation =
  /(?:^|[\s(])(?:[A-Za-z]|e\.g|i\.e|etc|vs|cf|Mr|Mrs|Ms|Dr|Prof|St|No|Nos|Art|Fig|p|pp|U\.S|U\.N)$/u;

/**
 * Splits folded text at 。！？ and at full stops of Latin prose, and each sentence into clauses at ， ； ：.
 * Marks inside quotes and brackets and inside numbers (1,300; 12:54) do not split. One pass.
 */
export function splitSentences(text: string): readonly SplitSentence[] {
  const enclosed = markEnclosed(text.length, findEnclosures(text));
  const sentences: SplitSentence[] = [];
  let start = 0;
  let clauseEnds: number[] = [];
  const close = (end: number) => {
    const sentence = makeSentence(text, start, end, clauseEnds);
    if (sentence !== null) appendSentence(text, sentences, sentence);
    start = end;
    clauseEnds = [];
  };
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (enclosed[index] === 1) {
      if (endsQuotedSentence(text, enclosed, index)) close(index + 1);
    } else if (sentenceMarks.includes(character) || (character === '.' && isFullStop(text, index, start))) {
      let end = index + 1;
      while (end < text.length && sentenceTail.includes(text.charAt(end)) && enclosed[end] !== 1) {
        end += 1;
      }
      close(end);
      index = end - 1;
    } else if (clauseMarks.includes(character) && !isInsideNumber(text, index)) {
      clauseEnds.push(index);
    }
  }
  close(text.length);
  return sentences;
}

/** “…。” closes the sentence around it, unless that goes on after the quote. */
function endsQuotedSentence(text: string, enclosed: Uint8Array, index: number): boolean {
  if (text.charAt(index - 1) !== '。' || !closingMarks.includes(text.charAt(index))) return false;
  const next = text.charAt(index + 1);
  if (next === '') return true;
  return enclosed[index + 1] !== 1 && !goesOn.includes(next);
}

/** `start` is where the sentence begins: a number right there (1. …) is a marker, its point no full stop. */
function isFullStop(text: string, index: number, start: number): boolean {
  if (index - start <= 8 && /^\s*\d[\d.]*$/u.test(text.slice(start, index))) return false;
  const before = text.charAt(index - 1);
  const after = text.slice(index + 1, index + 3);
  if (/[\u4e00-\u9fff]/u.test(before)) return !/^[A-Za-z0-9]/u.test(after);
  if (!latinEnd.test(before) || !(after === '' || /^\s/u.test(after))) return false;
  if (after.length === 2 && !latinStart.test(after.charAt(1)) && after.charAt(1) !== ' ') return false;
  return !abbreviation.test(text.slice(Math.max(0, index - 6), index));
}

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
