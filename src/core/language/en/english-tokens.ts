import { scanToken } from '../scan/scan-token.ts';
import type { Token } from '../token.ts';
import { mark } from '../zh/chinese-tokens.ts';
import { isAbbreviation } from './abbreviations.ts';
import { classOfEnglishWord } from './word-class.ts';

/** Words of an English text. An abbreviation and an initial have their point; a mark is a token of its own. */
export function englishTokens(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let index = 0;
  while (index < text.length) {
    if (/\s/u.test(text.charAt(index))) {
      index += 1;
      continue;
    }
    const found = scanToken(text, index) ?? mark(text, index);
    const token = found.wordClass === 'noun' ? classed(text, found) : found;
    tokens.push(token);
    index = token.end;
  }
  return tokens;
}

function classed(text: string, { start, end }: Token): Token {
  const word = text.slice(start, end);
  const point = text.charAt(end) === '.' && isAbbreviation(word, text.slice(end + 1, end + 24)) ? 1 : 0;
  return { start, end: end + point, wordClass: point === 1 ? 'noun' : classOfEnglishWord(word) };
}
