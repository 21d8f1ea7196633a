import type { SlideCandidate } from '../plan/candidate.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import { paragraph, slot } from '../runs/slots.ts';

/** Says on the last slide of a table that the budget has cut where its other rows, or its other columns, are. */
export function markCutTables(
  { labels }: PlanContext,
  candidates: readonly SlideCandidate[],
  selected: readonly SlideCandidate[],
): readonly SlideCandidate[] {
  const kept = new Set(selected.map(({ id }) => id));
  const cut = new Set(
    candidates.flatMap((each) => (each.tableId !== undefined && !kept.has(each.id) ? [each.tableId] : [])),
  );
  const shown = new Set(selected.flatMap((each) => (each.tableId === undefined ? [] : [columnsOf(each)])));
  const narrowed = new Set(
    candidates.flatMap((each) =>
      each.tableId !== undefined && !kept.has(each.id) && !shown.has(columnsOf(each)) ? [each.tableId] : [],
    ),
  );
  const last = new Map(selected.map((each) => [each.tableId, each] as const));
  return selected.map((each) => {
    if (each.tableId === undefined || !cut.has(each.tableId) || last.get(each.tableId) !== each) return each;
    const own = each.slots.find(({ role }) => role === 'source')?.paragraphs ?? [];
    return {
      ...each,
      slots: [
        ...each.slots.filter(({ role }) => role !== 'source'),
        slot(
          'source',
          ...own,
          paragraph([narrowed.has(each.tableId) ? labels.restOfColumns() : labels.restOfTable()]),
        ),
      ],
    };
  });
}

/** The table with the heads of the columns that the slide shows. */
function columnsOf({ tableId, slots }: SlideCandidate): string {
  const heads = slots
    .filter(({ role }) => role === 'column-head')
    .map(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text)).join(''));
  return [tableId, ...heads].join('\n');
}
