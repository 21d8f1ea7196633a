import type { Diagnostic } from '../../diagnostics.ts';
import { ok } from '../../result.ts';
import type { DocumentReader } from '../document-reader.ts';
import { type DecodedText, decodeText } from '../text/decode-text.ts';
import { findDeclaredEncoding } from './declared-encoding.ts';

const sniffedBytes = 512;
const pageStart =
  /^(?:\ufeff|ï»¿)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,300}?-->\s*)?<(?:!doctype\s+html|html)[\s>]/iu;

/**
 * Web pages, and files that Word and others have saved as such. Nothing of a page is run or loaded: only text and
 * what the markup says of it leave the reader. Errors: `file-binary`, `text-undecodable`.
 */
export const htmlReader: DocumentReader = {
  format: 'html',
  extensions: ['html', 'htm', 'xhtml'],
  sizeLimitMiB: 8,
  recognises: async (bytes) =>
    pageStart.test(new TextDecoder('windows-1252').decode(bytes.subarray(0, sniffedBytes))),
  async read(bytes, file) {
    const declared = findDeclaredEncoding(bytes);
    const decoded = decodeText(bytes, file, { declared, tolerant: true });
    if (!decoded.ok) return decoded;
    const { raw: html, encoding } = decoded.value;
    const [{ collectHtmlBlocks }, { parseHtml }] = await Promise.all([
      import('./html-blocks.ts'),
      import('./tree/html-tree.ts'),
    ]);
    const { value, diagnostics: found } = collectHtmlBlocks(await parseHtml(html));
    const notes: readonly Diagnostic[] = [...decodingNotes(decoded.value, declared), ...found];
    return ok({ value: { ...value, encoding }, diagnostics: notes });
  },
};

function decodingNotes(
  { encoding, guessed, isMisdeclared, unreadableCount }: DecodedText,
  declared: string | null,
): readonly Diagnostic[] {
  const notes: Diagnostic[] = [];
  if (isMisdeclared) {
    notes.push({
      code: 'encoding-misdeclared',
      severity: 'warning',
      params: { declared: declared ?? '', encoding },
    });
  } else if (guessed) {
    notes.push({ code: 'encoding-guessed', severity: 'info', params: { encoding } });
  }
  if (unreadableCount > 0) {
    notes.push({ code: 'characters-unreadable', severity: 'warning', params: { count: unreadableCount } });
  }
  return notes;
}
