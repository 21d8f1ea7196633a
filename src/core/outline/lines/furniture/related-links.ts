import type { BlockView, DocumentView } from '../../../view/document-view.ts';
import { readSectionNumber } from '../headings/numbering-styles.ts';
import type { LineRole } from '../line-role.ts';
import { isEditorsLine, isSitePage } from './page-around.ts';

const mostLinks = 10;
const longestLink = 40;
/** Heads of links to other articles. */
export const relatedHead =
  /^[【[]?(?:相关(?:阅读|报道|链接|新闻|稿件|推荐|文章|内容)|延伸阅读|推荐阅读|猜你喜欢|热[点门]推荐|更多精彩|大家都在看)[】\]]?:?$/u;

/** What a page puts into the middle of a text: links to other articles below their head, names of editors and owners. */
export function findRelatedLinks(document: DocumentView): readonly LineRole[] {
  const { blocks } = document;
  const isPage = isSitePage(document);
  const roles: LineRole[] = [];
  for (const view of blocks) {
    if (isEditorsLine(view.text)) roles.push(editorsLine(view, isPage));
    else if (isCopyrightLine(view.text))
      roles.push({ ...role(view, 'copyright-line'), kind: isPage ? 'furniture' : 'meta' });
    if (!isPage || view.text.length > longestLink || !relatedHead.test(view.text)) continue;
    const links: BlockView[] = [];
    for (let at = view.index + 1; links.length < mostLinks; at += 1) {
      const link = blocks[at];
      if (link === undefined || !isLink(link, links[0])) break;
      links.push(link);
    }
    roles.push(role(view, 'related-links'), ...links.map((link) => role(link, 'related-links')));
  }
  return roles;
}

const longestCopyright = 160;
const copyright =
  /^[\s*_(（[]*(?:copyright|版权所有|©|\(c\))(?:\s*(?:©|\(c\)))?[\s,:]*(?:©\s*)?(?:\d{4}|[\u4e00-\u9fffA-Z])[^。]*$|^(?:本|该)[^,。]{1,20}(?:版权|著作权)(?:归|为|属于?)[^,。]{2,60}所有[。.]?$|^(?:this|the)\b.{0,60}\b(?:is|are) licen[sc]ed under\b.{0,120}$|^.{0,80}\ball rights reserved\.?$/iu;
const licence =
  /^[^。]{0,40}(?:采用|遵循|依据|使用)[^。]{0,30}(?:知识共享|creative commons|cc[ -]by)[^。]{0,60}(?:许可|协议|授权)[^。]{0,20}[。.]?$/iu;

/** Who owns a text, or under which licence it may be used. */
function isCopyrightLine(text: string): boolean {
  return text.length <= longestCopyright && (copyright.test(text) || licence.test(text));
}

/** On a page furniture; elsewhere a line that says who made the document. */
function editorsLine(view: BlockView, isPage: boolean): LineRole {
  return isPage ? role(view, 'editors-line') : { ...role(view, 'editors-line'), kind: 'meta' };
}

/** A line apart from the other links may be a heading of the text. */
function isLink(view: BlockView, first: BlockView | undefined): boolean {
  const { text, block } = view;
  if (first !== undefined && block.blankLinesBefore > first.block.blankLinesBefore) return false;
  return (
    text.length <= longestLink &&
    !/[。;:,!…]$|。/u.test(text) &&
    readSectionNumber(text) === null &&
    block.hint === null
  );
}

function role({ index }: BlockView, reason: string): LineRole {
  return { blockIndex: index, kind: 'furniture', confidence: 0.96, reason };
}
