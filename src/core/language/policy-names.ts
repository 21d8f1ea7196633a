/// <reference path="./raw-imports.d.ts" />
import thingsFile from '../../../resources/lexicon/zh/things-in-items.txt?raw';
import { alternation } from './word-list.ts';

/** Rules of a policy that is called by their number: 落实人才振兴60条, “三项改革”新20条措施. */
const policyBefore =
  /(?:落实|出台|实施|推出|执行|贯彻|印发|发布|兑现|用好)[了好]?[“《\u4e00-\u9fff]{2,12}$|[“”》\u4e00-\u9fff]新(?:版)?$/u;
const countedBefore = new RegExp(`(?:${alternation(thingsFile)})(?:信息|文件)?$`, 'u');
const longestName = 16;

/** Whether 条 after a number that stands after the text makes the name of a policy, and counts nothing. */
export function namesPolicy(before: string): boolean {
  const words = before.slice(-longestName);
  return policyBefore.test(words) && !countedBefore.test(words);
}
