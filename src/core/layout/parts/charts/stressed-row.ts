import type { ChartTable } from '../../../model/deck/chart-table.ts';
import type { Slide } from '../../../model/deck/deck.ts';
import { slotsOf, textOf } from '../slide/slot-text.ts';

/** The row that the takeaway or the title speaks of, if it is one; else the one with the greatest number. */
export function stressedRow(slide: Slide, { rows }: ChartTable): number {
  for (const role of ['conclusion', 'title'] as const) {
    const said = slotsOf(slide, role).map(textOf).join('\n');
    const named = rows.flatMap(({ name }, index) => (said.includes(name.trim()) ? [index] : []));
    if (named.length === 1) return named[0] ?? 0;
  }
  const values = rows.map(({ figures }) => figures[0]?.value ?? 0);
  return values.indexOf(Math.max(...values));
}
