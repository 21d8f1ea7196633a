import { type TigangError, tigangError } from '../errors.ts';

/** No document of which people make a deck is longer: a thousand full pages have as much. */
export const limitParagraphs = 20_000;
const mostWide = 1_000_000;
/** Latin script takes three characters for what Chinese says in one. */
export const mostCharacters = 3_000_000;
const firstWide = 0x2e80;

/** Characters that a text of its script may have. */
export function limitCharacters(text: string): number {
  if (text.length <= mostWide) return mostWide;
  let wide = 0;
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) >= firstWide) wide += 1;
  return wide * 2 > text.length ? mostWide : mostCharacters;
}

/** Lines of a paragraph that was wrapped; a text of more for each that it may have is too long however they are joined. */
const linesOfParagraph = 10;

/** The error for a text that no reading makes short enough, before any of it is read. */
export function tooLongText(raw: string, file: string): TigangError | null {
  const mostCharacters = limitCharacters(raw);
  const paragraphs = countLines(raw);
  if (raw.length <= mostCharacters && paragraphs <= limitParagraphs * linesOfParagraph) return null;
  const limits = { limitParagraphs, limitCharacters: mostCharacters };
  return tigangError('document-too-long', { file, paragraphs, characters: raw.length, ...limits });
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
