import type { Diagnosed, Diagnostic } from '../../diagnostics.ts';
import type { SourceBlock } from '../../model/source/source-document.ts';
import { err, ok } from '../../result.ts';
import { tooLongText } from '../document-limits.ts';
import type { DocumentReader } from '../document-reader.ts';
import { markAnnouncedItems } from '../raw/announced-items.ts';
import { joinTornSentences } from '../raw/lines/torn-sentences.ts';
import { decodeText } from './decode-text.ts';
import { inReadingOrder } from './page-parts.ts';
import { findReadingOrder } from './printed-pages.ts';
import { restoreTables } from './restore-tables.ts';
import { withoutWordGaps } from './segmented-words.ts';

export interface TextBlocks {
  readonly raw: string;
  readonly blocks: readonly SourceBlock[];
}

interface TextFormat extends Pick<DocumentReader, 'format' | 'extensions'> {
  /** Finds the blocks of a text that is the file itself, or nearly so: `raw` is what they are blocks of. */
  readBlocks(raw: string): Promise<Diagnosed<TextBlocks>>;
}

/** The reader of a format whose file is its text. Errors: `file-binary`, `text-undecodable`, `document-too-long`. */
export function textFormatReader({ format, extensions, readBlocks }: TextFormat): DocumentReader {
  return {
    format,
    extensions,
    sizeLimitMiB: 4,
    recognises: async () => false,
    async read(bytes, file) {
      const decoded = decodeText(bytes, file);
      if (!decoded.ok) return decoded;
      const { raw: text, encoding, guessed, controlCount, unreadableCount } = decoded.value;
      const tooLong = tooLongText(text, file);
      if (tooLong !== null) return err(tooLong);
      const segmented = withoutWordGaps(text);
      const { value, diagnostics } = await readText(segmented?.text ?? text, readBlocks);
      const notes: Diagnostic[] = [];
      if (segmented !== null) {
        notes.push({ code: 'word-gaps-closed', severity: 'info', params: { count: segmented.count } });
      }
      if (guessed) notes.push({ code: 'encoding-guessed', severity: 'info', params: { encoding } });
      if (controlCount > 0) {
        notes.push({ code: 'characters-left-out', severity: 'warning', params: { count: controlCount } });
      }
      if (unreadableCount > 0) {
        notes.push({
          code: 'characters-unreadable',
          severity: 'warning',
          params: { count: unreadableCount },
        });
      }
      const blocks = restoreTables(
        value.raw,
        markAnnouncedItems(value.raw, joinTornSentences(value.raw, value.blocks)),
      );
      return ok({
        value: { ...value, blocks, encoding, images: [] },
        diagnostics: [...notes, ...diagnostics],
      });
    },
  };
}

/** The blocks of a text as it stands, or as it was before it was laid out on pages. */
async function readText(raw: string, readBlocks: TextFormat['readBlocks']): Promise<Diagnosed<TextBlocks>> {
  if (raw.includes('\f')) {
    const { hasPageLayout, readPageLayout } = await import('./page-layout.ts');
    if (hasPageLayout(raw)) return readPageLayout(raw);
  }
  const order = findReadingOrder(raw);
  if (order === null) return readBlocks(raw.replaceAll('\f', '\n'));
  const { value, diagnostics } = await readBlocks(order.raw);
  return { value: inReadingOrder(value, order), diagnostics };
}
