import type { Run } from '../../model/deck/deck.ts';
import type { ClassifiedBlock } from '../../model/outline/outline.ts';
import type { Span } from '../../model/span.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import { slideRuns } from '../runs/source-runs.ts';
import { displayLength } from '../wording/display-length.ts';
import { withoutClosingMark, withoutReport } from '../wording/sentence-piece.ts';
import { headingAbove } from './headings/top-title.ts';

const shortestTitle = 4;
const longestTitle = 40;

/** A title with the sentence that it is taken from, unless it is a heading. */
export interface FoundTitle {
  readonly runs: readonly Run[];
  readonly claims?: readonly Span[];
}

/**
 * The title of what a paragraph says from one of its sentences on: what it says before, where that is brief; else the
 * heading above.
 */
export function titleBefore(context: PlanContext, block: ClassifiedBlock, from: number): FoundTitle | null {
  const { raw } = context.source;
  const before = block.sentences[from - 1];
  if (before !== undefined) {
    const where = withoutClosingMark(raw, withoutReport(raw, before).span);
    if (isBrief(raw, where)) return { runs: slideRuns(context.source, where), claims: [before.span] };
  }
  const above = headingAbove(context, block.span.start);
  return above === null ? null : { runs: above };
}

/** Whether a title of such a length is read at a glance. */
export function isBrief(raw: string, where: Span): boolean {
  const length = displayLength(raw, where);
  return length >= shortestTitle && length <= longestTitle;
}
