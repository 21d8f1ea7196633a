import { parseRoman } from '../../../../language/scan/roman-numerals.ts';
import { parseNumeral } from '../../../../language/zh/numerals.ts';
import { englishMonthNames } from '../../../text/dates.ts';

/** One way of numbering parts of a document; ranks follow GB/T 9704 and common usage. */
export interface NumberingStyle {
  readonly name: string;
  readonly rank: number;
  /** Anchored; group 1 is the number. */
  readonly pattern: RegExp;
  /** Too weak a sign for a line that continues as a sentence. */
  readonly ownLineOnly?: true;
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
/** 第 十二 条: numbers set apart to stand below one another. */
const apart = `第 *(${han}|\\d{1,3}) *`;
/** A mark that a scan has made of the gap after a number: it closes nothing, or nothing closes it. */
const strayQuote = '(?:[”’][ ]*|“(?![^”]*”)[ ]*)?';

/** Of boxes and cases, each within the text around it. */
export const boxRank = 22.5;
/** Of what is done one after the other within a section. */
export const stepRank = 17.9;

const styles: readonly NumberingStyle[] = [
  { name: 'volume', rank: 10, pattern: new RegExp(`^${apart}[编篇卷][ 、:]*`, 'u') },
  { name: 'part', rank: 11, pattern: new RegExp(`^${apart}部分[ 、:,]*`, 'u') },
  { name: 'chapter', rank: 12, pattern: new RegExp(`^${apart}章(?!的)[ 、:]*${strayQuote}`, 'u') },
  {
    name: 'section',
    rank: 13,
    pattern: new RegExp(`^${apart}节(?![课目日的])[ 、:]*${strayQuote}`, 'u'),
  },
  {
    name: 'article',
    rank: 13.5,
    pattern: new RegExp(`^${apart}条(?![规的之第款,，和与及])[ 、:]*${strayQuote}`, 'u'),
  },
  { name: 'english-part', rank: 10, pattern: /^(?:Part|PART) ([IVX]{1,5}|\d{1,2})\b[.: ]*/u },
  {
    name: 'english-chapter',
    rank: 12,
    pattern: /^(?:Chapter|CHAPTER|Article|ARTICLE|Art[.]|ART[.]) (\d{1,3}|[IVX]{1,6})\b[.: ]*/u,
  },
  {
    name: 'english-section',
    rank: 13,
    pattern: /^(?:(?:Section|SECTION|Sec[.]|SEC[.]) |§ ?)(\d{1,3}|[IVX]{1,6})\b(?![.]\d)[.: ]*/u,
  },
  { name: 'han', rank: 14, pattern: new RegExp(`^(${han}) ?(?:、(?!${han}[、月日])|[.](?!\\d)) ?`, 'u') },
  {
    name: 'han-space',
    rank: 14,
    pattern: new RegExp(`^(${han}) +(?=[\\u4e00-\\u9fff]{2})`, 'u'),
    ownLineOnly: true,
  },
  { name: 'roman', rank: 14, pattern: /^([IVX]{1,5})[.、] */u },
  { name: 'roman', rank: 14, pattern: /^([Ⅰ-Ⅻ])(?:[.、] *| +)/u },
  { name: 'bracketed-han', rank: 15, pattern: new RegExp(`^[(〔](${han})[)〕][、.]? ?`, 'u') },
  { name: 'circled-han', rank: 15, pattern: /^([㈠-㈩])[、.]? */u },
  { name: 'arabic', rank: 16, pattern: /^(\d{1,2})(?:、|[.](?!\d)|\)(?!\d)) */u },
  // Not the day that a line is about (4.22周一), nor an amount (3.5亿元).
  {
    name: 'dotted',
    rank: 17,
    pattern:
      /^(\d{1,2}(?:[.]\d{1,2}){1,3})[.、]?(?= |[\u4e00-\u9fff])(?!(?: ?(?:周[一二三四五六日末]|星期|[上下]午)|[亿万元倍折米吨])) */u,
  },
  {
    name: 'arabic-space',
    rank: 16,
    pattern:
      /^(\d{1,2}) +(?=[\u4e00-\u9fff]{2})(?![年月日个件项人万亿元次天岁名家户亩吨%](?!目|员|才|口|度|称|录|庭|件|素))/u,
    ownLineOnly: true,
  },
  // Not a day (3 March), nor an amount (12 months).
  {
    name: 'arabic-space',
    rank: 16,
    pattern: new RegExp(`^(\\d{1,2}) +(?=\\p{Lu}\\p{Ll})(?!(?:${englishMonthNames.join('|')})\\b)`, 'u'),
    ownLineOnly: true,
  },
  { name: 'arabic', rank: 16, pattern: /^(\d{1,2}), ?(?=[\u4e00-\u9fff]{2,14}$)/u, ownLineOnly: true },
  { name: 'latin-letter', rank: 16, pattern: /^([A-Z])[.)] +(?=\p{Lu}\p{L}|\d)/u, ownLineOnly: true },
  { name: 'letter', rank: 18, pattern: /^([A-Z])(?:、|[.)](?= ?[\u4e00-\u9fff])) */u },
  {
    name: 'boxed',
    rank: boxRank,
    pattern: new RegExp(`^(?:专栏|案例|问题|议题|议程|事项|主题|环节) ?(${han}|\\d{1,2})[ :、.]+`, 'u'),
  },
  // 第一步：登录系统, 步骤二 填写表格, Step 3: Send the form.
  {
    name: 'step',
    rank: stepRank,
    pattern: new RegExp(`^(?:第(?=[^ ]{1,3}步)|步骤 ?)(${han}|\\d{1,2})步?(?:[ 、:,.]+|$)`, 'u'),
    ownLineOnly: true,
  },
  {
    name: 'english-step',
    rank: stepRank,
    pattern: /^(?:Step|STEP) (\d{1,2})\b(?: ?[.:–—-] ?| )(?=\p{Lu})/u,
    ownLineOnly: true,
  },
  // The lower levels of a list: a), ii.
  { name: 'small-roman', rank: 19, pattern: /^([ivx]{1,5})[.)] +(?=[\u4e00-\u9fff])/u, ownLineOnly: true },
  { name: 'small-letter', rank: 18.5, pattern: /^([a-z])[.)] +(?=[\u4e00-\u9fff])/u, ownLineOnly: true },
  { name: 'enclosed-arabic', rank: 20, pattern: /^([⑴-⑽])[、.]? */u },
  { name: 'bracketed-letter', rank: 22, pattern: /^\(([a-z])\)[、.]? */u },
  { name: 'bracketed-arabic', rank: 20, pattern: /^\((\d{1,3})\)[、.]? */u },
  { name: 'circled', rank: 21, pattern: /^([①-⑳]) */u },
  {
    name: 'ordinal-part',
    rank: 21.5,
    pattern: new RegExp(`^第(${han})(?:个(?:问题|方面|部分|环节)?|方面|件事|点)[:,、] ?`, 'u'),
  },
  { name: 'ordinal-clause', rank: 22, pattern: new RegExp(`^第(${han})[,、:]`, 'u') },
  // Not the greetings and thanks that open and close a speech.
  {
    name: 'ordinal-word',
    rank: 22,
    pattern:
      /^(首先|其次|再次|最后)[,、:](?!(?:请允许)?我(?:谨|代表|向|们向)|请允许|祝|(?:再次)?感谢|让我们)/u,
  },
  { name: 'ordinal-is', rank: 23, pattern: /^([一二三四五六七八九十]{1,2})[是要](?!一)/u },
  { name: 'ordinal-grasp', rank: 23, pattern: /^([一二三四五六七八九十]{1,2})(?=抓(?![到起就紧好住了]))/u },
];

const placeWords: Readonly<Record<string, number>> = { 首先: 1, 其次: 2, 再次: 3, 最后: 4 };

const romanLetter = /^[IVX][.)]/u;

/** The letter that a Roman numeral is among letters (H. I. J.); null for another number. */
export function readAmongLetters(text: string): SectionNumber | null {
  const style = romanLetter.test(text) ? styles.find(({ name }) => name === 'latin-letter') : undefined;
  const [found, letter = ''] = style?.pattern.exec(text.slice(0, 40)) ?? [];
  return style === undefined || found === undefined
    ? null
    : { style, value: parseSectionNumber(letter, style.name) ?? 0, parent: '', length: found.length };
}

/** The section number that folded text begins with; null if there is none. */
export function readSectionNumber(text: string): SectionNumber | null {
  const head = text.slice(0, 40);
  for (const style of styles) {
    const match = style.pattern.exec(head);
    const number = match?.[1];
    if (match === null || number === undefined || match[0].length >= text.length) continue;
    const parts = number.split('.');
    const value = parseSectionNumber(parts.at(-1) ?? number, style.name);
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

/** （一）, ①, ㈠: the number stands within its mark. */
export function isBracketed({ name }: NumberingStyle): boolean {
  return /^(?:bracketed|circled|enclosed)/u.test(name);
}

function parseSectionNumber(number: string, style: string): number | null {
  if (style === 'small-roman') return parseRoman(number);
  for (const first of ['①', '㈠', '⑴', 'Ⅰ', 'a']) {
    const value = number.charCodeAt(0) - first.charCodeAt(0) + 1;
    if (number.length === 1 && value >= 1 && value <= (first === 'a' ? 26 : 20)) return value;
  }
  if (style === 'ordinal-word') return placeWords[number] ?? null;
  if (style === 'letter' || style === 'latin-letter') return number.charCodeAt(0) - 'A'.charCodeAt(0) + 1;
  return parseRoman(number) ?? parseNumeral(number);
}
