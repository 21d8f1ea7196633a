import type { PDFDocumentProxy } from 'unpdf/pdfjs';
import { type TigangError, tigangError } from '../../../errors.ts';
import { err, type Result } from '../../../result.ts';
import { provideBufferTransfer } from './array-buffer-transfer.ts';
import { loadCharacterMap } from './cmap-store.ts';
import { provideDeepAnswers } from './deep-answers.ts';

/** As many arguments as every engine takes in one call. */
const windowLength = 8192;

/** What the library asks for files beside it: character maps come from the program, nothing else comes at all. */
class BundledData {
  async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
    const map = kind === 'cMapUrl' ? await loadCharacterMap(filename.replace(/\.bcmap$/u, '')) : null;
    if (map === null) throw new Error(`${filename} is not part of the program`);
    return map;
  }
}

/**
 * Opens a PDF with scripts, fonts of the system, pictures and downloads switched off. A file that was cut off
 * before its trailer is opened by the catalogue that is still there.
 *
 * Errors: `pdf-encrypted` for one that asks for a password, `pdf-damaged`.
 */
export async function openPdf(bytes: Uint8Array, file: string): Promise<Result<PDFDocumentProxy>> {
  provideBufferTransfer();
  provideDeepAnswers();
  const opened = await tryOpening(new Uint8Array(bytes));
  const error = opened.ok ? null : openingError(opened.error, file);
  if (opened.ok) return opened;
  const completed = error?.code === 'pdf-damaged' ? withTrailer(bytes) : null;
  const again = completed === null ? opened : await tryOpening(completed);
  return again.ok ? again : err(openingError(again.error, file));
}

type Opening =
  | { readonly ok: true; readonly value: PDFDocumentProxy }
  | { readonly ok: false; readonly error: unknown };

/** `bytes` become the library's. */
async function tryOpening(bytes: Uint8Array): Promise<Opening> {
  const { getDocument } = await import('unpdf/pdfjs');
  const task = getDocument({
    data: bytes,
    BinaryDataFactory: BundledData,
    cMapUrl: 'cmaps/',
    cMapPacked: true,
    useWorkerFetch: false,
    isEvalSupported: false,
    enableXfa: false,
    useSystemFonts: true,
    disableFontFace: true,
    maxImageSize: 0,
    verbosity: 0,
  });
  try {
    return { ok: true, value: await task.promise };
  } catch (error) {
    await task.destroy();
    return { ok: false, error };
  }
}

/** The file with a trailer that names its catalogue (ISO 32000-1, 7.5.5); null if no catalogue can be seen. */
function withTrailer(bytes: Uint8Array): Uint8Array | null {
  const text = Array.from({ length: Math.ceil(bytes.length / windowLength) }, (_, index) =>
    String.fromCharCode(...bytes.subarray(index * windowLength, (index + 1) * windowLength)),
  ).join('');
  const number = /(\d{1,8}) 0 obj\s{0,4}<<[^<>]{0,200}\/Type\s?\/Catalog\b/u.exec(text)?.[1];
  if (number === undefined) return null;
  const trailer = `\ntrailer\n<</Root ${number} 0 R>>\nstartxref\n0\n%%EOF\n`;
  const completed = new Uint8Array(bytes.length + trailer.length);
  completed.set(bytes);
  for (let index = 0; index < trailer.length; index += 1)
    completed[bytes.length + index] = trailer.charCodeAt(index);
  return completed;
}

function openingError(error: unknown, file: string): TigangError {
  const isLocked = error instanceof Error && error.name === 'PasswordException';
  return tigangError(isLocked ? 'pdf-encrypted' : 'pdf-damaged', { file });
}
