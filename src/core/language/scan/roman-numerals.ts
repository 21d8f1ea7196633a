const digits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

/** Value of a Roman numeral below 40, in capitals or small letters; null if it is none. */
export function parseRoman(text: string): number | null {
  if (!/^(?:[IVX]+|[ivx]+)$/u.test(text)) return null;
  let total = 0;
  let previous = 0;
  for (const digit of [...text.toUpperCase()].reverse()) {
    const value = digits[digit] ?? 0;
    total += value < previous ? -value : value;
    previous = value;
  }
  return total;
}
