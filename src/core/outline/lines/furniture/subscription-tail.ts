/// <reference path="../../../language/raw-imports.d.ts" />

import englishChannelsFile from '../../../../../resources/lexicon/en/channels.txt?raw';
import chineseChannelsFile from '../../../../../resources/lexicon/zh/channels.txt?raw';
import { hasLatinWord } from '../../../language/latin-words.ts';
import { alternation } from '../../../language/word-list.ts';
import type { DocumentView } from '../../../view/document-view.ts';
import type { LineRole } from '../line-role.ts';

const mostLines = 6;
const longestLine = 160;
const shortestText = 4;
/** A sentence below a call is of the text, and so is the call. */
const shortestSentence = 16;
const opener = '(?:欢迎|请|立即|即刻|点击|长按|扫码)';
/** Calls to subscribe to the one who publishes: at the start of a line. */
const chineseCall = new RegExp(
  `^[【[(]?(?:(?:${opener}(?:加入|成为){0,2}|加入|成为).{0,10}(?:订户|付费会员)|${opener}?(?:订阅|关注)(?:(?:我们的)?(?:微信)?(?:${alternation(chineseChannelsFile)})(?:$|后|即可|[获领查了参收观阅回加](?:取|看|解|与|听|读|复|入)|[^\u4e00-\u9fff])|(?:我们|微信)(?![\u4e00-\u9fff])))`,
  'u',
);
const englishCall = new RegExp(
  `^[[(]?(?:(?:please )?(?:subscribe|sign up) (?:to|for) (?:our|the|this)(?: [\\w-]+){0,3}? (?:${alternation(englishChannelsFile)})\\b|support (?:us|our work)(?: (?:by|with|today|on)\\b|[.!:]?$)|take our survey\\b)`,
  'iu',
);

/** What the last lines of a text ask of its readers for the one who publishes it, whatever the file is. */
export function findSubscriptionTail({ blocks }: DocumentView): readonly LineRole[] {
  const lines = blocks.filter(({ block }) => block.hint?.kind !== 'page-furniture');
  const from = Math.max(shortestText, lines.length - mostLines);
  const at = lines.findIndex(
    ({ text, block }, index) =>
      index >= from &&
      block.hint === null &&
      (chineseCall.test(text) || (hasLatinWord(text) && englishCall.test(text))),
  );
  const tail = at === -1 ? [] : lines.slice(at);
  if (tail.some(({ text, block }) => text.length > longestLine || block.hint?.kind === 'heading')) return [];
  if (tail.slice(1).some(({ text }) => text.length >= shortestSentence && /。$/u.test(text))) return [];
  return tail.map(({ index }) => ({
    blockIndex: index,
    kind: 'furniture',
    confidence: 0.95,
    reason: 'after-article',
  }));
}
