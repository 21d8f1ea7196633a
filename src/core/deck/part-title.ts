import type { Run } from '../model/deck.ts';
import { shortTitle } from './document-title.ts';
import { headingText } from './heading-text.ts';
import { beginsHanging } from './headline.ts';
import { type PlanContext, partAt, textOf } from './plan-context.ts';
import { slideRuns } from './source-runs.ts';

/**
 * A title from the heading above an offset: its second clause where that can stand alone (the first is on the
 * section slide already), else the first, else the title of the document.
 */
export function partTitle(context: PlanContext, offset: number): readonly Run[] {
  const heading = partAt(context, offset)?.section.heading ?? null;
  if (heading === null) return shortTitle(context);
  const { first, rest } = headingText(context.source.raw, heading);
  const stands =
    rest !== null && !beginsHanging(textOf(context, rest)) && !textOf(context, rest).startsWith('为');
  return slideRuns(context.source, stands ? rest : first);
}
