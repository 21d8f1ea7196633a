import { parseNumeral } from '../../../language/zh/numerals.ts';
import { span } from '../../../model/span.ts';
import type { BlockView } from '../../../view/document-view.ts';
import type { LineRole } from '../line-role.ts';

const month =
  /^[(]?(\d{4}|[〇○零一二三四五六七八九]{4}) ?年 ?(\d{1,2}|[一二三四五六七八九十]{1,2}) ?月(?:份)?[)]?$/u;

/** The month that a text is, and nothing more, as 2021-11. */
export function readMonth(text: string): string | null {
  if (text.length > 16) return null;
  const match = month.exec(text);
  const [year, number] = [parseNumeral(match?.[1] ?? ''), parseNumeral(match?.[2] ?? '')];
  if (year === null || number === null || year < 1900 || year > 2200 || number < 1 || number > 12)
    return null;
  return `${year}-${String(number).padStart(2, '0')}`;
}

/** A line that is nothing but a month (2021年11月, 二〇二一年十一月): the date of the document, as far as it says. */
export function readMonthLine({ index, text }: BlockView): LineRole | null {
  const value = readMonth(text);
  if (value === null) return null;
  const field = { name: 'date' as const, value, span: span(0, text.length), confidence: 0.6 };
  return { blockIndex: index, kind: 'meta', confidence: 0.85, reason: 'bracketed-date', fields: [field] };
}
