import type { BlockView, DocumentView } from '../text/document-view.ts';
import type { LineRole } from './line-role.ts';
import { readSectionNumber } from './numbering-styles.ts';

const mostLinks = 10;
const longestLink = 40;
const head =
  /^[【[]?(?:相关(?:阅读|报道|链接|新闻|稿件|推荐|文章|内容)|延伸阅读|推荐阅读|猜你喜欢|热[点门]推荐|更多精彩|大家都在看)[】\]]?:?$/u;
const editors = /^\(?(?:责任编辑|责编|编辑|编审|审核|初审|复审|终审|校对|监制|签发|值班编辑|排版) ?[:/丨|]/u;
const longestEditors = 60;

/** What a page puts into the middle of a text: links to other articles below their head, and names of editors. */
export function findRelatedLinks({ blocks }: DocumentView): readonly LineRole[] {
  const roles: LineRole[] = [];
  for (const view of blocks) {
    if (view.text.length <= longestEditors && editors.test(view.text)) roles.push(role(view, 'editors-line'));
    if (view.text.length > longestLink || !head.test(view.text)) continue;
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
  return { blockIndex: index, kind: 'boilerplate', confidence: 0.96, reason };
}
