const hanDigits = [...'〇一二三四五六七八九'];
const hanUnits = ['', '十', '百', '千'];
const legalDigits = [...'零壹贰叁肆伍陆柒捌玖'];
const legalUnits = ['', '拾', '佰', '仟'];
const traditionalDigits = [...'零壹貳參肆伍陸柒捌玖'];
const stems = [...'甲乙丙丁戊己庚辛壬癸'];
const branches = [...'子丑寅卯辰巳午未申酉戌亥'];
const romanValues: readonly (readonly [value: number, digits: string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];
/** Letters and Roman digits of a larger number would fill lines. */
const largestSpelt = 4000;

type NumberFormat = (value: number) => string;

/** How the number formats of ECMA-376 part 1, 17.18.59 write a number from 1. */
const formats: ReadonlyMap<string, NumberFormat> = new Map(
  Object.entries<NumberFormat>({
    decimal: String,
    decimalHalfWidth: String,
    decimalZero: (value) => String(value).padStart(2, '0'),
    decimalFullWidth: fullWidth,
    decimalFullWidth2: fullWidth,
    decimalEnclosedCircle: (value) => within(value, 20, 0x2460),
    decimalEnclosedCircleChinese: (value) => within(value, 20, 0x2460),
    decimalEnclosedParen: (value) => within(value, 20, 0x2474),
    decimalEnclosedFullstop: (value) => within(value, 20, 0x2488),
    ideographEnclosedCircle: (value) => within(value, 10, 0x3280),
    numberInDash: (value) => `- ${value} -`,
    upperLetter: (value) => letters(value),
    lowerLetter: (value) => letters(value).toLowerCase(),
    upperRoman: roman,
    lowerRoman: (value) => roman(value).toLowerCase(),
    ordinal: (value) => `${value}${ordinalEnding(value)}`,
    chineseCounting: counting,
    chineseCountingThousand: counting,
    taiwaneseCounting: counting,
    taiwaneseCountingThousand: counting,
    japaneseCounting: counting,
    ideographDigital: digitByDigit,
    taiwaneseDigital: digitByDigit,
    japaneseDigitalTenThousand: digitByDigit,
    koreanDigital2: digitByDigit,
    chineseLegalSimplified: (value) => spell(value, legalDigits, legalUnits, false),
    ideographLegalTraditional: (value) => spell(value, traditionalDigits, legalUnits, false),
    japaneseLegal: (value) => spell(value, traditionalDigits, legalUnits, false),
    ideographTraditional: (value) => stems[value - 1] ?? String(value),
    ideographZodiac: (value) => branches[value - 1] ?? String(value),
    ideographZodiacTraditional: (value) =>
      `${stems[(value - 1) % 10] ?? ''}${branches[(value - 1) % 12] ?? ''}`,
    none: () => '',
    bullet: () => '',
  }),
);

/** A number as a list shows it; plain digits in a format that is not known. */
export function formatNumber(value: number, format: string): string {
  if (value < 1 && format !== 'none' && format !== 'bullet') return digits(value, format);
  return (formats.get(format) ?? String)(value);
}

/** Zero has digits, but no letter and no place in a row of signs. */
function digits(value: number, format: string): string {
  return /^(?:chinese|taiwanese|japanese|ideographDigital)/u.test(format) ? '〇' : String(value);
}

function fullWidth(value: number): string {
  return String(value).replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

function within(value: number, last: number, first: number): string {
  return value <= last ? String.fromCharCode(first + value - 1) : String(value);
}

/** A … Z, AA … ZZ: the letter of the number, as often as the alphabet has been gone through. */
function letters(value: number): string {
  if (value > largestSpelt) return String(value);
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

function roman(value: number): string {
  if (value >= largestSpelt) return String(value);
  let rest = value;
  let text = '';
  for (const [step, signs] of romanValues) {
    text += signs.repeat(Math.floor(rest / step));
    rest %= step;
  }
  return text;
}

function ordinalEnding(value: number): string {
  const last = value % 100 >= 11 && value % 100 <= 13 ? 0 : value % 10;
  return ['th', 'st', 'nd', 'rd'][last] ?? 'th';
}

/** 十一, 二十, 一百零五. */
function counting(value: number): string {
  return spell(value, hanDigits, hanUnits, true).replaceAll('〇', '零');
}

function digitByDigit(value: number): string {
  return String(value).replace(/\d/gu, (digit) => hanDigits[Number(digit)] ?? digit);
}

function spell(value: number, signs: readonly string[], units: readonly string[], shortTen: boolean): string {
  if (value >= 10_000) return String(value);
  const zero = signs[0] ?? '';
  const places = Array.from(String(value), Number);
  let text = '';
  for (const [index, digit] of places.entries()) {
    const unit = units[places.length - 1 - index] ?? '';
    if (digit !== 0) text += `${signs[digit] ?? ''}${unit}`;
    else if (!text.endsWith(zero) && places.slice(index + 1).some((later) => later !== 0)) text += zero;
  }
  return shortTen && value >= 10 && value < 20 ? text.slice(1) : text;
}
