import type { SourceBlock } from '../model/source-document.ts';
import type { DocumentReader } from './document-reader.ts';
import { trimSpan } from './trim-span.ts';

/** Plain text: every line that is not blank is a block. */
export const textReader: DocumentReader = {
  format: 'text',
  extensions: ['txt', 'text'],
  readBlocks: async (raw) => ({ value: readLines(raw), diagnostics: [] }),
};

/** One block for each line that is not blank. */
export function readLines(raw: string): readonly SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let blankLines = 0;
  let start = 0;
  while (start <= raw.length) {
    const lineEnd = raw.indexOf('\n', start);
    const end = lineEnd === -1 ? raw.length : lineEnd;
    const span = trimSpan(raw, { start, end });
    if (span === null) {
      blankLines += 1;
    } else {
      blocks.push({
        id: `b${blocks.length}`,
        span,
        hint: null,
        strong: [],
        hidden: [],
        blankLinesBefore: blankLines,
      });
      blankLines = 0;
    }
    start = end + 1;
  }
  return blocks;
}
