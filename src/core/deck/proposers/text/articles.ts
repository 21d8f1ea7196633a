import type { Run } from '../../../model/deck/deck.ts';
import type { Section, Sentence } from '../../../model/outline/outline.ts';
import { type Span, span } from '../../../model/span.ts';
import { ranks, type SlideCandidate } from '../../plan/candidate.ts';
import { balancedGroups } from '../../plan/clause-items.ts';
import type { OffsetMarks } from '../../plan/offset-marks.ts';
import { bodyBlocks, type DeckPart, descendants, type PlanContext } from '../../plan/plan-context.ts';
import { numberedSlots, paragraph, slot } from '../../runs/slots.ts';
import { slideRuns } from '../../runs/source-runs.ts';
import { trimSpan } from '../../titles/heading-text.ts';
import { headingAbove } from '../../titles/part-title.ts';
import { sectionTitle } from '../../titles/section-title.ts';
import { displayLength } from '../../wording/display-length.ts';

/** 第五条, 第十二条之一. */
const articleNumber =
  /^\s*(第[一二三四五六七八九十百零〇\d]{1,7}条(?:之[一二三四五六七八九十]{1,2})?)[\s\u3000：:、]*/u;
/** Fewer in the whole document are mentions. */
const leastArticles = 3;
/** In Han characters: what a row of a slide holds of an article. */
const longestSentence = 96;
const mostOnSlide = 4;

interface Article {
  readonly number: Span;
  readonly said: Span;
  readonly claims: readonly Span[];
}

/** Rules in articles: the author's numeral (第五条) with the first whole sentence of each, some to a slide. */
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
  for (const article of articlesOf(context, section, claimed)) {
    if (article === null) runs.push([]);
    else runs.at(-1)?.push(article);
  }
  return runs.filter(({ length }) => length > 0);
}

/** Null for an article that other slides tell. */
function articlesOf(
  context: PlanContext,
  section: Section,
  claimed: OffsetMarks,
): readonly (Article | null)[] {
  const { raw } = context.source;
  return bodyBlocks(context, section).flatMap((block): readonly (Article | null)[] => {
    const [matched = '', name = ''] = articleNumber.exec(raw.slice(block.span.start, block.span.end)) ?? [];
    const first = block.sentences.find(({ span: where }) => where.end > block.span.start + matched.length);
    if (name === '') return [];
    if (first === undefined || claimed.touches(block.span)) return [null];
    const said = saidOf(raw, first, block.span.start + matched.length);
    if (said === null) return [null];
    const at = block.span.start + matched.indexOf(name);
    const claims = block.sentences.map((sentence) => sentence.span);
    return [{ number: span(at, at + name.length), said, claims }];
  });
}

/** The sentence whole; one that announces items below it stands with them. */
function saidOf(raw: string, sentence: Sentence, from: number): Span | null {
  const start = Math.max(sentence.span.start, from);
  if (/[：:]\s*$/u.test(raw.slice(start, sentence.span.end))) return null;
  const whole = trimSpan(raw, span(start, sentence.span.end));
  return displayLength(raw, whole) <= longestSentence && whole.end > whole.start ? whole : null;
}

function articleSlides(
  context: PlanContext,
  part: DeckPart,
  section: Section,
  runs: readonly (readonly Article[])[],
): readonly SlideCandidate[] {
  const { source } = context;
  const title = sectionTitle(context, section) ?? headingAbove(context, runs[0]?.[0]?.number.start ?? 0);
  const groups = runs.flatMap((articles) => balancedGroups(articles, mostOnSlide));
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
          paragraph(slideRuns(source, said)),
        ]),
      ),
    ],
    rank: index === 0 ? ranks.structure : ranks.keyPassage,
    score: group.length,
    group: `articles-${section.id}-${index}`,
    offset: group[0]?.number.start ?? 0,
    order: 12,
    claims: group.flatMap(({ claims }) => claims),
  }));
}

/** 第一条—第四条: under no heading the articles themselves are the title. */
function rangeOf({ source, labels }: PlanContext, articles: readonly Article[]): readonly Run[] {
  const [first] = articles;
  const last = articles.at(-1);
  if (first === undefined || last === undefined) return [];
  const from = slideRuns(source, first.number);
  return first === last ? from : [...from, labels.range(), ...slideRuns(source, last.number)];
}
