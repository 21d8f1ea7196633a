import { type Span, span } from '../../model/span.ts';
import { trimSpan } from './trim-span.ts';

const narrowestWrap = 24;
const widestWrap = 130;
/** Columns by which the lines of justified text differ. */
const tolerance = 6;
const fewestFullLines = 4;
/** Share of lines that must fill the width, and share of these that must break off inside a sentence. */
const fullShare = 0.35;
const brokenShare = 0.55;
const overlongShare = 0.05;

const sentenceEnd = /[。！？!?；;：:”」』）)…]$/u;
export const wideCharacter =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6“”‘’…—]/u;
const lineEnd = /(?<![^\S\n])[^\S\n]*\n\s*/gu;
const quotedLineEnd = /(?<![^\S\n])[^\S\n]*\n[\s>]*/gu;
const quotePrefix = /^(?:\s*>)+/u;
const newItem =
  /^(?:第?[一二三四五六七八九十]{1,3}[、，章节条]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.、．]\s?\D|[-*•·●■◆▪]\s|——)/u;

/** The width, in columns, at which an editor or a PDF export has wrapped the lines of a text; null if it has not. */
export function findWrapWidth(raw: string): number | null {
  const lines = raw.split('\n').filter((line) => line.trim() !== '');
  const widths = lines.map((line) => columnWidth(line.trimEnd()));
  const sorted = [...widths].sort((a, b) => a - b);
  const width = sorted[Math.floor(sorted.length * 0.92)] ?? 0;
  if (width < narrowestWrap || width > widestWrap) return null;
  const overlong = widths.filter((own) => own > width + tolerance).length;
  const full = lines.filter((_, index) => isFull(widths[index] ?? 0, width, lines[index + 1] ?? ''));
  const broken = full.filter((line) => !sentenceEnd.test(line.trimEnd())).length;
  // A paragraph alone is wrapped where all of its lines but the last are full.
  const isOneParagraph =
    lines.length <= fewestFullLines && full.length >= 2 && full.length + 1 >= lines.length;
  const isWrapped =
    full.length >= (isOneParagraph ? 2 : Math.max(fewestFullLines, lines.length * fullShare)) &&
    broken >= full.length * (isOneParagraph ? 1 : brokenShare) &&
    overlong <= lines.length * overlongShare;
  return isWrapped ? width : null;
}

/**
 * Paragraphs of a run of lines without a blank line between them: lines that were wrapped are joined, lines
 * that the author broke stay apart. Spans are trimmed; blank lines are left out.
 */
export function joinWrappedLines(raw: string, run: Span, wrapWidth: number | null): readonly Span[] {
  const paragraphs: Span[] = [];
  for (const line of splitLines(raw, run)) {
    const last = paragraphs.at(-1);
    if (last !== undefined && isContinued(raw, last, line, wrapWidth)) {
      paragraphs[paragraphs.length - 1] = span(last.start, line.end);
    } else {
      paragraphs.push(line);
    }
  }
  return paragraphs;
}

/**
 * Line ends inside a joined paragraph that are no part of the text: beside Chinese characters, where no space
 * stands for them, with the indent around them; in quotes of Markdown the marks of the next line.
 */
export function hiddenLineEnds(raw: string, { start, end }: Span, isQuote: boolean): readonly Span[] {
  return [...raw.slice(start, end).matchAll(isQuote ? quotedLineEnd : lineEnd)].flatMap(
    ({ index, 0: gap }) => {
      const from = start + index;
      const to = from + gap.length;
      const isWide = wideCharacter.test(raw.charAt(from - 1)) || wideCharacter.test(raw.charAt(to));
      if (isWide) return [span(from, to)];
      const kept = raw.indexOf('\n', from) + 1;
      return kept < to ? [span(kept, to)] : [];
    },
  );
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

function isContinued(raw: string, before: Span, next: Span, wrapWidth: number | null): boolean {
  if (wrapWidth === null) return false;
  const lastStart = Math.max(raw.lastIndexOf('\n', before.end - 1) + 1, 0);
  const lastLine = raw.slice(lastStart, before.end);
  const nextStart = raw.lastIndexOf('\n', next.start - 1) + 1;
  const nextLine = raw.slice(nextStart, next.end);
  if (indentOf(nextLine) > indentOf(lastLine) || newItem.test(nextLine.replace(quotePrefix, '').trim()))
    return false;
  if (indentOf(nextLine) > 0 && sentenceEnd.test(lastLine)) return false;
  return isFull(columnWidth(lastLine), wrapWidth, nextLine);
}

/** Whether the first word of the next line would not have had room on this one. */
function isFull(width: number, wrapWidth: number, nextLine: string): boolean {
  const next = nextLine.replace(quotePrefix, '').trimStart();
  const word = /^[0-9A-Za-z\u00c0-\u024f'’.,;:!?()-]+/.exec(next)?.[0] ?? next.slice(0, 2);
  return width <= wrapWidth + tolerance && width + Math.max(tolerance, columnWidth(word) + 1) > wrapWidth;
}

function indentOf(line: string): number {
  return columnWidth(/^\s*/u.exec(line)?.[0] ?? '');
}

/** Columns of a terminal: Chinese characters take two. Lines beyond any wrap are not measured to their end. */
function columnWidth(line: string): number {
  let width = 0;
  for (let index = 0; index < line.length && width <= widestWrap * 2; index += 1) {
    const character = line.charAt(index);
    width += character === '\u3000' || wideCharacter.test(character) ? 2 : 1;
  }
  return width;
}
