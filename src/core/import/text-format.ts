import type { Diagnosed, Diagnostic } from '../diagnostics.ts';
import type { SourceBlock } from '../model/source-document.ts';
import { ok } from '../result.ts';
import { decodeText } from './decode-text.ts';
import type { DocumentReader } from './document-reader.ts';

interface TextFormat extends Pick<DocumentReader, 'format' | 'extensions'> {
  /** Finds the blocks of a text that is the file itself. */
  readBlocks(raw: string): Promise<Diagnosed<readonly SourceBlock[]>>;
}

/** The reader of a format whose file is its text. Errors: `file-binary`, `text-undecodable`. */
export function textFormatReader({ format, extensions, readBlocks }: TextFormat): DocumentReader {
  return {
    format,
    extensions,
    sizeLimitMiB: 4,
    recognises: async () => false,
    async read(bytes, file) {
      const decoded = decodeText(bytes, file);
      if (!decoded.ok) return decoded;
      const { raw: text, encoding, guessed } = decoded.value;
      const { value, diagnostics } = await readText(text, readBlocks);
      const notes: readonly Diagnostic[] = guessed
        ? [{ code: 'encoding-guessed', severity: 'info', params: { encoding } }]
        : [];
      return ok({ value: { ...value, encoding, images: [] }, diagnostics: [...notes, ...diagnostics] });
    },
  };
}

/** The blocks of a text as it stands, or as it was before a PDF laid it out on pages. */
async function readText(
  raw: string,
  readBlocks: TextFormat['readBlocks'],
): Promise<Diagnosed<{ readonly raw: string; readonly blocks: readonly SourceBlock[] }>> {
  if (raw.includes('\f')) {
    const { hasPageLayout, readPageLayout } = await import('./page-layout.ts');
    if (hasPageLayout(raw)) return readPageLayout(raw);
  }
  const unpaged = raw.replaceAll('\f', '\n');
  const { value: blocks, diagnostics } = await readBlocks(unpaged);
  return { value: { raw: unpaged, blocks }, diagnostics };
}
