import type { DocumentView } from '../../../view/document-view.ts';
import type { LineRole } from '../line-role.ts';

const mostLines = 6;
const longestLine = 160;
const shortestText = 4;
/** Calls to subscribe to the one who publishes: at the start of a line. */
const call =
  /^[【[(]?(?:(?:欢迎|歡迎|请|請|立即|即刻|点击|點擊|长按|長按|扫码|掃碼)?(?:加入|成为|成為)?.{0,10}(?:订户|訂戶|付费会员|付費會員)|(?:欢迎|歡迎|请|請|立即|点击|點擊|长按|長按|扫码|掃碼)?(?:订阅|訂閱|关注)(?:我们|我們|本号|本號|公众号|公眾號|微信|电子报|電子報|频道|頻道)|(?:please )?(?:subscribe|sign up) (?:to|for) (?:our|the|this)|support (?:us|our work)|take our survey)/iu;

/** What the last lines of a text ask of its readers for the one who publishes it, whatever the file is. */
export function findSubscriptionTail({ blocks }: DocumentView): readonly LineRole[] {
  const lines = blocks.filter(({ block }) => block.hint?.kind !== 'page-furniture');
  const from = Math.max(shortestText, lines.length - mostLines);
  const at = lines.findIndex(
    ({ text, block }, index) => index >= from && block.hint === null && call.test(text),
  );
  const tail = at === -1 ? [] : lines.slice(at);
  if (tail.some(({ text, block }) => text.length > longestLine || block.hint?.kind === 'heading')) return [];
  return tail.map(({ index }) => ({
    blockIndex: index,
    kind: 'furniture',
    confidence: 0.95,
    reason: 'after-article',
  }));
}
