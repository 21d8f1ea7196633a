const chineseDigits = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/** Number of a section as it is written before it: 一 … 九十九 in Chinese, 1 … in English. */
export function sectionNumeral(number: number, language: 'zh' | 'en'): string {
  if (language === 'en' || number > 99) return String(number);
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  const head = tens === 0 ? '' : tens === 1 ? '十' : `${chineseDigits[tens] ?? ''}十`;
  return head + (ones === 0 && tens > 0 ? '' : (chineseDigits[ones] ?? ''));
}
