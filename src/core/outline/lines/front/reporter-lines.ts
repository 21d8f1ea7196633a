import { span } from '../../../model/span.ts';
import { readDateline } from '../../../view/dateline.ts';
import type { BlockView } from '../../../view/document-view.ts';
import { findDates } from '../../text/dates.ts';
import type { FieldCandidate, LineRole } from '../line-role.ts';
import { readMonth } from './month-lines.ts';
import { isOffice, isPersonalName, nameLength, ornamentLength } from './names.ts';

const longestLine = 60;
const longestSpeechNote = 90;
const reporter =
  /^(?:本报|本刊|本网|本台|新华社|人民网|中新社|全媒体|融媒体|见习|实习|特约|特派|首席|驻[\u4e00-\u9fff]{2,6}|通讯|和|[\u4e00-\u9fff]{2,6}日报|[\u4e00-\u9fff]{2,4}(?:晚报|时报|新闻)){0,6}(?:记者|通讯员|特约撰稿人?|撰稿|评论员|摄影报道)/u;
const collective =
  /^[\u4e00-\u9fff“”《》]{0,20}(?:课题组|编写组|调研组|写作组|编辑部|(?:特约|本报|本刊|本网)评论员|评论部|理论学习中心组)$/u;
const aboutAuthor = /^\((?:作者)?(?:系|单位|简介|为)? ?[:为]? ?([^()]{3,50}?)\)$/u;

/** Names after what reporters are called (本报记者 张三 李四), authors that are a group, an office with its month. */
export function readReporterLine(view: BlockView): LineRole | null {
  const { text, index } = view;
  if (text.length > longestLine) return null;
  const from = openingLength(text);
  const line = text.slice(from).replace(/[)]$/u, '');
  const whole = span(from, from + line.length);
  if (line === '') return null;
  if (collective.test(line)) return byline(index, [{ name: 'author', span: whole, confidence: 0.85 }]);
  const names = reporterNames(line);
  if (names !== null) {
    return byline(index, [{ name: 'author', value: names.join('、'), span: whole, confidence: 0.9 }]);
  }
  return readOfficeAndMonth(view);
}

/** The reporters that the first paragraphs of a report name at its head: 本报讯（记者 李明 通讯员 王芳）. */
export function reportersOf({ text }: BlockView): FieldCandidate | null {
  const named = readDateline(text)?.reporters ?? null;
  const names = named === null ? null : reporterNames(text.slice(named.start, named.end));
  return named === null || names === null
    ? null
    : { name: 'author', value: names.join('、'), span: named, confidence: 0.6 };
}

const tail =
  /\((?:图文|文字|撰文|文|本文作者|作者|执笔|供稿|撰稿)? ?[:/|]? ?((?:[\u4e00-\u9fff]{0,8}(?:记者|通讯员))?[\u4e00-\u9fff、 :]{2,24})\)[。.]?$/u;
const saysWho = /^\((?:图文|文字|撰文|文|本文作者|作者|执笔|供稿|撰稿) ?[:/|]? ?/u;

/** The names in brackets after the last sentence: （文李明）, （作者：王芳）, （记者 李明）. */
export function authorOfTail({ text }: BlockView): FieldCandidate | null {
  const [whole = '', inner = ''] = tail.exec(text.slice(-longestLine)) ?? [];
  const own = inner.split(/[ 、]+/u).filter((name) => name !== '');
  const isWriter = saysWho.test(whole) && own.every((name) => isPersonalName(name));
  const names = isWriter ? own : reporterNames(inner);
  if (whole === '' || names === null) return null;
  const start = text.length - whole.length + whole.indexOf(inner);
  return {
    name: 'author',
    value: names.join('、'),
    span: span(start, start + inner.length),
    confidence: 0.6,
  };
}

const draftedBy =
  /^\(?(?:本[文稿])?(?:由 ?)?([^\d,。;:()]{2,20}?) ?[于在] ?(?=\d{4})(.{8,24}?) ?(?:起草|草拟|拟定|拟稿|撰写|编写|编制|执笔|整理|写成|完稿|修订)\)?。?$/u;

/** 李明 于 2026年9月12日 起草: who drew up the text, and when. */
export function readDraftedLine({ text, index }: BlockView): LineRole | null {
  if (text.length > longestLine) return null;
  const [, who = '', when = ''] = draftedBy.exec(text) ?? [];
  const [date] = findDates(when);
  if (date === undefined || date.span.end < when.length) return null;
  const start = text.indexOf(who);
  const from = text.indexOf(when, start + who.length);
  return byline(index, [
    { name: 'author', span: span(start, start + who.length), confidence: 0.85 },
    { name: 'date', value: date.day, span: span(from, from + when.length), confidence: 0.92 },
  ]);
}

/** Marks before the names, and the bracket around them. */
function openingLength(text: string): number {
  const marks = ornamentLength(text);
  return text.charAt(marks) === '(' ? marks + 1 + ornamentLength(text.slice(marks + 1)) : marks;
}

function reporterNames(line: string): readonly string[] | null {
  const names: string[] = [];
  let isReporter = false;
  for (const token of joinSpaced(line.split(/[ 、,:]+/u))) {
    const role = reporter.exec(token)?.[0] ?? '';
    const name = token.slice(role.length);
    if (role !== '') isReporter = true;
    if (name !== '' && !isPersonalName(name)) return null;
    if (name !== '') names.push(name);
  }
  return isReporter && names.length > 0 ? names : null;
}

/** 李　强 are two tokens of one name. */
function joinSpaced(tokens: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    if (token.length === 1 && last?.length === 1) joined[joined.length - 1] = last + token;
    else if (token !== '') joined.push(token);
  }
  return joined;
}

function readOfficeAndMonth({ text, index }: BlockView): LineRole | null {
  const match = /^(.{3,30}?) ?\(?(\d{4} ?年 ?\d{1,2} ?月(?: ?\d{1,2} ?日)?)\)?$/u.exec(text);
  const office = match?.[1];
  if (office === undefined || !isOffice(office.replaceAll(' ', ''))) return null;
  const author: FieldCandidate = {
    name: 'author',
    value: office.replaceAll(' ', ''),
    span: span(0, office.trimEnd().length),
    confidence: 0.85,
  };
  const dates = findDates(text).map(
    ({ day, daySpan }): FieldCandidate => ({ name: 'date', value: day, span: daySpan, confidence: 0.9 }),
  );
  const written = match?.[2] ?? '';
  const from = text.lastIndexOf(written);
  const month = dates.length === 0 ? readMonth(written) : null;
  const ofMonth = { name: 'date' as const, span: span(from, from + written.length), confidence: 0.6 };
  return byline(index, [author, ...dates, ...(month === null ? [] : [{ ...ofMonth, value: month }])]);
}

const madeBy =
  /^\((?:本文|本版|本报道|访谈)?(?:由|系)? ?((?:[\u4e00-\u9fff]{0,8}(?:记者|通讯员|编辑))? ?[\u4e00-\u9fff、 ]{2,20}?) ?(?:整理|采写|撰写|采访整理|采访报道|报道)\)$/u;

/** What a note below the text says of who wrote it down: （本文由记者 李明 整理）. */
export function readMakerNote({ text, index }: BlockView): LineRole | null {
  if (text.length > longestLine) return null;
  const [, made = ''] = madeBy.exec(text) ?? [];
  const named = reporterNames(made) ?? (isPersonalName(made.trim()) ? [made.trim()] : null);
  if (made === '' || named === null) return null;
  const start = text.indexOf(made);
  return byline(index, [
    { name: 'author', value: named.join('、'), span: span(start, start + made.length), confidence: 0.8 },
  ]);
}

/** What a note below the text says of the author: （作者系…）. */
export function readAuthorNote({ text, index }: BlockView): LineRole | null {
  if (text.length > longestLine || !/^\(作者/u.test(text)) return null;
  const office = aboutAuthor.exec(text)?.[1];
  if (office === undefined) return null;
  const start = text.indexOf(office);
  return {
    blockIndex: index,
    kind: 'meta',
    confidence: 0.95,
    reason: 'author-note',
    fields: [{ name: 'authorTitle', span: span(start, start + office.length), confidence: 0.8 }],
  };
}

const spokenAt =
  /^\((?:本文|此文|全文)?(?:是|为|系)([\u4e00-\u9fff、]{2,24}?)(?:同志)?(?:\d{4}年\d{1,2}月\d{1,2}日)?在[^()]{4,50}的(?:讲话|发言|致辞|演讲|报告|授课|辅导)[^()]{0,12}\)$/u;

/** What a note says of who gave the speech, and when: （本文为董事长李明在2026年7月1日年会上的致辞）. */
export function readSpeechNote({ text, index }: BlockView): LineRole | null {
  if (text.length > longestSpeechNote) return null;
  const who = spokenAt.exec(text)?.[1] ?? '';
  const length = nameLength(who);
  if (length === null) return null;
  const start = text.indexOf(who);
  const name = start + who.length - length;
  const [date] = findDates(text);
  return byline(index, [
    { name: 'author', span: span(name, name + length), confidence: 0.85 },
    ...(name === start ? [] : [{ name: 'authorTitle' as const, span: span(start, name), confidence: 0.85 }]),
    ...(date === undefined
      ? []
      : [{ name: 'date' as const, value: date.day, span: date.daySpan, confidence: 0.8 }]),
  ]);
}

function byline(blockIndex: number, fields: readonly FieldCandidate[]): LineRole {
  return { blockIndex, kind: 'byline', confidence: 0.94, reason: 'reporter-line', fields };
}
