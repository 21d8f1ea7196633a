import type { Diagnosed, Diagnostic } from '../diagnostics.ts';
import { tigangError } from '../errors.ts';
import type { SourceDocument } from '../model/source-document.ts';
import { err, ok, type Result } from '../result.ts';
import { decodeText } from './decode-text.ts';
import type { DocumentReader } from './document-reader.ts';
import { markdownReader } from './markdown.ts';
import { restoreLines } from './restore-lines.ts';
import { textReader } from './text.ts';

const readers: readonly DocumentReader[] = [textReader, markdownReader];

/** Lower case, without dot: what dialogs offer and folders are searched for. */
export const readableExtensions: readonly string[] = readers.flatMap(({ extensions }) => extensions);

/** Larger files are no documents to present, and would hold up every stage. */
export const fileSizeLimitMiB = 4;

const wordCharacter = /[0-9A-Za-z\u3400-\u9fff]|[\p{L}\p{N}]/u;

/**
 * Reads a file by its extension; null is pasted text. A promise, because a reader loads the parser of its
 * format only when a file needs it.
 *
 * Errors, all with `file`: `file-unknown-format`, `file-too-large` (with `limitMiB`), `file-empty`,
 * `file-binary`, `text-undecodable`, `text-without-words`.
 */
export async function readDocument(
  bytes: Uint8Array,
  fileName: string | null,
): Promise<Result<Diagnosed<SourceDocument>>> {
  const file = fileName ?? '';
  const reader = fileName === null ? textReader : readerFor(fileName);
  if (reader === null) return err(tigangError('file-unknown-format', { file }));
  if (bytes.length === 0) return err(tigangError('file-empty', { file }));
  if (bytes.length > fileSizeLimitMiB * 1024 * 1024) {
    return err(tigangError('file-too-large', { file, limitMiB: fileSizeLimitMiB }));
  }
  const decoded = decodeText(bytes, file);
  if (!decoded.ok) return decoded;
  const { raw, encoding, guessed } = decoded.value;
  if (!wordCharacter.test(raw)) return err(tigangError('text-without-words', { file }));

  const read = await reader.readBlocks(raw);
  const { value: blocks, diagnostics } = restoreLines(raw, read.value);
  if (blocks.length === 0) return err(tigangError('text-without-words', { file }));
  const notes: readonly Diagnostic[] = guessed
    ? [{ code: 'encoding-guessed', severity: 'info', params: { encoding } }]
    : [];
  return ok({
    value: { format: reader.format, fileName, encoding, raw, blocks },
    diagnostics: [...notes, ...read.diagnostics, ...diagnostics],
  });
}

function readerFor(fileName: string): DocumentReader | null {
  const extension = /\.([^./\\]+)$/u.exec(fileName)?.[1]?.toLowerCase();
  return readers.find(({ extensions }) => extension !== undefined && extensions.includes(extension)) ?? null;
}
