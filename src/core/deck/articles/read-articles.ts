import { isLead } from '../../language/clauses/announcements.ts';
import { readListNumber } from '../../language/clauses/list-number.ts';
import { runningMark } from '../../language/marks.ts';
import { articleNumber } from '../../model/outline/article-numbers.ts';
import type { ClassifiedBlock, Outline, Section } from '../../model/outline/outline.ts';
import { type Span, sliceSpan, span } from '../../model/span.ts';
import { bodyBlocks, type PlanContext } from '../plan/plan-context.ts';
import { trimSpan } from '../titles/headings/heading-text.ts';
import { displayLength } from '../wording/display-length.ts';

const opensWithNumber = new RegExp(
  `^\\s*(${articleNumber})[\\s\\u3000：:、]*(?:[”’]\\s*|“\\s*(?![^“]*”))?`,
  'u',
);
/** Markup that closes the number, and blanks that are written as entities (</b>&emsp;). */
const gapAfterNumber = /^(?:<\/?[a-z]+>|[*_]{1,3}|&(?:e[mn]sp|nbsp|#12288|#x3000);|\s)+/iu;
/** Fewer in the whole document are mentions. */
const leastArticles = 3;
/** Of the text of the body; a speech that quotes articles has less in them. */
const leastShare = 0.4;

/** 第六条（机构职责）: what the article is about, before what it says or alone on the line of its number. */
const articleName = /^\s*[（(【[]([^（()）【】[\]。；：]{2,30})[）)】\]](?=\s|$|[^\p{P}])/u;
/** 第三条（2019年修正）, （一）, （以下简称…）: no name. */
const dated = /^\d{4}年|^\d+$|^[一二三四五六七八九十]{1,3}$|^以下|^已?(?:删除|废止)/u;

/** Paragraphs that one article may have. */
const mostOfArticle = 80;

/** An article of rules: its numeral, and all its paragraphs and items until the next one. */
export interface Article {
  readonly number: Span;
  /** Without its brackets. */
  readonly name: Span | null;
  /** Never empty; without the closing mark. */
  readonly paragraphs: readonly Span[];
  /** What it is made from. */
  readonly claims: readonly Span[];
}

/** The number that a paragraph begins with, and where what it says begins; null where it has none. */
export function articleNumberOf(
  raw: string,
  { start, end }: Span,
): { readonly number: Span; readonly saidFrom: number } | null {
  const [matched = '', name = ''] = opensWithNumber.exec(raw.slice(start, end)) ?? [];
  if (name === '') return null;
  const at = start + matched.indexOf(name);
  const from = start + matched.length;
  const [gap = ''] = gapAfterNumber.exec(raw.slice(from, end)) ?? [];
  return { number: span(at, at + name.length), saidFrom: from + gap.length };
}

/** The name in brackets that the text begins with, and where what follows it begins. */
function articleNameAt(
  raw: string,
  { start, end }: Span,
): { readonly name: Span | null; readonly saidFrom: number } {
  const [matched = '', words = ''] = articleName.exec(raw.slice(start, end)) ?? [];
  if (words === '' || dated.test(words)) return { name: null, saidFrom: start };
  const at = start + matched.indexOf(words);
  return { name: span(at, at + words.length), saidFrom: start + matched.length };
}

/** （一）基于风险原则。…: a heading to its own text, and in rules an item of the article that it stands in. */
const isItem = (text: string): boolean => readListNumber(text)?.style === 'bracketed-han';
/** The number of 一、個人會員：…: an item where an article announces it, elsewhere a heading above articles. */
function plainNumberOf(text: string): number | null {
  const number = readListNumber(text);
  return number?.style === 'han' ? number.value : null;
}

/**
 * Whether the section is an item of rules: its heading leads the paragraph that it stands in, or is a line that has items
 * of its own below it and an article above it (（二）公安机关： 1.…).
 */
export function isItemOfArticle(context: PlanContext, { heading, blockIds }: Section): boolean {
  const { raw } = context.source;
  if (heading === null) return false;
  const text = sliceSpan(raw, heading.span);
  if (plainNumberOf(text) !== null) return isAnnouncedByArticle(context, heading.blockId);
  if (!isItem(text)) return false;
  return blockIds.includes(heading.blockId) || followsArticle(context, heading.blockId);
}

/** Whether nothing stands between the block and an article before it but items of that article. */
function followsArticle(
  { source: { raw }, outline: { blocks }, placeOf }: PlanContext,
  blockId: string,
): boolean {
  const place = placeOf.get(blockId) ?? -1;
  if (blocks[place]?.id !== blockId) return false;
  for (const { kind, span: own } of blocks.slice(Math.max(0, place - mostOfArticle), place).reverse()) {
    if (articleNumberOf(raw, own) !== null) return true;
    if (kind === 'heading' && !isItem(sliceSpan(raw, own))) return false;
  }
  return false;
}

/** Whether the block stands in a list 一、二、 right below an article that announces it. */
function isAnnouncedByArticle(
  { source: { raw }, outline: { blocks }, placeOf }: PlanContext,
  blockId: string,
): boolean {
  const place = placeOf.get(blockId) ?? -1;
  if (blocks[place]?.id !== blockId) return false;
  const from = Math.max(0, place - mostOfArticle);
  const above = blocks
    .slice(from, place)
    .findLastIndex(({ span: own }) => articleNumberOf(raw, own) !== null);
  const [article, first] = [blocks[from + above], blocks[from + above + 1]];
  if (above < 0 || article === undefined || first === undefined) return false;
  return isLead(sliceSpan(raw, article.span)) && plainNumberOf(sliceSpan(raw, first.span)) === 1;
}

/**
 * Whether the heading of a section is the number of an article, with the words that its paragraph begins with (第七条　统一受理。…)
 * or with a name in brackets on a line of its own (第七条　（统一受理）); a line with commas is no name, but torn off its paragraph.
 */
export function isHeadedArticle({ source: { raw } }: PlanContext, { heading, blockIds }: Section): boolean {
  const article = heading === null ? null : articleNumberOf(raw, heading.span);
  if (heading === null || article === null) return false;
  return (
    blockIds.includes(heading.blockId) ||
    articleNameAt(raw, span(article.saidFrom, heading.span.end)).name !== null ||
    runningMark.test(raw.slice(article.saidFrom, heading.span.end))
  );
}

/** Whether the section is an article or an item of one. */
export function isOfArticles(context: PlanContext, section: Section): boolean {
  return isItemOfArticle(context, section) || isHeadedArticle(context, section);
}

/** An article or an item of one, or what closes these without a heading. */
function isPartOfArticles(context: PlanContext, section: Section, child: Section): boolean {
  return child.heading === null
    ? section.children.some((other) => isOfArticles(context, other))
    : isOfArticles(context, child);
}

/** The section and those below it, without the items of articles: their text is that of the article. */
export function sectionsOfRules(context: PlanContext, section: Section): readonly Section[] {
  return [
    section,
    ...section.children
      .filter((child) => !isPartOfArticles(context, section, child))
      .flatMap((child) => sectionsOfRules(context, child)),
  ];
}

/** Blocks of the section and of the items in it, in order. */
function blocksWithItems(context: PlanContext, section: Section): readonly ClassifiedBlock[] {
  return [
    ...bodyBlocks(context, section),
    ...section.children
      .filter((child) => isPartOfArticles(context, section, child))
      .flatMap((child) => allBlocks(context, child)),
  ].sort((a, b) => a.span.start - b.span.start);
}

/** Blocks of an item and of all below it, with the lines of headings that stand apart from what they head. */
function allBlocks(context: PlanContext, item: Section): readonly ClassifiedBlock[] {
  const { heading, blockIds, children } = item;
  const isApart = heading !== null && !blockIds.includes(heading.blockId);
  const line = isApart ? context.blocks.get(heading.blockId) : undefined;
  return [
    ...(line === undefined ? [] : [line]),
    ...bodyBlocks(context, item),
    ...children.flatMap((child) => allBlocks(context, child)),
  ];
}

/** Cover and articles ask in each of several plans; an outline never changes. */
const rules = new WeakMap<Outline, boolean>();

/** Whether the document is rules in articles: most of what it says stands in some. */
export function areRulesInArticles(context: PlanContext): boolean {
  const known = rules.get(context.outline) ?? readRules(context);
  rules.set(context.outline, known);
  return known;
}

function readRules(context: PlanContext): boolean {
  const sections = context.topSections.flatMap(({ section }) => sectionsOfRules(context, section));
  const blocks = sections.flatMap((section) => bodyBlocks(context, section));
  const lengthOf = (all: readonly { readonly span: Span }[]) =>
    all.reduce((sum, { span: { start, end } }) => sum + end - start, 0);
  const articles = sections.flatMap((section) => articlesOf(context, section));
  const told = articles.flatMap(({ claims }) => claims.map((claim) => ({ span: claim })));
  return articles.length >= leastArticles && lengthOf(told) >= lengthOf(blocks) * leastShare;
}

/** The articles that stand in the section itself, in order. */
export function articlesOf(context: PlanContext, section: Section): readonly Article[] {
  const { raw } = context.source;
  const articles: { number: Span; name: Span | null; paragraphs: Span[]; claims: Span[] }[] = [];
  for (const block of blocksWithItems(context, section)) {
    const article = articleNumberOf(raw, block.span);
    if (article === null) {
      if (isText(block)) addParagraph(raw, articles.at(-1), block);
      continue;
    }
    const { name, saidFrom } = articleNameAt(raw, span(article.saidFrom, block.span.end));
    const said = trimSpan(raw, span(saidFrom, block.span.end));
    articles.push({
      number: article.number,
      name,
      paragraphs: said.end > said.start ? [said] : [],
      claims: [block.span],
    });
  }
  return articles.filter(({ paragraphs }) => paragraphs.length > 0);
}

function isText({ kind }: ClassifiedBlock): boolean {
  return kind === 'paragraph' || kind === 'list-item' || kind === 'heading';
}

function addParagraph(
  raw: string,
  article: { readonly paragraphs: Span[]; readonly claims: Span[] } | undefined,
  { span: where }: ClassifiedBlock,
): void {
  const said = trimSpan(raw, where);
  const last = article?.paragraphs.at(-1);
  if (article === undefined || said.end <= said.start) return;
  if (last !== undefined && isTorn(raw, last, article.claims.at(-1), said))
    article.paragraphs[article.paragraphs.length - 1] = span(last.start, said.end);
  else article.paragraphs.push(said);
  article.claims.push(where);
}

/** In Han characters: a shorter line without a mark at its end may be a name. */
const shortestTorn = 16;

/** Whether the line ends in the middle of a sentence that the next continues. */
function isTorn(raw: string, line: Span, block: Span | undefined, next: Span): boolean {
  return (
    block !== undefined &&
    line.end - line.start >= shortestTorn &&
    /^\s*$/u.test(raw.slice(line.end, block.end)) &&
    /[\p{Script=Han}，、]/u.test(raw.charAt(line.end - 1)) &&
    /\p{Script=Han}/u.test(raw.charAt(next.start)) &&
    plainNumberOf(sliceSpan(raw, next)) === null
  );
}

/** In Han characters. */
export function articleLength(raw: string, { paragraphs }: Article): number {
  return paragraphs.reduce((sum, paragraph) => sum + displayLength(raw, paragraph), 0);
}
