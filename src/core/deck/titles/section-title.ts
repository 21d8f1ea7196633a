import type { Run } from '../../model/deck/deck.ts';
import type { Section } from '../../model/outline/outline.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import { slideRuns } from '../runs/source-runs.ts';
import { headingText } from './heading-text.ts';

/** A longer heading is cut to its first clause. */
const maxTitleLength = 34;

export function sectionTitle({ source }: PlanContext, section: Section): readonly Run[] | null {
  if (section.heading === null) return null;
  const { whole, first } = headingText(source.raw, section.heading);
  return slideRuns(source, whole.end - whole.start <= maxTitleLength ? whole : first);
}

/** Title of the innermost section below the parts that an offset lies in; null directly in a part. */
export function sectionTitleAt(context: PlanContext, offset: number): readonly Run[] | null {
  let found: Section | null = null;
  const visit = (section: Section): void => {
    for (const child of section.children) {
      if (child.heading !== null && child.heading.span.start <= offset) found = child;
      visit(child);
    }
  };
  const part = context.parts.findLast(
    ({ section }) => section.heading !== null && section.heading.span.start <= offset,
  );
  if (part !== undefined) visit(part.section);
  return found === null ? null : sectionTitle(context, found);
}
