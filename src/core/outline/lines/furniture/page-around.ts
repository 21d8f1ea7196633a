/// <reference path="../../../language/raw-imports.d.ts" />

import makersFile from '../../../../../resources/lexicon/zh/makers.txt?raw';
import buttonsFile from '../../../../../resources/lexicon/zh/page-buttons.txt?raw';
import { partingMark, statementMark } from '../../../language/marks.ts';
import { alternation, readLexicon } from '../../../language/word-list.ts';
import type { BlockView, DocumentView } from '../../../view/document-view.ts';
import type { LineRole } from '../line-role.ts';

const longestFurniture = 120;
/** So many controls of a page in a text file, and it was copied from a page. */
const fewestControls = 2;
/** The foot of a site may be one long line of all that it says. */
const longestFoot = 300;
const footWords =
  /主办单位|版权所有|网站标识码|网站地图|icp备|公网安备|技术支持|联系我们|all rights reserved/gu;

/** In lower case. Labels that web pages put around a text: whole lines, wherever they stand outside the body. */
const buttons = new RegExp(
  `^(?:${alternation(buttonsFile)}|打印(?:本页|此页)?|分享(?:到|至)?.{0,8}|分享[到至][: ].{0,24}|大|中|小|关闭(?:窗口|本页)?|返回(?:顶部|首页|列表)?|回到?顶部|复制(?:链接)?|扫一扫.{0,20}|上一篇.*|下一篇.*|字体.{0,8}|字号.{0,8}|点击查看.{0,10}|更多.{0,4}|扫码.{0,12}|用微信扫.{0,12}|[-\\d]* ?次(?:浏览|阅读)?|(?:我要|发表|参与|查看|网友)评论.{0,6}|qzone|qq(?:空间|好友)|(?:新浪|腾讯|网易|搜狐)微博|豆瓣网?|微信(?:好友|朋友圈)|(?:新闻|查看|热门|最新)?评论|\\+1|(?:文档|相关)附件:?|print|share|tweet(?: this)?|download|close|(?:back|scroll) to (?:the )?top|top|home|menu|search|e-?mail ?(?:推荐|分享):?|(?:点击|关注)(?:上方|下方)?蓝[字色].{0,12}|(?:点击)?(?:上方|下方)?蓝字.{0,6}关注.{0,6}|take our survey|site feedback:?|contact us:?|confidential tip\\?|send a tip.{0,20}|provide (?:news )?feedback.{0,30}|save|enlarge this image|(?:hide|toggle|show) caption|embed(?: <.{0,160})?|transcript|advertisement(?: ?[-–—:].{0,40})?)$`,
  '',
);
/** What only a page has: a link past its menus. */
const skipLink = /^(?:skip to (?:main |the )?content|(?:跳转?|转)[至到](?:主要|正文)?内容)$/iu;
const furnitureStart =
  /^(?:当前位置|您?(?:现?在)?的?位置|您当前的位置|网站首页|you are here ?:|produced by|powered by|copyright|©|版权(?:所有|声明)|主办单位?:|承办单位?:|技术支持:|备案号|网站标识码|联系我们|网站地图|关于我们|责任编辑:|责编:|编辑:|相关(?:报道|阅读|链接|新闻|稿件|推荐|文章):?$|延伸阅读:?$|附件下载:?$|【?字号|热门推荐|违法和不良信息|你可能(?:也|会|还)?喜欢|猜你喜欢|页面功能|反侵权公告|特别声明|[【(]?(?:免责|版权|郑重)声明|[【(]?版权(?:所有|声明)|本文(?:共|来源于网络)|阅读量|浏览次数|点击数|微信扫|长按识别)/;
/** Names of the parts of a page, which set no title over the text even where they are marked as headings. */
const pagePart =
  /^(?:栏目导航|站内导航|导航菜单|[\u4e00-\u9fff]{2,6}详情|(?:新闻|信息|文章|公告|通知)(?:内容|正文|列表|浏览)|(?:评论|留言)(?:回复|列表|区)|(?:发表|最新|网友|全部)评论)$/u;
const registration = /(?:icp备?\d|公网安备|all rights reserved|京公网)/;
/** Says of itself that it names the place on a site, or the program that made the page. */
const siteLine =
  /^(?:您?当前的?位置|您?现?在的?位置|网站首页|you are here ?:|produced by|powered by|copyright|©|备案号|网站标识码)/;
const makersOf = (place: 'editor' | 'maker' | 'credit') =>
  readLexicon(makersFile)
    .filter(([, ...places]) => places.includes(place))
    .map(([word]) => word)
    .join('|');
/** Those who edited or checked a text, below it. */
const editors = new RegExp(`^\\(?(?:${makersOf('editor')}) ?[:/丨|]`, 'u');
/** Who made a text, before a bar (出品︱…, 作者丨…). */
const makers = new RegExp(`^[(【[]?(?:${makersOf('maker')}) ?[︱丨│┃|]`, 'u');
const credits = new RegExp(`(?:${makersOf('credit')}) ?[/:丨|]|供稿(?= |$)`, 'gu');
const fewestCredits = 2;
/** Who gave, edited or checked a text, after a colon. */
const credited = new RegExp(
  `^[(【[]?(?:${makersOf('editor')}|${makersOf('credit')})(?: ?[/、] ?(?:${makersOf('credit')}))* ?[/:丨|] ?[^。;]{2,30}$`,
  'u',
);
const longestEditors = 60;
/** Heads of links to other articles. */
export const relatedHead =
  /^[【[]?(?:相关(?:阅读|报道|链接|新闻|稿件|推荐|文章|内容|专题)|延伸阅读|推荐阅读|猜你喜欢|热[点门]推荐|更多精彩|大家都在看)[】\]]?:?$/u;
const shell = /^[【】[\]()|·\-_=*~<>»›/\\:,. ]+$/u;

/** Navigation, buttons and footers of web pages: lines that carry nothing of the document where they stand outside the body. */
export function findPageAround(document: DocumentView): readonly LineRole[] {
  if (!hasPageAround(document)) return [];
  return document.blocks
    .map((view) => readFurniture(view, document.blocks))
    .filter((found) => found !== null);
}

/**
 * Whether the words of a line may say that it is furniture. Files of Word and PowerPoint mark what is around their
 * text, and a text file has nothing around it, unless controls of the page that it was copied from came with it.
 */
export function hasPageAround({ source: { format }, blocks }: DocumentView): boolean {
  if (format === 'html' || format === 'pdf') return true;
  if (format === 'docx' || format === 'pptx' || format === 'rtf' || format === 'odt') return false;
  let controls = 0;
  for (const { text } of blocks) {
    if (isSiteFoot(text) || skipLink.test(text)) return true;
    if (text.length <= longestFurniture && (isControl(text) || relatedHead.test(text))) controls += 1;
    if (controls >= fewestControls) return true;
  }
  return false;
}

/** Whether it is a page of a site, or a text that was copied from one; what is around a PDF comes from its printer. */
export function isSitePage(document: DocumentView): boolean {
  return document.source.format !== 'pdf' && hasPageAround(document);
}

/** Whether a line is the name of a part of a page. */
export function isPagePart(text: string): boolean {
  return pagePart.test(text);
}

/** Whether the words of a line are a button or menu of a page. */
export function isPageControl(text: string): boolean {
  return text.length <= longestFurniture && isControl(text);
}

/** `责任编辑：李娜　审核：周强` */
export function isEditorsLine(text: string): boolean {
  if (text.length > longestEditors) return false;
  return (
    editors.test(text) ||
    makers.test(text) ||
    (!statementMark.test(text) && (text.match(credits)?.length ?? 0) >= fewestCredits)
  );
}

/** 供稿：校团委, 【编辑：李红】: no more than who gave or made a text. */
export function isCreditLine(text: string): boolean {
  return text.length <= longestEditors && credited.test(text);
}

function isControl(text: string): boolean {
  const lower = text.toLowerCase();
  return (
    isButtons(withoutBrackets(lower)) ||
    siteLine.test(lower) ||
    registration.test(lower) ||
    editors.test(lower)
  );
}

/**
 * What a line of a page's furniture is, by its words alone; null for any other. A sentence is furniture only where
 * lines of furniture stand above and below it.
 */
export function readFurniture(view: BlockView, blocks: readonly BlockView[]): LineRole | null {
  const previous = blocks[view.index - 1];
  const found = readWords(view, previous?.text ?? '');
  if (found === null || !endsAsSentence(view.text)) return found;
  const next = blocks[view.index + 1];
  const isWithin = [previous, next].every(
    (beside) =>
      beside !== undefined &&
      !endsAsSentence(beside.text) &&
      (readWords(beside, '') !== null || editors.test(beside.text)),
  );
  return isWithin ? found : null;
}

/** Three and more of what only the foot of a site says, in one line. */
function isSiteFoot(text: string): boolean {
  if (text.length > longestFoot || /。/u.test(text)) return false;
  return new Set(text.toLowerCase().match(footWords)).size > fewestControls;
}

function readWords(view: BlockView, previous: string): LineRole | null {
  const { text } = view;
  if (isSiteFoot(text)) return role(view, 0.96, 'page-furniture');
  if (pagePart.test(text)) return role(view, 0.9, 'page-furniture');
  if (text.length > longestFurniture || view.block.hint?.kind === 'heading') return null;
  const lower = text.toLowerCase();
  if (shell.test(text)) return role(view, 0.9, 'page-furniture');
  if (isButtons(withoutBrackets(lower))) return role(view, 0.95, 'page-button');
  if (furnitureStart.test(lower) || registration.test(lower)) return role(view, 0.96, 'page-furniture');
  if (isBreadcrumb(text, previous)) return role(view, 0.96, 'breadcrumb');
  return isRepeated(text) ? role(view, 0.7, 'repeated-line') : null;
}

function endsAsSentence(text: string): boolean {
  if (shell.test(text) || registration.test(text.toLowerCase())) return false;
  return /[。！!？?;]$|[a-z]\.$/u.test(text);
}

function withoutBrackets(lower: string): string {
  return lower.replace(/^[【[(「]+|[】\])」:]+$/gu, '').trim();
}

function isButton(label: string): boolean {
  return buttons.test(label) || skipLink.test(label);
}

/** One button or several in a row, in brackets or between bars. */
function isButtons(text: string): boolean {
  const labels = text.split(/[】\])| ]*[【[(| ]+/u).filter((label) => label !== '');
  return isButton(text) || (labels.length > 1 && labels.every(isButton));
}

/** Short names with > between them, or a continuation of the line above. An arrow (→) leads through a process. */
function isBreadcrumb(text: string, previous: string): boolean {
  if (partingMark.test(text) && !siteLine.test(text) && !siteLine.test(previous)) return false;
  const parts = text.split(/\s*(?:>+|»|›)\s*/u);
  if (parts.length >= 3) return true;
  return parts.length === 2 && (parts[0] === '' || furnitureStart.test(previous));
}

/** The same words twice in one line: a template gone wrong, never a title. */
function isRepeated(text: string): boolean {
  const half = text.slice(0, Math.floor(text.length / 2)).trim();
  return half.length >= 6 && text.slice(half.length).trim() === half;
}

function role(view: BlockView, confidence: number, reason: string): LineRole {
  return { blockIndex: view.index, kind: 'furniture', confidence, reason };
}
