const digits: Readonly<Record<string, number>> = {
  〇: 0,
  '○': 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  双: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** Value of a Chinese numeral below 1,000 or an Arabic one below 10,000; null if it is none. */
export function parseNumeral(text: string): number | null {
  if (/^\d{1,4}$/u.test(text)) return Number(text);
  if (!/^[〇○零一二两双三四五六七八九十百]+$/u.test(text)) return null;
  if (!/[十百]/u.test(text)) {
    return [...text].reduce((value, digit) => value * 10 + (digits[digit] ?? 0), 0);
  }
  let total = 0;
  let digit = 0;
  let seen = false;
  for (const character of text) {
    if (character === '百' || character === '十') {
      total += (seen && digit > 0 ? digit : 1) * (character === '百' ? 100 : 10);
      digit = 0;
      seen = false;
    } else {
      digit = digits[character] ?? 0;
      seen = true;
    }
  }
  return total + digit;
}
