import type { SlideSlot } from '../../../model/deck/deck.ts';
import type { Heading } from '../../../model/outline/outline.ts';
import { span } from '../../../model/span.ts';
import { isHeadedArticle, isOfArticles } from '../../articles/read-articles.ts';
import { ranks, type SlideCandidate } from '../../plan/candidate.ts';
import { hasSectionSlide, type PlanContext, pointsOf, type TopSection } from '../../plan/plan-context.ts';
import { numberedSlots, paragraph, slot } from '../../runs/slots.ts';
import { slideRuns } from '../../runs/source-runs.ts';
import { trimSpan } from '../../titles/headings/heading-text.ts';
import { headingParts } from '../../titles/headings/section-title.ts';
import { announcedSpans, isToldByDivider, pointSpans } from './overviews.ts';

/** The author's numeral of the heading without its mark: 一, 第三章, 2.1. Without one the layout draws its place. */
function numeralSlot({ source }: PlanContext, { marker }: Heading): readonly SlideSlot[] {
  if (marker === null) return [];
  const where = trimSpan(source.raw, marker);
  const bare = /^[（(]?(.+?)[）)、．.]*$/u.exec(source.raw.slice(where.start, where.end))?.[1] ?? '';
  const start = source.raw.indexOf(bare, where.start);
  return bare === '' ? [] : [slot('kicker', paragraph(slideRuns(source, span(start, start + bare.length))))];
}

/** The headings of what the section has below it. */
function whatComes(context: PlanContext, top: TopSection): readonly SlideSlot[] {
  const all = pointsOf(top.section);
  const articles = all.filter((point) => isHeadedArticle(context, point));
  // Items of articles stand beside those only because both lead paragraphs.
  const points = articles.length > 0 && all.every((point) => isOfArticles(context, point)) ? articles : all;
  if (points.length < 2 || !isToldByDivider(context, top, top.section)) return [];
  return numberedSlots(
    'item',
    pointSpans(context, points).map((where) => [paragraph(slideRuns(context.source, where))]),
  );
}

/** One before each section that several slides tell: its number and heading as the author has them. */
export function proposeSectionSlides(context: PlanContext): readonly SlideCandidate[] {
  const { source } = context;
  return context.topSections.flatMap((top): readonly SlideCandidate[] => {
    const { index, section } = top;
    if (index === null || section.heading === null || !hasSectionSlide(context, top)) return [];
    const { first, rest } = headingParts(context, section.heading);
    return [
      {
        id: `section-${section.id}`,
        layout: 'section',
        sectionIndex: index,
        slots: [
          ...numeralSlot(context, section.heading),
          slot('title', paragraph(slideRuns(source, first))),
          ...(rest === null ? [] : [slot('subtitle', paragraph(slideRuns(source, rest)))]),
          ...whatComes(context, top),
        ],
        rank: ranks.frame,
        score: 1,
        group: null,
        offset: section.heading.span.start,
        order: 0,
        claims: [],
        announces: announcedSpans(context, section),
      },
    ];
  });
}
