import { isOpenFrame, isReport } from '../../../language/clauses/clause-grammar.ts';
import { hasHan } from '../../../language/language-of.ts';
import { clauseMark } from '../../../language/marks.ts';
import type { Run } from '../../../model/deck/deck.ts';
import type { Heading, Section } from '../../../model/outline/outline.ts';
import { type Span, sliceSpan, span } from '../../../model/span.ts';
import { isRunInSection } from '../../articles/english-sections.ts';
import { lastBeginning } from '../../plan/overlapping.ts';
import {
  descendants,
  hasSectionSlide,
  innerHeadAt,
  isOfDays,
  opensText,
  type PlanContext,
  startOfSection,
} from '../../plan/plan-context.ts';
import { slideRuns } from '../../runs/source-runs.ts';
import { separatorOffsets } from '../../wording/clause-offsets.ts';
import { widthOf } from '../../wording/display-length.ts';
import { headingText, trimSpan } from './heading-text.ts';

/** A longer heading is cut to its first clause. */
const maxTitleLength = 34;
/** In Latin letters, of which two go where one character of Chinese does. */
const maxLatinTitleLength = 90;
/** One that its first clause only frames may fill two lines. */
const longestFramed = 48;

/**
 * The heading of a section as a title. One that several sections of the document have (Typical Usage below each device)
 * stands after the heading above it, which tells them apart.
 */
export function sectionTitle(context: PlanContext, section: Section): readonly Run[] | null {
  const own = ownTitle(context, section);
  const above = own === null ? undefined : toldApartBy(context).get(section);
  // Slides of several top sections are told apart by what their section slides say.
  const isSaid =
    above !== undefined &&
    !isHalfOfDay(section, above) &&
    context.topSections.some((top) => top.section === above && hasSectionSlide(context, top));
  const title = above === undefined || isSaid ? null : ownTitle(context, above);
  if (own === null || title === null) return own;
  const runs = [...title, context.labels.within(), ...own];
  return widthOf(runs) <= maxTitleLength ? runs : own;
}

/** Slides ask again and again; an outline never changes. */
const sectionsAbove = new WeakMap<Section, ReadonlyMap<Section, Section>>();

/** Of the sections with a heading that another section has too: the section above each. */
function toldApartBy({ source, outline }: PlanContext): ReadonlyMap<Section, Section> {
  const { root } = outline;
  const known = sectionsAbove.get(root);
  if (known !== undefined) return known;
  const alike = new Map<string, { readonly section: Section; readonly above: Section }[]>();
  const visit = (above: Section): void => {
    for (const section of above.children) {
      if (section.heading !== null && above.heading !== null) {
        const text = sliceSpan(source.raw, headingText(source.raw, section.heading).whole);
        alike.set(text, [...(alike.get(text) ?? []), { section, above }]);
      }
      visit(section);
    }
  };
  visit(root);
  const found = new Map(
    [...alike.values()]
      .filter(
        (group) =>
          new Set(group.map(({ above }) => above)).size > 1 ||
          group.some(({ section, above }) => isHalfOfDay(section, above)),
      )
      .flatMap((group) => group.map(({ section, above }) => [section, above] as const)),
  );
  sectionsAbove.set(root, found);
  return found;
}

/** 上午 says little without its day. */
function isHalfOfDay(section: Section, above: Section): boolean {
  return isOfDays(section) && isOfDays(above) && section.children.length > 0;
}

const openings = new WeakMap<Section, ReadonlyMap<string, number>>();

/** Whether several headings have this first clause: 不忘初心、牢记使命，必须…. */
export function isSharedOpening(
  { source: { raw }, outline: { root } }: PlanContext,
  opening: string,
): boolean {
  const counts = openings.get(root) ?? countOpenings(raw, root);
  openings.set(root, counts);
  return (counts.get(opening) ?? 0) > 1;
}

/** A heading in two: what it says, without the words that several headings begin with, and the rest. */
export function headingParts(
  context: PlanContext,
  heading: Heading,
): { readonly first: Span; readonly rest: Span | null } {
  const { raw } = context.source;
  const { first, rest } = headingText(raw, heading);
  if (rest === null || !isSharedOpening(context, sliceSpan(raw, first))) return { first, rest };
  const own = firstClause(raw, rest);
  const after = trimSpan(raw, span(Math.min(own.end + 1, rest.end), rest.end));
  return { first: own, rest: after.end > after.start ? after : null };
}

function countOpenings(raw: string, root: Section): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { heading } of descendants(root)) {
    const text = heading === null ? null : headingText(raw, heading);
    if (text === null || text.rest === null) continue;
    const opening = sliceSpan(raw, text.first);
    counts.set(opening, (counts.get(opening) ?? 0) + 1);
  }
  return counts;
}

function ownTitle(context: PlanContext, section: Section): readonly Run[] | null {
  const { source } = context;
  if (section.heading === null) return null;
  const { whole, first, rest } = headingText(source.raw, section.heading);
  if (isRunInSection(context, section)) return slideRuns(source, trimSpan(source.raw, section.heading.span));
  if (!/[\p{L}\p{N}]/u.test(sliceSpan(source.raw, whole))) return null;
  if (isTitleWhole(source.raw, whole)) return slideRuns(source, whole);
  const opening = sliceSpan(source.raw, first);
  // Who says so, or in view of what, names nothing by itself, nor what several headings begin with.
  if (rest !== null && (isReport(opening) || isSharedOpening(context, opening)))
    return slideRuns(source, firstClause(source.raw, rest));
  const isFrame = rest !== null && isOpenFrame(opening);
  return slideRuns(source, isFrame && whole.end - whole.start <= longestFramed ? whole : first);
}

/** Whether a heading is short enough to be the title without a cut. */
export function isTitleWhole(raw: string, whole: Span): boolean {
  const isChinese = hasHan(sliceSpan(raw, whole));
  return whole.end - whole.start <= (isChinese ? maxTitleLength : maxLatinTitleLength);
}

function firstClause(raw: string, where: Span): Span {
  const [cut] = separatorOffsets(raw, where, clauseMark);
  return cut === undefined ? where : trimSpan(raw, span(where.start, cut));
}

/**
 * Title of the innermost section below the top sections that an offset lies in, or what heads its part of the
 * paragraph; null directly in a top section.
 */
export function sectionTitleAt(context: PlanContext, offset: number): readonly Run[] | null {
  const inner = innerHeadAt(context, offset);
  if (inner !== null) return slideRuns(context.source, inner.head);
  const found = titlingFinder(context)(offset);
  return found === null ? null : sectionTitle(context, found);
}

/** The section whose heading titles what begins at an offset. */
type TitlingFinder = (offset: number) => Section | null;

/** The plan is made several times from the same sections. */
const titlingFinders = new WeakMap<PlanContext['topSections'], TitlingFinder>();

function titlingFinder(context: PlanContext): TitlingFinder {
  const known = titlingFinders.get(context.topSections);
  if (known !== undefined) return known;
  // What closes the document has the title of no section before it.
  const topAt = lastBeginning(context.topSections, (top) =>
    top.section.heading === null && opensText(top) ? null : top.start,
  );
  const finders = new Map<Section, TitlingFinder>();
  const finder: TitlingFinder = (offset) => {
    const top = topAt(offset);
    if (top === null) return null;
    const known = finders.get(top.section) ?? finderWithin(context, top.section);
    finders.set(top.section, known);
    return known(offset);
  };
  titlingFinders.set(context.topSections, finder);
  return finder;
}

function finderWithin(context: PlanContext, top: Section): TitlingFinder {
  const titling: { readonly start: number; readonly section: Section | null }[] = [];
  const visit = (above: Section): void => {
    for (const child of above.children) {
      const start = startOfSection(child, context.blocks);
      // What closes the points of a section has none of their titles.
      const section = child.heading !== null ? child : above === top ? null : above;
      if (start !== null) titling.push({ start, section });
      visit(child);
    }
  };
  visit(top);
  const find = lastBeginning(titling, ({ start }) => start);
  return (offset) => find(offset)?.section ?? null;
}
