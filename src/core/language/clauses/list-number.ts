import { parseNumeral } from '../zh/numerals.ts';

/** The number that a line of a list begins with. */
export interface ListNumber {
  /** How it is written: lists of one level are written alike. */
  readonly style: string;
  readonly value: number;
  /** With the blanks around it. */
  readonly length: number;
}

const han = '[一二三四五六七八九十]{1,3}';
const styles: readonly (readonly [string, RegExp])[] = [
  ['bracketed-han', new RegExp(`^\\s*[（(〔](${han})[）)〕][、.．]?\\s*`, 'u')],
  ['bracketed-arabic', /^\s*[（(](\d{1,2})[）)][、.．]?\s*/u],
  ['han', new RegExp(`^\\s*(${han})、\\s*`, 'u')],
  ['arabic', /^\s*(\d{1,2})(?:[.．](?!\d)|、)\s*/u],
  ['half-bracketed', /^\s*(\d{1,2})[）)](?!\d)\s*/u],
  ['ordinal', new RegExp(`^\\s*第(${han})[，,、]\\s*`, 'u')],
  ['is', new RegExp(`^\\s*(${han})是`, 'u')],
  ['circled', /^\s*([①-⑳])\s*/u],
];

/**
 * The number of a list item, in text of either width. `readSectionNumber` (outline) reads what orders the sections of a document as
 * well, in folded text: chapters, articles, dotted and Roman numbers, with ranks, and a dot or a blank is enough for it.
 */
export function readListNumber(text: string): ListNumber | null {
  for (const [style, pattern] of styles) {
    const [matched = '', number] = pattern.exec(text) ?? [];
    if (number === undefined) continue;
    const value = style === 'circled' ? number.charCodeAt(0) - 0x2460 + 1 : parseNumeral(number);
    return value === null ? null : { style, value, length: matched.length };
  }
  return null;
}
