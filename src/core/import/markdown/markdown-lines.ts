import type { Nodes } from 'mdast';
import { type Span, span } from '../../model/span.ts';
import { letteredLines } from '../raw/lines/lettered-lines.ts';
import type { Wrapping } from '../raw/lines/wrapping/find-wrapping.ts';
import { actNumber, joinWrappedLines, splitLines } from '../raw/lines/wrapping/line-joining.ts';
import { isContainerLine } from './markdown-furniture.ts';
import { childrenOf, nodeSpan } from './markdown-inline.ts';

/** Which lines of a paragraph of Markdown are one for a reader. */

const latinEdge = /[\p{Script=Latin}\p{N},.;:'"()-]/u;
/** A definition, or an item by letters or Roman numerals: no line continues with it. */
const ownLine = /^[:|][ \t]+\S|^(?:[ivx]{1,4}[.)]|\(?[a-z]\)|\([ivx]{1,4}\)) \S/u;
/** A day alone, and what is set in capitals: neither is continued by the line below it. */
const dayAlone = /^(?:\d{1,2} \p{Lu}\p{Ll}{2,8} \d{4}|\p{Lu}\p{Ll}{2,8} \d{1,2}, \d{4})$/u;
const capitals = /^(?=.*\p{Lu}{3})[^\p{Ll}]{6,80}$/u;
const longestHeadLine = 80;
/** The number of a section or a point of an English act, which begins a line below the end of a sentence. */
const pointOfAct = /^(?:\(\d{1,2}\)|[a-h]\.|§ ?\d+\.|Sec(?:tion|\.) ?\d+\.) \S/u;

/** Lines that the author broke by hand are lines, and those between that an editor wrapped are one; a formula is one. */
export function linesOfParagraph(
  raw: string,
  whole: Span,
  { wrapping, breaks }: { readonly wrapping: Wrapping | null; readonly breaks: readonly Span[] },
): readonly Span[] {
  if (isFormula(raw, whole)) return [whole];
  return breaks.length === 0
    ? joinSoftBreaks(raw, whole, wrapping)
    : cutAt(whole, breaks).flatMap((piece) => joinWrappedLines(raw, piece, wrapping));
}

/** A paragraph that is a formula, over several lines. */
function isFormula(raw: string, { start, end }: Span): boolean {
  if (raw.startsWith('\\[', start)) return /^\\\[[\s\S]*\\\]$/u.test(raw.slice(start, end).trim());
  return raw.startsWith('$$', start) && /^\$\$[^$]+\$\$$/u.test(raw.slice(start, end).trim());
}

/** Lines of containers stand alone; what is between them is joined. */
function joinSoftBreaks(raw: string, whole: Span, wrapping: Wrapping | null): readonly Span[] {
  const containers = splitLines(raw, whole).filter(({ start, end }) =>
    isContainerLine(raw.slice(start, end)),
  );
  if (containers.length === 0) return joinLines(raw, whole, wrapping);
  const parts: Span[] = [];
  let from = whole.start;
  for (const container of containers) {
    if (container.start > from) parts.push(...joinLines(raw, span(from, container.start), wrapping));
    parts.push(container);
    from = container.end;
  }
  if (from < whole.end) parts.push(...joinLines(raw, span(from, whole.end), wrapping));
  return parts.filter(({ start, end }) => raw.slice(start, end).trim() !== '');
}

/** Markdown joins lines of Latin text; lines of Chinese text are joined only where they were wrapped. */
function joinLines(raw: string, whole: Span, wrapping: Wrapping | null): readonly Span[] {
  const paragraphs: Span[] = [];
  const lines = splitLines(raw, whole);
  const lettered = letteredLines(lines.map(({ start, end }) => raw.slice(start, end)));
  const starts = new Set([...lettered].map((index) => lines[index]?.start));
  for (const paragraph of joinWrappedLines(raw, whole, wrapping)) {
    const last = paragraphs.at(-1);
    const isLatin =
      last !== undefined &&
      latinEdge.test(raw.charAt(last.end - 1)) &&
      latinEdge.test(raw.charAt(paragraph.start));
    const isOwn = starts.has(paragraph.start) || (last !== undefined && beginsOwnLine(raw, last, paragraph));
    if (last !== undefined && isLatin && !isOwn)
      paragraphs[paragraphs.length - 1] = span(last.start, paragraph.end);
    else paragraphs.push(paragraph);
  }
  return paragraphs;
}

/** Whether a line stands apart from the lines of its paragraph above it. */
function beginsOwnLine(raw: string, last: Span, next: Span): boolean {
  const line = raw.slice(next.start, Math.min(next.end, next.start + longestHeadLine + 1));
  if (ownLine.test(line) || dayAlone.test(line) || actNumber.test(line)) return true;
  if (pointOfAct.test(line) && /[.:;]/u.test(raw.charAt(last.end - 1))) return true;
  const above = last.end - last.start > longestHeadLine ? '' : raw.slice(last.start, last.end);
  return dayAlone.test(above) || actNumber.test(above) || (capitals.test(above) && !capitals.test(line));
}

/** Without the marks of quotations, the colon before a definition and the bar before a line of verse. */
export function withoutMarks(raw: string, { start, end }: Span): Span {
  const marks =
    /^(?:>\s*)*(?::[ \t]+(?=\S)|\|[ \t]+(?=[^|\n]+$))?/u.exec(
      raw.slice(start, Math.min(end, start + 400)),
    )?.[0].length ?? 0;
  return span(start + marks, end);
}

/** Line breaks in HTML; those inside bold or linked words part no lines. */
export function breaksIn(raw: string, node: Nodes): readonly Span[] {
  return childrenOf(node).flatMap((child) => {
    const own = child.type === 'html' ? nodeSpan(child) : null;
    return own !== null && /^<br\b/iu.test(raw.slice(own.start, own.end)) ? [own] : [];
  });
}

/** The pieces of a line between breaks. */
export function cutAt(line: Span, breaks: readonly Span[]): readonly Span[] {
  const inside = breaks.filter(({ start, end }) => start > line.start && end < line.end);
  return [...inside, span(line.end, line.end)].map(({ start }, index) =>
    span(inside[index - 1]?.end ?? line.start, start),
  );
}

/** `##Heading`, which some editors take for a heading and CommonMark does not. */
export const tightHeading =
  /^(#{1,6})(?=[\p{L}（《“]|\d{1,2}[.、 ] ?\p{L})[^#\n]{1,60}(?<![。；，：！？,;.!?])$/u;
const tightHeadings = new RegExp(tightHeading, 'gmu');
const spacedHeading = /^ {0,3}#{1,6}[ \t]+\S/mu;

/** Whether a text has several such headings and no others. */
export const hasTightHeadings = (raw: string): boolean =>
  !spacedHeading.test(raw) && (raw.match(tightHeadings)?.length ?? 0) > 1;
