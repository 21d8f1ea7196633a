import { parseRoman } from '../../language/scan/roman-numerals.ts';
import { parseNumeral } from '../../language/zh/numerals.ts';
import { type Span, span } from '../../model/span.ts';
import { englishMonths } from '../text/dates.ts';

/** What kind of order times belong to: years and days, stages of a plan, hours of a day. */
export type TimeScale = 'calendar' | 'month-day' | 'phase' | 'clock';

/** A time at the beginning of a piece of text; offsets are local. */
export interface FoundTime {
  readonly scale: TimeScale;
  readonly span: Span;
  /** Grows with time; comparable within a scale. */
  readonly order: number;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; the first day of a range. */
  readonly day: string | null;
}

const tail = '(?:(?:至|到|—{1,2}|-|~) ?(?:\\d{4} ?年 ?)?(?:\\d{1,2} ?月 ?)?(?:\\d{1,2} ?日)?)?';
const calendar = new RegExp(
  `(?:到|至|自|从|早在|截至)?(\\d{4})(?:(?:—|-|至)\\d{4})? ?年(?: ?(\\d{1,2}) ?月(?: ?(\\d{1,2}) ?日${tail})?)?(?:上半年|下半年|第?[一二三四]季度|年底|底|末|初|春|秋|夏|冬|以前|前后|前|起)?`,
  'y',
);
const monthDay = new RegExp(`(\\d{1,2}) ?月(?: ?(\\d{1,2}) ?日)${tail}`, 'y');
const phase =
  /第([一二三四五六])(?:阶段|步)(?: ?\([^()]{2,24}\))?|(Phase|Stage) (\d|One|Two|Three|Four|I{1,3}|IV)(?: ?\([^()]{2,30}\))?/y;
const clock =
  /(?:上午|下午|晚上)? ?([01]?\d|2[0-3]):([0-5]\d)(?: ?(?:-|—|至|~) ?(?:[01]?\d|2[0-3]):[0-5]\d)?/y;
const centuries = ['上世纪', '本世纪'];
const partsOfCentury: Readonly<Record<string, number>> = { 初: 1, 中叶: 50, 末: 99 };
const century = new RegExp(`(?:到|至)?(${centuries.join('|')})(初|中叶|末)`, 'y');
const relativeYears = ['去年', '今年', '如今'];
const relativeYear = new RegExp(`(?:${relativeYears.join('|')})(?=,)`, 'y');
/** They stand after all years that are named. */
const afterNamedYears = 10_000;
const english =
  /(?:(?:In|By|From|Since|On|Until|Around) (?:the year )?)?(?:(?:(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? )(?:(\d{1,2})(?:st|nd|rd|th)?, )?)?((?:1[5-9]|20|21)\d\d)(?=[,:]| -|—)/y;
const ordinals: Readonly<Record<string, number>> = {
  One: 1,
  Two: 2,
  Three: 3,
  Four: 4,
};

/** The time that begins at an offset of folded text; null where none does. */
export function readTime(text: string, offset: number): FoundTime | null {
  return (
    readCalendar(text, offset) ??
    readCentury(text, offset) ??
    readMonthDay(text, offset) ??
    readPhase(text, offset) ??
    readClock(text, offset) ??
    readRelativeYear(text, offset) ??
    readEnglish(text, offset)
  );
}

function readCalendar(text: string, offset: number): FoundTime | null {
  const match = matchAt(calendar, text, offset);
  if (match === null) return null;
  const [matched, year = '', month, date] = match;
  if (/^(?:来|代|度|级|版|期|轮)/u.test(text.slice(offset + matched.length))) return null;
  return dated('calendar', span(offset, offset + matched.trimEnd().length), Number(year), month, date);
}

/** 到本世纪中叶; the century that this one is. */
function readCentury(text: string, offset: number): FoundTime | null {
  const match = matchAt(century, text, offset);
  if (match === null) return null;
  const [matched, name = '', part = ''] = match;
  const year = 1900 + centuries.indexOf(name) * 100 + (partsOfCentury[part] ?? 0);
  return dated('calendar', span(offset, offset + matched.length), year, undefined, undefined);
}

function readMonthDay(text: string, offset: number): FoundTime | null {
  const match = matchAt(monthDay, text, offset);
  if (match === null) return null;
  const [matched, month = '', date = ''] = match;
  const order = Number(month) * 32 + Number(date);
  if (Number(month) > 12 || Number(date) > 31) return null;
  return { scale: 'month-day', span: span(offset, offset + matched.trimEnd().length), order, day: null };
}

function readPhase(text: string, offset: number): FoundTime | null {
  const match = matchAt(phase, text, offset);
  if (match === null) return null;
  const [matched, chinese, , latin = ''] = match;
  const order =
    chinese === undefined
      ? (ordinals[latin] ?? parseRoman(latin) ?? Number(latin))
      : (parseNumeral(chinese) ?? 0);
  return { scale: 'phase', span: span(offset, offset + matched.length), order, day: null };
}

function readClock(text: string, offset: number): FoundTime | null {
  const match = matchAt(clock, text, offset);
  if (match === null) return null;
  const [matched, hour = '', minute = ''] = match;
  const isEvening = /^(?:下午|晚上)/u.test(matched) && Number(hour) < 12;
  const order = (Number(hour) + (isEvening ? 12 : 0)) * 60 + Number(minute);
  return { scale: 'clock', span: span(offset, offset + matched.length), order, day: null };
}

/** 去年，…; which year it is, the text does not say. */
function readRelativeYear(text: string, offset: number): FoundTime | null {
  const match = matchAt(relativeYear, text, offset);
  if (match === null) return null;
  const place = relativeYears.indexOf(match[0]);
  return {
    scale: 'calendar',
    span: span(offset, offset + match[0].length),
    order: (afterNamedYears + place) * 400,
    day: null,
  };
}

function readEnglish(text: string, offset: number): FoundTime | null {
  const match = matchAt(english, text, offset);
  if (match === null) return null;
  const [matched, name = '', date, year = ''] = match;
  const month = englishMonths.indexOf(name) + 1;
  return dated(
    'calendar',
    span(offset, offset + matched.length),
    Number(year),
    month === 0 ? undefined : String(month),
    date,
  );
}

function dated(
  scale: TimeScale,
  where: Span,
  year: number,
  month: string | undefined,
  date: string | undefined,
): FoundTime | null {
  if (year < 1000 || Number(month ?? 1) > 12 || Number(date ?? 1) > 31) return null;
  const parts = [
    String(year),
    ...[month, date].flatMap((part) => (part === undefined ? [] : [part.padStart(2, '0')])),
  ];
  const order = year * 400 + Number(month ?? 0) * 32 + Number(date ?? 0);
  return { scale, span: where, order, day: parts.join('-') };
}

function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}
