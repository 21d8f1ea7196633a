import type { Span } from '../../model/span.ts';
import { span } from '../../model/span.ts';
import type { PlanContext } from '../plan/plan-context.ts';

/**
 * What words outside a figure's own clause may change in what it says. A figure is shown alone only where none
 * of them holds for it, or where the slide shows them as well.
 */

/** Examples, parts of something, suppositions: the figure is not what the text as a whole tells. */
const chineseExample =
  /^(?:如|例如|比如|譬如|其中|其余|假如|如果|若|即使|据|以.{1,12}为例|(?:测算|调查|统计)显示)/u;
const englishExample =
  /^(?:And|But|So|Or|Nor|Yet|This|That|These|Those|It|They|Which|If|For example|For instance|Among|Of (?:these|those|them))\b/;
/** Not told as a fact: aims, plans, estimates, what others say. */
const chineseMode =
  /力争|确保|预计|预期|(?:^|[，,；、年])计划|目标(?:是|为|[：:])|(?<!成功)争取|有望|将[^军领士帅]|拟[^定订议合人]|到20\d\d年(?!的)|假设|倘若|原则上|可达|(?:^|[，,。；])据|不低于|不超过|(?<![重主必需概纪摘简])要[^素求点地务领道件闻]/u;
const englishMode =
  /\b(?:will|would|could|may|might|should|shall|must|can|if|unless|reportedly|according|allegedly|estimated?|expected|projected|plan(?:s|ned)?|target|aim(?:s|ed)?|goal|not|never|no|said|says|claim(?:s|ed)?|n['’]t)\b|n['’]t\b/i;

export function isExample(text: string, language: 'zh' | 'en'): boolean {
  return (language === 'en' ? englishExample : chineseExample).test(text);
}

export function isNoFact(text: string, language: 'zh' | 'en'): boolean {
  return (language === 'en' ? englishMode : chineseMode).test(text);
}

/** Names of provinces and great regions, for a regular expression. */
export const regions =
  '北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门|东部|中部|西部|东北|京津冀|长三角|珠三角';
const whose = new RegExp(
  `${regions}|(?<![\\u4e00-\\u9fff])[\\u4e00-\\u9fff]{2,12}?(?:公司|集团|银行(?!业)|分行|支行|农商行|大学|研究院|管理部)|(?<![\\u4e00-\\u9fff])[\\u4e00-\\u9fff]{2,4}[市县州](?![场民政辖值级域])`,
  'gu',
);
/** The whole that the document speaks of: what holds from here on is of no part any more. */
const whole = /全[国省市县区州]|我国|我省|我市/u;
const opening = 14;

/**
 * Whom or what place the words before an offset speak of, in the sentence of the figure or in the sentences
 * before it; empty where they speak of the whole.
 */
export function scopeOf(
  { source }: PlanContext,
  sentences: readonly Span[],
  sentence: number,
  offset: number,
): string {
  const own = sentences[sentence];
  if (own === undefined) return '';
  const before = source.raw.slice(own.start, offset);
  const named = [...before.matchAll(whose)].at(-1)?.[0];
  if (named !== undefined) return named;
  for (let index = sentence; index >= 0; index -= 1) {
    const { start, end } = sentences[index] as Span;
    const head = source.raw.slice(start, Math.min(end, start + opening));
    if (whole.test(head)) return '';
    const found = head.match(whose)?.[0];
    if (index < sentence && found !== undefined) return found;
  }
  return '';
}

const frame =
  /^(?:(?:截至|截止|到|至)\s?)?(?:刚刚过去的|过去的?)?(?:\d{4}\s?年(?:\s?\d{1,2}\s?月)?(?:初|末|底|[上下]半年|前?[一二三四]季度)?|[一二三四]季度|今年以来|[上下]半年|前[一二三]季度|(?:过去|近|这)[一二两三四五六七八九十\d]+年(?:来)?|“?[一二三四五六七八九十]+五”?(?:时期|期间)?)(?:以来|时)?$/u;

/** The time that holds for a clause: opening of its sentence or of one before it; null if the text names none. */
export function frameOf({ source }: PlanContext, openings: readonly Span[]): Span | null {
  for (const { start, end } of openings.toReversed()) {
    const text = source.raw.slice(start, end);
    if (frame.test(text)) return span(start, end);
  }
  return null;
}
