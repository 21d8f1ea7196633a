import type { Token } from '../../../language/token.ts';
import { parseNumeral } from '../../../language/zh/numerals.ts';
import { type Span, span } from '../../../model/span.ts';
import { parseLargeNumeral } from '../../text/quantities.ts';
import { approximationBefore } from './approximation.ts';
import type { FigureValue } from './figure-values.ts';
import { endOfQualifier, readUnit } from './units.ts';

const percent = /百分之([一二两三四五六七八九十百零]+)(?!点)/y;
const fraction = /([二三四五六七八九十]{1,3})分之([一二两三四五六七八九十]{1,3})/y;
const half = /半数|一半(?=以上|左右|[的,。;、]|$)/y;
/** 翻一番, 翻两番. */
const doubling = /[一两三](?=番)/y;
const few = /[一二两三四五六七八九十]{1,3}(?=倍|成|个百分点)/y;
/** 数千万, 上百, 几十, 千余, 十多; 百, 千 or 万 alone after 近 or 超. */
const vague =
  /(?:[数几上][十百千]{1,2}万?亿?|[数上][万亿]|[一二两三四五六七八九]?[十百千]{1,2}(?=[多余])|(?<=[近约逾超过])[十百千]{0,2}[十百千万亿](?![一二两三四五六七八九]))[多余]?[万亿]?/y;
const large =
  /[一二两三四五六七八九十][一二两三四五六七八九十百千零]*[万亿][一二两三四五六七八九十百千零]*万?[多余]?/y;
const rank = /第([一二三四五六七八九十]{1,2}|\d{1,3})(位|名(?!单))?/y;
const rankBefore =
  /(?:全[国省市球区县县]|世界|全球|国内|亚洲|各省|同类[\u4e00-\u9fff]{0,4}|排名[\u4e00-\u9fff]{0,4}|[位稳]?居[\u4e00-\u9fff]{0,8}|位列[\u4e00-\u9fff]{0,8}|排[在名]?[\u4e00-\u9fff]{0,6}|[由从]|[升降跃]至[\u4e00-\u9fff]{0,4}|[升降跃][至到]|[名]列[\u4e00-\u9fff]{0,6})$/u;
const rankAfter = /^(?:[,。;、)!的]|$|[和及与并上升跃]|左右)/u;

/** The figure in Chinese numerals that begins at an offset of folded text; null where the words are none. */
export function readChineseValue(text: string, at: number, tokens: readonly Token[]): FigureValue | null {
  return text.charAt(at) === '第' ? readRank(text, at) : (readPart(text, at) ?? readCount(text, at, tokens));
}

function readPart(text: string, at: number): FigureValue | null {
  const ofHundred = matchAt(percent, text, at);
  if (ofHundred !== null) {
    const value = span(at + 3, at + ofHundred[0].length);
    const amount = parseNumeral(ofHundred[1] ?? '');
    return { kind: 'share', value, amount, unit: span(at, at + 3), end: endOfQualifier(text, value.end) };
  }
  const parts = matchAt(fraction, text, at);
  if (parts !== null) {
    const [below, above] = [parseNumeral(parts[1] ?? ''), parseNumeral(parts[2] ?? '')];
    const value = withApproximation(text, at, at + parts[0].length);
    const amount = below === null || above === null || below === 0 ? null : above / below;
    return { kind: 'share', value, amount, unit: null, end: endOfQualifier(text, value.end) };
  }
  if (
    matchAt(half, text, at) !== null &&
    /(?:占|近|超|过|约|达|逾)(?:全[国省市])?(?:的)?$/u.test(before(text, at))
  ) {
    const value = withApproximation(text, at, at + 2);
    return { kind: 'share', value, amount: 0.5, unit: null, end: endOfQualifier(text, value.end) };
  }
  return null;
}

function readCount(text: string, at: number, tokens: readonly Token[]): FigureValue | null {
  if (matchAt(doubling, text, at) !== null && /翻了?$/u.test(before(text, at)))
    return toFigureValue(text, at, at + 1, tokens);
  const small = matchAt(few, text, at);
  if (small !== null) {
    const end = at + small[0].length;
    return isSmallFigure(text, at, end) ? toFigureValue(text, at, end, tokens) : null;
  }
  if (/[第每十百千万亿]$/u.test(before(text, at))) return null;
  const match = matchAt(vague, text, at) ?? matchAt(large, text, at);
  if (match === null) return null;
  const figure = toFigureValue(text, at, at + match[0].length, tokens);
  return figure?.kind === 'duration' ? null : figure;
}

/** 六成, 三倍 and 两个百分点 are figures, 一成不变 and 分三成 are not. */
function isSmallFigure(text: string, at: number, end: number): boolean {
  if (/[第每十百千]$/u.test(before(text, at))) return false;
  if (!text.startsWith('成', end)) return true;
  const after = text.slice(end + 1, end + 3);
  return (
    /^(?:以[上下]|左右|[,。;、的])/u.test(after) ||
    after === '' ||
    /[占近约超逾过达]$/u.test(before(text, at))
  );
}

function toFigureValue(text: string, at: number, end: number, tokens: readonly Token[]): FigureValue | null {
  const unit = readUnit(text, end, tokens);
  if (unit === null) return null;
  const words = text.slice(at, end);
  const value = withApproximation(text, at, end);
  return {
    kind: unit.kind,
    value,
    amount: /^[数几上十百千万亿]/u.test(words) ? null : parseLargeNumeral(words.replace(/[多余]/gu, '')),
    unit: unit.span,
    end: endOfQualifier(text, unit.span.end),
  };
}

function readRank(text: string, at: number): FigureValue | null {
  const match = matchAt(rank, text, at);
  if (match === null) return null;
  const [matched, number = '', unit] = match;
  const end = at + matched.length;
  if (!rankAfter.test(text.slice(end, end + 2))) return null;
  if (!rankBefore.test(text.slice(Math.max(0, at - 12), at))) return null;
  const unitStart = end - (unit?.length ?? 0);
  return {
    kind: 'rank',
    value: span(at, unitStart),
    amount: parseNumeral(number),
    unit: unit === undefined ? null : span(unitStart, end),
    end,
  };
}

function withApproximation(text: string, at: number, end: number): Span {
  return span(at - approximationBefore(text, at), end);
}

function before(text: string, at: number): string {
  return text.slice(Math.max(0, at - 6), at);
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
