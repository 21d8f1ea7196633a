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
