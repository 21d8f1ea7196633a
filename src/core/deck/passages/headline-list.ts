import { isLead } from '../../language/clauses/announcements.ts';
import { isReport } from '../../language/clauses/clause-grammar.ts';
import { hasHan } from '../../language/language-of.ts';
import { simplified } from '../../language/zh/simplified.ts';
import type { Run } from '../../model/deck/deck.ts';
import { wordsOfRuns } from '../../model/deck/words-of-runs.ts';
import type { Sentence } from '../../model/outline/outline.ts';
import { type Span, sliceSpan, span, spansOverlap } from '../../model/span.ts';
import { isBareItem } from '../lists/bare-items.ts';
import type { SlideCandidate } from '../plan/candidate.ts';
import { itemLengths, maxBodyLength, maxItems, pagesByLength } from '../plan/clause-items.ts';
import { opensText, type PlanContext, sentenceAt } from '../plan/plan-context.ts';
import { itemRuns, longestItem } from '../runs/item-runs.ts';
import { numberedSlots, paragraph, slot } from '../runs/slots.ts';
import { isSubstantial } from '../titles/clauses/headline.ts';
import { trimSpan } from '../titles/headings/heading-text.ts';
import { headingAbove, topTitle } from '../titles/headings/top-title.ts';
import { announcedTitle } from '../titles/lead-title.ts';
import { periodTitle } from '../titles/period-title.ts';
import { separatorOffsets } from '../wording/clause-offsets.ts';
import { isRitual, tellsAim, tellsRule } from '../wording/clause-worth.ts';
import { displayLength, totalLength } from '../wording/display-length.ts';
import { tellsFigure } from '../wording/key-figures.ts';
import { bigrams, overlap } from '../wording/key-sentence.ts';
import { isFirstClause, paragraphTitle } from '../wording/paragraph-title.ts';
import { areOfOneRank, itemSpans, longestWhole } from '../wording/sentence-parts.ts';
import { withoutReport } from '../wording/sentence-piece.ts';
import { statesGoal } from '../wording/sentence-worth.ts';
import { clauseGroups, wholeItem } from '../wording/whole-clauses.ts';
import { barePoints, isBareLine } from './bare-points.ts';
import { withBrackets } from './closing-brackets.ts';
import { toldTogether, withSpeakers } from './groups/told-together.ts';
import { pagesOfParagraphs } from './pages-of-paragraphs.ts';
import { candidate, type Passage } from './passage.ts';
import { framedClauses, targetsOf } from './sentence-series.ts';
import { piecesBetween } from './statement-lines.ts';

/** Clauses of one sentence on a slide. */
const mostOfSentence = 6;
const mostSlidesOfSentence = 2;
/** In Han characters: an item of several brief clauses, and how much more than that it may have. */
const shortestShared = 22;
const sharedAtMost = 1.3;
/** In Han characters: a shorter opening (做好政府工作，…) says nothing by itself. */
const shortestOpening = 10;
/** In characters, with the mark after it. */
const longestGoalName = 40;
/** In Han characters: what a shortened sentence leaves out is shown where it is no more. */
const briefRest = 30;
/** In characters: of a sentence, and of what a sentence lists. */
const shortestSentence = 4;
const shortestMember = 2;
/** An item that says the title again stays in the notes. */
const repeatsTitle = 0.85;
/** A sentence of so many groups of clauses is told group by group where it stands alone. */
const fromGroups = 3;
/** In Han characters: a shorter one stands alone in large type. */
const longestUnparted = 48;
/** What somebody did, one thing after the other: its clauses are no points. */
const narrates =
  /(?<![为除对关罢公])了(?!解)|(?<![沿朝随围绕本])着(?![力手眼重陆])|(?<![通经超不越穿透渡度])过(?![程渡去年境关硬剩度])/u;

/** What each sentence says in its whole clauses, below the heading or what the paragraph says first. */
export function headlineListSlides(context: PlanContext, passage: Passage): readonly SlideCandidate[] {
  const { raw } = context.source;
  const told = withSpeakers(context, passage.sentences).filter((sentence) => !isLeadSentence(raw, sentence));
  const areMembers = areItems(context, told);
  const opening = passage.title === null && areMembers ? openingTitle(context, passage) : null;
  const titled = passage.title === null && !areMembers ? paragraphTitle(context, told) : null;
  const ownTitle =
    passage.title ??
    opening ??
    titled?.runs ??
    periodTitle(context, told[0] ?? null) ??
    openingTitle(context, passage) ??
    restTitle(context, passage);
  if (ownTitle === null) return [];
  const itemsBelow = (title: readonly Run[]) => {
    const items = listItems(context, titled?.sentences ?? told, title);
    const found = items.length > 0 || titled === null ? items : listItems(context, told, title);
    const isOfNames = told.length > found.length && told.every((each) => isBareLine(raw, each));
    return passage.title !== null && (isOfNames || found.length === 0) ? barePoints(raw, told, title) : found;
  };
  const ownPages = pagesOf(context, itemsBelow(ownTitle));
  // The first clause of the first sentence is no title of several slides where a heading stands above them.
  const heading =
    ownPages.length > 1 && titled !== null && context.language === 'zh' && isFirstClause(titled, told)
      ? (headingAbove(context, told[0]?.span.start ?? 0) ?? openingTitle(context, passage))
      : null;
  const title = heading ?? ownTitle;
  const pages = heading === null ? ownPages : pagesOf(context, listItems(context, told, heading));
  if (pages.length === 0) return [];
  const goals = passage.sentences.filter(({ span: own }) => isGoal(raw, own)).map(({ span: own }) => own);
  const tellsOfGoal = (page: readonly Span[]) =>
    page.some((item) => goals.some((goal) => spansOverlap(goal, item)));
  const speaking = telling(pages, (page) =>
    page.some(({ start, end }) => tellsFigure(raw.slice(start, end))),
  );
  return pages.map((page, index) =>
    candidate(
      passage,
      index,
      'clauses',
      [
        slot('title', paragraph(title)),
        ...numberedSlots(
          'item',
          page.map((item) => [paragraph(itemRuns(context, item))]),
        ),
      ],
      goals.length === 0 ? index === speaking : tellsOfGoal(page),
    ),
  );
}

/** Whether a sentence asks; its mark may stand after the item. */
const asks = (raw: string, { start, end }: Span): boolean =>
  /[？?][”’」]?$/u.test(raw.slice(start, end + 1).trimEnd());

/**
 * The items in pages; the parts of one sentence stand on one of them: the second lacks what the first names. An answer
 * stands below its question.
 */
function pagesOf(context: PlanContext, items: readonly Span[]): readonly (readonly Span[])[] {
  const { raw } = context.source;
  const length = (item: Span) => displayLength(raw, item);
  if (context.language === 'en') {
    const told = items.map((item) => [{ span: item, blockId: sentenceAt(context, item)?.blockId ?? '' }]);
    return pagesOfParagraphs(context, told).map((page) => page.flatMap(([item]) => item?.span ?? []));
  }
  const pages = pagesByLength(items, length).map((page) => [...page]);
  const sentenceOf = (item: Span | undefined) => (item === undefined ? null : sentenceAt(context, item));
  for (let at = 1; at < pages.length; at += 1) {
    const [before, page] = [pages[at - 1] ?? [], pages[at] ?? []];
    const [first] = page;
    const asked = before.at(-1);
    if (
      first !== undefined &&
      asked !== undefined &&
      before.length > 1 &&
      asks(raw, asked) &&
      !asks(raw, first)
    ) {
      page.unshift(...before.splice(-1));
      continue;
    }
    const own = sentenceOf(first);
    if (own === null || sentenceOf(before.at(-1)) !== own) continue;
    const parts = page.filter((item) => sentenceOf(item) === own);
    const ahead = before.filter((item) => sentenceOf(item) === own);
    const size = [...before, ...parts].reduce((sum, item) => sum + length(item), 0);
    if (before.length + parts.length <= maxItems && size <= longestItem)
      before.push(...page.splice(0, parts.length));
    else if (ahead.length < before.length && page.length + ahead.length <= maxItems)
      page.unshift(...before.splice(before.length - ahead.length));
  }
  return pages.filter((page) => page.length > 0);
}

/**
 * Which of the pages speaks for all where the deck has no room for them: the first that tells a figure. What was done
 * and in whose spirit comes before what came of it. Of what all is after every page speaks.
 */
function telling<T>(pages: readonly T[], tells: (page: T) => boolean): number {
  return Math.max(0, pages.findIndex(tells));
}

/** Whether the sentence, or the one that it is the rest of, says what all is after. */
function isGoal(raw: string, { start, end }: Span): boolean {
  const from = Math.max(raw.lastIndexOf('\n', start), raw.lastIndexOf('。', start - 1)) + 1;
  return statesGoal(raw.slice(Math.max(from, start - longestGoalName), end));
}

/** Items of one list: none of them is the title of the others. */
function areItems({ blocks }: PlanContext, sentences: readonly Sentence[]): boolean {
  return sentences.length > 1 && sentences.every(({ blockId }) => blocks.get(blockId)?.kind === 'list-item');
}

/** In Chinese: what stands before the first section, and has no title of its own but what its first sentence announces. */
function openingTitle(context: PlanContext, { top, sentences }: Passage): readonly Run[] | null {
  if (context.language !== 'zh' || !opensText(top) || context.sections.length === 0) return null;
  const told = sentences.find((sentence) => !isLeadSentence(context.source.raw, sentence));
  const announced = told === undefined ? null : announcedTitle(context, told.span.start);
  return announced?.runs ?? [context.labels.opening()];
}

/** What else has no title: the heading above, or the title of the document. */
function restTitle(context: PlanContext, { sentences }: Passage): readonly Run[] | null {
  const start = sentences[0]?.span.start;
  return start === undefined ? null : topTitle(context, start);
}

/** The name of a figure that the text has lost: 图3 2019-2020年投诉情况. */
const captionAlone = /^\s*(?:图|附图|Figure|Fig\.)\s*\d{1,3}[-－.\d]*[\s:：][^，。；]{2,50}$/u;

/** What announces the next paragraph says nothing on the slide of its own. */
function isLeadSentence(raw: string, { span: { start, end } }: Sentence): boolean {
  return isLead(raw.slice(start, end));
}

/** An item a sentence; of one long sentence alone an item for each group of its clauses. */
function listItems(
  context: PlanContext,
  sentences: readonly Sentence[],
  title: readonly Run[],
): readonly Span[] {
  const { raw } = context.source;
  const [only] = sentences;
  const lengths = itemLengths[context.language];
  const series = sentences.length === 1 && only !== undefined ? partsOfSeries(raw, only, lengths.most) : null;
  const groups = sentences.length === 1 && only !== undefined ? clauseGroups(raw, only) : [];
  const clauses = joinHanging(groups);
  const isSeries =
    clauses.length >= fromGroups &&
    only !== undefined &&
    displayLength(raw, only.span) > longestUnparted &&
    !narrates.test(simplified(sliceSpan(raw, only.span))) &&
    areOfOneRank(raw, groups) &&
    clauses.every((where) => displayLength(raw, where) <= lengths.most);
  // Beside several others a sentence that is told to its end would push them off the slide.
  const total = totalLength(raw, sentences);
  const roomForWhole = sentences.length <= 2 || total <= longestItem ? longestWhole : lengths.preferred;
  const spans =
    series !== null
      ? series
      : isSeries
        ? sentenceItems(raw, clauses)
        : withBrackets(
            raw,
            toldTogether(context, sentences),
            (told) => wholeItems(context, told, roomForWhole),
            lengths.most,
          );
  const pairs = bigrams(wordsOfRuns(title));
  const areMembers = sentences.length === 1 && spans.length > 1;
  return spans.filter((where) => {
    const text = raw.slice(where.start, where.end);
    const block = context.blocks.get(sentenceAt(context, where)?.blockId ?? '');
    if (block !== undefined && isBareItem(raw, block, where)) return true;
    return (
      text.length >= (areMembers ? shortestMember : shortestSentence) &&
      !captionAlone.test(text) &&
      isSubstantial(text) &&
      !isReport(text) &&
      overlap(text, pairs) < repeatsTitle
    );
  });
}

const keyWords = /方针|总基调|主线|原则|“[^“”]+”/u;

/** The clauses of one sentence as items: those that are brief share one, so that a slide holds them. */
function sentenceItems(raw: string, groups: readonly Span[]): readonly Span[] {
  const length = (where: Span) => displayLength(raw, where);
  const total = groups.reduce((sum, where) => sum + length(where), 0);
  if (groups.length <= maxItems) return groups;
  if (total > maxBodyLength * mostSlidesOfSentence) return keyGroups(raw, groups);
  const wanted = Math.max(shortestShared, total / mostOfSentence / Math.ceil(total / maxBodyLength));
  const items: Span[] = [];
  for (const where of groups) {
    const last = items.at(-1);
    const both = last === undefined ? null : span(last.start, where.end);
    if (both !== null && length(both) <= wanted * sharedAtMost) items[items.length - 1] = both;
    else items.push(where);
  }
  return items;
}

/** Of a sentence of more clauses than its slides hold, those that have its figures and its key words, in order. */
function keyGroups(raw: string, groups: readonly Span[]): readonly Span[] {
  const worth = (where: Span, index: number) => {
    const text = raw.slice(where.start, where.end);
    const isEnd = index === 0 || index === groups.length - 1;
    const tells = tellsFigure(text) || tellsAim(text) || tellsRule(text);
    const isFormula = index > 0 && isRitual(text);
    return (tells ? 3 : 0) + (keyWords.test(text) ? 2 : 0) + (isEnd ? 1 : 0) - (isFormula ? 3 : 0);
  };
  const kept = new Set(
    groups
      .map((where, index) => ({ where, worth: worth(where, index) }))
      .sort((a, b) => b.worth - a.worth || a.where.start - b.where.start)
      .slice(0, mostOfSentence)
      .map(({ where }) => where),
  );
  return groups.filter((where) => kept.has(where));
}

function joinHanging(groups: ReturnType<typeof clauseGroups>): readonly Span[] {
  const joined: { start: number; end: number }[] = [];
  for (const { span: own, stands } of groups) {
    const last = joined.at(-1);
    if (last !== undefined && !stands) last.end = own.end;
    else joined.push({ ...own });
  }
  return joined;
}

/**
 * What the list shows of a sentence, or of several that are told together; a long one of which nothing stands alone in
 * its parts between semicolons, else whole in smaller type: without it the slide would have a hole, and the next sentence
 * would hang on nothing.
 */
function wholeItems(
  { source: { raw }, language }: PlanContext,
  [sentence, ...others]: readonly Sentence[],
  longestTold: number,
): readonly Span[] {
  if (sentence === undefined) return [];
  const last = others.at(-1);
  if (last !== undefined) return [trimSpan(raw, span(wholeItem(raw, sentence).start, last.span.end))];
  const lengths = itemLengths[language];
  const series = language === 'en' ? null : seriesOf(raw, sentence);
  if (series !== null) return series;
  const whole = wholeItem(raw, sentence);
  if (displayLength(raw, whole) > lengths.most && isGoal(raw, sentence.span)) {
    const parts = sentenceItems(raw, joinHanging(withoutRitual(raw, clauseGroups(raw, sentence))));
    if (parts.every((part) => displayLength(raw, part) <= lengths.most)) return parts;
  }
  const items = itemSpans(raw, sentence, lengths);
  // The point of a long sentence may stand at its end: cut there, it would be only whom it follows and in whose spirit.
  const isCut = items.length === 1 && isShortened(items[0], whole);
  const left = displayLength(raw, whole) - totalOf(raw, items);
  if (isCut && (displayLength(raw, whole) <= longestTold || left <= briefRest)) return [whole];
  if (items.length > 0) return items;
  const parts = displayLength(raw, whole) <= lengths.most ? [whole] : partsBetweenSemicolons(raw, whole);
  return parts.every((part) => displayLength(raw, part) <= longestItem) ? parts : [];
}

/** What a sentence sets as targets, or says in one frame of each of several things. */
function seriesOf(raw: string, sentence: Sentence): readonly Span[] | null {
  return (isGoal(raw, sentence.span) ? targetsOf(raw, sentence) : null) ?? framedClauses(raw, sentence);
}

function totalOf(raw: string, spans: readonly Span[]): number {
  return spans.reduce((sum, each) => sum + displayLength(raw, each), 0);
}

/** The groups of clauses that say what is aimed at; what is done under whose thought stays where the sentence begins with it. */
function withoutRitual(
  raw: string,
  groups: ReturnType<typeof clauseGroups>,
): ReturnType<typeof clauseGroups> {
  const [first, second] = groups;
  const opening = first !== undefined && displayLength(raw, first.span) < shortestOpening ? second : first;
  if (first === undefined || opening === undefined) return groups;
  const rest = groups.filter(
    ({ span: own }) => own.start >= opening.span.end && !isRitual(sliceSpan(raw, own)),
  );
  return [{ span: span(first.span.start, opening.span.end), stands: true }, ...rest];
}

/** Whether the item leaves out what the sentence ends with. */
function isShortened(item: Span | undefined, whole: Span): boolean {
  return item !== undefined && item.end < whole.end;
}

/** Of a sentence that the author has parted by semicolons, the parts: their commas part nothing else. */
function partsOfSeries(raw: string, sentence: Sentence, most: number): readonly Span[] | null {
  const said = wholeItem(raw, withoutReport(raw, sentence));
  const parts = partsBetweenSemicolons(raw, said);
  const areParts =
    hasHan(sliceSpan(raw, said)) &&
    parts.length >= fromGroups &&
    parts.length <= mostOfSentence &&
    parts.some((part) => /[，,]/u.test(raw.slice(part.start, part.end))) &&
    parts.every((part) => displayLength(raw, part) <= most);
  return areParts ? parts : null;
}

function partsBetweenSemicolons(raw: string, whole: Span): readonly Span[] {
  const cuts = separatorOffsets(raw, whole, /[；;]/u);
  return piecesBetween(whole, cuts).map((piece) => trimSpan(raw, piece));
}
