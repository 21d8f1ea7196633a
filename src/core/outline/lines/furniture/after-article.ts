import { hasLatinWord } from '../../../language/latin-words.ts';
import type { BlockView, DocumentView } from '../../../view/document-view.ts';
import { readSectionNumber } from '../headings/numbers/numbering-styles.ts';
import type { LineRole } from '../line-role.ts';
import { isEditorsLine, isSitePage } from './page-around.ts';
import { isPageFurniture } from './page-furniture.ts';
import { relatedHead } from './related-links.ts';

const longestHead = 60;
const longestLabelled = 120;
/** Beside the heads of links. */
const chineseHead =
  /^[【[(]?(?:(?:推荐|延伸|拓展)(?:阅读|报道|链接|新闻|稿件|推荐|文章)|你可能(?:也|会|还)*(?:喜欢|感兴趣).{0,4}|(?:小编|作者|编辑)(?:的)?(?:最近|最新|其他|更多|推荐)的?文章|更多(?:文章|报道|新闻|推荐|精彩内容)|(?:我要|发表|网友|最新|热门|全部|精彩)评论(?: ?\(?\d*\)?)?|(?:评论|留言)(?:回复|列表|区)|热[点门](?:新闻|文章|评论|排行.{0,2}))[】\])]?:?$/u;
const englishHead =
  /^(?:related(?: (?:posts|articles|stories|news|content|reading|links))?|read (?:more|next|further)\b.{0,40}|you (?:may|might) also (?:like|enjoy).{0,20}|more (?:from|stories)\b.{0,30}|recommended(?: for you| reading)?|popular posts|latest (?:news|posts|stories)|leave a (?:comment|reply)|stay up[- ]to[- ]date.{0,30}|(?:subscribe|sign up) (?:to|for) (?:our|the)\b.{0,40}|donate(?: now| today)?)(?: — \S+)?:?$/iu;
/** What a site says of everything on it. */
const disclaimer = /^[【[(]?(?:免责(?:声明|条款)|(?:本[站网报])郑重声明|版权声明|disclaimer)/iu;
const anyDisclaimer = /^[【[(]?(?:免责|风险提示|(?:本[站网报])?(?:郑重|特别)声明|版权声明|disclaimer)/iu;
/** Below the text or above it: the title elsewhere, and what the page files it under. */
const labelled = /^[(【]?(?:原(?:文)?标题 ?:|标签(?: ?:|$))/u;
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
  const start = lines.findIndex((view, at) => opensTail(view) && isTail(lines, at));
  const tail = start === -1 ? [] : lines.slice(start);
  return [...new Set([...labels, ...tail])].map(({ index }) => ({
    blockIndex: index,
    kind: 'furniture',
    confidence: 0.97,
    reason: 'after-article',
  }));
}

function opensTail({ text }: BlockView): boolean {
  if (isEditorsLine(text)) return true;
  if (disclaimer.test(text)) return true;
  if (text.length > longestHead) return false;
  return relatedHead.test(text) || chineseHead.test(text) || (hasLatinWord(text) && englishHead.test(text));
}

function isTail(lines: readonly BlockView[], start: number): boolean {
  const tail = lines.slice(start);
  if (tail.some((view) => readSectionNumber(view.text) !== null || isParagraph(view))) return false;
  const before = lines.slice(0, start).reduce((sum, view) => sum + proseLength(view), 0);
  const after = tail.reduce((sum, view) => sum + proseLength(view), 0);
  return before >= shortestArticle && after <= before * shareOfArticle;
}

function isParagraph(view: BlockView): boolean {
  const language = /[\u4e00-\u9fff]/u.test(view.text) ? 'zh' : 'en';
  return view.block.hint?.kind === 'table-row' || proseLength(view) > longestTeaser[language];
}

function proseLength({ text }: BlockView): number {
  if (text.length < shortestProse || anyDisclaimer.test(text) || teaserEnd.test(text)) return 0;
  return /[。!?.;]["”’」)\]]*$/u.test(text) ? text.length : 0;
}
