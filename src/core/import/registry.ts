/*
 * How files become documents. Each format has a folder with a reader, listed below. What readers share: `raw` (text and
 * blocks put together, lines joined, raised text written out), `package` (the only way into an Office file), `math`
 * (formulas as text) and `pictures` (measured, checked, never decoded). `foreign-file.ts` names what no reader reads.
 */
import type { Diagnosed, Diagnostic } from '../diagnostics.ts';
import { tigangError } from '../errors.ts';
import type { SourceDocument, SourceFormat } from '../model/source/source-document.ts';
import { err, ok, type Result } from '../result.ts';
import { limitCharacters, limitParagraphs } from './document-limits.ts';
import type { DocumentReader } from './document-reader.ts';
import { docxReader } from './docx/docx-reader.ts';
import { foreignFile } from './foreign-file.ts';
import { htmlReader } from './html/html-reader.ts';
import { hasMarkdown } from './markdown/has-markdown.ts';
import { markdownReader } from './markdown/markdown-reader.ts';
import { odtReader } from './odt/odt-reader.ts';
import { pdfReader } from './pdf/pdf-reader.ts';
import { pptxReader } from './pptx/pptx-reader.ts';
import { restoreLines } from './raw/lines/restore-lines.ts';
import { joinDividedWords } from './raw/lines/torn-sentences.ts';
import { joinWrappedBlocks } from './raw/lines/wrapping/wrapped-blocks.ts';
import { rtfReader } from './rtf/rtf-reader.ts';
import { restoreTables } from './text/restore-tables.ts';
import { textReader } from './text/text-reader.ts';

const readers: readonly DocumentReader[] = [
  textReader,
  markdownReader,
  htmlReader,
  docxReader,
  pdfReader,
  pptxReader,
  rtfReader,
  odtReader,
];

/** Lower case, without dot: what dialogs offer and folders are searched for. */
export const readableExtensions: readonly string[] = readers.flatMap(({ extensions }) => extensions);

/** What the start page names: each format of the model has a reader. */
export const readableFormats: readonly SourceFormat[] = readers.map(({ format }) => format);

/** No reader takes a larger file. */
export const fileSizeLimitMiB = Math.max(...readers.map(({ sizeLimitMiB }) => sizeLimitMiB));

/** Formats whose paragraphs may be no more than lines. Text and PDF have joined theirs. */
const lineFormats: ReadonlySet<SourceFormat> = new Set(['html', 'docx', 'rtf', 'odt']);

const wordCharacter = /[0-9A-Za-z\u3400-\u9fff]|[\p{L}\p{N}]/u;

/**
 * Reads a file by its extension, or by its first bytes where these say that the extension is wrong; without a
 * name it is what was pasted, of `pastedFormat`. A promise, because a reader loads the parser of its format only
 * when a file needs it.
 *
 * Errors, all with `file`: `file-unknown-format`, `file-too-large` (with `limitMiB`), `file-empty`,
 * `text-without-words`, `text-hidden`, `document-too-long` (with `paragraphs`, `characters` and their limits), those of `foreignFile`
 * and of the readers.
 */
export async function readDocument(
  bytes: Uint8Array,
  fileName: string | null,
  pastedFormat: SourceFormat = 'text',
): Promise<Result<Diagnosed<SourceDocument>>> {
  const file = fileName ?? '';
  const named = fileName === null ? readerOf(pastedFormat) : readerFor(fileName);
  const recognised = await recognise(bytes);
  const foreign = recognised === null ? foreignFile(bytes, fileName) : null;
  if (foreign !== null && bytes.length > 0) return err(tigangError(foreign, { file }));
  const reader = recognised ?? (named === textReader && hasMarkdown(bytes) ? markdownReader : named);
  if (reader === null) return err(tigangError('file-unknown-format', { file }));
  if (bytes.length === 0) return err(tigangError('file-empty', { file }));
  if (bytes.length > reader.sizeLimitMiB * 1024 * 1024) {
    return err(tigangError('file-too-large', { file, limitMiB: reader.sizeLimitMiB }));
  }
  const read = await reader.read(bytes, file);
  if (!read.ok) return read;
  const { raw, encoding, images, blocks: found } = read.value.value;
  const mostCharacters = limitCharacters(raw);
  if (found.length > limitParagraphs || raw.length > mostCharacters) {
    const length = { paragraphs: found.length, characters: raw.length };
    const limits = { limitParagraphs, limitCharacters: mostCharacters };
    return err(tigangError('document-too-long', { file, ...length, ...limits }));
  }
  if (!wordCharacter.test(raw)) {
    const isHidden = read.value.diagnostics.some(({ code }) => code === 'hidden-text-left-out');
    return err(tigangError(isHidden ? 'text-hidden' : 'text-without-words', { file }));
  }

  const whole = lineFormats.has(reader.format)
    ? restoreTables(raw, joinDividedWords(raw, joinWrappedBlocks(raw, found)))
    : found;
  const { value: blocks, diagnostics } = restoreLines(raw, whole);
  if (blocks.length === 0) return err(tigangError('text-without-words', { file }));
  const notes: readonly Diagnostic[] =
    named === null || named === reader || fileName === null
      ? []
      : [{ code: 'format-differs', severity: 'warning', params: { format: reader.format } }];
  return ok({
    value: { format: reader.format, fileName, encoding, raw, blocks, images },
    diagnostics: [...notes, ...read.value.diagnostics, ...diagnostics],
  });
}

async function recognise(bytes: Uint8Array): Promise<DocumentReader | null> {
  for (const reader of readers) if (await reader.recognises(bytes)) return reader;
  return null;
}

function readerFor(fileName: string): DocumentReader | null {
  const extension = /\.([^./\\]+)$/u.exec(fileName)?.[1]?.toLowerCase();
  return readers.find(({ extensions }) => extension !== undefined && extensions.includes(extension)) ?? null;
}

function readerOf(format: SourceFormat): DocumentReader | null {
  return readers.find((reader) => reader.format === format) ?? null;
}
