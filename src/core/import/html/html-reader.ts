import type { Diagnostic } from '../../diagnostics.ts';
import { tigangError } from '../../errors.ts';
import { err, ok } from '../../result.ts';
import { tooLongPage } from '../document-limits.ts';
import type { DocumentReader, ReadContent } from '../document-reader.ts';
import { type DecodedText, decodeText } from '../text/decode-text.ts';
import { findDeclaredEncoding } from './declared-encoding.ts';
import { isWebArchive, pageOfArchive } from './web-archive.ts';

const sniffedBytes = 512;
const pageStart =
  /^(?:\ufeff|ï»¿)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,300}?-->\s*)?<(?:!doctype\s+html|html)[\s>]/iu;

/**
 * Web pages, also those saved as one file, and what Word and others have saved as such. Nothing of a page is run or
 * loaded: only text and what the markup says of it leave the reader. Errors: `file-binary`, `text-undecodable`.
 */
export const htmlReader: DocumentReader = {
  format: 'html',
  extensions: ['html', 'htm', 'xhtml', 'mht', 'mhtml'],
  sizeLimitMiB: 8,
  recognises: async (bytes) =>
    pageStart.test(new TextDecoder('windows-1252').decode(bytes.subarray(0, sniffedBytes))) ||
    isWebArchive(bytes),
  async read(file, name) {
    const archived = isWebArchive(file) ? pageOfArchive(file) : null;
    const bytes = archived?.bytes ?? file;
    const declared = archived?.charset ?? findDeclaredEncoding(bytes);
    const decoded = decodeText(bytes, name, declared);
    if (!decoded.ok) return decoded;
    const { encoding } = decoded.value;
    const tooLong = tooLongPage(decoded.value.raw, name);
    if (tooLong !== null) return err(tooLong);
    const html = withoutEmptyTags(decoded.value.raw);
    const [{ collectHtmlBlocks }, { parseHtml }] = await Promise.all([
      import('./html-blocks.ts'),
      import('./tree/html-tree.ts'),
    ]);
    const page = collectHtmlBlocks(await parseHtml(html));
    const spare = bodyLength(page.value) >= fewestCharacters ? null : withoutScripts(html);
    const other = spare === null ? page : collectHtmlBlocks(await parseHtml(spare));
    const { value, diagnostics: found } = isForReaders(other.value) ? other : page;
    if (bodyLength(value) === 0) return err(tigangError('text-without-words', { file: name }));
    const notes: readonly Diagnostic[] = [...decodingNotes(decoded.value, declared), ...found];
    return ok({ value: { ...value, encoding }, diagnostics: notes });
  },
};

/** A page of fewer characters waits for its script. */
const fewestCharacters = 40;
const scriptNotice = /java\s*script|脚本|浏览器/iu;
const longestNotice = 200;

const xhtml = /^\s*<\?xml|<html[^<>]{0,400}xmlns\s*=/iu;
/** Elements whose text would otherwise continue to an end tag that never comes. */
const emptyTag = /<(?:title|script|style|textarea|iframe|noscript|xmp)\b[^<>]{0,400}\/>/giu;

/** Without some tags; places are kept. */
function withoutTags(html: string, tags: RegExp): string {
  return html.replace(tags, (tag) => ' '.repeat(tag.length));
}

/** In XML a tag may end its element at once (`<title/>`). */
function withoutEmptyTags(html: string): string {
  return xhtml.test(html.slice(0, 2000)) ? withoutTags(html, emptyTag) : html;
}

/** The page that a browser without scripts shows; null where it has no other. */
function withoutScripts(html: string): string | null {
  if (!/<no(?:script|frames)/iu.test(html)) return null;
  return withoutTags(html, /<\/?(?:noscript|noframes|frameset|frame)\b[^<>]{0,400}>/giu);
}

function bodyLength({ raw, blocks }: Pick<ReadContent, 'raw' | 'blocks'>): number {
  return blocks
    .filter(({ hint }) => hint?.kind !== 'page-furniture' || hint.part !== 'page-title')
    .reduce((sum, { span: { start, end } }) => sum + raw.slice(start, end).trim().length, 0);
}

/** More than the request to switch scripts on. */
function isForReaders(content: Pick<ReadContent, 'raw' | 'blocks'>): boolean {
  const length = bodyLength(content);
  return length >= longestNotice || (length >= fewestCharacters && !scriptNotice.test(content.raw));
}

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
