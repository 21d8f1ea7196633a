import { span } from '../../../../model/span.ts';
import type { BlockView } from '../../../../view/document-view.ts';
import { findDates } from '../../../text/dates.ts';
import type { FieldCandidate, LineRole } from '../../line-role.ts';
import { isOffice } from '../names.ts';

const longestLetterhead = 80;
/** So many lines may stand from the top of the page to the last of the letterhead. */
const longestLetterheadRun = 20;
const orderHead = /^(?!关于)([\u4e00-\u9fff]{3,24}?) ?(?:令|公告)$/u;
const orderNumber = /^\(?(?:第 ?\d{1,4} ?号|\d{4}年第 ?\d{1,4} ?号)\)?$/u;
const longestHeadMark = 14;
/** The number below the name of a bulletin (第7期); what it tells has a title of its own. */
export const issueNumber = /^\(?(?:\d{4}年)?(?:总)?第 ?[\d一二三四五六七八九十百]{1,4} ?期\)?$/u;
const linesToTitle = 3;
const longestMasthead = 24;

/** The red line on top of an official document: the offices that issue it, and 文件 (GB/T 9704, 7.2.4). */
export function readLetterhead({ index, text }: BlockView): LineRole | null {
  const offices = text.length > longestLetterhead ? undefined : /^(.+?) ?文 ?件$/u.exec(text)?.[1];
  if (offices === undefined) return null;
  const names = offices.split(/ +/u);
  const joined = names.join('');
  if (!names.every(isOffice) && !isOffice(joined)) return null;
  return {
    blockIndex: index,
    kind: 'meta',
    confidence: 0.96,
    reason: 'letterhead',
    fields: [
      {
        name: 'author',
        value: names.every(isOffice) ? names.join(' ') : joined,
        span: span(0, offices.length),
        confidence: 0.8,
      },
    ],
  };
}

/** The same over several lines: each office on its own, and 文件 below or between them. */
export function findLetterheadLines(front: readonly BlockView[]): readonly LineRole[] {
  const top = front
    .filter(({ block }) => block.hint?.kind !== 'page-furniture')
    .slice(0, longestLetterheadRun);
  const word = top.findIndex(({ text }) => /^文 ?件$/u.test(text));
  if (word === -1) return [];
  const isName = (view: BlockView | undefined) =>
    view !== undefined && isOffice(view.text.replaceAll(' ', ''));
  let [from, to] = [word, word + 1];
  while (isName(top[from - 1])) from -= 1;
  while (isName(top[to])) to += 1;
  const lines = top.slice(from, to);
  const names = lines.filter(isName).map(({ text }) => text.replaceAll(' ', ''));
  if (names.length === 0) return [];
  return lines.map((view): LineRole => {
    const whole = span(0, view.text.length);
    const fields = [{ name: 'author' as const, value: names.join(' '), span: whole, confidence: 0.8 }];
    return {
      blockIndex: view.index,
      kind: 'meta',
      confidence: 0.97,
      reason: 'letterhead',
      fields: isName(view) ? fields : [],
    };
  });
}

/** The name and the number of a bulletin (督查通报 / 第7期) above the title of what it tells (关于…的通报). */
export function findMasthead(front: readonly BlockView[]): readonly LineRole[] {
  const top = front
    .filter(({ block }) => block.hint?.kind !== 'page-furniture')
    .slice(0, longestLetterheadRun);
  const at = top.findIndex(({ text }) => issueNumber.test(text));
  const [name, number] = [top[at - 1], top[at]];
  const isTitled = top
    .slice(at + 1, at + 1 + linesToTitle)
    .some(({ text }) => /^关于[^。]{4,60}$/u.test(text));
  if (at !== 1 || name === undefined || number === undefined || !isTitled) return [];
  if (name.text.length > longestMasthead || /[。;:,]$/u.test(name.text)) return [];
  const line = (view: BlockView, field: FieldCandidate['name']): LineRole => ({
    blockIndex: view.index,
    kind: 'meta',
    confidence: 0.96,
    reason: 'letterhead',
    fields: [{ name: field, span: span(0, view.text.length), confidence: 0.8 }],
  });
  return [line(name, 'source'), line(number, 'documentNumber')];
}

/** Who issues a bulletin, and the day, on the line below its number: 夏收办公室　2026年6月3日. */
export function findIssueLine(front: readonly BlockView[]): readonly LineRole[] {
  return front.flatMap((view, place): readonly LineRole[] => {
    if (place === 0 || !issueNumber.test(front[place - 1]?.text ?? '')) return [];
    const [date] = findDates(view.text);
    const issuer = /^[\u4e00-\u9fff]{3,20}(?= )/u.exec(view.text)?.[0] ?? '';
    const isWhole =
      date?.span.end === view.text.length && view.text.slice(issuer.length, date.span.start).trim() === '';
    if (date === undefined || issuer === '' || !isWhole) return [];
    const fields: readonly FieldCandidate[] = [
      { name: 'author', span: span(0, issuer.length), confidence: 0.85 },
      { name: 'date', value: date.day, span: date.daySpan, confidence: 0.9 },
    ];
    return [{ blockIndex: view.index, kind: 'byline', confidence: 0.96, reason: 'letterhead', fields }];
  });
}

/** The head of an order, with its number on the line below: 东岭市人民政府令 / 第12号. What it orders has a title of its own. */
export function findOrderHead(front: readonly BlockView[]): readonly LineRole[] {
  const head = front.find(({ text, index }) => {
    const next = front.find((view) => view.index === index + 1);
    return orderHead.test(text) && next !== undefined && orderNumber.test(next.text);
  });
  const issuer = head === undefined ? undefined : orderHead.exec(head.text)?.[1];
  const number = front.find(({ index }) => index === (head?.index ?? -2) + 1);
  if (head === undefined || issuer === undefined || number === undefined) return [];
  const fields: readonly FieldCandidate[] = [
    { name: 'author', span: span(0, issuer.length), confidence: 0.87 },
    {
      name: 'documentNumber',
      value: `${head.text}${number.text.replace(/^\(|\)$/gu, '')}`,
      span: span(0, head.text.length),
      confidence: 0.96,
    },
  ];
  return [{ blockIndex: head.index, kind: 'meta', confidence: 0.96, reason: 'letterhead', fields }];
}

/** Copy number, secrecy and urgency, each on a line of its own in the upper left corner (GB/T 9704, 7.2.1–7.2.3). */
const headMark =
  /^(?:\d{6}|(?:绝 ?密|机 ?密|秘 ?密)(?: ?[★☆*] ?[\d一二三四五六七八九十]{0,3}(?:年|个月|长期)?)?|特 ?急|加 ?急|特 ?提|平 ?急)$/u;

/** A line above the title that says how a document is to be treated. */
export function readHeadMark({ index, text }: BlockView): LineRole | null {
  if (text.length > longestHeadMark || !headMark.test(text)) return null;
  return { blockIndex: index, kind: 'meta', confidence: 0.95, reason: 'head-mark' };
}
