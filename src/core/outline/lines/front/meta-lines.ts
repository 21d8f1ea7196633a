import type { MetadataName } from '../../../model/outline/outline.ts';
import { type Span, span } from '../../../model/span.ts';
import type { BlockView } from '../../../view/document-view.ts';
import { type FoundDate, findDates } from '../../text/dates.ts';
import type { FieldCandidate, LineRole } from '../line-role.ts';
import { fieldLabels } from './field-labels.ts';
import { readMonth } from './month-lines.ts';
import { endsWithOffice, isOffice, isPersonalName } from './names.ts';

const longestMetaLine = 160;
/** Characters that may be left when labels, values and dates are taken away. */
const longestRest = 12;
const longestLabel = 12;

/** Fields whose dates are the day of the document itself, not of its publication. */
const ownDateLabel = /^(?:成文日期|印发日期|发文日期|日期|Date)$/u;
const numberPattern =
  /^\(?(?:[\u4e00-\u9fff×]{2,14} ?[〔[(【]\d{4}[〕\])】] ?第?\d{1,4} ?号|[〔[(]\d{4}[〕\])] ?(?:[\u4e00-\u9fff]{2,12} ?)?第?\d{1,4} ?号|(?:[\u4e00-\u9fff]{2,20}令 ?|令 ?|(?:19|20)\d{2} ?年 ?)?第 ?\d{1,4} ?号)\)?(?= {2,}签发人|$)/u;
const publication = /^[\u4e00-\u9fffA-Za-z]{2,12}(?:网|报|社|台|刊|杂志|新闻|在线|客户端)$/u;
/** Buttons of the page that have run into the name of the source. */
const buttonsAfter = /(?:举报|分享|打印|收藏|我要评论|参与互动|字号|浏览)+$/u;
/** What a page counts or offers beside the day: 1164次阅读, 0 条评论, A- A A+; times that have their zone. */
const besideDay =
  /\(?\d{1,7} ?(?:次|人|条)?(?:阅读|浏览|参与|评论|点击|收藏)(?:量|数)?\)?|我有话说|收藏本文|原创|(?:更新|发布|发表)(?:时间|于)|(?:格林尼治标准|北京)时间 ?\d{1,2}:\d{2}|(?<= )A[-+]?(?= |$)|(?: \d{1,7})+$/gu;
/** Labels that run on from the value before them: 来源：证券时报网作者：李在山, 来源：办公室浏览次数：35字体：大 中 小. */
const runOn: ReadonlySet<string> = new Set([
  ...['来源', '作者', '编辑', '责任编辑', '责编', '信息来源', '发布时间'],
  ...['浏览次数', '浏览量', '阅读次数', '阅读量', '点击次数', '点击量', '点击数', '访问量', '字体', '字号'],
]);
const enclosing = /^\(|\)$/gu;
const ownDate = 0.9;
const publicationDate = 0.7;

/** A line of labelled fields and dates (`2022-12-20 12:54 来源:…`), or a document number. */
export function readMetaLine(view: BlockView): LineRole | null {
  const { text } = view;
  if (text.length > longestMetaLine) return null;
  const number = numberPattern.exec(text)?.[0];
  if (number !== undefined) {
    const start = number.startsWith('(') && number.endsWith(')') ? 1 : 0;
    const whole = span(start, start + (start === 0 ? number : number.replace(enclosing, '')).length);
    const field: FieldCandidate = { name: 'documentNumber', span: whole, confidence: 0.95 };
    const issuer = /^[\u4e00-\u9fff]{3,20}(?=令 ?第)/u.exec(number)?.[0];
    const issued: readonly FieldCandidate[] =
      issuer === undefined ? [] : [{ name: 'author', span: span(0, issuer.length), confidence: 0.87 }];
    return {
      blockIndex: view.index,
      kind: 'meta',
      confidence: 0.95,
      reason: 'document-number',
      fields: [field, ...issued],
    };
  }
  const labels = findLabels(text);
  const dates = findDates(text);
  const isRecord = labels.some(({ name }) => saysOrigin.test(name));
  const isEvent = labels.some(
    (label, index) =>
      tellsMoreThanDay(text, label, labels[index + 1], dates) && !(isRecord && isDayOfYear(text, label)),
  );
  if (isEvent) return null;
  if (labels.length + dates.length === 0) return null;
  // 2019.6.8 召开首次论证会。: what happened on a day.
  if (labels.length === 0 && /[\u4e00-\u9fff][。;]$/u.test(text)) return null;
  // v2.1.0（2025-05-20）: what has changed since then comes below it.
  if (labels.length === 0 && /^\[?[vV]?\d+\.\d+(?:\.\d+)*\]?[ (]/u.test(text) && dates[0]?.span.start !== 0)
    return null;
  // 【早安速览】2026年3月18日: the name of a round-up, with its day.
  if (labels.length === 0 && /^【[^】]{2,16}】/u.test(text)) return null;
  // 一周要闻（2026年5月11日—17日）: what the text is about.
  const [first] = dates;
  if (labels.length === 0 && first !== undefined && isDayOfMatter(text.slice(0, first.span.start)))
    return null;
  const isPeriod =
    first !== undefined && /^ ?(?:—{1,2}|-|~|至|到) ?\d{1,2}(?:月|日)/u.test(text.slice(first.span.end));
  if (labels.length === 0 && isPeriod && /[\u4e00-\u9fff]{3}/u.test(text.slice(0, first.span.start)))
    return null;
  const pieces = [
    ...labels.map((label, index) => readLabelled(text, label, labels[index + 1], dates)),
    ...dates.filter((date) => !labels.some(({ end }) => isAfter(date, end))).map(readBareDate),
  ];
  const covered = pieces.reduce((sum, piece) => sum + piece.covered, 0);
  const beside = labels.length === 0 ? text.replace(besideDay, '') : text;
  const rest = beside.replace(/[ |()[\]【】]/gu, '').length - covered;
  if (rest > longestRest && !(labels[0]?.start === 0 && rest <= text.length / 2)) return null;
  return {
    blockIndex: view.index,
    kind: 'meta',
    confidence: labels.length > 0 ? 0.95 : 0.85,
    reason: 'field-labels',
    fields: [...pieces.flatMap(({ fields }) => fields), ...bareSource(text, labels, dates)],
  };
}

const unknownLabel = /^[-*•· ]*(?:[\u4e00-\u9fff]{2,12}|\p{Lu}[\p{L} ]{2,24}) ?: ?$/u;
const makingOfText =
  /发布|发表|更新|录入|上传|上网|刊发|刊登|印发|公布|签发|生成|创建|编辑|修改|发稿|定稿|撰|稿|版|posted|published|updated|issued|released|modified|created|written/iu;

/** 竣工日期：2025年4月1日, 报名截止：…: the day of what the text tells of, and not of the text. */
function isDayOfMatter(beforeDate: string): boolean {
  return unknownLabel.test(beforeDate) && !makingOfText.test(beforeDate);
}

/** A known label with its colon. */
interface FoundLabel {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** What a line says in one place, and how many of its characters that takes. */
interface Piece {
  readonly fields: readonly FieldCandidate[];
  readonly covered: number;
}

/** Labels before colons (来源：) and of the slash of bylines (文/李明), spaced out or not (来 源：). */
function findLabels(text: string): readonly FoundLabel[] {
  const labels: FoundLabel[] = [];
  for (const { index } of text.matchAll(/[:/](?!\/)/gu)) {
    const before = text.slice(Math.max(0, index - longestLabel), index);
    for (let length = before.length; length > 0; length -= 1) {
      const name = before.slice(-length).replaceAll(' ', '');
      const start = index - length;
      const isApart =
        start === 0 ||
        /[ |[\]【】()\d》]/u.test(text.charAt(start - 1)) ||
        (labels.length > 0 && runOn.has(name));
      if (text.charAt(start) === ' ' || !isApart || !fieldLabels.has(name)) continue;
      labels.push({ name, start, end: index + 1 });
      break;
    }
  }
  return labels;
}

/** `时间：7月10日至8月20日`, `日期：2026年7月10日上午9时` say when something takes place: they are text. */
function tellsMoreThanDay(
  text: string,
  { name, end }: FoundLabel,
  next: FoundLabel | undefined,
  dates: readonly FoundDate[],
): boolean {
  return isEventLabel(name) && !isDayAlone(text, span(end, next?.start ?? text.length), dates);
}

/** Beside who put a text on its site, 时间 is the day of that, also without its year (7月8号). */
const saysOrigin = /^(?:发布[人者]|发布(?:单位|机构)|来源|信息来源|文章来源|稿源)$/u;

function isDayOfYear(text: string, { end }: FoundLabel): boolean {
  return /^ ?\d{1,2}月\d{1,2}[日号](?= |$)/u.test(text.slice(end));
}

/** Whether a label may stand before the time of an event as well as of the day of a document. */
export function isEventLabel(name: string): boolean {
  return /^(?:时间|日期|Date)$/u.test(name);
}

/** Whether the text of a span is a date, with or without the time of day, and no more. */
export function isDayAlone(text: string, { start, end }: Span, dates: readonly FoundDate[]): boolean {
  const date = dates.find((each) => each.span.start >= start && each.span.end <= end);
  if (date === undefined) return readMonth(text.slice(start, end).trim()) !== null;
  return /^[ |()]*$/u.test(text.slice(start, date.span.start) + text.slice(date.span.end, end));
}

function readLabelled(
  text: string,
  { name, start, end }: FoundLabel,
  next: FoundLabel | undefined,
  dates: readonly FoundDate[],
): Piece {
  const field = fieldLabels.get(name) ?? null;
  const date = dates.find((candidate) => isAfter(candidate, end));
  if (date !== undefined) {
    const confidence = ownDateLabel.test(name) ? ownDate : publicationDate;
    return { fields: field === null ? [] : dateFields(date, confidence), covered: date.span.end - start };
  }
  const month = field === 'date' ? readMonth(text.slice(end, next?.start ?? text.length).trim()) : null;
  if (month !== null) {
    const value = trimValue(text, span(end, next?.start ?? text.length));
    return {
      fields:
        value === null ? [] : [{ name: 'date', value: month, span: value, confidence: publicationDate }],
      covered: (next?.start ?? text.length) - start,
    };
  }
  const nextDate = dates.find((candidate) => candidate.span.start >= end)?.span.start ?? text.length;
  const to = Math.min(next?.start ?? text.length, nextDate);
  const value = trimValue(text, span(end, endOfValue(text, end, to)));
  const isText = value !== null && field !== null && field !== 'date';
  const fields = isText
    ? (authorAndOffice(text, field, value) ??
      (postedBy.test(name) ? poster(text, value) : [{ name: field, span: value, confidence: 0.9 }]))
    : [];
  return { fields, covered: to - start };
}

/** 作者：李明（市水务局局长）, 作者：市水务局局长 李明: who, and what in brackets says of that person. */
function authorAndOffice(text: string, field: MetadataName, value: Span): readonly FieldCandidate[] | null {
  if (field !== 'author') return null;
  const [, kind = '', space = '', byline = ''] =
    /^([\u4e00-\u9fff]{0,12}(?:作者|记者|评论员|通讯员))( ?)([\u4e00-\u9fff]{2,4})$/u.exec(
      text.slice(value.start, value.end),
    ) ?? [];
  if (isPersonalName(byline)) {
    const start = value.start + kind.length + space.length;
    return [{ name: 'author', span: span(start, start + byline.length), confidence: 0.92 }];
  }
  const [, held = '', after = '', holder = ''] =
    /^([\u4e00-\u9fff、]{3,30}?)( )([\u4e00-\u9fff]{2,4})$/u.exec(text.slice(value.start, value.end)) ?? [];
  if (endsWithOffice(held) && isPersonalName(holder)) {
    const from = value.start + held.length + after.length;
    return [
      { name: 'authorTitle', span: span(value.start, value.start + held.length), confidence: 0.92 },
      { name: 'author', span: span(from, from + holder.length), confidence: 0.92 },
    ];
  }
  const [, name = '', gap = '', office = ''] =
    /^([\u4e00-\u9fff]{2,4})( ?\()([^()]{3,40})\)?$/u.exec(text.slice(value.start, value.end)) ?? [];
  if (!isPersonalName(name)) return null;
  const from = value.start + name.length + gap.length;
  return [
    { name: 'author', span: span(value.start, value.start + name.length), confidence: 0.92 },
    { name: 'authorTitle', span: span(from, from + office.length), confidence: 0.92 },
  ];
}

/** Who put a text on its site: a person, or the paper or office that it comes from; no other name says who wrote it. */
const postedBy = /^发布[人者]$/u;

function poster(text: string, { start, end }: Span): readonly FieldCandidate[] {
  const from = start + (/^[- ]+/u.exec(text.slice(start, end))?.[0].length ?? 0);
  const who = text.slice(from, end);
  if (isPersonalName(who)) return [{ name: 'author', span: span(from, end), confidence: 0.8 }];
  const isSource = publication.test(who) || isOffice(who);
  return isSource ? [{ name: 'source', span: span(from, end), confidence: 0.8 }] : [];
}

/** A value ends where another label begins, also one that is not known. */
function endOfValue(text: string, start: number, end: number): number {
  const other = / [^ :]{1,8}:/u.exec(text.slice(start, end))?.index;
  return other === undefined || other === 0 ? end : start + other;
}

function readBareDate(date: FoundDate): Piece {
  return { fields: dateFields(date, publicationDate), covered: date.span.end - date.span.start };
}

function isAfter(date: FoundDate, labelEnd: number): boolean {
  return date.span.start >= labelEnd && date.span.start <= labelEnd + 2;
}

function dateFields(date: FoundDate, confidence: number): readonly FieldCandidate[] {
  const day: FieldCandidate = { name: 'date', value: date.day, span: date.daySpan, confidence };
  return date.time === null ? [day] : [day, { name: 'time', value: date.time, span: date.span, confidence }];
}

/** A newspaper or site beside the day, without a label: 2022-02-13 09:57 光明网, 原创 光明日报 2022-02-13. */
function bareSource(
  text: string,
  labels: readonly FoundLabel[],
  dates: readonly FoundDate[],
): readonly FieldCandidate[] {
  const [date] = dates;
  if (labels.length > 0 || dates.length !== 1 || date === undefined) return [];
  const start = date.span.end + (/^(?::\d{2})? */u.exec(text.slice(date.span.end))?.[0].length ?? 0);
  const after = text.slice(start).trim();
  if (publication.test(after))
    return [{ name: 'source', span: span(start, start + after.length), confidence: 0.75 }];
  const before = /(?:^| )([^ ]+) *$/u.exec(text.slice(0, date.span.start));
  const name = before?.[1] ?? '';
  if (before === null || !publication.test(name)) return [];
  const from = before.index + before[0].indexOf(name);
  return [{ name: 'source', span: span(from, from + name.length), confidence: 0.75 }];
}

function trimValue(text: string, { start, end }: Span): Span | null {
  let from = start;
  let to = end;
  while (from < to && /[ |:]/u.test(text.charAt(from))) from += 1;
  while (to > from && /[ |)\]】]/u.test(text.charAt(to - 1))) to -= 1;
  to -= buttonsAfter.exec(text.slice(from, to))?.[0].length ?? 0;
  return from < to ? span(from, to) : null;
}
