import type { LineKind, Page, PageLine } from '../lines/page-line.ts';
import { type Article, proseLength } from './article.ts';
import { runningSums, sumOver } from './running-sums.ts';

/** Of the prose of a page, that stands in one item. */
const shareOfArticle = 0.6;
const fewestParagraphs = 3;
const longestByline = 120;
const day = /(?:19|20)\d{2}\s?[-年/.]\s?\d{1,2}\s?[-月/.]\s?\d{1,2}/u;
const labelled = /(?:来源|作者|编辑|时间|日期|source|author|published|date)\s?[:：]/iu;
/** How often it was read, or who wrote it, beside the day. */
const counted = /阅读|浏览|评论|来源|作者|编辑|\s\d{1,7}$/u;

/**
 * The page without lists and headings that only set it: an item that holds the article is no item of a list, nor is what
 * stands between the title and the text with its day and source, in an element of whatever name.
 */
export function withoutLayoutMarks(page: Page, article: Article, titleLines: readonly number[]): Page {
  const depth = depthOfArticle(page);
  const title = titleLines.findLast((index) => index < article.from) ?? article.from;
  const byline = page.lines.findLastIndex((line, index) => index < article.from && isByline(line));
  const kindOf = (line: PageLine, index: number): LineKind | null => {
    if (index <= title || index > byline) return withinArticle(line.kind, depth);
    if (index === byline || line.kind?.kind === 'list-item') return null;
    return index === title + 1 && line.kind?.kind === 'heading' ? { kind: 'subtitle' } : line.kind;
  };
  const lines = page.lines.map((line, index) => {
    const kind = kindOf(line, index);
    return kind === line.kind ? line : { ...line, kind };
  });
  return { ...page, lines };
}

/** How many items of lists there are around the article. */
function depthOfArticle({ lines, regions }: Page): number {
  const prose = runningSums(lines.map(proseLength));
  const paragraphs = runningSums(lines.map((line) => (proseLength(line) > 0 ? 1 : 0)));
  const total = sumOver(prose, 0, lines.length);
  return regions.filter(
    ({ element, from, to }) =>
      element.tagName === 'li' &&
      sumOver(paragraphs, from, to) >= fewestParagraphs &&
      sumOver(prose, from, to) >= total * shareOfArticle,
  ).length;
}

function withinArticle(kind: LineKind | null, depth: number): LineKind | null {
  if (depth === 0 || kind?.kind !== 'list-item') return kind;
  return kind.depth < depth ? null : { ...kind, depth: kind.depth - depth };
}

function isByline({ kind, text }: PageLine): boolean {
  if (text.length > longestByline || kind?.kind === 'page-furniture' || kind?.kind === 'table-row')
    return false;
  if (!day.test(text)) return false;
  return labelled.test(text) || (kind?.kind === 'heading' && kind.level > 1 && counted.test(text));
}
