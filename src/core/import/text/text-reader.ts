import type { SourceBlock } from '../../model/source/source-document.ts';
import { type Span, span } from '../../model/span.ts';
import { BulletedLines } from '../raw/lines/bulleted-lines.ts';
import { type CommaRow, commaRows } from '../raw/lines/comma-rows.ts';
import { continuesOverBlank } from '../raw/lines/wrapping/blank-lines.ts';
import { findWrapping, type Wrapping } from '../raw/lines/wrapping/find-wrapping.ts';
import { hiddenLineEnds, joinWrappedLines, wordsAtLineEnds } from '../raw/lines/wrapping/line-joining.ts';
import { markPageName } from '../raw/page-name.ts';
import { findHeadingMarks } from './marked-headings.ts';
import { textFormatReader } from './text-format.ts';
import { UnderlinedHeadings } from './underlined-headings.ts';

/** Plain text: every line that is not blank is a block; lines wrapped at a fixed width are joined. */
export const textReader = textFormatReader({
  format: 'text',
  extensions: ['txt', 'text'],
  readBlocks: async (raw) => ({ value: { raw, blocks: markPageName(raw, readLines(raw)) }, diagnostics: [] }),
});

/** One block for each paragraph of a text without markup. */
export function readLines(raw: string): readonly SourceBlock[] {
  const rows = commaRows(raw);
  if (rows !== null) return rows.map((row, index) => rowBlock(row, index));
  const wrapping = findWrapping(raw);
  const words = wordsAtLineEnds(raw);
  const blocks: SourceBlock[] = [];
  const underlined = new UnderlinedHeadings();
  const bulleted = new BulletedLines(raw);
  const headingOf = findHeadingMarks(raw);
  let end = 0;
  /** Where marks of a quotation stand that have no words after them: they are hidden in the next block. */
  let marksFrom: number | null = null;
  for (const { run, isQuoted } of splitRuns(raw, wrapping).flatMap((whole) => splitQuotes(raw, whole))) {
    for (const joined of joinWrappedLines(raw, run, wrapping)) {
      const start: number = marksFrom ?? joined.start;
      const wordsFrom = joined.start + (isQuoted ? markLength(raw, joined) : 0);
      if (wordsFrom >= joined.end) {
        marksFrom = start;
        continue;
      }
      marksFrom = null;
      const marked = headingOf?.(raw, joined) ?? null;
      if (marked !== null) {
        blocks.push({
          ...marked,
          id: `b${blocks.length}`,
          blankLinesBefore: countBlankLines(raw, end, start),
        });
        end = joined.end;
        continue;
      }
      const [above, below] = [lineBefore(raw, start), lineAfter(raw, joined.end)];
      const item = bulleted.read(span(wordsFrom, joined.end));
      blocks.push({
        id: `b${blocks.length}`,
        span: span(start, joined.end),
        hint: item?.hint ?? underlined.hintOf(raw.slice(start, joined.end), above, below),
        strong: [],
        hidden: [
          ...(wordsFrom > start ? [span(start, wordsFrom)] : []),
          ...(item?.mark == null ? [] : [item.mark]),
          ...hiddenLineEnds(raw, span(wordsFrom, joined.end), { isQuote: isQuoted, words }),
        ],
        blankLinesBefore: countBlankLines(raw, end, start),
        origin: null,
      });
      end = joined.end;
    }
  }
  return blocks;
}

function rowBlock({ span: own, cells }: CommaRow, index: number): SourceBlock {
  const edges = [own.start, ...cells.flatMap(({ start, end }) => [start, end]), own.end];
  const between = edges.flatMap((from, at) => (at % 2 === 0 ? [span(from, edges[at + 1] ?? from)] : []));
  return {
    id: `b${index}`,
    span: own,
    hint: { kind: 'table-row', table: 0, cells, header: index === 0 },
    strong: [],
    hidden: between.filter(({ start, end }) => start < end),
    blankLinesBefore: 0,
    origin: null,
  };
}

/** The line above that on which a place stands; empty before the first. */
function lineBefore(raw: string, place: number): string {
  const end = raw.lastIndexOf('\n', place - 1);
  return end < 0 ? '' : raw.slice(raw.lastIndexOf('\n', end - 1) + 1, end);
}

function lineAfter(raw: string, place: number): string {
  const end = raw.indexOf('\n', place);
  if (end < 0) return '';
  const next = raw.indexOf('\n', end + 1);
  return raw.slice(end + 1, next < 0 ? raw.length : next);
}

/** Before a figure the mark says that something is more. */
const quoteMark = /^[^\S\n]*>(?:[^\S\n]*>)*(?![^\S\n]*[\d=])[^\S\n]*/u;
const fewestQuotedLines = 2;

/**
 * Parts of a run that a mail quotes, by the marks before its lines, and those between them: no paragraph goes from
 * one into the other. A single line with such a mark is no quotation.
 */
function splitQuotes(raw: string, run: Span): readonly { readonly run: Span; readonly isQuoted: boolean }[] {
  const depthOf = (line: string): number => quoteMark.exec(line)?.[0].replace(/[^>]/gu, '').length ?? 0;
  const parts: { run: Span; isQuoted: boolean; depth: number }[] = [];
  let quotedLines = 0;
  for (let from = run.start; from < run.end; ) {
    const found = raw.indexOf('\n', from);
    const to = found === -1 || found > run.end ? run.end : found;
    const line = raw.slice(from, to);
    // A mark alone is a blank line of what is quoted.
    const depth = line.replace(quoteMark, '') === '' && line.includes('>') ? -1 : depthOf(line);
    if (depth !== 0) quotedLines += 1;
    const last = parts.at(-1);
    if (last !== undefined && last.depth === depth) last.run = span(last.run.start, to);
    else parts.push({ run: span(from, to), isQuoted: depth !== 0, depth });
    from = to + 1;
  }
  return quotedLines < fewestQuotedLines ? [{ run, isQuoted: false }] : parts;
}

const markLength = (raw: string, { start, end }: Span): number =>
  quoteMark.exec(raw.slice(start, end))?.[0].length ?? 0;

/** Ranges of lines without a blank line between them, but for one that tears a sentence of wrapped text. */
function splitRuns(raw: string, wrapping: Wrapping | null): readonly Span[] {
  const runs: Span[] = [];
  let from = 0;
  for (const blank of raw.matchAll(/\n[^\S\n]*(?=\n)/gu)) {
    if (wrapping !== null && continuesOverBlank(raw, span(from, blank.index), wrapping)) continue;
    runs.push(span(from, blank.index));
    from = blank.index + blank[0].length;
  }
  runs.push(span(from, raw.length));
  return runs;
}

/** Blank lines in the gap between two blocks. */
export function countBlankLines(raw: string, from: number, to: number): number {
  let lineEnds = 0;
  for (
    let index = raw.indexOf('\n', from);
    index !== -1 && index < to;
    index = raw.indexOf('\n', index + 1)
  ) {
    lineEnds += 1;
  }
  return Math.max(0, lineEnds - (from === 0 ? 0 : 1));
}
