import { isOpenFrame, isReport } from '../../language/clause-grammar.ts';
import type { Run } from '../../model/deck/deck.ts';
import type { Section } from '../../model/outline/outline.ts';
import { type Span, sliceSpan, span } from '../../model/span.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import { slideRuns } from '../runs/source-runs.ts';
import { separatorOffsets } from '../wording/clause-offsets.ts';
import { headingText, trimSpan } from './heading-text.ts';

/** A longer heading is cut to its first clause. */
const maxTitleLength = 34;
/** One that its first clause only frames may fill two lines. */
const longestFramed = 48;

export function sectionTitle({ source }: PlanContext, section: Section): readonly Run[] | null {
  if (section.heading === null) return null;
  const { whole, first, rest } = headingText(source.raw, section.heading);
  if (whole.end - whole.start <= maxTitleLength) return slideRuns(source, whole);
  const opening = sliceSpan(source.raw, first);
  // Who says so, or in view of what, names nothing by itself.
  if (rest !== null && isReport(opening)) return slideRuns(source, firstClause(source.raw, rest));
  const isFrame = rest !== null && isOpenFrame(opening);
  return slideRuns(source, isFrame && whole.end - whole.start <= longestFramed ? whole : first);
}

function firstClause(raw: string, where: Span): Span {
  const [cut] = separatorOffsets(raw, where, /[，,；;：:]/u);
  return cut === undefined ? where : trimSpan(raw, span(where.start, cut));
}

/** Title of the innermost section below the top sections that an offset lies in; null directly in one. */
export function sectionTitleAt(context: PlanContext, offset: number): readonly Run[] | null {
  let found: Section | null = null;
  const startOf = ({ heading, blockIds }: Section) =>
    heading?.span.start ?? context.blocks.get(blockIds[0] ?? '')?.span.start ?? Number.POSITIVE_INFINITY;
  const top = context.topSections.findLast(
    ({ section }) => section.heading !== null && section.heading.span.start <= offset,
  );
  const visit = (section: Section): void => {
    for (const child of section.children) {
      // What closes the points of a section has none of their titles.
      if (startOf(child) <= offset) found = child.heading !== null ? child : above(section);
      visit(child);
    }
  };
  const above = (section: Section) => (section === top?.section ? null : section);
  if (top !== undefined) visit(top.section);
  return found === null ? null : sectionTitle(context, found);
}
