import { simplified } from '../../language/zh/simplified.ts';

/** What is aimed at, and what is ruled: what people look for in a text before anything else. */
const aim = /建设成|打造|(?<!组)建成(?!立)|着力|总要求|总目标|总任务/u;
/** What all of the sentence is for, whoever does it. */
const goal = /建设成|^着力/u;
const rule = /不得|严禁|原则上不|不能(?:到处|再)|不强制|同时废止|除外|另有规定/u;
/** What most documents open with, and say of themselves in the same words. */
const ritual =
  /^(?:要|必须)?(?:(?:坚持)?以.{0,30}(?:思想|理论|精神)为(?:指导|指引|遵循)|(?:全面|深入|认真|坚决|切实)?(?:学习|贯彻|落实|领会|执行)[^，]*(?:精神|思想|讲话|指示|批示|部署|要求|战略|理念)|(?:紧紧)?围绕统筹推进|高举|统筹推进“?五位一体|协调推进“?四个全面|构成犯罪|增强“?四个意识|坚定“?四个自信|做到“?两个维护|深刻领悟|牢固树立和?(?:贯彻)?(?:落实)?[^，]*理念)/u;
/** The clause that the ones before it were said for. */
const turn = /(?:^|[，,；;])\s*(?:但(?!愿)|然而|不过|可是)/u;

export function tellsAim(text: string): boolean {
  return aim.test(simplified(text));
}

/** Whether the clause says what all of its sentence is for. */
export function tellsGoal(text: string): boolean {
  return goal.test(simplified(text).trim());
}

export function tellsRule(text: string): boolean {
  return rule.test(simplified(text));
}

export function isRitual(text: string): boolean {
  return ritual.test(simplified(text).trim());
}

export function turnsSentence(text: string): boolean {
  return turn.test(simplified(text).trim());
}
