import { simplified } from '../../../language/zh/simplified.ts';
import type { Sentence } from '../../../model/outline/outline.ts';
import { type Span, sliceSpan, span } from '../../../model/span.ts';
import { displayLength } from '../../wording/display-length.ts';
import { trimSpan } from '../headings/heading-text.ts';

const shortest = 4;
const longest = 30;
/** What people are told to look at too, with what is well: 在肯定成绩的同时，也要关注…. */
const turnsTo = /^(?:也|还|更)(?:要|应当?|须|需要?)?(?:关注|正视|重视|看到|注意到?)(?:到)?/u;

/** What a long sentence says what it is: 新型数据中心是以…为导向，…的新型基础设施. */
const defined =
  /^(?!.*(?:这|那|其|此|它|我们|关键|根本|重点|目的|核心|实质)是)([^，。：]{3,20}?)是(?:指|以|由(?!于)|一[个种类项])/u;

/** The name that a sentence defines where it is no title by its length; null where it defines none. */
export function definedTerm(raw: string, { clauses, span: own }: Sentence): Span | null {
  const [first] = clauses;
  if (first === undefined || clauses.length < 2 || displayLength(raw, own) <= longest) return null;
  const [, name = ''] = defined.exec(simplified(sliceSpan(raw, first))) ?? [];
  const where = trimSpan(raw, span(first.start, first.start + name.length));
  return name === '' ? null : where;
}

/** What a sentence turns to, in its own words; null where it turns to nothing. */
export function toldTopic(raw: string, { clauses }: Sentence): Span | null {
  const place = clauses.findIndex((each) => /同时$/u.test(simplified(sliceSpan(raw, each)).trim()));
  const told = clauses[place + 1];
  if (place < 0 || told === undefined) return null;
  const verb = turnsTo.exec(simplified(sliceSpan(raw, told)))?.[0].length ?? 0;
  const topic = trimSpan(raw, span(told.start + verb, told.end));
  const length = displayLength(raw, topic);
  return verb > 0 && length >= shortest && length <= longest ? topic : null;
}

/** 现将国庆节放假安排通知如下: what is made known. */
const knownAsFollows =
  /现(?:就|将|把)([^，。；：]{4,30}?)(?:的?有关(?:事项|情况|事宜|要求)|的?具体(?:事项|情况))?(?:通知|公告|通报|汇报|报告|公布|说明|明确|公示)如下[：:]?$/u;

/** 现将有关事项公告如下: nothing else is named. */
const mattersAsFollows =
  /现(?:就|将|把)((?:有关|相关|具体)(?:事项|情况|事宜|要求|安排))(?:通知|公告|通告|通报|汇报|报告|公布|说明|明确|公示)如下[：:]?$/u;

/** What a clause makes known as follows, in its own words; null where it makes nothing known. */
export function knownTopic(raw: string, clause: Span | undefined): Span | null {
  if (clause === undefined) return null;
  const text = simplified(sliceSpan(raw, clause));
  const [whole = '', what = ''] = knownAsFollows.exec(text) ?? mattersAsFollows.exec(text) ?? [];
  if (what === '') return null;
  const start = clause.end - whole.length + whole.indexOf(what);
  return span(start, start + what.length);
}

/** What all is after, before it is said: …总的奋斗目标是，…; …的总任务是：…. */
const namedGoal =
  /^(?:(?:从|自|到|至|在)[^，。；：]{2,16}(?:年|期间|世纪末|阶段)[，,])?([^，,。；：:]{0,24}?(?:任务|目标|使命|总体要求|方针|总要求))(?:就?是[，,：:]|就?是(?=以)|(?:建议|拟定?|确定|设定|初步安排)?为[：:]|[：:])/u;

/** The name of what a sentence says all is after, and where that begins; null where it names nothing. */
export function goalName(
  raw: string,
  { clauses, span: own }: Sentence,
): { readonly name: Span; readonly from: number } | null {
  const [first] = clauses;
  if (first === undefined) return null;
  const found = namedGoal.exec(simplified(raw.slice(first.start, own.end)));
  if (found === null) return null;
  const [lead, named = ''] = found;
  const end = first.start + lead.lastIndexOf(named) + named.length;
  const whole = trimSpan(raw, span(first.start, end));
  const name = displayLength(raw, whole) <= longest ? whole : trimSpan(raw, span(end - named.length, end));
  const length = displayLength(raw, name);
  return length >= shortest && length <= longest ? { name, from: first.start + lead.length } : null;
}
