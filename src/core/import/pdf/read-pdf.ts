import type { PDFDocumentProxy } from 'unpdf/pdfjs';
import type { Diagnosed, Diagnostic } from '../../diagnostics.ts';
import { tigangError } from '../../errors.ts';
import { err, ok, type Result } from '../../result.ts';
import { mostLatin } from '../document-limits.ts';
import type { ReadContent } from '../document-reader.ts';
import { composeDocument } from './compose-document.ts';
import { declaresTooMuch } from './file/declared-sizes.ts';
import { hasOversizeKey } from './file/encryption-key.ts';
import { openPdf } from './file/open-pdf.ts';
import { hasOversizeStream } from './file/stream-sizes.ts';
import { FontFaces } from './page/font-faces.ts';
import { consistsOfPictures } from './page/page-pictures.ts';
import { readPage } from './page/read-page.ts';
import type { PageText } from './page/text-piece.ts';
import { visibleText } from './page/visible-text.ts';
import type { Bookmark } from './structure/headings.ts';

/** More than any document of which a deck can be made. */
export const pageLimit = 2000;
const mostBookmarks = 10_000;
/** Share of characters without a meaning from which a text cannot be read. */
const unreadableShare = 0.5;
const noticeableShare = 0.02;

/** `%%EOF`, with whatever mail and web servers add after it. */
function hasTrailer(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(-4096)).includes('%%EOF');
}

/**
 * Text with its places becomes lines, paragraphs, headings, tables and notes again.
 *
 * Errors: `pdf-encrypted`, `pdf-damaged`, `pdf-scanned`, `pdf-without-text`, `pdf-unmapped-text`, `pdf-too-long`,
 * `pdf-too-complex`.
 */
export async function readPdf(bytes: Uint8Array, file: string): Promise<Result<Diagnosed<ReadContent>>> {
  if (hasOversizeStream(bytes) || declaresTooMuch(bytes))
    return err(tigangError('pdf-too-complex', { file }));
  if (hasOversizeKey(bytes)) return err(tigangError('pdf-damaged', { file }));
  const opened = await openPdf(bytes, file);
  if (!opened.ok) return opened;
  const pdf = opened.value;
  try {
    const read = await readOpened(pdf, bytes, file);
    if (!read.ok || hasTrailer(bytes)) return read;
    const { value, diagnostics } = read.value;
    return ok({ value, diagnostics: [{ code: 'pdf-truncated', severity: 'warning' }, ...diagnostics] });
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function readOpened(
  pdf: PDFDocumentProxy,
  bytes: Uint8Array,
  file: string,
): Promise<Result<Diagnosed<ReadContent>>> {
  if (pdf.numPages > pageLimit) {
    return err(tigangError('pdf-too-long', { file, pages: pdf.numPages, limitPages: pageLimit }));
  }
  const faces = new FontFaces();
  const pages: PageText[] = [];
  const damaged: number[] = [];
  let left = mostLatin;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const read = await readOnePage(pdf, number, left, faces);
    if (read === null) {
      damaged.push(number);
      continue;
    }
    if (!read.complete) {
      return err(tigangError('pdf-too-long', { file, pages: pdf.numPages, limitPages: pageLimit }));
    }
    pages.push(read.text);
    left -= read.text.characterCount;
  }
  if (pages.length === 0) return err(tigangError('pdf-damaged', { file }));
  const characters = pages.reduce((sum, page) => sum + page.characterCount, 0);
  const unmapped = pages.reduce((sum, page) => sum + page.unmappedCount, 0);
  if (characters === 0) {
    const isScan = consistsOfPictures(bytes, pdf.numPages);
    return err(tigangError(isScan ? 'pdf-scanned' : 'pdf-without-text', { file, pages: pdf.numPages }));
  }
  if (unmapped >= characters * unreadableShare) return err(tigangError('pdf-unmapped-text', { file }));
  const diagnostics = [
    ...aboutPages('pdf-pages-damaged', damaged),
    ...aboutPages(
      'pdf-pages-without-text',
      pages.filter(({ characterCount }) => characterCount === 0).map(({ page }) => page),
    ),
    ...aboutPages(
      'pdf-turned-text',
      pages.filter(({ frames }) => frames.some(({ angle }) => angle !== 0)).map(({ page }) => page),
    ),
    ...(unmapped >= characters * noticeableShare
      ? [{ code: 'pdf-unmapped-text', severity: 'warning', params: { count: unmapped } } as const]
      : []),
  ];
  return ok({ value: composeDocument(pages, await readBookmarks(pdf), faces), diagnostics });
}

/** The outline of the file, from the top; none where it has none, or a damaged one. */
async function readBookmarks(pdf: PDFDocumentProxy): Promise<readonly Bookmark[]> {
  const bookmarks: Bookmark[] = [];
  const collect = (items: Awaited<ReturnType<PDFDocumentProxy['getOutline']>>, level: number): void => {
    for (const { title, items: below } of items ?? []) {
      if (bookmarks.length >= mostBookmarks) return;
      bookmarks.push({ text: visibleText(title), level });
      collect(below, level + 1);
    }
  };
  try {
    collect(await pdf.getOutline(), 1);
  } catch {
    // Headings are found by their type and numbers as well.
  }
  return bookmarks;
}

/** Null for a page that the library cannot read. */
async function readOnePage(
  pdf: PDFDocumentProxy,
  number: number,
  mostCharactersLeft: number,
  faces: FontFaces,
): Promise<Awaited<ReturnType<typeof readPage>> | null> {
  try {
    const page = await pdf.getPage(number);
    const read = await readPage(page, number, mostCharactersLeft);
    const pieces = read.text.frames.flatMap((frame) => frame.pieces);
    await faces.learn(page, new Set(pieces.map(({ font }) => font)));
    page.cleanup();
    const frames = read.text.frames.map((frame) => ({ ...frame, pieces: faces.drawn(frame.pieces) }));
    return { ...read, text: { ...read.text, frames } };
  } catch {
    return null;
  }
}

function aboutPages(code: string, pages: readonly number[]): readonly Diagnostic[] {
  return pages.length === 0
    ? []
    : [{ code, severity: 'warning', params: { pages: listPages(pages), count: pages.length } }];
}

/** `1–3, 7`; the first ten ranges. */
function listPages(pages: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const page of pages) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === page - 1) last[1] = page;
    else ranges.push([page, page]);
  }
  const shown = ranges.slice(0, 10).map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
  return `${shown.join(', ')}${ranges.length > 10 ? ' …' : ''}`;
}
