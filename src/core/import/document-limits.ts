/** No document that people hand on is longer: a thousand pages have half as much. */
export const limitParagraphs = 20_000;
export const limitCharacters = 4_000_000;
