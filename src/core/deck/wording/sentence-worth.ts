import { isLead } from '../../language/clauses/announcements.ts';
import { simplified } from '../../language/zh/simplified.ts';
import { figuresTold } from './key-figures.ts';

/**
 * What of a long text its hearers must be told, whatever else there is room for. In one order for all texts: what all of it
 * is after (总任务是…, 翻两番, 分两步走), what came of it in figures, what decides (最重要的是…), then whatever it
 * states, and last examples. Where a passage stands in its chapter says nothing of this.
 */
export const worths = { goal: 8, decisive: 3, figure: 1, example: -2 } as const;

/** Figures of one sentence that count. */
const mostFigures = 3;

const goal = new RegExp(
  [
    // What is named and then said: 总的奋斗目标是，…, 使命，就是要…, 总体要求：….
    '(?:总|根本|首要|中心|战略|历史|奋斗|总体|预期|发展|指导|基本|主要|宏伟)的?(?:[^，,。；：:的]{0,3}的?)?(?:任务|目标|使命|要求|方针|总路线|基本路线)[^，,。；：:]{0,8}(?:[，,]?就?是(?![否不])|[：:]|[为即](?![了此]))',
    '(?:任务|使命)[，,]就是(?![否不])',
    // The sentence that governs a plan of work.
    '做好[^，,。]{0,10}工作[，,]要?(?:坚持)?(?:以|高举)',
    '分(?:两|二|三|四|几)(?:步|个阶段)(?:走|实施|推进|安排)',
    '翻(?:一|两|三|四|几)番',
  ].join('|'),
  'u',
);
const goalInEnglish =
  /\b(?:our|the) (?:overall |main |key |central |strategic |first |primary )?(?:goal|aim|objective|mission|task|vision|target)s?\b[^.;:]{0,40}\b(?:is|are|will be)\b(?! not)/iu;
const decisive =
  /(?:最重要|最根本|最关键|最要紧|关键|核心|根本|重中之重|当务之急|归根到底)(?:的|，|在于|就?是)(?![否不])|主要标志/u;
const example =
  /^\s*(?:例如|比如|譬如|拿[^，]{1,12}来说|以[^，]{1,16}为例|如(?![果何今此同下])|for (?:example|instance)\b)/iu;

/** The figures that are to be reached: …900万人以上，…6%左右，…. */
const bounded = /\d[\d.]*(?:万|亿)?[^，,。；;\d]{0,4}?(?:左右|以上|以内|以下)(?=[，,。；;、]|$)/gu;
const ahead = /今年|明年|今后|力争|确保|到20\d\d年/u;
const fewestTargets = 3;

/** Whether the sentence says what all of a chapter or text is after. */
export function statesGoal(sentence: string): boolean {
  return goal.test(simplified(sentence)) || goalInEnglish.test(sentence) || setsTargets(sentence);
}

function setsTargets(sentence: string): boolean {
  return ahead.test(sentence) && (sentence.match(bounded)?.length ?? 0) >= fewestTargets;
}

/** What a sentence is worth to those who hear the text, by what it is; see `worths`. */
export function sentenceWorth(sentence: string): number {
  if (isLead(sentence)) return 0;
  const text = simplified(sentence);
  const figures = Math.min(mostFigures, figuresTold(sentence));
  return (
    (statesGoal(sentence) ? worths.goal : decisive.test(text) ? worths.decisive : 0) +
    figures * worths.figure +
    (example.test(text) ? worths.example : 0)
  );
}
