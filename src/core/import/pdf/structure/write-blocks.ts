import type { BlockHint, SourceBlock } from '../../../model/source/source-document.ts';
import { type Span, span } from '../../../model/span.ts';
import type { Vocabulary } from '../../raw/lines/divided-words.ts';
import { unicodeScript } from '../../raw/raised-text.ts';
import { joinLines } from '../lines/line-text.ts';
import { boxOf } from '../lines/page-lines.ts';
import type { PrintedText } from '../lines/text-line.ts';
import { findListItems, type ListItem } from './list-items.ts';
import type { Paragraph } from './paragraphs.ts';

/** What the runs of a paragraph are besides text. */
export interface RunReading {
  isBold(run: PrintedText): boolean;
  /** A mark that refers to a note, and is no part of the sentence. */
  isNoteMark(run: PrintedText, paragraph: Paragraph): boolean;
}

const superscripts: Readonly<Record<string, string>> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
  '-': '⁻',
  '−': '⁻',
  '+': '⁺',
};

/** The text of all paragraphs, a paragraph a line, and their blocks. */
export function writeBlocks(
  paragraphs: readonly Paragraph[],
  words: Vocabulary,
  reading: RunReading,
): { readonly raw: string; readonly blocks: readonly SourceBlock[] } {
  const texts: string[] = [];
  const blocks: SourceBlock[] = [];
  const items = findListItems(paragraphs);
  let length = 0;
  for (const paragraph of paragraphs) {
    const { text, strong, hidden, cells } = writeParagraph(paragraph, words, reading);
    if (text === '') continue;
    const start = length + (texts.length === 0 ? 0 : 1);
    const item = items.get(paragraph) ?? null;
    const shift = (own: Span): Span => span(own.start + start, own.end + start);
    blocks.push({
      id: `b${blocks.length}`,
      span: span(start, start + text.length),
      hint: hintOf(paragraph, cells.map(shift), item),
      strong: strong.map(shift),
      hidden: [...signBefore(paragraph, text, item), ...hidden].map(shift),
      blankLinesBefore: 0,
      origin: { kind: 'page-box', ...boxOf(paragraph.lines) },
    });
    texts.push(text);
    length = start + text.length;
  }
  return { raw: texts.join('\n'), blocks };
}

/** The dash that leads from the name of an order to its title, and the sign of an item, are no part of the text. */
function signBefore({ role }: Paragraph, text: string, item: ListItem | null): readonly Span[] {
  const dash = role?.kind === 'title' ? /^[—－-]{1,2}(?=\p{L})/u.exec(text)?.[0] : undefined;
  const length = item?.signLength ?? dash?.length ?? 0;
  return length === 0 ? [] : [span(0, length)];
}

interface WrittenRuns {
  readonly text: string;
  readonly strong: readonly Span[];
  readonly hidden: readonly Span[];
}

/** The lines of a paragraph as one text, or the cells of a row with a tab between them. */
function writeParagraph(
  paragraph: Paragraph,
  words: Vocabulary,
  reading: RunReading,
): WrittenRuns & { readonly cells: readonly Span[] } {
  const row = paragraph.role?.kind === 'table-row' ? paragraph.lines[0] : undefined;
  if (row === undefined) {
    return { ...writeRuns(joinLines(paragraph.lines, words), paragraph, reading), cells: [] };
  }
  let text = '';
  const cells: Span[] = [];
  const strong: Span[] = [];
  const hidden: Span[] = [];
  for (const { runs } of row.cells) {
    const cell = writeRuns(runs, paragraph, reading);
    if (cell.text === '') continue;
    if (text !== '') {
      hidden.push(span(text.length, text.length + 1));
      text += '\t';
    }
    const from = text.length;
    text += cell.text;
    cells.push(span(from, text.length));
    strong.push(...cell.strong.map(({ start, end }) => span(start + from, end + from)));
  }
  return { text, strong, hidden, cells };
}

function hintOf({ role }: Paragraph, cells: readonly Span[], item: ListItem | null): BlockHint | null {
  if (item !== null) return { kind: 'list-item', depth: item.depth, ordered: false, marker: null };
  if (role?.kind !== 'table-row') return role;
  const { columns, ...row } = role;
  // Cells of nothing that is seen have been left out.
  return columns?.length === cells.length ? { ...row, columns, cells } : { ...row, cells };
}

/** Trimmed text with its bold and hidden ranges. */
function writeRuns(runs: readonly PrintedText[], paragraph: Paragraph, reading: RunReading): WrittenRuns {
  let text = '';
  const strong: Span[] = [];
  const hidden: Span[] = [];
  for (const run of runs) {
    const isMark = run.raised && text.trim() !== '' && reading.isNoteMark(run, paragraph);
    const own = run.raised && !isMark ? raise(run.text) : run.lowered ? lower(run.text, text) : run.text;
    const added = text === '' ? own.trimStart() : own;
    const from = text.length;
    text += added;
    if (added.trim() === '') continue;
    if (isMark) hidden.push(span(from, from + added.trimEnd().length));
    else if (reading.isBold(run)) extend(strong, from, from + added.trimEnd().length);
  }
  const trimmed = text.trimEnd();
  const inside = (own: Span): boolean => own.start < own.end && own.end <= trimmed.length;
  const isAll = hidden.length === 1 && hidden[0]?.start === 0 && hidden[0].end === trimmed.length;
  return { text: trimmed, strong: strong.filter(inside), hidden: isAll ? [] : hidden.filter(inside) };
}

/** Digits as small digits, so that 10 to the 4th does not read as 104; other text stays. */
function raise(text: string): string {
  return /^\s*[-−+\d]+\s*$/u.test(text)
    ? text.replace(/[-−+\d]/gu, (character) => superscripts[character] ?? character)
    : text;
}

/** A figure below the line after the letter of an element or a quantity (CO₂); what else stands lower is text. */
function lower(text: string, before: string): string {
  return /^\s*\d{1,3}\s*$/u.test(text) && /[A-Za-z)\]]\s?$/u.test(before)
    ? text.replace(/\d/gu, (character) => unicodeScript(character, 'sub') ?? character)
    : text;
}

/** Bold ranges with nothing but white space between them are one. */
function extend(ranges: Span[], start: number, end: number): void {
  const last = ranges.at(-1);
  if (last !== undefined && start - last.end <= 1) ranges[ranges.length - 1] = span(last.start, end);
  else ranges.push(span(start, end));
}
