import type { Run } from '../../../model/deck/deck.ts';
import type { Section } from '../../../model/outline/outline.ts';
import { type Span, span } from '../../../model/span.ts';
import type { PlanContext } from '../../plan/plan-context.ts';
import { sectionTitle } from './section-title.ts';

/** The innermost heading that all of the offsets stand below; null where there is none. */
export function commonHeading(context: PlanContext, offsets: readonly number[]): readonly Run[] | null {
  const innermost = lastAround(context, context.outline.root, offsets);
  return innermost === null ? null : sectionTitle(context, innermost);
}

/** Of the section and those below it, the last with a heading that all of the offsets stand below. */
function lastAround(context: PlanContext, section: Section, offsets: readonly number[]): Section | null {
  const where = sectionExtent(context, section);
  if (where === null || !offsets.every((offset) => where.start <= offset && offset < where.end)) return null;
  for (const child of section.children.toReversed()) {
    const found = lastAround(context, child, offsets);
    if (found !== null) return found;
  }
  return section.heading === null ? null : section;
}

/** Slides ask again and again; an outline never changes. */
const extents = new WeakMap<Section, Span | null>();

/** From the heading of a section, or from what stands before it, to the end of its last block; null without blocks. */
export function sectionExtent(context: PlanContext, section: Section): Span | null {
  const known = extents.get(section);
  if (known !== undefined) return known;
  const { heading, blockIds, children } = section;
  let start = heading?.span.start ?? Number.POSITIVE_INFINITY;
  let end = 0;
  for (const own of [
    ...blockIds.map((id) => context.blocks.get(id)?.span),
    ...children.map((child) => sectionExtent(context, child)),
  ]) {
    start = Math.min(start, own?.start ?? start);
    end = Math.max(end, own?.end ?? 0);
  }
  const extent = end === 0 ? null : span(start, end);
  extents.set(section, extent);
  return extent;
}
