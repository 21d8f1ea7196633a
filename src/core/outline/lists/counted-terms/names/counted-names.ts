import { tokenIndexAt, tokensWithin } from '../../../../language/words.ts';
import { parseNumeral } from '../../../../language/zh/numerals.ts';
import { type Span, span } from '../../../../model/span.ts';
import type { BlockView } from '../../../../view/document-view.ts';
import { type NameForm, nameForms } from './name-forms.ts';
import { endOfNounPhrase } from './noun-phrase.ts';
import { isSetCount, namesSetCount } from './set-counts.ts';

/** A name that begins with a number of things: 七大工程, 三位一体, 六个方面工作. Offsets are local. */
export interface CountedName {
  readonly view: BlockView;
  /** Without quotation marks. */
  readonly span: Span;
  /** With quotation marks, if there are any. */
  readonly outer: Span;
  readonly quoted: boolean;
  readonly count: number;
  /** The name counts twice (四纵三横): its parts are several lists in one, and `count` is their sum. */
  readonly isCompound: boolean;
  /** A set word (三农): what stands before it are not its items. */
  readonly isSet?: true;
  /** What is counted: 工程. */
  readonly noun: string;
}

const small = '[二两三四五六七八九]|十[一二三四五六七八九]?';
const numeral = `[二三四]十[一二三四五六七八九]?|${small}`;
const digits = '[1-9]\\d{1,2}|[2-9]';
/** Measure words of lists. Others (年, 次, 人, 分钟 …) measure something, and name no list. */
const measure = '大|个|项|种|类|条|重|张|篇|座|根|道|本|面|场|支|位|轮|维|件';
const quotedPattern = new RegExp(
  `([“"「『])((${numeral}|双|${digits})(${measure})?([^“”"「」『』,。;:、\\d]{1,10}?))[”"」』]`,
  'gu',
);
/** A number that counts: no other number, and no word of order or about the number, stands before it. */
const countingNumber = `(?<![第\\d.十百千万几数零每年月初周二两三四五六七八九])(${numeral}|双|${digits})`;
const openNumber = new RegExp(`${countingNumber} ?`, 'gu');
/** 三个“不”: what is counted stands in quotation marks after its number. */
const halfQuotedPattern = new RegExp(`${countingNumber}[个大]“([^“”,。;:]{1,8})”`, 'gu');
/** Words after the number that make it a measure, a date, an ordinal or part of a longer word. */
const noList =
  /^(?:[一二三四五六七八九十年月日号时分秒元角天岁期届次等季周代倍成千百万亿厘米吨亩]|分钟|小时|级(?:.?$)|线(?:.?$)|星期|百分|多|半|五|十|手|房|产业?$|维码|氧化|审|楼|环|胎|孩|娃|氧)/u;
const bareUnit = /^[级省市县州国]$/u;
const timeNoun = /^(?:月|年|小时|工作日|交易日|季度|星期|百分|多月|半|左右|以上|以下|点)/u;
/** In Japanese, numbers and their nouns are joined otherwise. */
const kana = /[\u3041-\u30fa]/u;
/** 两个市场两种资源: an open name that continues with another number. */
const compoundTail = /[二两三四五六七八九十](?!方|农|资|维|级|位|元|者)/u;

/** Counted terms of a block in order: quoted ones of any shape, others with a measure word. */
export function findCountedNames(
  view: BlockView,
  forms: readonly NameForm[] = nameForms,
): readonly CountedName[] {
  if (kana.test(view.text)) return [];
  const quoted = [...findQuotedTerms(view), ...findHalfQuotedTerms(view)].sort(
    (a, b) => a.outer.start - b.outer.start,
  );
  const open = findOpenTerms(view, forms);
  let passed = 0;
  const apart = open.filter(({ outer }) => {
    while ((quoted[passed]?.outer.end ?? Number.POSITIVE_INFINITY) <= outer.start) passed += 1;
    return (quoted[passed]?.outer.start ?? Number.POSITIVE_INFINITY) >= outer.end;
  });
  return [...quoted, ...apart].sort((a, b) => a.span.start - b.span.start);
}

function findQuotedTerms(view: BlockView): readonly CountedName[] {
  const terms: CountedName[] = [];
  for (const match of view.text.matchAll(quotedPattern)) {
    const [outer, , name = '', number = '', unit, noun = ''] = match;
    const count = parseNumeral(number);
    if (count === null || count < 2 || noList.test((unit ?? '') + noun)) continue;
    if (unit === undefined && (/^\d/u.test(number) || noun === '大')) continue;
    const parts = unit === undefined ? partsOf(noun) : [];
    // 三高一低 counts more than what 三高 names.
    if (parts.length > 0 ? namesSetCount(name) : isSetCount(name)) {
      terms.push(setTerm(view, match.index, outer, count));
      continue;
    }
    const start = match.index + 1;
    terms.push({
      view,
      span: span(start, start + name.length),
      outer: span(match.index, match.index + outer.length),
      quoted: true,
      count: parts.reduce((sum, part) => sum + part, count),
      isCompound: parts.length > 0,
      noun: nounOf(unit, noun),
    });
  }
  return terms;
}

function setTerm(view: BlockView, at: number, quoted: string, count: number): CountedName {
  return {
    view,
    span: span(at + 1, at + quoted.length - 1),
    outer: span(at, at + quoted.length),
    quoted: true,
    count,
    isCompound: false,
    isSet: true,
    noun: '',
  };
}

function findHalfQuotedTerms(view: BlockView): readonly CountedName[] {
  return [...view.text.matchAll(halfQuotedPattern)].flatMap(
    ({ index, 0: whole, 1: number = '', 2: noun = '' }) => {
      const count = parseNumeral(number);
      const where = span(index, index + whole.length);
      if (count === null || count < 2) return [];
      return [{ view, span: where, outer: where, quoted: false, count, isCompound: false, noun }];
    },
  );
}

function findOpenTerms(view: BlockView, forms: readonly NameForm[]): readonly CountedName[] {
  const terms: CountedName[] = [];
  let from = 0;
  for (const number of view.text.matchAll(openNumber)) {
    if (number.index < from) continue;
    const read = readForm(view, number, forms);
    if (read === null) continue;
    from = read.formEnd;
    if (read.name !== null) terms.push(read.name);
  }
  return terms;
}

interface ReadForm {
  /** Null where what the form fits is no name. */
  readonly name: CountedName | null;
  readonly formEnd: number;
}

/** By the first form that fits. */
function readForm(
  view: BlockView,
  { index, 0: { length }, 1: number = '' }: RegExpExecArray,
  forms: readonly NameForm[],
): ReadForm | null {
  for (const form of forms) {
    if (form.numbers?.test(number) === false) continue;
    form.pattern.lastIndex = index + length;
    const match = form.pattern.exec(view.text);
    if (match === null) continue;
    const [{ length: formLength }, what = ''] = match;
    const formEnd = index + length + formLength;
    const noun = form.countsNoun === true ? readNoun(view, number, what, formEnd) : what;
    if (noun === null || (number === '双' && form.numbers === undefined && what !== '重'))
      return { name: null, formEnd };
    const where = span(index, form.countsNoun === true ? formEnd + noun.length : formEnd);
    const count = parseNumeral(number);
    if (count === null || count < 2 || isSetCount(view.text.slice(where.start, where.end)))
      return { name: null, formEnd };
    const isCompound = form.countsNoun === true && compoundTail.test(noun);
    return { name: { view, span: where, outer: where, quoted: false, count, isCompound, noun }, formEnd };
  }
  return null;
}

/** The noun phrase after a number and a measure word; null where they measure something. */
function readNoun(view: BlockView, number: string, unit: string, start: number): string | null {
  // 三级以上: no three.
  if (/^(?:以上|以下|以内|以外)/u.test(view.text.slice(start, start + 2))) return null;
  // 两市〔实施〕: places are counted by their names alone.
  const opening = view.tokens[tokenIndexAt(view.tokens, start)];
  if (bareUnit.test(unit) && unit !== '级' && opening?.start === start && opening.wordClass === 'verb')
    return '';
  const end = endOfNounPhrase(view, start);
  const noun = view.text.slice(start, end);
  // 12个百亿元: a measure of each, and no name of them.
  if (isMeasure(view, start, end) || timeNoun.test(noun)) return null;
  if (noun === '' && !bareUnit.test(unit)) return null;
  // 二级, 三级 also are ranks; 两级 counts.
  return unit === '级' && number === '二' ? null : noun;
}

/** Words of measure that count parts of a whole: 分为三个层次. */
const levels = /^(?:层次|层级|档次|批次)$/u;

function isMeasure({ tokens, text }: BlockView, start: number, end: number): boolean {
  if (levels.test(text.slice(start, end))) return false;
  const words = tokensWithin(tokens, start, end);
  return (
    words.length > 0 && words.every(({ wordClass }) => wordClass === 'number' || wordClass === 'measure')
  );
}

/** The further numbers of a name that counts more than once: 四纵三横 → 3; 两新一重 → 1; none for 四好农村路. */
function partsOf(noun: string): readonly number[] {
  const parts = [...noun.matchAll(/([一二两三四五六七八九十])(?![一二两三四五六七八九位体流批])./gu)];
  return parts.flatMap(({ index, 1: number = '' }) => (index === 0 ? [] : (parseNumeral(number) ?? [])));
}

function nounOf(unit: string | undefined, noun: string): string {
  return unit === undefined || '大个项种类条重张篇座根道本场支轮'.includes(unit) ? noun : unit + noun;
}
