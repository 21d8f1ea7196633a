import { parseNumeral } from '../text/numerals.ts';

/** One way of numbering parts of a document; ranks follow GB/T 9704 and common usage. */
export interface NumberingStyle {
  readonly name: string;
  readonly rank: number;
  /** Anchored; group 1 is the number. */
  readonly pattern: RegExp;
}

/** A section number at the start of a line. */
export interface SectionNumber {
  readonly style: NumberingStyle;
  /** Place in the sequence; dotted numbers count by their last part. */
  readonly value: number;
  /** For dotted numbers the parts before the last, else empty. */
  readonly parent: string;
  readonly length: number;
}

const han = '[一二三四五六七八九十百]{1,4}';

const styles: readonly NumberingStyle[] = [
  { name: 'volume', rank: 10, pattern: new RegExp(`^第(${han}|\\d{1,3})[编篇卷][ 、:]*`, 'u') },
  { name: 'part', rank: 11, pattern: new RegExp(`^第(${han}|\\d{1,3})部分[ 、:,]*`, 'u') },
  { name: 'chapter', rank: 12, pattern: new RegExp(`^第(${han}|\\d{1,3})章[ 、:]*`, 'u') },
  { name: 'section', rank: 13, pattern: new RegExp(`^第(${han}|\\d{1,3})节[ 、:]*`, 'u') },
  { name: 'article', rank: 13.5, pattern: new RegExp(`^第(${han}|\\d{1,3})条[ 、:]*`, 'u') },
  { name: 'english-part', rank: 10, pattern: /^(?:Part|PART) ([IVX]{1,5}|\d{1,2})\b[.: ]*/u },
  {
    name: 'english-chapter',
    rank: 12,
    pattern: /^(?:Chapter|CHAPTER|Article|ARTICLE|Section|SECTION) (\d{1,3}|[IVX]{1,6})\b[.: ]*/u,
  },
  { name: 'han', rank: 14, pattern: new RegExp(`^(${han})(?:、|[.](?!\\d)) ?`, 'u') },
  { name: 'roman', rank: 14, pattern: /^([IVX]{1,5})[.、] */u },
  { name: 'bracketed-han', rank: 15, pattern: new RegExp(`^[(〔](${han})[)〕][、.]? ?`, 'u') },
  { name: 'arabic', rank: 16, pattern: /^(\d{1,2})(?:、|[.](?!\d)|\)(?!\d)) */u },
  { name: 'dotted', rank: 17, pattern: /^(\d{1,2}(?:[.]\d{1,2}){1,3})[.、]?(?= |[\u4e00-\u9fff]) */u },
  { name: 'bracketed-arabic', rank: 20, pattern: /^\((\d{1,3})\)[、.]? */u },
  { name: 'circled', rank: 21, pattern: /^([①-⑳]) */u },
  { name: 'ordinal-clause', rank: 22, pattern: new RegExp(`^第(${han})[,、:]`, 'u') },
  { name: 'ordinal-is', rank: 23, pattern: /^([一二三四五六七八九十]{1,2})[是要](?!一)/u },
];

const romanDigits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

/** The section number that folded text begins with; null if there is none. */
export function readSectionNumber(text: string): SectionNumber | null {
  const head = text.slice(0, 40);
  for (const style of styles) {
    const match = style.pattern.exec(head);
    const number = match?.[1];
    if (match === null || number === undefined || match[0].length >= text.length) continue;
    const parts = number.split('.');
    const value = parseSectionNumber(parts.at(-1) ?? number);
    if (value === null) continue;
    const dots = parts.length - 1;
    return {
      style: dots > 0 ? { ...style, name: `dotted-${dots}`, rank: style.rank + dots - 1 } : style,
      value,
      parent: parts.slice(0, -1).join('.'),
      length: match[0].length,
    };
  }
  return null;
}

function parseSectionNumber(number: string): number | null {
  if (number >= '①' && number <= '⑳') return number.charCodeAt(0) - '①'.charCodeAt(0) + 1;
  if (!/^[IVX]+$/u.test(number)) return parseNumeral(number);
  let total = 0;
  let previous = 0;
  for (const digit of [...number].reverse()) {
    const value = romanDigits[digit] ?? 0;
    total += value < previous ? -value : value;
    previous = value;
  }
  return total;
}
