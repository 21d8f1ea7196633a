import { type TigangError, tigangError } from '../errors.ts';

/** No document of which people make a deck is longer: a thousand full pages have as much. */
export const limitParagraphs = 20_000;
const mostWide = 1_000_000;
/** Latin script takes three characters for what Chinese says in one. */
export const mostLatin = 3_000_000;
const firstWide = 0x2e80;

/** Characters that a text of its script may have. */
export function limitCharacters(text: string): number {
  if (text.length <= mostWide) return mostWide;
  let wide = 0;
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) >= firstWide) wide += 1;
  return wide * 2 > text.length ? mostWide : mostLatin;
}

/** As many as are wrapped to make a paragraph, for each that there may be: a text of more is too long in any case. */
const mostLines = limitParagraphs * 10;

/** The error for a text that no reading makes short enough, before any of it is read. */
export function tooLongText(raw: string, file: string): TigangError | null {
  return tooLong({ lines: countLines(raw), characters: raw.length }, limitCharacters(raw), file);
}

const lineTag = /<(?:br|p|div|li|d[td]|t[rdh]|h[1-6])\b/giu;

/** The same for a page, by the tags that begin lines. */
export function tooLongPage(html: string, file: string): TigangError | null {
  const lines = html.match(lineTag)?.length ?? 0;
  const characters = lines > mostLines ? html.replace(/<[^<>]*>/gu, '').length : 0;
  return tooLong({ lines, characters }, mostLatin, file);
}

function tooLong(
  { lines: paragraphs, characters }: { readonly lines: number; readonly characters: number },
  mostCharacters: number,
  file: string,
): TigangError | null {
  if (characters <= mostCharacters && paragraphs <= mostLines) return null;
  const limits = { limitParagraphs, limitCharacters: mostCharacters };
  return tigangError('document-too-long', { file, paragraphs, characters, ...limits });
}

function countLines(raw: string): number {
  let lines = 0;
  for (let from = 0; from < raw.length; ) {
    const found = raw.indexOf('\n', from);
    const end = found === -1 ? raw.length : found;
    if (end > from) lines += 1;
    from = end + 1;
  }
  return lines;
}
