import { dictionary } from '../dictionary.ts';
import { scanToken } from '../scan/scan-token.ts';
import type { Token } from '../token.ts';
import { appendWords } from './lattice.ts';
import { joinNames } from './person-names.ts';
import { simplified } from './simplified.ts';

/** Words of a text that is mostly Chinese, in characters of either form; what is in Latin letters is a noun or an address. */
export function chineseTokens(given: string): readonly Token[] {
  const from = dictionary();
  const text = simplified(given);
  const tokens: Token[] = [];
  let index = 0;
  while (index < text.length) {
    const code = text.charCodeAt(index);
    if (isHan(code)) {
      const end = endOfHan(text, index);
      if (end > index) {
        appendWords(from, text, index, end, followsNumber(tokens, index), tokens);
        index = end;
        continue;
      }
    }
    if (isSpace(code)) {
      index += 1;
      continue;
    }
    const token = scanToken(text, index) ?? mark(text, index);
    tokens.push(token);
    index = token.end;
  }
  return joinNames(from, text, tokens);
}

function followsNumber(tokens: readonly Token[], start: number): boolean {
  const last = tokens.at(-1);
  return last !== undefined && last.wordClass === 'number' && last.end >= start - 1;
}

/** Where a run of Chinese characters ends; 第 before a digit belongs to the number. */
function endOfHan(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && isHan(text.charCodeAt(end))) end += 1;
  const next = text.charCodeAt(end);
  return text.charAt(end - 1) === '第' && next >= 0x30 && next <= 0x39 ? end - 1 : end;
}

export function isHan(code: number): boolean {
  return (code >= 0x3400 && code <= 0x9fff) || code === 0x3007 || (code >= 0xf900 && code <= 0xfaff);
}

function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    (code >= 0x09 && code <= 0x0d) ||
    code === 0xa0 ||
    code === 0x3000 ||
    code === 0x2003 ||
    code === 0x2002 ||
    code === 0x2009
  );
}

/** One character that is no letter; a pair of surrogates is one character. */
export function mark(text: string, start: number): Token {
  const code = text.charCodeAt(start);
  if (isPlainMark(code)) return { start, end: start + 1, wordClass: 'punctuation' };
  const character = String.fromCodePoint(text.codePointAt(start) ?? 0);
  return {
    start,
    end: start + character.length,
    wordClass: /^[\p{L}\p{N}\p{Co}]/u.test(character) ? 'other' : 'punctuation',
  };
}

/** ASCII, general punctuation, and the marks of Chinese and of full-width forms. */
function isPlainMark(code: number): boolean {
  return (
    code < 0x80 ||
    (code >= 0x2010 && code <= 0x2027) ||
    (code >= 0x3001 && code <= 0x3020 && code !== 0x3007) ||
    (code >= 0xff01 && code <= 0xff0f)
  );
}
