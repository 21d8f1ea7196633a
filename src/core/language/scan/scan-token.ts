import type { Token } from '../token.ts';
import { scanRules } from './scan-rules.ts';

/** Marks at the end of an address that belong to the sentence around it. */
const addressTail = '.,;:!?\'"';

/**
 * The token that begins at `offset` with a digit, a letter that is not Chinese, or a mark of an address; null
 * where no rule applies.
 */
export function scanToken(text: string, offset: number): Token | null {
  for (const { id, pattern, wordClass } of rulesFor(text, offset)) {
    pattern.lastIndex = offset;
    const match = pattern.exec(text);
    if (match === null) continue;
    const end = offset + match[0].length;
    if (wordClass !== 'address') return { start: offset, end, wordClass };
    const trimmed = trimAddress(text, offset, end);
    if (id === 'file' || trimmed > offset + 3) return { start: offset, end: trimmed, wordClass };
  }
  return null;
}

const isDigitRule = /^(?:date|iso-date|clock|english-ordinal|mixed-name|number)$/u;
const digitRules = scanRules.filter(({ id }) => isDigitRule.test(id) || id === 'e-mail' || id === 'domain');
const pointedLetterRules = scanRules.filter(
  ({ id }) => !isDigitRule.test(id) && id !== 'ordinal' && id !== 'path',
);
const letterRules = pointedLetterRules.filter(({ id }) => id !== 'letters-with-points');
const pathRules = scanRules.filter(({ id }) => id === 'path');
const moneyRules = scanRules.filter(({ id }) => id === 'number');
const ordinalRules = scanRules.filter(({ id }) => id === 'ordinal');

/** Rules by the first character, so that most characters try few. */
function rulesFor(text: string, offset: number): typeof scanRules {
  const code = text.codePointAt(offset) ?? 0;
  if (code >= 0x30 && code <= 0x39) return digitRules;
  if (code === 0x7b2c) return ordinalRules;
  if (code === 0x2f || code === 0x2e || code === 0x7e) return pathRules;
  if (code === 0x24 || code === 0xa3 || code === 0xa5 || code === 0x20ac) return moneyRules;
  if (code < 0x41 || (code >= 0x5b && code <= 0x60) || (code >= 0x7b && code <= 0xa9)) return [];
  return text.charAt(offset + (code > 0xffff ? 2 : 1)) === '.' ? pointedLetterRules : letterRules;
}

/** An address ends before marks of the sentence, and before a bracket that it does not open. */
function trimAddress(text: string, start: number, end: number): number {
  let at = end;
  for (;;) {
    const last = text.charAt(at - 1);
    const isTail =
      addressTail.includes(last) ||
      (last === ')' && !text.slice(start, at).includes('(')) ||
      (last === ']' && !text.slice(start, at).includes('['));
    if (!isTail || at <= start) return at;
    at -= 1;
  }
}
