import type { LineKind, Page, PageLine } from '../lines/page-line.ts';
import { type Article, proseLength } from './article.ts';
import { runningSums, sumOver } from './running-sums.ts';

/** Of the prose of a page, that stands in one item. */
const shareOfArticle = 0.6;
const fewestParagraphs = 3;
const longestByline = 120;
const longestRecord = 60;
const mostRecordItems = 12;
const day = /(?:19|20)\d{2}\s?[-年/.]\s?\d{1,2}\s?[-月/.]\s?\d{1,2}/u;
const dayAlone = new RegExp(`^${day.source}日?(?:\\s\\d{1,2}:\\d{2}(?::\\d{2})?)?$`, 'u');
/** Of the record of a document. */
const recordLabel =
  /^(?:来源|稿源|作者|编辑|责任编辑|发布(?:时间|日期|机构|机关)|(?:生效|实施|失效|成文)日期|索\s?引\s?号|文\s{0,4}号|统一编号|source|author|published)\s?[:：]/iu;
const button = /^(?:分享到?|打印|收藏)[:：]?$/u;
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
  const records = recordLists(page.lines, article.from);
  const kindOf = (line: PageLine, index: number): LineKind | null => {
    if (records.has(index)) return null;
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

/** The short items of lists above the text that hold its day, its source or buttons (打印, 收藏). */
function recordLists(lines: readonly PageLine[], articleFrom: number): ReadonlySet<number> {
  const found = new Set<number>();
  let run: number[] = [];
  for (const [index, line] of lines.slice(0, articleFrom).entries()) {
    if (line.kind?.kind === 'page-furniture') continue;
    const isItem = line.kind?.kind === 'list-item' && line.text.length <= longestRecord;
    run = isItem ? [...run, index].slice(-mostRecordItems) : [];
    if (isItem && (found.has(run[0] ?? -1) || isOfRecord(line.text))) for (const item of run) found.add(item);
  }
  return found;
}

function isOfRecord(text: string): boolean {
  return dayAlone.test(text) || recordLabel.test(text) || button.test(text);
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
