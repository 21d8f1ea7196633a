import { isOpenFrame } from '../../../language/clauses/clause-grammar.ts';
import { readListNumber } from '../../../language/clauses/list-number.ts';
import { listShape } from '../../../model/layouts/lists/list-shape.ts';
import { chooseListLayout } from '../../../model/layouts/registry.ts';
import type { Section } from '../../../model/outline/outline.ts';
import { type Span, sliceSpan } from '../../../model/span.ts';
import { isOfArticles } from '../../articles/read-articles.ts';
import { firstDetails, pointDetails } from '../../lists/point-details.ts';
import { ranks, type SlideCandidate } from '../../plan/candidate.ts';
import { balancedGroups } from '../../plan/clause-items.ts';
import { longestLead, takesLead } from '../../plan/lines/lead-lines.ts';
import type { OffsetMarks } from '../../plan/offset-marks.ts';
import {
  announcedGroup,
  bodyBlocks,
  descendants,
  hasSectionSlide,
  isOfDays,
  type PlanContext,
  pointsOf,
  type TopSection,
} from '../../plan/plan-context.ts';
import { headedExchanges } from '../../questions/exchanges.ts';
import { numberedSlots, paragraph, slot } from '../../runs/slots.ts';
import { slideRuns } from '../../runs/source-runs.ts';
import { headingText, trimSpan } from '../../titles/headings/heading-text.ts';
import { officesAtEnd } from '../../titles/headings/office-bracket.ts';
import { isSharedOpening, sectionTitle } from '../../titles/headings/section-title.ts';
import { displayLength } from '../../wording/display-length.ts';

const maxItemLength = 40;
/** In Han characters: what the line of a point says after its name. */
const longestSaid = 96;
/** The divider of a section has room for so many points. */
const mostOnDivider = 7;
/** A shorter line only announces. */
const shortestLine = 16;
/** Points of one kind in a row. */
const fewestOfSeries = 3;
/** Points on one slide with what they say. */
const mostTold = 4;

/**
 * A section with subsections: their headings, with all that they say where that is brief, else with what each says
 * first; where the deck has room for slides of the points themselves, those replace it.
 */
export function proposeOverviews(context: PlanContext, claimed: OffsetMarks): readonly SlideCandidate[] {
  const answered = new Set(
    headedExchanges(context)
      .filter(({ claims }) => claims.some((claim) => claimed.touches(claim)))
      .map(({ id }) => id),
  );
  return context.topSections.flatMap((top) =>
    descendants(top.section)
      .filter((section) => pointsOf(section).length >= (isOfDays(section) ? 1 : 2) && !holdsDays(section))
      .filter((section) => !areToldBefore(context, section, claimed))
      .filter((section) => !pointsOf(section).every(({ id }) => answered.has(id)))
      .flatMap((section) => overviewSlides(context, top, section, claimed)),
  );
}

/** Days or halves of days as points would say no more than their names. */
function holdsDays(section: Section): boolean {
  const points = pointsOf(section);
  return points.filter((point) => isOfDays(point) && point.children.length > 0).length * 2 > points.length;
}

/** Whether slides that say more than a heading have told half of the points: articles with their items, numbered tasks. */
function areToldBefore(context: PlanContext, section: Section, claimed: OffsetMarks): boolean {
  const points = pointsOf(section);
  const told = points.filter(
    (point) =>
      point.heading !== null &&
      claimed.touches(point.heading.span) &&
      (isOfArticles(context, point) ||
        readListNumber(sliceSpan(context.source.raw, point.heading.span)) !== null),
  );
  return told.length * 2 >= points.length;
}

/** What is said before the points, where that is one line that announces them (…提交以下两份作业：) with more in it. */
function announcingLine(context: PlanContext, section: Section, claimed: OffsetMarks): Span | null {
  const { raw } = context.source;
  const own = bodyBlocks(context, section)
    .flatMap(({ sentences }) => sentences)
    .filter(({ span }) => span.start >= (section.heading?.span.end ?? 0));
  const [lead] = own;
  if (lead === undefined || own.length > 1 || claimed.touches(lead.span)) return null;
  const where = trimSpan(raw, lead.span);
  const length = displayLength(raw, where);
  const isAnnouncing = /[：:]\s*$/u.test(raw.slice(lead.span.start, lead.span.end));
  return isAnnouncing && length >= shortestLine && length <= longestLead ? where : null;
}

/** The words of each point's heading, its first clause where it is long, and that is no condition of the next. */
export function pointSpans(context: PlanContext, points: readonly Section[]): readonly Span[] {
  const { raw } = context.source;
  return points.flatMap(({ heading }): readonly Span[] => {
    if (heading === null) return [];
    const { whole, first, rest } = headingText(raw, heading);
    const isLong = whole.end - whole.start > maxItemLength;
    const opening = raw.slice(first.start, first.end);
    if (isLong && rest !== null && isSharedOpening(context, opening)) return [rest];
    return [isLong && !isOpenFrame(opening) ? first : whole];
  });
}

/** What the line of a point says after its name (后台：…), where the name alone is shown and nothing below it. */
function saidInHeading({ source }: PlanContext, point: Section | undefined, name: Span): readonly Span[] {
  if (point?.heading == null) return [];
  const { rest } = headingText(source.raw, point.heading);
  const isName = rest !== null && rest.start > name.end && /[：:]/u.test(source.raw.charAt(name.end));
  return isName && displayLength(source.raw, rest) <= longestSaid ? [rest] : [];
}

/** What an overview of the points announces: each from its heading to the next. */
export function announcedSpans(context: PlanContext, section: Section): readonly Span[] {
  const headings = pointsOf(section).flatMap(({ heading }) => heading ?? []);
  return headings.map(({ span: { start } }, index): Span => {
    const end = headings[index + 1]?.span.start ?? sectionEnd(context, section);
    return { start, end };
  });
}

/** Whether the divider of a section says what its overview would: headings alone. */
export function isToldByDivider(context: PlanContext, top: TopSection, section: Section): boolean {
  return (
    hasSectionSlide(context, top) && section === top.section && pointsOf(section).length <= mostOnDivider
  );
}

function overviewSlides(
  context: PlanContext,
  top: TopSection,
  section: Section,
  claimed: OffsetMarks,
): readonly SlideCandidate[] {
  const { source } = context;
  const title = sectionTitle(context, section);
  if (title === null || section.heading === null) return [];
  const points = pointsOf(section);
  const brief = pointDetails(context, points, claimed);
  const details = brief ?? firstDetails(context, points, mostTold);
  const isTold = details.some((detail) => detail !== null);
  if (!isTold && isToldByDivider(context, top, section)) return [];
  const contents = pointSpans(context, points).map((item, index) => {
    const detail = details[index] ?? null;
    const main = paragraph(slideRuns(source, item));
    const said = detail?.shown ?? saidInHeading(context, points[index], item);
    return [main, ...said.map((shown) => paragraph(slideRuns(source, shown), 'detail'))];
  });
  const layout = chooseListLayout(listShape(contents));
  const announces = announcedSpans(context, section);
  const line = takesLead.has(layout.name)
    ? (announcingLine(context, section, claimed) ??
      officesAtEnd(source.raw, trimSpan(source.raw, section.heading.span))?.words ??
      null)
    : null;
  const mostItems = isTold ? Math.min(mostTold, layout.maxItems) : layout.maxItems;
  return seriesOf(points, contents)
    .flatMap((series) => balancedGroups(series, mostItems))
    .map((group, index) => ({
      id: index === 0 ? `overview-${section.id}` : `overview-${section.id}-${index + 1}`,
      layout: layout.name,
      sectionIndex: top.index,
      slots: [
        slot('title', paragraph(title)),
        ...(line === null || index > 0 ? [] : [slot('subtitle', paragraph(slideRuns(source, line)))]),
        ...numberedSlots('item', group),
      ],
      rank: section === top.section || isOfDays(section) ? ranks.structure : ranks.keyPassage,
      score: contents.length,
      group: `overview-${section.id}`,
      offset: section.heading?.span.start ?? 0,
      order: 20 + index,
      claims: [...(line === null ? [] : [line]), ...(brief?.flatMap(({ sentences }) => sentences) ?? [])],
      announces,
      ...(brief === null ? { briefOf: announcedGroup(section) } : {}),
      ...(isOfDays(section) ? { isToldWhole: true as const } : {}),
    }));
}

/** Points after dashes and points with ordinals are two series: no slide continues from one into the other. */
function seriesOf<T>(points: readonly Section[], contents: readonly T[]): readonly (readonly T[])[] {
  if (points.length !== contents.length) return [contents];
  const kinds = points.map(({ heading }) => heading?.kind);
  const starts = kinds.flatMap((kind, index) => (index === 0 || kind !== kinds[index - 1] ? [index] : []));
  const series = starts.map((start, index) => contents.slice(start, starts[index + 1] ?? contents.length));
  return series.filter(({ length }) => length >= fewestOfSeries).length >= 2 ? series : [contents];
}

/** Past the last block of the section and all below it. */
function sectionEnd(context: PlanContext, section: Section): number {
  const ends = descendants(section)
    .flatMap((part) => bodyBlocks(context, part))
    .map((block) => block.span.end);
  return Math.max(section.heading?.span.end ?? 0, ...ends);
}
