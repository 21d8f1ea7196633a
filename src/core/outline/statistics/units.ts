import { type Span, span } from '../../model/span.ts';

/**
 * share: part of a whole or a change of one (%, 个百分点, 倍); counter: measure word of things that are counted
 * (家, 项); duration: also part of dates and ages.
 */
export type UnitKind = 'share' | 'money' | 'measure' | 'counter' | 'duration';

export interface FoundUnit {
  readonly kind: UnitKind;
  readonly span: Span;
}

const share = '个百分点|百分点|个基点|基点|%|‰|倍(?![增数率])|成(?![为立就长果功员本效交分都])|番';
const money = '元人民币|美元|欧元|英镑|日元|港元|港币|澳门元|卢布|元(?![旦宵年月素])';
const measure = [
  '(?:微克|毫克|克|千克|吨|公斤)/(?:立方米|升|千瓦时|亩|公顷)',
  '(?:元|公斤|斤|吨)/(?:亩|吨|斤|平方米|公斤|千瓦时|人|度)',
  '吨标准煤|吨标煤|千瓦时|平方公里|平方千米|平方米|立方米|标准箱|标箱|兆瓦|吉瓦|千瓦|公顷|公里|千米|海里|毫米|厘米',
  '公斤|千克|亩|吨(?!级)|斤|米(?!粉|面|其)|升(?![级至到高降])|度电',
  '(?:TEU|[kKMGT]Wh?|km|kg|[EP]FLOPS)(?![A-Za-z])',
].join('|');
const jointCounters =
  '架次|班次|艘次|辆次|人次|家次|户次|件次|项次|场次|台次|台套|台\\(套\\)|标台|人口|张床位|课时|个(?!体|性|别|人[信所账])';
/** Measure words, each with the characters that make another word of it (家庭, 项目). */
const counters: Readonly<Record<string, string>> = {
  家: '庭电政长居具族乡教',
  户: '籍外均口型',
  人: '民才工大均物类员力',
  名: '列单称义字录额誉牌优',
  位: '于居列置次移',
  项: '目',
  条: '件例款约',
  件: '均',
  所: '有在以属需得谓长占示述',
  座: '谈位落',
  处: '于理置在罚级室方分',
  台: '湾账阶风胞资企商',
  套: '利餐',
  辆: '',
  艘: '',
  架: '构设桥',
  列: '入为车席支',
  班: '子级',
  趟: '',
  次: '年日级要数序会全',
  场: '景所馆地均',
  笔: '试记',
  张: '力贴',
  份: '额',
  批: '准发量示复评捕',
  种: '植子业质养',
  类: '型别似比',
  部: '分门队署长委级属',
  篇: '章幅',
  门: '店户槛类诊',
  间: '接隔歇距',
  栋: '',
  幢: '',
  片: '区面',
  块: '链茎',
  支: '持付出撑部行援教柱配',
  只: '有要能是',
  头: '部等号脑顶',
  株: '',
  棵: '',
  口: '岸径号粮碑',
  对: '口外接标象于比应照策内话台等手冲全共其',
  组: '织建团长合成',
  册: '',
  本: '地土级次报市省科年币质轮期部身着外',
  款: '项额待',
  例: '如行外子',
  宗: '教旨族',
  起: '来步点草义到伏源诉',
  单: '位价元独项一个次纯边体产',
  枚: '',
  幅: '度员射',
  艇: '',
  道: '路德理教',
  床: '',
  层: '面级次',
  颗: '',
  羽: '',
  盏: '',
};
const counter = `${jointCounters}|${Object.entries(counters)
  .map(([word, following]) => (following === '' ? word : `${word}(?![${following}])`))
  .join('|')}`;
const duration = '个月|个工作日|工作日|个小时|小时|分钟|周岁|岁|年|天|秒(?!杀)|周(?![年边期转末])';

const pattern = new RegExp(` ?(?:(${share})|(${money})|(${measure})|(${counter})|(${duration}))`, 'y');
const kinds: readonly UnitKind[] = ['share', 'money', 'measure', 'counter', 'duration'];

/** The unit that stands at an offset of folded text, or behind one blank there; null if there is none. */
export function readUnit(text: string, offset: number): FoundUnit | null {
  pattern.lastIndex = offset;
  const match = pattern.exec(text);
  if (match === null) return null;
  const group = match.slice(1).findIndex((matched) => matched !== undefined);
  const kind = kinds[group];
  const end = offset + match[0].length;
  const length = match[group + 1]?.length ?? 0;
  return kind === undefined ? null : { kind, span: span(end - length, end) };
}

/** 左右, 以上 behind a unit. */
const qualifier = / ?(?:左右|上下|以上|以下|以内|之多)/y;

/** Where a figure ends with the words that say how exact it is. */
export function endOfQualifier(text: string, offset: number): number {
  qualifier.lastIndex = offset;
  return offset + (qualifier.exec(text)?.[0].length ?? 0);
}
