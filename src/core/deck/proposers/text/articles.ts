import type { Run } from '../../../model/deck/deck.ts';
import type { ClassifiedBlock, Section, Sentence } from '../../../model/outline/outline.ts';
import { type Span, span } from '../../../model/span.ts';
import { ranks, type SlideCandidate } from '../../plan/candidate.ts';
import type { OffsetMarks } from '../../plan/offset-marks.ts';
import { bodyBlocks, type DeckPart, descendants, type PlanContext, textOf } from '../../plan/plan-context.ts';
import { numberedSlots, paragraph, slot } from '../../runs/slots.ts';
import { slideRuns } from '../../runs/source-runs.ts';
import { trimSpan } from '../../titles/heading-text.ts';
import { headingAbove } from '../../titles/part-title.ts';
import { sectionTitle } from '../../titles/section-title.ts';
import { displayLength } from '../../wording/display-length.ts';
import { itemSpan } from '../../wording/whole-clauses.ts';

/** 第五条, 第十二条之一. */
const articleNumber =
  /^\s*(第[一二三四五六七八九十百零〇\d]{1,7}条(?:之[一二三四五六七八九十]{1,2})?)[\s\u3000：:、]*/u;
/** Fewer in the whole document are mentions. */
const leastArticles = 3;
const mostOnSlide = 4;
/** In Han characters: what a row shows of an article, and all rows of a slide together. */
const roomOfArticle = 120;
const roomOnSlide = 390;
/** A sentence whole; of a longer one whole clauses. */
const lengths = { preferred: 96, most: 150 };

interface Article {
  readonly number: Span;
  /** Paragraphs of the row: what it says, in the order of the text. */
  readonly said: readonly Span[];
  readonly claims: readonly Span[];
  readonly length: number;
}

/** Rules in articles: the author's numeral (第五条) with what each says, some to a slide; all its paragraphs stay with it. */
export function proposeArticles(context: PlanContext, claimed: OffsetMarks): readonly SlideCandidate[] {
  const { raw } = context.source;
  const numbered = context.outline.blocks.filter(({ span: { start, end } }) =>
    articleNumber.test(raw.slice(start, end)),
  );
  if (numbered.length < leastArticles) return [];
  return context.parts.flatMap((part) =>
    descendants(part.section).flatMap((section) => {
      const runs = articleRuns(context, section, claimed);
      return runs.flat().length >= 2 ? articleSlides(context, part, section, runs) : [];
    }),
  );
}

/** Articles one after the other; those between which another has slides of its own are apart. */
function articleRuns(
  context: PlanContext,
  section: Section,
  claimed: OffsetMarks,
): readonly (readonly Article[])[] {
  const runs: Article[][] = [[]];
  for (const blocks of blocksOfArticles(context, section)) {
    const hasList = blocks.some((block) => claimed.touches(block.span));
    if (hasList) runs.push([]);
    const article = articleOf(context, blocks, claimed);
    if (article !== null) runs.at(-1)?.push(article);
  }
  return runs.filter(({ length }) => length > 0);
}

/** Each from the block that begins with its number to the next. */
function blocksOfArticles(context: PlanContext, section: Section): readonly (readonly ClassifiedBlock[])[] {
  const articles: ClassifiedBlock[][] = [];
  for (const block of bodyBlocks(context, section)) {
    if (articleNumber.test(textOf(context, block.span))) articles.push([block]);
    else articles.at(-1)?.push(block);
  }
  return articles;
}

/** What no other slide tells of an article; null where that is nothing. */
function articleOf(
  context: PlanContext,
  blocks: readonly ClassifiedBlock[],
  claimed: OffsetMarks,
): Article | null {
  const { raw } = context.source;
  const [first] = blocks;
  if (first === undefined) return null;
  const [matched = '', name = ''] = articleNumber.exec(textOf(context, first.span)) ?? [];
  const from = first.span.start + matched.length;
  const sentences = blocks
    .filter(({ kind }) => kind !== 'table-row')
    .flatMap((block) => block.sentences)
    .filter(({ span: own }) => own.end > from && !claimed.touches(own));
  const told = sentences.flatMap((sentence) => {
    const shown = saidOf(raw, sentence, from);
    return shown === null ? [] : [{ sentence, shown, length: displayLength(raw, shown) }];
  });
  const chosen = weightiest(raw, told);
  if (chosen.length === 0) return null;
  const at = first.span.start + matched.indexOf(name);
  return {
    number: span(at, at + name.length),
    said: paragraphsOf(raw, chosen),
    claims: sentences.map((sentence) => sentence.span),
    length: chosen.reduce((sum, { length }) => sum + length, 0),
  };
}

interface Told {
  readonly sentence: Sentence;
  readonly shown: Span;
  readonly length: number;
}

/** Neighbours of one paragraph that are shown whole stay in one; what stands apart in the text does so on the slide. */
function paragraphsOf(raw: string, chosen: readonly Told[]): readonly Span[] {
  const said: { span: Span; blockId: string }[] = [];
  for (const { sentence, shown } of chosen) {
    const last = said.at(-1);
    const follows =
      last !== undefined &&
      last.blockId === sentence.blockId &&
      /^[\s。！？!?.]*$/u.test(raw.slice(last.span.end, shown.start));
    if (follows) last.span = span(last.span.start, shown.end);
    else said.push({ span: shown, blockId: sentence.blockId });
  }
  return said.map((each) => each.span);
}

const rule = /不得|严禁|禁止|是指|除外|罚款|处分|废止|施行|应当|责任/u;

/** The first sentence, and of the others as many as the row has room for, those with figures and bans before others. */
function weightiest(raw: string, told: readonly Told[]): readonly Told[] {
  const worth = ({ shown }: Told, index: number) => {
    const text = raw.slice(shown.start, shown.end);
    return (
      (index === 0 ? 4 : 0) +
      (/\d|[一二三四五六七八九十百千万]+[元倍日年]/u.test(text) ? 2 : 0) +
      (rule.test(text) ? 1 : 0)
    );
  };
  const byWorth = told
    .map((each, index) => ({ each, worth: worth(each, index) }))
    .sort((a, b) => b.worth - a.worth || a.each.shown.start - b.each.shown.start);
  const kept = new Set<Told>();
  let length = 0;
  for (const { each } of byWorth) {
    if (kept.size > 0 && length + each.length > roomOfArticle) continue;
    kept.add(each);
    length += each.length;
  }
  return told.filter((each) => kept.has(each));
}

/** The sentence whole, or its clauses with the figure; what announces items stands with them. */
function saidOf(raw: string, sentence: Sentence, from: number): Span | null {
  const start = Math.max(sentence.span.start, from);
  if (/[：:]\s*$/u.test(raw.slice(start, sentence.span.end))) return null;
  const clauses = sentence.clauses
    .filter(({ end }) => end > start)
    .map((clause) => span(Math.max(clause.start, start), clause.end));
  const own = { ...sentence, span: span(start, sentence.span.end), clauses };
  const whole = trimSpan(raw, own.span);
  if (whole.end <= whole.start) return null;
  return displayLength(raw, whole) <= lengths.preferred ? whole : itemSpan(raw, own, lengths);
}

function articleSlides(
  context: PlanContext,
  part: DeckPart,
  section: Section,
  runs: readonly (readonly Article[])[],
): readonly SlideCandidate[] {
  const { source } = context;
  const title = sectionTitle(context, section) ?? headingAbove(context, runs[0]?.[0]?.number.start ?? 0);
  const groups = runs.flatMap(groupsOf);
  return groups.map((group, index) => ({
    id: index === 0 ? `articles-${section.id}` : `articles-${section.id}-${index + 1}`,
    // One alone has its number as title.
    layout: group.length === 1 && title === null ? 'passage' : 'facts',
    sectionIndex: part.index,
    slots: [
      slot('title', paragraph(title ?? rangeOf(context, group))),
      ...numberedSlots(
        'item',
        group.map(({ number, said }) => [
          ...(group.length === 1 && title === null ? [] : [paragraph(slideRuns(source, number), 'label')]),
          ...said.map((where) => paragraph(slideRuns(source, where))),
        ]),
      ),
    ],
    rank: ranks.structure,
    score: group.length + 4,
    group: `articles-${section.id}-${index}`,
    // What is left of an article comes after its list.
    offset: group[0]?.claims[0]?.start ?? 0,
    order: 12,
    claims: group.flatMap(({ claims }) => claims),
  }));
}

/** As many as a slide holds, of nearly one length. */
function groupsOf(articles: readonly Article[]): readonly (readonly Article[])[] {
  const total = articles.reduce((sum, { length }) => sum + length, 0);
  const count = Math.max(Math.ceil(articles.length / mostOnSlide), Math.ceil(total / roomOnSlide));
  const room = total / count;
  const groups: Article[][] = [];
  let length = 0;
  for (const article of articles) {
    const group = groups.at(-1);
    const isFull =
      group === undefined ||
      group.length >= mostOnSlide ||
      length + article.length > roomOnSlide ||
      (groups.length < count && length + article.length / 2 > room);
    if (isFull) groups.push([article]);
    else group.push(article);
    length = (isFull ? 0 : length) + article.length;
  }
  return groups;
}

/** 第一条—第四条: under no heading the articles themselves are the title. */
function rangeOf({ source, labels }: PlanContext, articles: readonly Article[]): readonly Run[] {
  const [first] = articles;
  const last = articles.at(-1);
  if (first === undefined || last === undefined) return [];
  const from = slideRuns(source, first.number);
  return first === last ? from : [...from, labels.range(), ...slideRuns(source, last.number)];
}
