import { hasLatinWord } from '../../../language/latin-words.ts';
import type { BlockView, DocumentView } from '../../../view/document-view.ts';
import { readSectionNumber } from '../headings/numbers/numbering-styles.ts';
import type { LineRole } from '../line-role.ts';
import { isEditorsLine, isSitePage, relatedHead } from './page-around.ts';
import { isPageFurniture } from './page-furniture.ts';

const longestHead = 60;
const longestLabelled = 120;
/** Beside the heads of links. */
const chineseHead =
  /^[【[(]?(?:(?:推荐|延伸|拓展)(?:阅读|报道|链接|新闻|稿件|推荐|文章)|(?:[您你]可能(?:也|会|还)*(?:喜欢|感兴趣)|(?:为[您你]|精彩|热门)推荐|[a-z]{2,8} ?精彩推荐|延伸 ?· ?推荐).{0,4}|(?:小编|作者|编辑)(?:的)?(?:最近|最新|其他|更多|推荐)的?文章|更多(?:文章|报道|新闻|推荐|精彩内容)|(?:我要|发表|网友|最新|热门|全部|精彩)?(?:评论|跟[贴帖])(?: ?\(?\d+条?\)?)?|\d+ ?条?(?:评论|跟[贴帖])|(?:目前)?(?:暂无|没有)(?:热门)?(?:评论|跟[贴帖]).{0,12}|(?:评论|留言)(?:回复|列表|区)|热[点门](?:新闻|文章|评论|排行.{0,2}))[】\])]?:?$/iu;
/** What a page asks of its readers below the text: to share it, to open it elsewhere, to read the next one. */
const invitation =
  /^(?:(?:请)?(?:用|打开)?微信扫.{0,16}|分享[至到](?:好友|微信|朋友圈).{0,12}|打开.{1,10}(?:app|客户端) ?[,。].{0,20}|扫描下方二维码.{0,40}|上一篇.{0,60}下一篇.{0,60})$/iu;
const englishHead =
  /^(?:related(?: (?:posts|articles|stories|news|content|reading|links))?|read (?:more|next|further)\b.{0,40}|you (?:may|might) also (?:like|enjoy).{0,20}|more (?:from|stories)\b.{0,30}|recommended(?: for you| reading)?|popular posts|(?:next|previous) (?:post|article|story)|about the authors?|(?:latest|recent) (?:news|posts|stories|articles)|leave a (?:comment|reply)|stay up[- ]to[- ]date.{0,30}|(?:subscribe|sign up) (?:to|for) (?:our|the)\b.{0,40}|donate(?: now| today)?)(?: — \S+)?:?$/iu;
/** © Hillside Media, below the last line of the article. */
const rights = /^(?:©|\(c\) ?\d{4}|copyright (?:©|\d{4}))/iu;
/** What a site says of everything on it. */
const disclaimer =
  /^[【[(]?(?:免责(?:声明|条款)|(?:本[站网报])郑重声明|版权声明|[\u4e00-\u9fff]{2,10}版权(?:说明|声明) ?:|声明 ?:.{0,80}(?:投资建议|不代表)|disclaimer)/iu;
const anyDisclaimer = /^[【[(]?(?:免责|风险提示|(?:本[站网报])?(?:郑重|特别)声明|版权声明|disclaimer)/iu;
/** Below the text or above it: the title elsewhere, and what the page files it under. */
const labelled = /^[(【]?(?:原(?:文)?标题 ?:|标签(?: ?:|$))/u;
/** Where the text is from and who edited it, run into one line. */
const editedFrom = /^\(?(?:本文)?来源 ?:.{1,30}(?:责任编辑|责编|编辑|作者) ?:/u;
const teaserEnd = /(?:…|\.{3,})[.。]?$/u;
const shortestProse = 25;
const shortestArticle = 40;
/** The article is so much longer than the sentences that follow it, and none of them is as long as a paragraph of it. */
const shareOfArticle = 0.5;
const longestTeaser = { zh: 80, en: 400 } as const;

/**
 * What a page sets below its article: other articles, comments, disclaimers, newsletters. It begins with a line that says
 * so, and no paragraph and no numbered heading follows.
 */
export function findAfterArticle(document: DocumentView): readonly LineRole[] {
  if (!isSitePage(document)) return [];
  const lines = document.blocks.filter((view) => !isPageFurniture(view));
  const labels = lines.filter(({ text }) => text.length <= longestLabelled && labelled.test(text));
  const tail = tailOf(document.blocks, lines);
  return [...new Set([...labels, ...tail])].map(({ index }) => ({
    blockIndex: index,
    kind: 'furniture',
    confidence: 0.97,
    reason: 'after-article',
  }));
}

/** The line that opens it may itself be what the page marks. */
function tailOf(blocks: readonly BlockView[], lines: readonly BlockView[]): readonly BlockView[] {
  const total = lines.reduce((sum, view) => sum + proseLength(view), 0);
  const lastOfArticle = lines.findLastIndex(
    (view) => readSectionNumber(view.text) !== null || isParagraph(view),
  );
  let at = 0;
  let before = 0;
  for (const view of blocks) {
    for (; at < lines.length && (lines[at]?.index ?? 0) < view.index; at += 1)
      before += proseLength(lines[at] as BlockView);
    if (at <= lastOfArticle || before < shortestArticle || total - before > before * shareOfArticle) continue;
    if (at < lines.length && opensTail(view)) return lines.slice(at);
  }
  return [];
}

function opensTail({ text }: BlockView): boolean {
  if (isEditorsLine(text) || (text.length <= longestLabelled && editedFrom.test(text))) return true;
  if (disclaimer.test(text)) return true;
  if (text.length > longestHead) return false;
  if (rights.test(text)) return true;
  return (
    relatedHead.test(text) ||
    invitation.test(text) ||
    chineseHead.test(text) ||
    (hasLatinWord(text) && englishHead.test(text))
  );
}

function isParagraph(view: BlockView): boolean {
  const { language } = view;
  return view.block.hint?.kind === 'table-row' || proseLength(view) > longestTeaser[language];
}

function proseLength({ text }: BlockView): number {
  const isOfSite = anyDisclaimer.test(text) || disclaimer.test(text);
  if (text.length < shortestProse || isOfSite || teaserEnd.test(text)) return 0;
  return /[。!?.;]["”’」)\]]*$/u.test(text) ? text.length : 0;
}
