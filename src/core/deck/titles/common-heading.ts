import type { Run } from '../../model/deck/deck.ts';
import type { Section } from '../../model/outline/outline.ts';
import type { Span } from '../../model/span.ts';
import { descendants, type PlanContext } from '../plan/plan-context.ts';
import { sectionTitle } from './section-title.ts';

/** The innermost heading that all of the offsets stand below; null where there is none. */
export function commonHeading(context: PlanContext, offsets: readonly number[]): readonly Run[] | null {
  const all = descendants(context.outline.root);
  const holds = (section: Section) => {
    const spans = descendants(section)
      .flatMap(({ blockIds }) => blockIds)
      .flatMap((id) => context.blocks.get(id)?.span ?? []);
    const from = Math.min(section.heading?.span.start ?? Number.POSITIVE_INFINITY, ...spans.map(startOf));
    const to = Math.max(...spans.map(({ end }) => end));
    return offsets.every((offset) => from <= offset && offset < to);
  };
  const holders = all.filter((section) => section.heading !== null && holds(section));
  const innermost = holders.at(-1);
  return innermost === undefined ? null : sectionTitle(context, innermost);
}

function startOf({ start }: Span): number {
  return start;
}
