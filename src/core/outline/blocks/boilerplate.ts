import type { BlockView, DocumentView } from '../text/document-view.ts';
import type { LineRole } from './line-role.ts';
import type { Zones } from './zones.ts';

const longestFurniture = 120;

/** In lower case. Labels that web pages put around a text: whole lines, wherever they stand outside the body. */
const buttons =
  /^(?:下载|打印(?:本页|此页)?|全屏|收藏|分享(?:到|至)?.{0,8}|加大|还原|减小|放大|缩小|大|中|小|关闭(?:窗口|本页)?|返回(?:顶部|首页|列表)?|回到?顶部|首页|纠错|复制(?:链接)?|扫一扫.{0,20}|微信|微博|上一篇.*|下一篇.*|上一页|下一页|字体.{0,8}|字号.{0,8}|语音播报|听新闻|展开全文|阅读原文|点击查看.{0,10}|更多.{0,4}|print|share|download|close|back to top|top|home)$/;
const furnitureStart =
  /^(?:当前位置|您?(?:现?在)?的?位置|您当前的位置|网站首页|produced by|powered by|copyright|©|版权(?:所有|声明)|主办单位?:|承办单位?:|技术支持:|备案号|网站标识码|联系我们|网站地图|关于我们|责任编辑:|责编:|编辑:|相关(?:报道|阅读|链接|新闻|稿件|推荐|文章):?$|延伸阅读:?$|附件下载:?$|【?字号|热门推荐|特别声明|[【(]?(?:免责|版权|郑重)声明|[【(]?版权(?:所有|声明)|本文(?:共|来源于网络)|阅读量|浏览次数|点击数|微信扫|长按识别)/;
const registration = /(?:icp备?\d|公网安备|all rights reserved|京公网)/;
/** A line of a table of contents: leaders and a page number. */
const contentsLine = /(?:[.·]{6,}|…{3,})[ ]*\d{1,3}$/u;
const shell = /^[【】[\]()|·\-_=*~<>»›/\\:,. ]+$/u;

/** Navigation, buttons and footers of web pages: lines outside the body that carry nothing of the document. */
export function findBoilerplate(
  { blocks }: DocumentView,
  { bodyStart, bodyEnd }: Zones,
): readonly LineRole[] {
  const contents = blocks
    .filter(({ text }) => contentsLine.test(text.slice(-longestFurniture)))
    .map((view) => role(view, 0.95, 'contents-line'));
  const furniture = blocks
    .filter((view) => view.index < bodyStart || view.index >= bodyEnd)
    .map((view) => readFurniture(view, blocks[view.index - 1]))
    .filter((found) => found !== null);
  return [...furniture, ...contents];
}

/** What a line of a page's furniture is, by its words alone; null for any other. */
export function readFurniture(view: BlockView, previous: BlockView | undefined): LineRole | null {
  const { text } = view;
  if (text.length > longestFurniture || view.block.hint?.kind === 'heading') return null;
  const lower = text.toLowerCase();
  const inner = lower.replace(/^[【[(「]+|[】\])」:]+$/gu, '').trim();
  if (shell.test(text)) return role(view, 0.9, 'page-furniture');
  if (isButtons(inner)) return role(view, 0.95, 'page-button');
  if (furnitureStart.test(lower) || registration.test(lower)) return role(view, 0.96, 'page-furniture');
  if (isBreadcrumb(text, previous?.text ?? '')) return role(view, 0.96, 'breadcrumb');
  return isRepeated(text) ? role(view, 0.7, 'repeated-line') : null;
}

/** One button or several in a row, in brackets or between bars. */
function isButtons(text: string): boolean {
  const labels = text.split(/[】\])| ]*[【[(| ]+/u).filter((label) => label !== '');
  return buttons.test(text) || (labels.length > 1 && labels.every((label) => buttons.test(label)));
}

/** Short names with > between them, or a continuation of the line above. */
function isBreadcrumb(text: string, previous: string): boolean {
  const parts = text.split(/\s*(?:>+|»|›|→)\s*/u);
  if (parts.length >= 3) return true;
  return parts.length === 2 && (parts[0] === '' || furnitureStart.test(previous));
}

/** The same words twice in one line: a template gone wrong, never a title. */
function isRepeated(text: string): boolean {
  const half = text.slice(0, Math.floor(text.length / 2)).trim();
  return half.length >= 6 && text.slice(half.length).trim() === half;
}

function role(view: BlockView, confidence: number, reason: string): LineRole {
  return { blockIndex: view.index, kind: 'boilerplate', confidence, reason };
}
