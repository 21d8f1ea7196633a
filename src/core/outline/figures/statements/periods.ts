import { type Span, span } from '../../../model/span.ts';

const ofYear =
  '(?:以来|来|前|后|[年]?[末底初]|[上下]半年|第?[一二三四]季度|前[一二三]季度| ?\\d{1,2} ?月(?:份|末|底|初| ?\\d{1,2} ?日)?|期?间)';
const year = '(?:\\d{4} ?(?:[-—至到]{1,2} ?\\d{4} ?)?年)';
const plan = '(?:“十[一二三四五]五”(?:规划)?(?:时期|期间|以来|末|初|前[一二三四]年|收官之年)?)';
const relative =
  '(?:今年(?:以来|上半年|前[一二三四五六七八九十]{1,2}个月)?|去年(?:同期|末)?|上年(?:同期|末)?|明年|全年|当年|本年|年内|年末|年底|[上下]半年|[前第][一二三四]个?季度|[一二三四]季度|目前|当前|(?:[过去近这今后未来前]{1,2}|这|近)[一二两三四五六七八九十\\d]{1,2}个?(?:年|季度|个月)(?:来|间|以来)?|[一二两三四五六七八九十]{1,2}年(?:来|间|以来)|连续 ?[一二三四五六七八九十\\d]{1,2} ?年|(?:春节|国庆|中秋|端午|清明|五一|元旦)[^,。;、]{0,6}(?:期间|假期))';
const month = '(?:\\d{1,2} ?[-—至到] ?\\d{1,2} ?月(?:份)?|\\d{1,2} ?月(?:份|末|底|初))';
const period = `(?:截至|截止|自|从|早在|到|至)?(?:${year}${ofYear}?|${plan}|${relative}|${month})`;

const atStart = new RegExp(period, 'y');
/** 从 and 到 before it belong to a 从…到…. */
const atEnd = new RegExp(`(${period.replace('自|从|早在|到|至', '自')})(的?)$`, 'u');
/** A clause that says nothing but when: 2025年国庆中秋双节期间, 刚刚过去的2025年, 截至2024年末. */
const wholeClause = new RegExp(
  `^(?:[^,。;、\\d]{0,8}的)?${period}(?:[^,。;、]{0,14}(?:期间|以来|时期|之前|以前|之后|末|底|时))?(?:,|$)`,
  'u',
);
/** What a period ends with; asked before the long pattern. */
const lastOfPeriod = /[年月日度末底初间期来后前内半假代时官前”]/;
/** A period cannot be longer. */
const longest = 30;

/** The period that begins at an offset, before `to`. */
export function periodAt(text: string, offset: number, to: number): Span | null {
  atStart.lastIndex = offset;
  const match = atStart.exec(text);
  if (match === null || match[0].length === 0 || offset + match[0].length > to) return null;
  return span(offset, offset + match[0].length);
}

/** The period that ends right before an offset, and where it begins; 的 after it is passed over. */
export function periodBefore(text: string, from: number, offset: number): Span | null {
  if (!lastOfPeriod.test(text.charAt(offset - (text.charAt(offset - 1) === '的' ? 2 : 1)))) return null;
  const start = Math.max(from, offset - longest);
  const match = atEnd.exec(text.slice(start, offset));
  if (match === null) return null;
  const [, words = '', particle = ''] = match;
  const end = offset - particle.length;
  return span(end - words.length, end);
}

/** The whole clause, where it is only a period. */
export function periodClause(text: string, { start, end }: Span): Span | null {
  if (end - start > longest) return null;
  return wholeClause.test(text.slice(start, end)) ? span(start, end) : null;
}
