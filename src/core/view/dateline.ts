import { type Span, span } from '../model/span.ts';

/** How a report of the press opens (本报讯（记者 李明）, 新华社北京3月5日电): who sent it, and nothing of what happened. */
export interface Dateline {
  /** Where the report itself begins, or its title. */
  readonly end: number;
  /** Who sent it, where and when, where its title follows: 新华社北京3月5日电 题：…. */
  readonly senderOfTitle: Span | null;
  /** What stands in brackets after it, where it names reporters. */
  readonly reporters: Span | null;
}

const agency = '(?:本[报刊网台社]|[\\u4e00-\\u9fff]{2,6}(?:社|报|网|台))';
const sent = new RegExp(
  `^ *(?:据)?${agency}(?:讯|[\\u4e00-\\u9fff]{0,8}(?:\\d{1,2}月)?\\d{1,2}日(?:专?电|讯))(?=[ (,:]|题:|记者|$) *(?:题:)?`,
  'u',
);
/** Also without an agency, since 题： says what it is. */
const sentWithTitle =
  /^([\u4e00-\u9fff]{2,20}\d{1,2}月\d{1,2}日(?:专?电|讯)) ?(?:\(([^()]{2,50})\))? ?题 ?: ?(?=.{2})/u;
const inBrackets = /^\(([^()]{0,8}(?:记者|通讯员)[^()]{2,40})\) */u;
const reporting = /^((?:记者|通讯员)[^,。:()]{2,30}?)(?:报道|摄影报道)[:, ] */u;

/** LONDON, 3 March 2026 (Agency) – … */
const english =
  /^\p{Lu}{3}[\p{Lu}.’'-]*(?:[ ,]+(?:\p{Lu}[\p{Lu}.]+|\p{Lu}\p{Ll}+\.?)){0,3}(?:,? (?:\p{Lu}\p{Ll}{2,8}\.? \d{1,2}(?:, \d{4})?|\d{1,2} \p{Lu}\p{Ll}{2,8}(?: \d{4})?),?)?(?: \([^()]{2,30}\))? ?[—–-]{1,2} (?=["“]?\p{Lu}\p{Ll})/u;
const longestEnglish = 90;
const shortestReport = 60;

/** The dateline that folded text opens with. */
export function readDateline(text: string): Dateline | null {
  const titled = sentWithTitle.exec(text);
  if (titled !== null) return beforeTitle(titled);
  const place = /^[A-Z]{3}/u.test(text) ? english.exec(text.slice(0, longestEnglish))?.[0] : undefined;
  if (place !== undefined && text.length - place.length >= shortestReport)
    return { end: place.length, senderOfTitle: null, reporters: null };
  const [opening] = sent.exec(text) ?? [];
  if (opening === undefined) return null;
  const rest = text.slice(opening.length);
  const named = inBrackets.exec(rest) ?? reporting.exec(rest);
  if (named === null) return { end: opening.length, senderOfTitle: null, reporters: null };
  const [whole, names = ''] = named;
  const start = opening.length + whole.indexOf(names);
  const reporters = span(start, start + names.length);
  return { end: opening.length + whole.length, senderOfTitle: null, reporters };
}

function beforeTitle([whole, sender = '', inside = '']: RegExpExecArray): Dateline {
  const start = whole.indexOf('(') + 1;
  const reporters = /记者|通讯员/u.test(inside) ? span(start, start + inside.length) : null;
  return { end: whole.length, senderOfTitle: span(0, sender.length), reporters };
}
