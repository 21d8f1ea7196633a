import type { SlideCandidate } from '../plan/candidate.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import { paragraph, slot } from '../runs/slots.ts';

/** Says on the last slide of a table that the budget has cut where its other rows are. */
export function markCutTables(
  { labels }: PlanContext,
  candidates: readonly SlideCandidate[],
  selected: readonly SlideCandidate[],
): readonly SlideCandidate[] {
  const kept = new Set(selected.map(({ id }) => id));
  const cut = new Set(
    candidates.flatMap((each) => (each.tableId !== undefined && !kept.has(each.id) ? [each.tableId] : [])),
  );
  const last = new Map(selected.map((each) => [each.tableId, each] as const));
  return selected.map((each) => {
    if (each.tableId === undefined || !cut.has(each.tableId) || last.get(each.tableId) !== each) return each;
    const own = each.slots.find(({ role }) => role === 'source')?.paragraphs ?? [];
    return {
      ...each,
      slots: [
        ...each.slots.filter(({ role }) => role !== 'source'),
        slot('source', ...own, paragraph([labels.restOfTable()])),
      ],
    };
  });
}
