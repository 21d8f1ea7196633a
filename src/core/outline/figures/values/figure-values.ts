import type { Token } from '../../../language/token.ts';
import { type Span, span } from '../../../model/span.ts';
import { parseDigits } from '../../text/quantities.ts';
import { approximationBefore, signBefore } from './approximation.ts';
import { readChineseValue } from './chinese-values.ts';
import { isName } from './numbered-names.ts';
import { endOfQualifier, readUnit, type UnitKind } from './units.ts';

/** A number that measures or counts something, with its unit; offsets are local. */
export interface FigureValue {
  /** rank: a place in an order (第二). plain: a number without a unit. */
  readonly kind: UnitKind | 'rank' | 'plain';
  readonly value: Span;
  readonly amount: number | null;
  readonly unit: Span | null;
  /** After value, unit and 左右. */
  readonly end: number;
}

/** Where a figure begins: $ and 百分之 stand before the number. */
export function startOf({ value, unit }: Pick<FigureValue, 'value' | 'unit'>): number {
  return unit === null ? value.start : Math.min(unit.start, value.start);
}

const digits = /\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d,]\d)|\d{1,3}(?: \d{3})+(?:\.\d+)?(?! ?\d)|\d+(?:\.\d+)?/y;
const magnitude = / ?(?:[多余几])?(万亿|[百千]万|十?亿|万|千(?![瓦米克伏卡兆])|百(?!分))?(?:[多余])?/y;
/** A second number that makes a range of the first: 5%—6%, 3至5, 1万到2万. */
const rangeMark = / ?(?:—{1,2}|-|~|至|到) ?(?=\d)/y;
/** Where a figure can begin: digits, or Chinese numerals beside a word that makes them more than a small number. */
const start =
  /\d|第(?=[一二三四五六七八九十\d])|百分之|[数几上](?=[十百千万亿])|(?<=[近约逾超过])[十百千万亿](?![分])|(?<![一二两三四五六七八九十百千])[一二两三四五六七八九十百千]{1,16}(?:零[一二两三四五六七八九])?(?=分之|倍|成|番|个百分点|[万亿余多])|半数|一半/gu;

/** Figures of folded text between two offsets, in order. Dates, numbers of documents and names are left out. */
export function findFigureValues(
  text: string,
  { start: from, end: to }: Span,
  tokens: readonly Token[],
): readonly FigureValue[] {
  const figures: FigureValue[] = [];
  start.lastIndex = from;
  for (let match = start.exec(text); match !== null && match.index < to; match = start.exec(text)) {
    const at = match.index;
    const figure = /^\d/.test(match[0]) ? readDigits(text, at, tokens) : readChineseValue(text, at, tokens);
    if (figure === null) {
      start.lastIndex = skipWord(text, at);
    } else if (figure.end <= to) {
      figures.push(figure);
      start.lastIndex = figure.end;
    }
  }
  return figures;
}

/** Digits that are no figure are passed over whole, with what joins them to others. */
function skipWord(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && /[\d.,:/A-Za-z+-]/.test(text.charAt(end))) end += 1;
  return end;
}

function readDigits(text: string, at: number, tokens: readonly Token[]): FigureValue | null {
  const first = readNumber(text, at);
  if (first === null || isName(text, at, first.end)) return null;
  const ratio = readRatio(text, at, first.end);
  if (ratio !== null) return ratio;
  const unit = readUnit(text, first.end, tokens);
  const second = readRangeEnd(text, unit?.span.end ?? first.end, tokens);
  if (second !== null) return toRange(text, at, second);
  const value = span(at - approximationBefore(text, at), first.end);
  const amount = amountOf(first.amount, signBefore(text, at));
  if (unit === null) {
    return { kind: 'plain', value, amount, unit: null, end: first.end };
  }
  const end = endOfQualifier(text, unit.span.end);
  return { kind: unit.kind, value, amount, unit: unit.span, end };
}

function amountOf(amount: number, sign: string): number | null {
  if (sign === '±') return null;
  return sign === '' || sign === '+' ? amount : -amount;
}

interface FoundNumber {
  readonly end: number;
  readonly amount: number;
}

function readNumber(text: string, at: number): FoundNumber | null {
  digits.lastIndex = at;
  const own = digits.exec(text);
  if (own === null) return null;
  const after = at + own[0].length;
  magnitude.lastIndex = after;
  const [matched = '', word = ''] = magnitude.exec(text) ?? [];
  const end = after + (matched.trim() === '' ? 0 : matched.length);
  return { end, amount: parseDigits(own[0], word) };
}

/** 1/6 is a part of something, 2.04:1 a relation; times and dates of this shape have other neighbours. */
function readRatio(text: string, at: number, end: number): FigureValue | null {
  const match = /^([/:∶])(\d{1,3})(?![\d/:∶年月日.])/u.exec(text.slice(end, end + 8));
  if (match === null) return null;
  const [matched, mark, second = ''] = match;
  const before = text.slice(Math.max(0, at - 12), at);
  const numerator = Number(text.slice(at, end));
  const isPart = mark === '/' && /(?:占|近|约|超|过|的|达|为|全[国省市球])$/u.test(before);
  const isRelation = mark !== '/' && /比.{0,8}(?:为|至|到|达)$/u.test(before);
  if (!isPart && !isRelation) return null;
  const value = span(at - approximationBefore(text, at), end + matched.length);
  const amount = isPart && Number(second) > 0 ? numerator / Number(second) : null;
  return { kind: 'share', value, amount, unit: null, end: endOfQualifier(text, value.end) };
}

interface RangeEnd {
  readonly number: FoundNumber;
  readonly unit: ReturnType<typeof readUnit>;
}

function readRangeEnd(text: string, from: number, tokens: readonly Token[]): RangeEnd | null {
  rangeMark.lastIndex = from;
  const mark = rangeMark.exec(text);
  const number = mark === null ? null : readNumber(text, from + mark[0].length);
  return number === null ? null : { number, unit: readUnit(text, number.end, tokens) };
}

function toRange(text: string, at: number, { number, unit }: RangeEnd): FigureValue | null {
  if (unit === null || isName(text, at, number.end)) return null;
  const end = endOfQualifier(text, unit.span.end);
  return {
    kind: unit.kind,
    value: span(at - signBefore(text, at).length, number.end),
    amount: null,
    unit: unit.span,
    end,
  };
}
