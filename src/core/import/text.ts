import type { SourceBlock } from '../model/source-document.ts';
import { type Span, span } from '../model/span.ts';
import { findWrapWidth, hiddenLineEnds, joinWrappedLines } from './line-joining.ts';
import { textFormatReader } from './text-format.ts';

/** Plain text: every line that is not blank is a block; lines wrapped at a fixed width are joined. */
export const textReader = textFormatReader({
  format: 'text',
  extensions: ['txt', 'text'],
  readBlocks: async (raw) => ({ value: { raw, blocks: readLines(raw) }, diagnostics: [] }),
});

/** One block for each paragraph of a text without markup. */
export function readLines(raw: string): readonly SourceBlock[] {
  const wrapWidth = findWrapWidth(raw);
  const blocks: SourceBlock[] = [];
  let end = 0;
  for (const run of splitRuns(raw)) {
    for (const paragraph of joinWrappedLines(raw, run, wrapWidth)) {
      blocks.push({
        id: `b${blocks.length}`,
        span: paragraph,
        hint: null,
        strong: [],
        hidden: hiddenLineEnds(raw, paragraph, false),
        blankLinesBefore: countBlankLines(raw, end, paragraph.start),
        origin: null,
      });
      end = paragraph.end;
    }
  }
  return blocks;
}

/** Ranges of lines without a blank line between them. */
function splitRuns(raw: string): readonly Span[] {
  const runs: Span[] = [];
  let from = 0;
  for (const blank of raw.matchAll(/\n[^\S\n]*(?=\n)/gu)) {
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
