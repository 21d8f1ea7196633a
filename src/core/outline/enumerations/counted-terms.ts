import { type Span, span } from '../../model/span.ts';
import type { BlockView } from '../text/document-view.ts';
import { parseNumeral } from '../text/numerals.ts';
import { firstLeadVerb } from './item-boundaries.ts';

/** A name that begins with a number of things: 七大工程, 三位一体, 六个方面工作. Offsets are local. */
export interface CountedTerm {
  readonly view: BlockView;
  /** Without quotation marks. */
  readonly span: Span;
  /** With quotation marks, if there are any. */
  readonly outer: Span;
  readonly quoted: boolean;
  readonly count: number;
  /** What is counted: 工程. */
  readonly noun: string;
}

const numeral = '[二两三四五六七八九]|十[一二]?|双';
/** Measure words of lists. Others (年, 次, 人, 分钟 …) measure something, and name no list. */
const measure = '大|个|项|种|类|条|重|张|篇|座|根|道|本|面|场|支|位|轮|维';
const quotedPattern = new RegExp(
  `([“"「『])((${numeral}|[2-9]|1[0-2])(${measure})?([^“”"「」『』,。;:、\\d]{1,10}?))[”"」』]`,
  'gu',
);
const openPattern = new RegExp(
  `(?<![第\\d十百千万几数零每年月初周二两三四五六七八九])((${numeral})(?:(个方面)(工作|任务|内容|举措|措施|重点|问题)?|(方面|位一体|者)|(大|个|项|种|类|条|重)([\\u4e00-\\u9fff]{2})|(?<=双)(控|轮驱动|向发力|引擎|核驱动|循环)))`,
  'gu',
);
/** Words after the number that make it a measure, a date, an ordinal or part of a longer word. */
const noList =
  /^(?:[一二三四五六七八九十年月日号时分秒元角天岁期届次等季周代倍成千百万亿厘米吨亩]|分钟|小时|级(?:.?$)|线(?:.?$)|星期|百分|多|半|五|十|手|房|产业?$|维码|氧化|审|楼|环|胎|孩|娃|氧)/u;
const timeNoun = /^(?:月|年|小时|工作日|交易日|季度|星期|百分|多月|半|左右|以上|以下|点)/u;
const longestNoun = 13;
/** Verbal nouns behind the name of a list: 三大体系建设. */
const verbalEnding = /(?:建设|发展|工作|落地|攻坚)$/u;
const otherNumeral = /[一二两三四五六七八九十]/u;

/** Counted terms of a block in order: quoted ones of any shape, others with a measure word. */
export function findCountedTerms(view: BlockView): readonly CountedTerm[] {
  const quoted = findQuotedTerms(view);
  const open = findOpenTerms(view);
  let behind = 0;
  const apart = open.filter(({ outer }) => {
    while ((quoted[behind]?.outer.end ?? Number.POSITIVE_INFINITY) <= outer.start) behind += 1;
    return (quoted[behind]?.outer.start ?? Number.POSITIVE_INFINITY) >= outer.end;
  });
  return [...quoted, ...apart].sort((a, b) => a.span.start - b.span.start);
}

function findQuotedTerms(view: BlockView): readonly CountedTerm[] {
  const terms: CountedTerm[] = [];
  for (const match of view.text.matchAll(quotedPattern)) {
    const [outer, , name = '', number = '', unit, noun = ''] = match;
    const count = parseNumeral(number);
    if (count === null || count < 2 || noList.test((unit ?? '') + noun)) continue;
    if (/^\d/u.test(number) && unit === undefined) continue;
    const start = match.index + 1;
    terms.push({
      view,
      span: span(start, start + name.length),
      outer: span(match.index, match.index + outer.length),
      quoted: true,
      count,
      noun: nounOf(unit, noun),
    });
  }
  return terms;
}

function findOpenTerms(view: BlockView): readonly CountedTerm[] {
  const terms: CountedTerm[] = [];
  for (const match of view.text.matchAll(openPattern)) {
    const [matched, , number = '', aspects, , special, , opening, pair] = match;
    const count = parseNumeral(number);
    const nounStart = match.index + matched.length - (opening?.length ?? 0);
    const end = opening === undefined ? match.index + matched.length : endOfNoun(view.text, nounStart);
    const noun = opening === undefined ? undefined : view.text.slice(nounStart, end);
    const where = span(match.index, end);
    if (count === null || (noun !== undefined && timeNoun.test(noun))) continue;
    if (number === '双' && pair === undefined && !matched.startsWith('双重')) continue;
    terms.push({
      view,
      span: where,
      outer: where,
      quoted: false,
      count,
      noun: noun ?? special ?? aspects ?? pair ?? '',
    });
  }
  return terms;
}

/** Whether the name counts twice (四纵三横): its parts are two lists in one. */
export function isCompound({ noun }: CountedTerm): boolean {
  return otherNumeral.test(noun) && noun !== '位一体';
}

/**
 * Where the noun behind a number ends when no quotation mark shows it: at a mark, a particle or a verb. Where
 * none is near, the first two characters stand for it.
 */
function endOfNoun(text: string, start: number): number {
  const reach = text.slice(start, start + longestNoun);
  const stop =
    /^[\u4e00-\u9fff]{2,}?(?=[^\u4e00-\u9fff]|$|[的和与及是为在将以而并也都要被让把从向对同或]|中(?![心国部央小医学华长期])|[上下](?![海市游层级])|等(?!级)|新(?![兴型能区城材])|内(?![容需涵])|前(?!沿)|后(?![勤备]))/u.exec(
      reach,
    )?.[0];
  const verb = firstLeadVerb(reach.slice(2));
  const length = Math.min(stop?.length ?? longestNoun, verb === null ? longestNoun : verb + 2);
  if (length >= longestNoun) return start + 2;
  const bare = reach.slice(0, length).replace(verbalEnding, '');
  return start + Math.max(2, bare.length);
}

function nounOf(unit: string | undefined, noun: string): string {
  return unit === undefined || '大个项种类条重张篇座根道本场支轮'.includes(unit) ? noun : unit + noun;
}
