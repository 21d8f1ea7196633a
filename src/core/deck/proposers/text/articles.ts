import { readListNumber } from '../../../language/clauses/list-number.ts';
import { sentenceMark } from '../../../language/marks.ts';
import type { Run } from '../../../model/deck/deck.ts';
import { wordsOfRuns } from '../../../model/deck/words-of-runs.ts';
import type { Section } from '../../../model/outline/outline.ts';
import { type Span, sliceSpan, span } from '../../../model/span.ts';
import {
  type Article,
  areRulesInArticles,
  articleLength,
  articlesOf,
  sectionsOfRules,
} from '../../articles/read-articles.ts';
import { ranks, type SlideCandidate } from '../../plan/candidate.ts';
import { cheapestPages, groupsOf } from '../../plan/cheapest-pages.ts';
import { maxItems, pagesByLength } from '../../plan/clause-items.ts';
import type { OffsetMarks } from '../../plan/offset-marks.ts';
import type { PlanContext, TopSection } from '../../plan/plan-context.ts';
import { numberedSlots, paragraph, slot } from '../../runs/slots.ts';
import { slideRuns } from '../../runs/source-runs.ts';
import { titleLines } from '../../titles/document-title.ts';
import { trimSpan } from '../../titles/headings/heading-text.ts';
import { sectionTitle } from '../../titles/headings/section-title.ts';
import { displayLength, widthOf } from '../../wording/display-length.ts';

/** In Han characters: what a row holds of an article; a longer one has slides of its own. */
const longestRow = 160;
const longestPage = 240;
const mostRows = 5;
const longestTitle = 32;
/** A piece of a paragraph that only names what the next says (回访评价。) stands with it. */
const longestName = 10;
/** In Han characters: what items with numbers hang on. */
const longestLead = 100;
/** Against an empty page, which costs 1: fewer pages before even ones. */
const costOfPage = 2;
/** A paragraph that is longer is told sentence by sentence, a sentence at its semicolons. */
const longestItem = 120;

/**
 * Rules in articles: the author's numeral (第五条) with all that the article says, some to a slide; a long article on
 * slides of its own, in its paragraphs and items. No article is left out between two others.
 */
export function proposeArticles(context: PlanContext, claimed: OffsetMarks): readonly SlideCandidate[] {
  if (!areRulesInArticles(context)) return [];
  return context.topSections.flatMap((top) =>
    sectionsOfRules(context, top.section).flatMap((section) => {
      const articles = articlesOf(context, section).filter(
        ({ claims }) => !claims.some((claim) => claimed.touches(claim)),
      );
      return sectionSlides(context, top, section, articles);
    }),
  );
}

function sectionSlides(
  context: PlanContext,
  top: TopSection,
  section: Section,
  articles: readonly Article[],
): readonly SlideCandidate[] {
  const { raw } = context.source;
  const chapter = chapterOf(context, section);
  return pagesOf(context, articles).flatMap((page, index): readonly SlideCandidate[] => {
    const [first, ...others] = page;
    if (first === undefined) return [];
    const range = rangeOf(context, page);
    const title = chapter === null ? range : withinChapter(context, chapter, range);
    const isAlone = others.length === 0;
    const isLong =
      isAlone &&
      (articleLength(raw, first) > longestRow ||
        nestedItems(raw, first.paragraphs.slice(1)) !== null ||
        placeOfLead(raw, first) === 0);
    if (isLong) return longArticle(context, top, first, title);
    return [
      {
        id: `articles-${section.id}-${index + 1}`,
        layout: isAlone ? 'passage' : 'facts',
        sectionIndex: top.index,
        slots: [
          slot('title', paragraph(title)),
          ...numberedSlots(
            'item',
            // One alone has its number in the title.
            isAlone
              ? first.paragraphs.map((each) => [paragraph(slideRuns(context.source, each))])
              : page.map(({ number, name, paragraphs }) => [
                  paragraph(slideRuns(context.source, number), 'label'),
                  ...(name === null ? [] : [paragraph(slideRuns(context.source, name), 'label')]),
                  ...paragraphs.map((each, place) =>
                    paragraph(slideRuns(context.source, each), place === 0 ? 'main' : 'detail'),
                  ),
                ]),
          ),
        ],
        rank: ranks.structure,
        isToldWhole: true,
        score: page.length,
        group: `articles-${section.id}-${index}`,
        offset: first.number.start,
        order: 12,
        claims: page.flatMap(({ claims }) => claims),
      },
    ];
  });
}

/** The heading that articles stand below; null where it is the name of the rules themselves, which names no slide of some. */
function chapterOf(context: PlanContext, section: Section): readonly Run[] | null {
  const { heading } = section;
  const title = sectionTitle(context, section);
  if (heading === null || title === null) return null;
  const isAnnex = context.blocks
    .get(heading.blockId)
    ?.reasons.some(({ code }) => code === 'annex-title' || code === 'further-document');
  const words = wordsOfRuns(title).replace(/\s/gu, '');
  const isName = titleLines(context).some((line) => wordsOfRuns(line).replace(/\s/gu, '') === words);
  return isAnnex === true || isName ? null : title;
}

/** 总则：第三条—第四条, so that slides of one chapter say which articles each tells; the articles alone where that is too long. */
function withinChapter(
  { labels }: PlanContext,
  chapter: readonly Run[],
  range: readonly Run[],
): readonly Run[] {
  const whole = [...chapter, labels.within(), ...range];
  return widthOf(whole) <= longestTitle ? whole : range;
}

/** Articles one after the other on as few slides as hold them, evenly; a long one alone. */
function pagesOf(
  { source: { raw } }: PlanContext,
  articles: readonly Article[],
): readonly (readonly Article[])[] {
  const lengths = articles.map((article) =>
    // Items of items need a slide of their own.
    nestedItems(raw, article.paragraphs.slice(1)) === null ? articleLength(raw, article) : longestRow + 1,
  );
  const sizes = cheapestPages(articles.length, (start, end) => {
    const page = lengths.slice(start, end);
    const length = page.reduce((sum, own) => sum + own, 0);
    const holdsLong = page.some((own) => own > longestRow);
    if (page.length > mostRows || (page.length > 1 && (holdsLong || length > longestPage))) return null;
    const spare = Math.max(0, longestPage - length) / longestPage;
    return costOfPage + (holdsLong ? 0 : spare * spare);
  });
  return groupsOf(articles, sizes);
}

function longArticle(
  context: PlanContext,
  top: TopSection,
  article: Article,
  title: readonly Run[],
): readonly SlideCandidate[] {
  const { source } = context;
  const found = placeOfLead(source.raw, article);
  // On one slide the paragraphs stand below each other as the author has them.
  const isOnOne = article.paragraphs.length <= maxItems && articleLength(source.raw, article) <= longestPage;
  const at = found > 0 && isOnOne ? -1 : found;
  const lead = article.paragraphs[at] ?? null;
  const before = article.paragraphs.slice(0, Math.max(0, at));
  const others = article.paragraphs.slice(at + 1);
  const listed = lead === null ? 0 : lengthOfList(source.raw, others);
  const [list, after] = [others.slice(0, listed), others.slice(listed)];
  const nested = nestedItems(source.raw, list);
  const pages: readonly ArticlePage[] = [
    ...pagesOfPieces(source.raw, before).map((items) => ({ items, lead: null })),
    ...(nested === null
      ? pagesOfPieces(source.raw, list).map((items) => ({ items, lead }))
      : pagesByLength(nested, (item) => lengthOf(source.raw, item)).map((items) => ({
          items: items.flatMap(([head]) => head ?? []),
          below: items.map(([, ...below]) => below),
          lead,
        }))),
    ...pagesOfPieces(source.raw, after).map((items) => ({ items, lead: null })),
  ];
  return pages.map((page, index) => ({
    id: `article-${article.number.start}-${index + 1}`,
    layout: page.lead === null ? 'passage' : 'clauses',
    sectionIndex: top.index,
    slots: [
      slot('title', paragraph(title)),
      ...(page.lead === null ? [] : [slot('subtitle', paragraph(slideRuns(source, page.lead)))]),
      ...numberedSlots(
        'item',
        page.items.map((item, place) => [
          paragraph(slideRuns(source, item)),
          ...(page.below?.[place] ?? []).map((each) => paragraph(slideRuns(source, each), 'detail')),
        ]),
      ),
    ],
    rank: ranks.structure,
    isToldWhole: true,
    score: page.items.length,
    group: `article-${article.number.start}`,
    offset: article.number.start,
    order: 12 + index,
    claims: article.claims,
  }));
}

interface ArticlePage {
  readonly items: readonly Span[];
  /** What hangs under each of the items. */
  readonly below?: readonly (readonly Span[])[];
  readonly lead: Span | null;
}

/** How items are numbered, the outer ones first. */
const levels = ['han', 'bracketed-han', 'arabic', 'bracketed-arabic'];

/**
 * The items of an article, each with those of its own (（一）城市管理部门： 1.… 2.…), in order, all with their numbers; null
 * where they are of one level.
 */
function nestedItems(raw: string, list: readonly Span[]): readonly (readonly Span[])[] | null {
  const levelOf = (where: Span) => levels.indexOf(readListNumber(sliceSpan(raw, where))?.style ?? '');
  const [first] = list;
  const top = first === undefined ? -1 : levelOf(first);
  if (top < 0 || !list.some((each) => levelOf(each) > top)) return null;
  const items: Span[][] = [];
  for (const each of list) {
    if (levelOf(each) === top) items.push([each]);
    else items.at(-1)?.push(each);
  }
  return items;
}

function lengthOf(raw: string, item: readonly Span[]): number {
  return item.reduce((sum, each) => sum + displayLength(raw, each), 0);
}

function pagesOfPieces(raw: string, paragraphs: readonly Span[]): readonly (readonly Span[])[] {
  if (paragraphs.length === 0) return [];
  const items = paragraphs.flatMap((each) => itemsOf(raw, each));
  return pagesByLength(items, (item) => displayLength(raw, item));
}

function isNumbered(raw: string, where: Span): boolean {
  return readListNumber(sliceSpan(raw, where)) !== null;
}

/** How many paragraphs the lead announces: those with a number, where the first has one; paragraphs after them are none of the list. */
function lengthOfList(raw: string, paragraphs: readonly Span[]): number {
  const [first] = paragraphs;
  if (first === undefined || !isNumbered(raw, first)) return paragraphs.length;
  const other = paragraphs.findIndex(
    (each) => !isNumbered(raw, each) && /[：:]\s*$/u.test(raw.slice(each.start, each.end + 1)),
  );
  return (
    paragraphs
      .slice(0, other < 0 ? paragraphs.length : other)
      .findLastIndex((each) => isNumbered(raw, each)) + 1
  );
}

/** Of the paragraphs, the one that the items below it hang on: the first, or a later one with a colon above numbers; -1 for none. */
function placeOfLead(raw: string, { paragraphs }: Article): number {
  return paragraphs.findIndex((each, index) => {
    const following = paragraphs.slice(index + 1, index + 3);
    if (index > 0 && !following.every((item) => isNumbered(raw, item))) return false;
    if (index > 0 && !/[：:]\s*$/u.test(raw.slice(each.start, each.end + 1))) return false;
    return announced(raw, each, following) !== null;
  });
}

/** What the items below it hang on: 可以采取下列措施：, or what stands before those with numbers. */
function announced(raw: string, first: Span, following: readonly Span[]): Span | null {
  if (following.length < 2) return null;
  const isAnnouncing = /[：:]\s*$/u.test(raw.slice(first.start, first.end + 1));
  const areNumbered = following.slice(0, 2).every((item) => isNumbered(raw, item));
  return isAnnouncing || (areNumbered && displayLength(raw, first) <= longestLead) ? first : null;
}

/** A paragraph whole where it is short, else its sentences, or what stands between their semicolons. */
function itemsOf(raw: string, where: Span): readonly Span[] {
  if (displayLength(raw, where) <= longestItem) return [where];
  const items = piecesOf(raw, where, sentenceMark).flatMap((sentence) =>
    displayLength(raw, sentence) <= longestItem ? [sentence] : piecesOf(raw, sentence, /[；;]/u),
  );
  const [name, next, ...others] = items;
  if (name === undefined || next === undefined || displayLength(raw, name) > longestName) return items;
  return [span(name.start, next.end), ...others];
}

function piecesOf(raw: string, where: Span, mark: RegExp): readonly Span[] {
  const pieces: Span[] = [];
  let start = where.start;
  for (let at = where.start; at < where.end; at++) {
    if (!mark.test(raw.charAt(at)) && at !== where.end - 1) continue;
    const piece = trimSpan(raw, span(start, at + 1));
    if (piece.end > piece.start) pieces.push(piece);
    start = at + 1;
  }
  return pieces;
}

/** 第一条—第四条: under no heading the articles themselves are the title. */
function rangeOf({ source, labels }: PlanContext, articles: readonly Article[]): readonly Run[] {
  const [first] = articles;
  const last = articles.at(-1);
  if (first === undefined || last === undefined) return [];
  const from = slideRuns(source, first.number);
  if (first === last && first.name !== null)
    return [...from, ...slideRuns(source, span(first.name.start - 1, first.name.end + 1))];
  return first === last ? from : [...from, labels.range(), ...slideRuns(source, last.number)];
}
