import { type Span, span } from '../../../model/span.ts';
import { beginsWithClosing, isTornInLatin } from '../torn-latin.ts';
import { trimSpan } from '../trim-span.ts';
import { touchesWide, wideCharacter } from '../wide-characters.ts';
import { collectWords, hyphenBetween, type Vocabulary } from './divided-words.ts';
import { letteredLines } from './lettered-lines.ts';
import { isColumned } from './line-cells.ts';
import { areFragments, type FragmentLine, pageLines } from './line-fragments.ts';
import { isDrawnLine, isRuledRow, isRuleLine } from './ruled-lines.ts';
import { closesBracket, closingStart, isTorn } from './torn-lines.ts';
import { tearsSentence } from './torn-sentences.ts';

const narrowestWrap = 24;
const widestWrap = 130;
/** Columns by which the lines of justified text differ. */
const tolerance = 6;
const fewestFullLines = 4;
/** Share of lines that must fill the width, and share of these that must break off inside a sentence. */
const fullShare = 0.35;
const brokenShare = 0.55;
const overlongShare = 0.05;
/** Notes in small type have longer lines than the text. */
const overlongNotes = 0.2;
/** Latin letters that were wrapped where they were drawn differ in width, and lines of them in their number. */
const raggedShare = 0.84;
/** A line of Chinese with many figures has fewer columns than the others, and breaks off inside a sentence. */
const unfinishedShare = 0.88;
const fewestRaggedColumns = 40;
/** Share of the lines after an unfinished one that begin in lower case: verses and addresses begin with capitals. */
const lowerCaseShare = 0.6;

/** Of the lines of fragments, those no longer than the page lines are. */
const shareBelowWidest = 0.92;

/** Of a short text, in which all lines must agree. */
const mostOfFew = 60;
const narrowestOfFew = 40;
const shareBrokenOfFew = 0.6;
/** Shorter lines are lines of their own, as those of a signature. */
const shortShareOfFew = 0.6;
/** Space before a title in the middle or a signature on the right: a line of its own, however far it reaches. */
const shareOfPlaced = 0.25;

const paragraphEnd = /[。！？!?.…；;][”’"'」』）)\]]*$/u;
const announcing = /[：:]$/u;
const sentenceEnd = /[。！？!?；;：:”」』）)…]$/u;
const latinSentenceEnd = /[.!?:;…][”’"')\]]*$/u;
const lineEnd = /(?<![^\S\n])[^\S\n]*\n\s*/gu;
const quotedLineEnd = /(?<![^\S\n])[^\S\n]*\n[\s>]*/gu;
const quotePrefix = /^(?:\s*>)+/u;
const newItem =
  /^(?:[一二三四五六七八九十]{1,3}[、，]|第[一二三四五六七八九十百零〇]{1,7}[、，章节条]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,3}[.、．]\s?\D|[-*•·●■◆▪]\s|——)/u;
/** A mark of an item right before a capital; a new item only below the end of a sentence or a lead. */
const tightItem = /^[-–—*•](?=[\p{Lu}\p{Script=Han}])/u;
/** 责任单位：市数据局, 第二组：孙浩、周洁: what is below a label of another line has one of its own. */
const labelled = /^\p{Script=Han}{2,8}[：:] ?\S/u;
/** **Stage 1 (May).** …: below a line that ends a sentence the author has begun a new one. */
const boldLead = /^\*\*[^*\n]{2,60}\*\*/u;
const numberedHead =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])[^。；，：！？]+$/u;
const openHead =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])[^。；：！？]+[，、]$/u;
const wholePhrase = /^[^。；，：！？、\s]+$/u;
const shortestHeadLine = 10;
const longestHeadLine = 40;
const lowerCaseStart = /^[“‘"'([]?\p{Ll}/u;
const latinStart = /^[“‘"'([]?[\p{Script=Latin}\d]/u;
const unfinishedLatin = /[\p{Script=Latin}\d’')][,]?$/u;
const letteredItem = /^\(?[a-z]{1,4}[.)]\s/u;
const latinHeading = /^\p{Lu}[\p{L}’' -]{2,40}(?<![ -])$/u;
const closesSentence = /[\p{Ll}\d][”’"')]?[.!?][”’"')]?$/u;
/** Their points end no sentence: Mr. at the end of a line. */
const titleBefore = /(?<!\p{L})(?:\p{Lu}\p{Ll}{0,3}|vs|cf)\.$/u;
/** EXECUTIVE ORDER NO. 12: a line of its own, whatever a scan has put around it. */
export const actNumber = /^(?:EXECUTIVE ORDER|RESOLUTION|ORDINANCE|PROCLAMATION) NO\. ?\d[\w-]{0,12}$/u;
const wordBreak = /\p{L}[-‐]$/u;
/** Words that no line ends with unless it was wrapped. */
const openEnd =
  /(?<![\p{L}'’])(?:an?|the|and|or|of|to|for|with|in|on|at|by|from|as|that|into|its?|their|our)$/iu;

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
  const width = sorted[Math.floor(sorted.length * shareBelowWidest)] ?? 0;
  if (width < narrowestOfFew || width > widestWrap || (sorted.at(-1) ?? 0) > width + tolerance) return null;
  const long = lines.filter((line) => line.width >= width - tolerance);
  const broken = long.filter(({ text, next }) => !sentenceEnd.test(text) && !startsAnew(next)).length;
  if (broken < long.length * brokenShare) return null;
  const own = lines.map(
    (line, index): FragmentLine => ({
      width: line.width,
      isStart: newItem.test(line.text.trim()) || (index > 0 && lines[index - 1]?.next === null),
      isEnd: endsParagraph(line.text),
    }),
  );
  return areFragments(own, width)
    ? { width, isRagged: false, hasBlankLines: false, isFragmented: true }
    : null;
}

const isDrawn = (line: string): boolean => isRuledRow(line) || isRuleLine(line) || isDrawnLine(line);

/** Also a line of what is quoted that has nothing but the mark. */
const isBlank = (line: string): boolean => line.replace(quotePrefix, '').trim() === '';

/**
 * The width of a short text in which every paragraph of several lines fills it but for its last line, which ends a
 * sentence as few of the others do.
 */
function wrappingOfFew(lines: readonly Line[]): Wrapping | null {
  if (lines.length > mostOfFew) return null;
  const width = lines.reduce((most, line) => Math.max(most, line.width), 0);
  if (width < narrowestOfFew || width > widestWrap) return null;
  let full = 0;
  let broken = 0;
  let isInside = false;
  for (const [index, { text, width: own, next }] of lines.entries()) {
    const following = lines[index + 1]?.text ?? '';
    const isContinued =
      next !== null &&
      own >= width * shortShareOfFew &&
      indentOf(text) < width * shareOfPlaced &&
      !newItem.test(next) &&
      (indentOf(following) <= indentOf(text) || isHanging(text));
    if (isContinued) {
      if (!isFull(own, width, next)) return null;
      full += 1;
      if (!paragraphEnd.test(text)) broken += 1;
    } else if (isInside && !paragraphEnd.test(text) && !announcing.test(text)) return null;
    isInside = isContinued;
  }
  return full >= 2 && broken >= full * shareBrokenOfFew
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

/** Whether a line begins as items and lines with a label do: the one above it is no sign of a wrap. */
const startsAnew = (next: string | null): boolean =>
  next !== null && (newItem.test(next) || labelled.test(next));

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
        isContinued(raw, span(above?.start ?? last.start, last.end), line, wrapping, starts !== null));
    if (isOfLast || (last !== undefined && isFragment)) {
      paragraphs[paragraphs.length - 1] = span(last.start, line.end);
    } else {
      paragraphs.push(line);
    }
  }
  return paragraphs;
}

const endsParagraph = (text: string): boolean => paragraphEnd.test(text) || announcing.test(text);

function startsOfPageLines(raw: string, lines: readonly Span[], width: number): readonly number[] {
  return pageLines(
    lines.map((line) => {
      const text = textAt(raw, line);
      return { width: columnWidth(text), isStart: newItem.test(text), isEnd: endsParagraph(text) };
    }),
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
    if (line !== null) lines.push(line);
    from = to + 1;
  }
  return lines;
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
  const nextStart = raw.lastIndexOf('\n', next.start - 1) + 1;
  const last = raw.slice(lastStart, before.end);
  // The last page line of a paragraph fills no width: of its fragments only the last ends a sentence.
  if (isWhole && /[，、]$/u.test(last) && !newItem.test(textAt(raw, next))) return true;
  return continuesLine(isWhole ? last.replace(lineEnd, '') : last, raw.slice(nextStart, next.end), wrapping);
}

/** Whether a line continues with the paragraph of the line above it; both with their indents. */
export function continuesLine(lastLine: string, nextLine: string, wrapping: Wrapping | null): boolean {
  const next = nextLine.replace(quotePrefix, '').trim();
  if (closingStart.test(next) || closesBracket(lastLine, next)) return true;
  if (isOpenHead(lastLine.trim(), next) || isBrokenAtQuote(lastLine, next)) return true;
  if (!newItem.test(next) && tearsSentence(lastLine.trim(), next)) return true;
  if (isDrawn(lastLine) || isDrawn(nextLine) || (isColumned(lastLine) && isColumned(nextLine))) return false;
  if (wrapping === null) return continuesInLowerCase(lastLine, next);
  if (tightItem.test(next) && (latinSentenceEnd.test(lastLine) || sentenceEnd.test(lastLine))) return false;
  if (labelled.test(next) && startsAnew(lastLine.trim())) return false;
  if (boldLead.test(next) && latinSentenceEnd.test(lastLine.trimEnd())) return false;
  if (newItem.test(next) || (indentOf(nextLine) > indentOf(lastLine) && !isHanging(lastLine))) return false;
  if (indentOf(nextLine) > 0 && sentenceEnd.test(lastLine)) return false;
  const width = columnWidth(lastLine);
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

/** Lines below the first one of an item stand under its words. */
const isHanging = (line: string): boolean => newItem.test(line.trim());

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

/** Whether the first word of the next line would not have had room on this one. */
function isFull(width: number, wrapWidth: number, nextLine: string): boolean {
  const word = firstWord(nextLine.replace(quotePrefix, '').trimStart());
  return width <= wrapWidth + tolerance && width + Math.max(tolerance, columnWidth(word) + 1) > wrapWidth;
}

const firstWord = (line: string): string =>
  /^[0-9A-Za-z\u00c0-\u024f'’.,;:!?()-]+/.exec(line)?.[0] ?? line.slice(0, 2);

/** Without the mark that a page begins with. */
function indentOf(line: string): number {
  return columnWidth((/^\s*/u.exec(line)?.[0] ?? '').replaceAll('\f', ''));
}

/** Columns of a terminal: Chinese characters take two. Lines beyond any wrap are not measured to their end. */
export function columnWidth(line: string): number {
  const isLatin = !/[\u2e80-\ua4cf]/u.test(line.slice(0, widestWrap * 2));
  let width = 0;
  for (let index = 0; index < line.length && width <= widestWrap * 2; index += 1) {
    const character = line.charAt(index);
    const isWide = character === '\u3000' || wideCharacter.test(character);
    width += isWide && !(isLatin && /[“”‘’…—]/u.test(character)) ? 2 : 1;
  }
  return width;
}
