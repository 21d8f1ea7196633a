import { hasHan } from '../../../language/language-of.ts';
import type { Token } from '../../../language/token.ts';
import { isWordEdge } from '../../../language/words.ts';
import { type Span, span } from '../../../model/span.ts';

/**
 * share: part of a whole or a change of one (%, 个百分点, 倍); counter: measure word of things that are counted
 * (家, 项); duration: also part of dates and ages.
 */
export type UnitKind = 'share' | 'money' | 'measure' | 'counter' | 'duration';

export interface FoundUnit {
  readonly kind: UnitKind;
  readonly span: Span;
}

const share = '个百分点|百分点|个基点|基点|%|‰|倍|成|番';
const money = '元人民币|美元|欧元|英镑|日元|港元|港币|澳门元|卢布|元';
const measure = [
  '(?:微克|毫克|克|千克|吨|公斤)/(?:立方米|升|千瓦时|亩|公顷)',
  '(?:元|公斤|斤|吨)/(?:亩|吨|斤|平方米|公斤|千瓦时|人|度)',
  '吨标准煤|吨标煤|千瓦时|平方公里|平方千米|平方米|立方米|标准箱|标箱|兆瓦|吉瓦|千瓦|公顷|公里|千米|海里|毫米|厘米',
  '公斤|千克|亩|吨(?!级)|斤|米|升|度电',
  '(?:TEU|[kKMGT]Wh?|[kcm]?m[²³]|km|kg|[EP]FLOPS)(?![A-Za-z])',
].join('|');
const counter =
  '个(?!月|工作日|小时|季度|星期)|架次|班次|艘次|辆次|人次|家次|户次|件次|项次|场次|台次|台套|台\\(套\\)|标台|人口|张床位|课时|' +
  [
    ...'家户人名位项条件所座处台套辆艘架列班趟次场笔张份批种类部篇门间栋幢片块支只头株棵口对组册本款例宗起单枚幅艇道床层颗羽盏',
  ].join('|');
const duration = '个月|个季度|个星期|个工作日|工作日|个小时|小时|分钟|周岁|岁|年|天|秒|周';

const pattern = new RegExp(` ?(?:(${share})|(${money})|(${measure})|(${counter})|(${duration}))`, 'y');
const kinds: readonly UnitKind[] = ['share', 'money', 'measure', 'counter', 'duration'];

/**
 * The unit that stands at an offset of folded text, or after one blank there; null if there is none, or if what
 * looks like one is the beginning of another word (3家庭农场).
 */
export function readUnit(text: string, offset: number, tokens: readonly Token[]): FoundUnit | null {
  pattern.lastIndex = offset;
  const match = pattern.exec(text);
  if (match === null) return null;
  const group = match.slice(1).findIndex((matched) => matched !== undefined);
  const kind = kinds[group];
  const end = offset + match[0].length;
  const length = match[group + 1]?.length ?? 0;
  if (hasHan(text.charAt(end - 1)) && !isWordEdge(tokens, end)) return null;
  return kind === undefined ? null : { kind, span: span(end - length, end) };
}

/** 左右, 以上 after a unit. */
const qualifier = / ?(?:左右|上下|以上|以下|以内|之多)/y;

/** Where a figure ends with the words that say how exact it is. */
export function endOfQualifier(text: string, offset: number): number {
  qualifier.lastIndex = offset;
  return offset + (qualifier.exec(text)?.[0].length ?? 0);
}
