import { parseNumeral } from '../../language/zh/numerals.ts';

const magnitudes: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1000,
  万: 10_000,
  亿: 100_000_000,
  thousand: 1000,
  million: 1_000_000,
  billion: 1_000_000_000,
  trillion: 1_000_000_000_000,
};

/** Power of ten of 万, 千万, 万亿, million …; 1 for none. */
export function magnitudeOf(words: string): number {
  const english = magnitudes[words.toLowerCase()];
  if (english !== undefined) return english;
  return [...words].reduce((product, character) => product * (magnitudes[character] ?? 1), 1);
}

/** Value of Arabic digits with separators of thousands (1,234.5 or 12 345.6) and a magnitude (万, billion). */
export function parseDigits(digits: string, magnitude: string): number {
  const value = Number(digits.replace(/[, ]/gu, ''));
  return roundOff(value * magnitudeOf(magnitude));
}

/** Value of a Chinese numeral of any size (一亿三千万, 十四亿); null where it is none. */
export function parseLargeNumeral(text: string): number | null {
  const parts = /^(?:([^亿]+)亿)?(?:([^万]+)万)?([^万亿]*)$/u.exec(text);
  if (parts === null) return null;
  const [, hundredMillions, tenThousands, rest = ''] = parts;
  const values = [
    readPart(hundredMillions),
    readPart(tenThousands),
    readPart(rest === '' ? undefined : rest),
  ];
  const [a, b, c] = values;
  if (a == null || b == null || c == null) return null;
  return a * 100_000_000 + b * 10_000 + c;
}

/** Below 10,000; 0 for nothing. */
function readPart(text: string | undefined): number | null {
  if (text === undefined) return 0;
  const [, thousands, rest = ''] = /^(?:([一二两三四五六七八九])千)?零?(.*)$/u.exec(text) ?? [];
  const high = thousands === undefined ? 0 : parseNumeral(thousands);
  const low = rest === '' ? 0 : parseNumeral(rest);
  return high === null || low === null ? null : high * 1000 + low;
}

/** 4.93 × 10,000 is 49,300, not 49,299.999…. */
function roundOff(value: number): number {
  return Number(value.toPrecision(12));
}
