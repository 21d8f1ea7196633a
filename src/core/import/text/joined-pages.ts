import type { BlockHint, FurniturePart } from '../../model/source/source-document.ts';
import { type Span, span } from '../../model/span.ts';
import { findWrapping, type Wrapping } from '../raw/lines/wrapping/find-wrapping.ts';
import { continuesLine } from '../raw/lines/wrapping/line-joining.ts';
import { letteredItem, ordinalMark } from '../raw/lines/wrapping/line-marks.ts';
import { touchesWide } from '../raw/wide-characters.ts';

/** The text of a file in the order in which it is read. */
export interface ReadingOrder {
  readonly raw: string;
  /** What is no running text, by its place in `raw`, in order. */
  readonly parts: readonly { readonly span: Span; readonly hint: BlockHint }[];
  /** Marks in the text that refer to notes, by their place in `raw`, in order. */
  readonly marks: readonly Span[];
  /** From a place in `raw` to the one in the file. */
  toFile(own: Span): Span;
}

/** A line of the file, without the space around it. */
export interface FileLine {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** With its indent. */
  readonly whole: string;
  readonly isPageStart: boolean;
}

/** What a line is that is no running text. */
export type PagePart = FurniturePart | 'note' | 'title';

/** Characters; a shorter line ends before the edge of its page. */
export const shortestFullLine = 20;
export const sentenceEnd = /[。！？!?.；;：:…][”’」』"'）)]*$/u;
/** Marks of items and of markup, also right before the words. */
const newItem = new RegExp(`^(?:${ordinalMark}|\\d{1,2}[.、．]|[-*•·●■◆▪#>|]|——)`, 'u');

/** The text with whatever interrupts a paragraph after it; what `kinds` does not name is running text. */
export function joinPages(
  file: string,
  lines: readonly FileLine[],
  kinds: ReadonlyMap<FileLine, PagePart>,
  marks: readonly Span[],
): ReadingOrder {
  const body = lines.filter((line) => !kinds.has(line));
  const wrapping = findWrapping(wholeText(file, body));
  const writer = new Writer(file);
  let waiting: FileLine[] = [];
  const flush = (): void => {
    for (const group of groupParts(waiting, kinds))
      writer.addPart(group, hintOf(kinds.get(group[0] as FileLine)));
    waiting = [];
  };
  let last: FileLine | null = null;
  let isInterrupted = false;
  for (const line of lines) {
    if (kinds.has(line)) {
      waiting.push(line);
      isInterrupted = true;
      continue;
    }
    const gap = last === null ? '' : file.slice(last.end, line.start);
    if (last !== null && (isInterrupted || line.isPageStart) && continuesOver(last, line, wrapping)) {
      writer.addJoint(wrapping !== null ? '\n' : touchesWide(last.text, line.text) ? '' : ' ');
    } else if (waiting.length > 0 && (isInterrupted || endsParagraph(gap, last, line, wrapping))) {
      flush();
      writer.addJoint('\n\n');
    } else writer.addJoint(gap.replaceAll('\f', '\n'));
    isInterrupted = false;
    writer.addText(line, wrapping === null);
    last = line;
  }
  flush();
  return writer.finish(marks);
}

/** Lines as they stand, with a blank line where there was one or more. */
function wholeText(file: string, lines: readonly FileLine[]): string {
  return lines
    .map(({ whole, start }, index) => {
      const before = lines[index - 1];
      const isApart = before !== undefined && /\n[^\S\n]*\n/u.test(file.slice(before.end, start));
      return isApart ? `\n${whole}` : whole;
    })
    .join('\n');
}

function endsParagraph(
  gap: string,
  last: FileLine | null,
  line: FileLine,
  wrapping: Wrapping | null,
): boolean {
  if (/\n[^\S\n]*\n/u.test(gap)) return true;
  return last === null || !continuesLine(last.whole, line.whole, wrapping);
}

/** Whether a sentence continues after what stands between two lines. */
function continuesOver(last: FileLine, next: FileLine, wrapping: Wrapping | null): boolean {
  if (sentenceEnd.test(last.text)) return false;
  if (/[，、]$/u.test(last.text) && /^[\u3400-\u9fff“《]/u.test(next.text) && !newItem.test(next.text))
    return true;
  if (wrapping !== null) return continuesLine(last.whole, next.whole, wrapping);
  if (newItem.test(next.text) || last.text.length < shortestFullLine) return false;
  if (/^\p{Ll}/u.test(next.text) && !letteredItem.test(next.text)) return true;
  if (newItem.test(last.text)) return false;
  return /[\u3400-\u9fff，、]$/u.test(last.text) && /^[\u3400-\u9fff“].{9}/u.test(next.text);
}

/** Lines of one note and of the title are one part; other parts are lines. */
function groupParts(
  lines: readonly FileLine[],
  kinds: ReadonlyMap<FileLine, PagePart>,
): readonly (readonly FileLine[])[] {
  const groups: FileLine[][] = [];
  for (const line of lines) {
    const part = kinds.get(line);
    const last = groups.at(-1)?.[0];
    const isSame = last !== undefined && kinds.get(last) === part;
    if (isSame && (part === 'title' || (part === 'note' && !/^\d/u.test(line.text)))) {
      groups.at(-1)?.push(line);
    } else groups.push([line]);
  }
  return groups;
}

function hintOf(part: PagePart | undefined): BlockHint {
  if (part === 'title') return { kind: 'title' };
  return part === 'note' || part === undefined ? { kind: 'footnote' } : { kind: 'page-furniture', part };
}

/** Puts pieces of a file together in another order. */
class Writer {
  private raw = '';
  private readonly pieces: { readonly at: number; readonly start: number; readonly end: number }[] = [];
  private readonly parts: { readonly span: Span; readonly hint: BlockHint }[] = [];
  private readonly file: string;

  constructor(file: string) {
    this.file = file;
  }

  addJoint(text: string): void {
    this.raw += text;
  }

  addText({ start, end, whole, text }: FileLine, isDense: boolean): void {
    const indent = whole.length - text.length;
    // A gap has the indent of the line below it.
    if (!isDense && this.raw.endsWith('\n')) this.add(start - indent, end);
    else this.add(start, end);
  }

  addPart(lines: readonly FileLine[], hint: BlockHint): void {
    this.raw += '\n\n';
    const from = this.raw.length;
    for (const [index, { start, end }] of lines.entries()) {
      if (index > 0) this.raw += '\n';
      this.add(start, end);
    }
    this.parts.push({ span: span(from, this.raw.length), hint });
  }

  private add(start: number, end: number): void {
    this.pieces.push({ at: this.raw.length, start, end });
    this.raw += this.file.slice(start, end);
  }

  finish(marks: readonly Span[]): ReadingOrder {
    const { raw, parts, pieces } = this;
    const pieceAt = (offset: number) => {
      let low = 0;
      let high = pieces.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((pieces[middle]?.at ?? 0) <= offset) low = middle + 1;
        else high = middle;
      }
      return pieces[low - 1];
    };
    const place = (offset: number): number => {
      const piece = pieceAt(offset);
      return piece === undefined ? offset : Math.min(piece.end, piece.start + offset - piece.at);
    };
    const byStart = [...pieces].sort((a, b) => a.start - b.start);
    return {
      raw,
      parts,
      marks: marks.flatMap((mark) => {
        const piece = byStart.findLast(({ start, end }) => start <= mark.start && mark.end <= end);
        if (piece === undefined) return [];
        const start = piece.at + mark.start - piece.start;
        return [span(start, start + mark.end - mark.start)];
      }),
      toFile: (own) => {
        const start = place(own.start);
        return span(start, Math.max(start, place(own.end - 1) + 1));
      },
    };
  }
}
