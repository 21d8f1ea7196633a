import { parseNumeral } from '../../language/zh/numerals.ts';
import { type Span, span } from '../../model/span.ts';

export interface FoundDate {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** `YYYY-MM-DD HH:MM`, where a time of day is given. */
  readonly time: string | null;
  /** Day only, and day with time. */
  readonly daySpan: Span;
  readonly span: Span;
}

/** Digits may stand apart from 年, 月 and 日 (2025 年 3 月 5 日), as typesetting programs put them. */
const pattern =
  /((?:中华)?民国 ?(?=\d))?(\d{4}|[〇○零一二三四五六七八九]{4}|(?<=民国 ?)\d{2,3})(?: ?年 ?|[-/.])(\d{1,2}|[一二三四五六七八九十]{1,3}|元(?= ?月))(?: ?月 ?|[-/.])(\d{1,2}|[一二三四五六七八九十]{1,3})(?: ?日)?(?:[ T]*(\d{1,2})[:时](\d{2})(?::\d{2}|分)?)?/gu;

/** The year before the first of the era (中华民国115年 is 2026). */
const firstOfEra = 1911;

export const englishMonthNames =
  'January February March April May June July August September October November December'.split(' ');
/** As English dates begin with them, however short. */
export const englishMonths = englishMonthNames.map((name) => name.slice(0, 3));
const monthName = `(${englishMonths.join('|')})[a-z]{0,6}\\.?`;
const englishPattern = new RegExp(
  `\\b(?:${monthName} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})|(\\d{1,2})(?:st|nd|rd|th)?(?: day)?(?: of)? ${monthName},? (\\d{4}))\\b`,
  'gi',
);

/** Full dates in folded text, Chinese ones before English ones; days that no calendar has are left out. */
export function findDates(text: string): readonly FoundDate[] {
  return [...findChineseDates(text), ...findEnglishDates(text)];
}

/** Whether a text is a date, with or without its time and in brackets, and nothing else. */
export function isDateAlone(text: string): boolean {
  const [date] = findDates(text);
  return date !== undefined && date.span.end - date.span.start >= text.replace(/[ ()]/gu, '').length;
}

function findEnglishDates(text: string): readonly FoundDate[] {
  if (!/[A-Z][A-Za-z]{2}/.test(text) || !/\d{4}/.test(text)) return [];
  return [...text.matchAll(englishPattern)].flatMap((match) => {
    const [whole, first, dayAfter, yearAfter, dayBefore, second, yearBefore] = match;
    const month =
      englishMonths.findIndex((name) => name.toLowerCase() === (first ?? second)?.toLowerCase()) + 1;
    const [day, year] = [Number(dayAfter ?? dayBefore), Number(yearAfter ?? yearBefore)];
    if (day < 1 || day > 31 || year < 1900 || year > 2200) return [];
    const where = span(match.index, match.index + whole.length);
    return [{ day: `${year}-${pad(month)}-${pad(day)}`, time: null, daySpan: where, span: where }];
  });
}

function findChineseDates(text: string): readonly FoundDate[] {
  const dates: FoundDate[] = [];
  for (const match of text.matchAll(pattern)) {
    const [whole, era, year = '', month = '', day = '', hour, minute] = match;
    const written = parseNumeral(year);
    const isOfEra = era !== undefined && written !== null && written < firstOfEra;
    const values = [
      isOfEra ? written + firstOfEra : written,
      parseNumeral(month === '元' ? '1' : month),
      parseNumeral(day),
    ];
    const [y, m, d] = values;
    if (y == null || m == null || d == null || y < 1900 || y > 2200 || m < 1 || m > 12 || d < 1 || d > 31)
      continue;
    const iso = `${y}-${pad(m)}-${pad(d)}`;
    const start = match.index;
    const isTime = hour !== undefined && minute !== undefined && Number(hour) < 24 && Number(minute) < 60;
    const dayLength =
      hour === undefined ? whole.length : whole.search(/[ T]*\d{1,2}[:时]\d{2}(?::\d{2}|分)?$/u);
    dates.push({
      day: iso,
      time: isTime ? `${iso} ${pad(Number(hour))}:${minute}` : null,
      daySpan: span(start, start + dayLength),
      span: span(start, start + whole.length),
    });
  }
  return dates;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
