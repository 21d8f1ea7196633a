import radicalsFile from '../../../resources/lexicon/zh/radicals.txt?raw';
import { readLexicon } from './word-list.ts';

/** What NFKC leaves alone or writes otherwise: 戶 is the traditional form of what the fonts show. */
const radicals: ReadonlyMap<string, string> = new Map([
  ...readLexicon(radicalsFile)
    .flat()
    .map((pair) => [pair.charAt(0), pair.charAt(1)] as const),
  ['⼾', '户'],
]);

const radical = /[\u2e80-\u2fd5]/gu;
/** Second code points of ideographs, kept for old character sets; canonically equal to the first ones. */
const compatibilityIdeograph = /[\uf900-\ufaff\u{2f800}-\u{2fa1f}]/gu;

/** Text in which radicals are written as the characters that they look like, one UTF-16 unit for one. */
export function withoutRadicals(text: string): string {
  return text.replace(radical, (character) => radicals.get(character) ?? character.normalize('NFKC'));
}

/**
 * Text in which radicals, for which fonts often have the glyph of a whole character (⼀ and 一), and compatibility
 * ideographs (金 at U+F90A) are written as characters, by the data of Unicode and the exception above.
 */
export function wholeCharacters(text: string): string {
  return withoutRadicals(text).replace(compatibilityIdeograph, (character) => character.normalize('NFC'));
}
