import { withoutEnd } from '../../../language/marks.ts';
import { type Span, span } from '../../../model/span.ts';
import { periodBefore } from './periods.ts';

const rise =
  '前移|多增|增长|增加|增至|提高|提升|上升|上涨|上调|扩大|攀升|跃升|增幅[为达]?|涨幅[为达]?|升至|升|涨|翻|延长|增';
const fall =
  '后移|少增|下降|减少|降低|缩小|缩短|回落|下跌|下调|收窄|压减|降幅[为达]?|跌幅[为达]?|降至|减至|缩至|降|跌|减';
const changeVerb = `(?:${rise}|${fall})(?:[到至为了])?`;
const level =
  '更新至|达到了?|达|突破|超过|超出|超|不低于|不少于|不超过|不高于|不足|高于|低于|控制在|保持在|稳定在|维持在|高达|多达|共计|总计|合计|仅为|约为|均为|分别为|为|是|位?居|位列|稳居|均居|跃居|跻身|排名|排在|占|仅占|占到|新增|净增|累计|已有|共有|现有|拥有|有|仅有';
const adverb =
  '首次|再次|年均|平均|实际|名义|净|连续|大幅|进一步|同步|逐年|分别|均|已经|已|也|再|又|还|仅|只|共|就|将|约|近|逾|稳|力争|预计|一举|成功|可望|有望|可';
const said = new RegExp(`(?:${changeVerb}|${level}|(?<=水平|全国|同期|上年|年末)[高低快慢多少])$`, 'u');
const manner = new RegExp(`(?:${adverb})$`, 'u');
const riseWord = new RegExp(`(?:${rise})`, 'u');
const fallWord = new RegExp(`(?:${fall})`, 'u');
/** 同比, 比上年, 较2020年末, 与上年同期相比. */
const comparison =
  /(?:同比|环比|(?:比|较|与|同)(?:(?:上|去|前一?|本)年|上[月周季]度?|前[一二三四五六七八九十]{1,2}年|同期|年初|年底|计划|目标|预期|基期|全[国省市球]|20\d\d ?年|“十[一二三四五]五”)(?:[^,。;、]{0,8}(?:同期|末|底|初|年|月|季度|水平|相比|目标|计划|值))?(?:相比)?)$/u;
/** What a comparison ends with; asked before the long pattern. */
const lastOfComparison = /[比月周季度年期初底划标国省市球”末平值]/;
/** A value beside which the figure stands: 低于全国0.6个百分点, 超年度计划目标13.9%. */
const beside =
  /((?:高于|低于|优于|快于|好于|多于|少于|高出|超过?|超出|领先|快|比)了?)((?:[^,。;、]{0,10})(?:全[国省市]|世界|平均|平均水平|水平|目标|计划|任务|同期|上年))$/u;
/** A whole of which the figure is a part or a multiple: 占全国, 占全省的, 是2020年的. */
const partOf =
  /(占)((?:了)?(?:全[国省市球部]|世界|总[\u4e00-\u9fff]{1,4}|[^,。;、占达为至到]{1,14}的)[\u4e00-\u9fff]{0,4}|[^,。;、占]{1,16}?(?:比重|比例|份额)(?:已|再次|首次|均|分别)?(?:为|是|超过?|达到?|[提上增下扩缩]?[高升降加大小][到至为]?|保持在|稳定在)?)$/u;
/** What one thing adds to another: 消费拉动经济增长4.3个百分点 is said of 消费. */
const contribution = /(拉动)([^,。;、]{2,16}(?:增长|回升|上涨|提升|下降))$/u;
const multipleOf = /(相当于|是|为|达到|达)([^,。;、是为]{2,14})的$/u;
/** The whole in which something has a rank: 稳居世界第二, 全国第一. */
const rankIn =
  /(?:(?:稳|位|均|跃|居|仍|保持|升|跃升|上升|排|列|名){0,3}(?:居|列|至|到|在|名|持|第)?)(?:全[国省市球区县]|世界|全球|国内|亚洲|各省|同类[\u4e00-\u9fff]{0,4})(?:各?[省城市区县]{0,2})$/u;
/** How far to the left of a number its predicate can begin. */
const reach = 28;

/** What stands between a subject and a number. */
export interface FoundPredicate {
  readonly predicate: Span | null;
  readonly comparison: Span | null;
  readonly period: Span | null;
  readonly change: 'increase' | 'decrease' | null;
  /** The values of several subjects follow (分别). */
  readonly isDistributed: boolean;
  /** Where the subject ends. */
  readonly from: number;
}

/** Reads backwards from a number at `to`, not beyond `from`. */
export function readPredicate(text: string, from: number, to: number, isRank: boolean): FoundPredicate {
  const floor = Math.max(from, to - reach);
  let at = to;
  let predicate: Span | null = null;
  let compared: Span | null = null;
  let period: Span | null = null;
  let isDistributed = false;
  for (;;) {
    while (at > floor && text.charAt(at - 1) === ' ') at -= 1;
    const before = text.slice(floor, at);
    const than: RegExpExecArray | null =
      compared === null && lastOfComparison.test(text.charAt(at - 1)) ? comparison.exec(before) : null;
    if (than !== null) {
      compared = span(floor + than.index, at);
      at = floor + than.index;
      continue;
    }
    const when: Span | null = period === null ? periodBefore(text, floor, at) : null;
    if (when !== null) {
      period = when;
      at = when.start;
      continue;
    }
    const pair =
      predicate === null
        ? (beside.exec(before) ?? contribution.exec(before) ?? partOf.exec(before) ?? multipleOf.exec(before))
        : null;
    if (pair !== null && compared === null) {
      const [, verb = '', object = ''] = pair;
      const start = floor + pair.index;
      const isPart = verb === '占' || verb === '拉动';
      predicate = span(start, isPart ? start + trimmed(pair[0]).length : start + verb.length);
      if (!isPart) compared = span(start + verb.length, start + verb.length + trimmed(object).length);
      at = start;
      continue;
    }
    const rank: RegExpExecArray | null = isRank && predicate === null ? rankIn.exec(before) : null;
    if (rank !== null) {
      predicate = span(floor + rank.index, at);
      at = floor + rank.index;
      continue;
    }
    const verb = said.exec(before);
    if (verb !== null && !isNominal(before, verb[0])) {
      if (predicate !== null && predicate.start !== at) break;
      predicate = span(floor + verb.index, predicate?.end ?? at);
      at = floor + verb.index;
      continue;
    }
    const how = manner.exec(before);
    if (how === null) break;
    if (how[0] === '分别') isDistributed = true;
    else if (predicate !== null && /首次|再次|年均|平均|净/u.test(how[0])) {
      predicate = span(floor + how.index, predicate.end);
    }
    at = floor + how.index;
  }
  return {
    predicate,
    comparison: compared,
    period,
    change: changeOf(text, predicate),
    isDistributed,
    from: at,
  };
}

/** Ends of nouns that look like a verb: 最高, 目的, 所在, 增减, 水平线上. */
function isNominal(before: string, verb: string): boolean {
  const head = before.slice(0, before.length - verb.length);
  if (verb === '在') return /(?:所|存|现|潜|实|内)$/u.test(head);
  if (verb === '是') return /(?:于|但|要|只|就|特别|尤其)$/u.test(head);
  if (verb === '为') return /(?:行|作|成|因|认|人|分|以)$/u.test(head);
  if (verb === '到') return /(?:报|签|遇|看|做|得|受)$/u.test(head);
  if (verb === '有') return /(?:所|国|公|私|没|占|富|特)$/u.test(head);
  if (verb === '达') return /(?:发|到|传|表|直|雷|抵)$/u.test(head);
  if (verb === '占') return /(?:侵|抢)$/u.test(head);
  if (verb === '升' || verb === '降' || verb === '减') return /[提上跃攀直晋晋下递缩消削裁]$/u.test(head);
  if (verb === '至') return /(?:甚|乃|直|以|截)$/u.test(head);
  return false;
}

function trimmed(words: string): string {
  return withoutEnd(words, '的 ');
}

function changeOf(text: string, predicate: Span | null): FoundPredicate['change'] {
  if (predicate === null) return null;
  const words = text.slice(predicate.start, predicate.end).replace(/新增|净增/u, '');
  if (fallWord.test(words)) return 'decrease';
  return riseWord.test(words) ? 'increase' : null;
}

/** 超, 达 and 有 alone say nothing where it is open of what. */
export function isWeak(text: string, { start, end }: Span): boolean {
  return /^(?:超过?|达到?|突破|为|是|有|已有|占|累计|新增|共|合计|均为|分别为|不低于|不少于|不足|[^\u4e00-\u9fff]+)$/u.test(
    text.slice(start, end),
  );
}
