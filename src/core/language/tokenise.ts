import { englishTokens } from './en/english-tokens.ts';
import { remembered } from './remembered.ts';
import type { Language, Token } from './token.ts';
import { chineseTokens } from './zh/chinese-tokens.ts';

/**
 * Words: the one place that knows where a word begins and ends, and what it is. Detectors, the planner, the line
 * breaker and the checks ask it, and guess no edges themselves.
 *
 * - `tokenise(text, language)` cuts a text into tokens in order: words, numbers, marks, addresses. Offsets are
 *   UTF-16 units of the text given, which may be folded (`foldText` maps one unit to one).
 * - `words.ts` asks questions of the tokens: `isWordEdge`, `tokenAt`, `tokensWithin`.
 * - `units.ts` finds what a pair of marks sets apart (《…》, “…”), which tokens cut into words.
 * - `languageOf(text)` tells Chinese from English where nothing else has.
 * - `dictionary.ts` holds the Chinese dictionary: typed arrays, packed by `scripts/build-dictionary.mjs` out of
 *   the dictionary of jieba and the lists in `resources/lexicon/zh`. The edges of the program provide its bytes
 *   once, before the first Chinese text is cut.
 * - `scan/` reads what looks alike in both languages: addresses, numbers, words in Latin letters.
 * - `zh/` takes the most likely path through the words of the dictionary (`lattice.ts`), with edges of its own
 *   for numerals, and then joins names of persons and finds measure words.
 * - `en/` cuts at blanks and marks, knows abbreviations, and classes words by a list and by their endings.
 *
 * Time is in proportion to the length of the text, and the same text gives the same tokens on every machine.
 */
export function tokenise(text: string, language: Language): readonly Token[] {
  return language === 'zh' ? rememberedTokens(text) : englishTokens(text);
}

const rememberedTokens = remembered(chineseTokens);
