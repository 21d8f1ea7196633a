import { type Span, span } from '../../../../model/span.ts';
import { beginsWithClosing, isTornInLatin } from '../../torn-latin.ts';
import { trimSpan } from '../../trim-span.ts';
import { touchesWide } from '../../wide-characters.ts';
import { collectWords, hyphenBetween, type Vocabulary } from '../divided-words.ts';
import { letteredLines } from '../lettered-lines.ts';
import { isColumned } from '../line-cells.ts';
import { closesBracket, closingStart, isTorn, numberAlone } from '../torn-lines.ts';
import { tearsSentence } from '../torn-sentences.ts';
import type { Wrapping } from './find-wrapping.ts';
import { fragmentLine, lostIndent, pageLines } from './line-fragments.ts';
import {
  columnWidth,
  fewestRaggedColumns,
  firstWord,
  headingMark,
  indentOf,
  isDrawn,
  isFull,
  isHanging,
  labelled,
  latinSentenceEnd,
  letteredItem,
  lowerCaseStart,
  newItem,
  openWords,
  quotePrefix,
  raggedShare,
  sentenceEnd,
  startsAnew,
  tolerance,
  wordBreak,
} from './line-marks.ts';

/** A line of Chinese with many figures has fewer columns than the others, and breaks off inside a sentence. */
const unfinishedShare = 0.88;
const lineEnd = /(?<![^\S\n])[^\S\n]*\n\s*/gu;
const quotedLineEnd = /(?<![^\S\n])[^\S\n]*\n[\s>]*/gu;

/** 目前剩余的1. / 24亿: a figure that the line end divides. */
const decimalEnd = /\p{Script=Han}\d{1,4}\.$/u;

/** A mark of an item right before a capital; a new item only below the end of a sentence or a lead. */
const tightItem = /^[-–—*•](?=[\p{Lu}\p{Script=Han}])/u;

/** **Stage 1 (May).** …: below a line that ends a sentence the author has begun a new one. */
const boldLead = /^\*\*[^*\n]{2,60}\*\*/u;
const numberedHead = new RegExp(`^(?:${headingMark})[^。；，：！？]+$`, 'u');
const openHead = new RegExp(`^(?:${headingMark})[^。；：！？]+[，、]$`, 'u');
const wholePhrase = /^[^。；，：！？、\s]+$/u;
const shortestHeadLine = 10;
const longestHeadLine = 40;
const unfinishedLatin = /[\p{Script=Latin}\d’')][,]?$/u;
const latinHeading = /^\p{Lu}[\p{L}’' -]{2,40}(?<![ -])$/u;
/** from 8 a.m. / to 3 p.m.: the point of an abbreviation ends no line. */
const abbreviated = /(?<![\p{L}.])(?:\p{Ll}\.\p{Ll}|etc|approx|incl|vs|no|ext)\.$/u;
const closesSentence = /[\p{Ll}\d][”’"')]?[.!?][”’"')]?$/u;

/** Their points end no sentence: Mr. at the end of a line. */
const titleBefore = /(?<!\p{L})(?:\p{Lu}\p{Ll}{0,3}|vs|cf)\.$/u;

/** EXECUTIVE ORDER NO. 12: a line of its own, whatever a scan has put around it. */
export const actNumber = /^(?:EXECUTIVE ORDER|RESOLUTION|ORDINANCE|PROCLAMATION) NO\. ?\d[\w-]{0,12}$/u;

const openEnd = new RegExp(`(?<![\\p{L}'’])(?:${openWords})$`, 'iu');

/**
 * Paragraphs of a run of lines without a blank line between them: lines that were wrapped are joined, lines
 * that the author broke stay apart. Spans are trimmed; blank lines are left out.
 */
export function joinWrappedLines(raw: string, run: Span, wrapping: Wrapping | null): readonly Span[] {
  const paragraphs: Span[] = [];
  const lines = splitLines(raw, run);
  const lettered = letteredLines(lines.map((line) => textAt(raw, line)));
  if (isHeadingOfTwoLines(raw, run, lines)) return [span(lines[0]?.start ?? 0, lines[1]?.end ?? 0)];
  const starts = wrapping?.isFragmented === true ? startsOfPageLines(raw, lines, wrapping.width) : null;
  for (const [index, line] of lines.entries()) {
    const last = paragraphs.at(-1);
    const isFragment = starts !== null && starts[index] !== index;
    const above = starts === null ? last : (lines[starts[index - 1] ?? index] ?? last);
    const isOfLast =
      last !== undefined &&
      !lettered.has(index) &&
      !headsWhatComes(raw, lines[index - 1], index === lines.length - 1 ? line : null) &&
      !actNumber.test(textAt(raw, line)) &&
      !actNumber.test(textAt(raw, lines[index - 1])) &&
      (isTornAt(raw, last, lines, index) ||
        hangsBelowIndent(raw, last, line, wrapping) ||
        isContinued(raw, span(above?.start ?? last.start, last.end), line, wrapping, starts !== null));
    if (isOfLast || (last !== undefined && isFragment)) {
      paragraphs[paragraphs.length - 1] = span(last.start, line.end);
    } else {
      paragraphs.push(line);
    }
  }
  return paragraphs;
}

/**
 * A full line as far in as the others below the deeper first line of a paragraph: the sentence before it has ended at the
 * edge, and the paragraph goes on.
 */
function hangsBelowIndent(raw: string, paragraph: Span, line: Span, wrapping: Wrapping | null): boolean {
  if (wrapping === null || wrapping.isRagged || wrapping.isFragmented === true) return false;
  const second = raw.indexOf('\n', paragraph.start) + 1;
  if (second === 0 || second > paragraph.end) return false;
  const lineFrom = (offset: number) => {
    const start = raw.lastIndexOf('\n', offset - 1) + 1;
    const end = raw.indexOf('\n', offset);
    return raw.slice(start, end === -1 ? raw.length : end).trimEnd();
  };
  const [before, next] = [lineFrom(paragraph.end), lineFrom(line.start)];
  const indent = indentOf(next);
  const isFilled = (text: string) => columnWidth(text) >= wrapping.width * unfinishedShare;
  return (
    indentOf(lineFrom(paragraph.start)) > indent &&
    indentOf(lineFrom(second)) === indent &&
    indentOf(before) === indent &&
    isFilled(before) &&
    (isFilled(next) || sentenceEnd.test(next)) &&
    !newItem.test(next.trim())
  );
}

function startsOfPageLines(raw: string, lines: readonly Span[], width: number): readonly number[] {
  return pageLines(
    lines.map((line) => fragmentLine(textAt(raw, line), false)),
    width,
  );
}

/** A few words without a mark below the end of a sentence, last before a blank line: what heads the paragraph after that. */
function headsWhatComes(raw: string, before: Span | undefined, last: Span | null): boolean {
  if (before === undefined || last === null) return false;
  const [above, text] = [textAt(raw, before), textAt(raw, last)];
  return latinHeading.test(text) && closesSentence.test(above) && !titleBefore.test(above);
}

function isTornAt(raw: string, last: Span, lines: readonly Span[], index: number): boolean {
  const around = [
    endOf(raw, last),
    textAt(raw, lines[index - 1]),
    textAt(raw, lines[index]),
    textAt(raw, lines[index + 1]),
  ] as const;
  return isTorn(...around) || isTornInLatin(...around);
}

/** So far back from its end a paragraph may have opened a bracket. */
const reachOfBracket = 1000;
const endOf = (raw: string, { start, end }: Span): string =>
  raw.slice(Math.max(start, end - reachOfBracket), end);
const textAt = (raw: string, line: Span | undefined): string =>
  line === undefined ? '' : raw.slice(line.start, line.end);

/**
 * A numbered heading and the rest of it, alone between blank lines: neither line has a mark, and the first is as long as
 * its line.
 */
function isHeadingOfTwoLines(raw: string, run: Span, lines: readonly Span[]): boolean {
  const [first, second] = lines;
  if (first === undefined || second === undefined || lines.length > 2) return false;
  if (!/\n[^\S\n]*\n\s*$/u.test(raw.slice(Math.max(0, run.start - 20), first.start))) return false;
  const [head, tail] = [raw.slice(first.start, first.end), raw.slice(second.start, second.end)];
  return (
    numberedHead.test(head) &&
    head.length >= shortestHeadLine &&
    head.length >= tail.length &&
    wholePhrase.test(tail) &&
    !newItem.test(tail)
  );
}

/**
 * Line ends inside a joined paragraph that are no part of the text, with the indent around them: beside Chinese
 * characters, which no space replaces, and after a hyphen (together with the hyphen if `words` show that it divides a
 * word). In Markdown quotes, the marks of the next line are hidden too.
 */
export function hiddenLineEnds(
  raw: string,
  { start, end }: Span,
  { isQuote = false, words = null }: { readonly isQuote?: boolean; readonly words?: Vocabulary | null } = {},
): readonly Span[] {
  return [...raw.slice(start, end).matchAll(isQuote ? quotedLineEnd : lineEnd)].flatMap(
    ({ index, 0: gap }) => {
      const from = start + index;
      const to = from + gap.length;
      const before = raw.slice(Math.max(start, from - 60), from);
      const after = raw.slice(to, to + 60);
      if (touchesWide(before.slice(-3), after.slice(0, 3))) return [span(from, to)];
      if (decimalEnd.test(before) && /^\d/u.test(after)) return [span(from, to)];
      const [nextLine = ''] = after.split('\n', 1);
      if (nextLine === ':' || beginsWithClosing(nextLine, '')) return [span(from, to)];
      if (wordBreak.test(before) && /^\p{L}/u.test(after)) {
        const isDropped = words !== null && hyphenBetween(before, after, words) === 'drop';
        return [span(isDropped ? from - 1 : from, to)];
      }
      const kept = raw.indexOf('\n', from) + 1;
      return kept < to ? [span(kept, to)] : [];
    },
  );
}

/** The words that tell a hyphen of spelling from one of a line end; null for a text without hyphens at line ends. */
export function wordsAtLineEnds(raw: string): Vocabulary | null {
  return /\p{L}[-‐][^\S\n]*\n/u.test(raw) ? collectWords(raw.split('\n').map((text) => ({ text }))) : null;
}

export function splitLines(raw: string, { start, end }: Span): readonly Span[] {
  const lines: Span[] = [];
  for (let from = start; from <= end; ) {
    const found = raw.indexOf('\n', from);
    const to = found === -1 || found > end ? end : found;
    const line = trimSpan(raw, span(from, to));
    if (line !== null) lines.push(...atMarkBefore(raw, line));
    from = to + 1;
  }
  return lines;
}

/** A mark that the line above had no room for, and an item that begins after it: 。   （一）…. */
function atMarkBefore(raw: string, line: Span): readonly Span[] {
  const text = textAt(raw, line);
  const [mark = ''] = /^[。！？；]\s{2,}/u.exec(text) ?? [];
  if (mark === '' || !newItem.test(text.slice(mark.length))) return [line];
  return [span(line.start, line.start + 1), span(line.start + mark.length, line.end)];
}

/** `isWhole`: the line above is all of `before`, which line ends may divide. */
function isContinued(
  raw: string,
  before: Span,
  next: Span,
  wrapping: Wrapping | null,
  isWhole: boolean,
): boolean {
  const lastStart = isWhole ? before.start : Math.max(raw.lastIndexOf('\n', before.end - 1) + 1, 0);
  const nextStart = Math.max(raw.lastIndexOf('\n', next.start - 1) + 1, before.end);
  const last = raw.slice(lastStart, before.end);
  // The last page line of a paragraph fills no width: of its fragments only the last ends a sentence.
  if (isWhole && /[，、]$/u.test(last) && !newItem.test(textAt(raw, next))) return true;
  return continuesLine(isWhole ? last.replace(lineEnd, '') : last, raw.slice(nextStart, next.end), wrapping);
}

/** In columns: a heading that is set in like a title, and the rest of it, set in less but more than paragraphs are. */
const headIndent = 8;
const restIndent = 6;
const wrappedHead = new RegExp(`^\\s*(?:${headingMark})[^。；：！？]+$`, 'u');
const restOfHead = /^\s*[^。；：！？]{1,30}$/u;

function isRestOfHead(lastLine: string, nextLine: string): boolean {
  const [above, below] = [indentOf(lastLine), indentOf(nextLine)];
  return (
    above >= headIndent &&
    below >= restIndent &&
    below < above &&
    wrappedHead.test(lastLine) &&
    restOfHead.test(nextLine) &&
    !newItem.test(nextLine.trim())
  );
}

/** Whether a line continues with the paragraph of the line above it; both with their indents. */
export function continuesLine(lastLine: string, nextLine: string, wrapping: Wrapping | null): boolean {
  const next = nextLine.replace(quotePrefix, '').trim();
  if (closingStart.test(next) || closesBracket(lastLine, next)) return true;
  if (isOpenHead(lastLine.trim(), next) || isBrokenAtQuote(lastLine, next)) return true;
  if (isRestOfHead(lastLine, nextLine)) return true;
  if (decimalEnd.test(lastLine.trimEnd()) && /^\d{1,4}[\p{Script=Han}%]/u.test(next)) return true;
  if (!newItem.test(next) && tearsSentence(lastLine.trim(), next)) return true;
  if (wordBreak.test(lastLine.trimEnd()) && /^\p{Ll}/u.test(next) && !letteredItem.test(next)) return true;
  if (abbreviated.test(lastLine.trimEnd()) && lowerCaseStart.test(next) && !letteredItem.test(next))
    return true;
  if (isDrawn(lastLine) || isDrawn(nextLine) || (isColumned(lastLine) && isColumned(nextLine))) return false;
  if (wrapping === null) return continuesInLowerCase(lastLine, next);
  if (tightItem.test(next) && (latinSentenceEnd.test(lastLine) || sentenceEnd.test(lastLine))) return false;
  if (labelled.test(next) && startsAnew(lastLine.trim())) return false;
  if (boldLead.test(next) && latinSentenceEnd.test(lastLine.trimEnd())) return false;
  if (numberAlone.test(next) && sentenceEnd.test(lastLine)) return false;
  if (newItem.test(next) || (indentOf(nextLine) > indentOf(lastLine) && !isHanging(lastLine))) return false;
  if (indentOf(nextLine) > 0 && sentenceEnd.test(lastLine)) return false;
  const isIndented = wrapping.isFragmented === true && newItem.test(lastLine);
  const width = columnWidth(lastLine) + (isIndented ? lostIndent : 0);
  if (!wrapping.isRagged) {
    const isUnfinished = !sentenceEnd.test(lastLine) && width >= wrapping.width * unfinishedShare;
    return isFull(width, wrapping.width, nextLine) || (isUnfinished && width <= wrapping.width + tolerance);
  }
  if (wordBreak.test(lastLine) && lowerCaseStart.test(next)) return true;
  const isFilled = width + columnWidth(firstWord(next)) + 1 > wrapping.width * raggedShare;
  if (latinSentenceEnd.test(lastLine)) {
    return wrapping.hasBlankLines ? isFilled : isFull(width, wrapping.width, nextLine);
  }
  return (
    isFilled ||
    openEnd.test(lastLine) ||
    (lowerCaseStart.test(next) && width >= wrapping.width * 0.5 && !newItem.test(lastLine.trim()))
  );
}

/** A Latin line as long as wrapped ones are that breaks off inside a sentence. */
function continuesInLowerCase(lastLine: string, next: string): boolean {
  return (
    unfinishedLatin.test(lastLine.trimEnd().slice(-2)) &&
    lowerCaseStart.test(next) &&
    !letteredItem.test(next) &&
    columnWidth(lastLine) >= fewestRaggedColumns
  );
}

/** A numbered heading that breaks off at a comma: 一、坚持规划引领， / 优化空间布局. */
function isOpenHead(last: string, next: string): boolean {
  return (
    last.length <= longestHeadLine &&
    openHead.test(last) &&
    next.length <= longestHeadLine &&
    !newItem.test(next)
  );
}

/** Sentences that break off before a quotation mark. */
function isBrokenAtQuote(lastLine: string, next: string): boolean {
  if (!next.startsWith('“') || !/[，。；]/u.test(next)) return false;
  return /\p{Script=Han}$/u.test(lastLine.trimEnd().slice(-2)) && /[。；]/u.test(lastLine);
}
