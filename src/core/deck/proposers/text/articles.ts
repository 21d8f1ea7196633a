import type { Section, Sentence } from '../../../model/outline/outline.ts';
import { type Span, span } from '../../../model/span.ts';
import { ranks, type SlideCandidate } from '../../plan/candidate.ts';
import { balancedGroups } from '../../plan/clause-items.ts';
import type { OffsetMarks } from '../../plan/offset-marks.ts';
import { bodyBlocks, type DeckPart, descendants, type PlanContext } from '../../plan/plan-context.ts';
import { numberedSlots, paragraph, slot } from '../../runs/slots.ts';
import { slideRuns } from '../../runs/source-runs.ts';
import { trimSpan } from '../../titles/heading-text.ts';
import { partTitle } from '../../titles/part-title.ts';
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
      const articles = articlesOf(context, section, claimed);
      return articles.length >= 2 ? articleSlides(context, part, section, articles) : [];
    }),
  );
}

function articlesOf(context: PlanContext, section: Section, claimed: OffsetMarks): readonly Article[] {
  const { raw } = context.source;
  return bodyBlocks(context, section).flatMap((block): readonly Article[] => {
    const [matched = '', name = ''] = articleNumber.exec(raw.slice(block.span.start, block.span.end)) ?? [];
    const first = block.sentences.find(({ span: where }) => where.end > block.span.start + matched.length);
    if (name === '' || first === undefined || claimed.touches(block.span)) return [];
    const said = saidOf(raw, first, block.span.start + matched.length);
    if (said === null) return [];
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
  articles: readonly Article[],
): readonly SlideCandidate[] {
  const { source, labels } = context;
  const start = articles[0]?.number.start ?? 0;
  const title = sectionTitle(context, section) ?? partTitle(context, start);
  const groups = balancedGroups(articles, mostOnSlide);
  return groups.map((group, index) => ({
    id: index === 0 ? `articles-${section.id}` : `articles-${section.id}-${index + 1}`,
    layout: 'facts',
    sectionIndex: part.index,
    slots: [
      slot(
        'title',
        paragraph([...title, ...(groups.length > 1 ? [labels.page(index + 1, groups.length)] : [])]),
      ),
      ...numberedSlots(
        'item',
        group.map(({ number, said }) => [
          paragraph(slideRuns(source, number), 'label'),
          paragraph(slideRuns(source, said)),
        ]),
      ),
    ],
    rank: index === 0 ? ranks.structure : ranks.keyPassage,
    score: group.length,
    group: `articles-${section.id}-${index}`,
    offset: group[0]?.number.start ?? start,
    order: 12,
    claims: group.flatMap(({ claims }) => claims),
  }));
}
