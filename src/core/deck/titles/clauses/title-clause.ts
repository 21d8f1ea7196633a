import type { Span } from '../../../model/span.ts';
import { type PlanContext, textOf } from '../../plan/plan-context.ts';
import { overlap } from '../../wording/key-sentence.ts';
import { beginsHanging, isCondition, isHalfOfPair } from './headline.ts';
import { announces } from './headline-clause.ts';

const goal = /^(确保|实现|力争)/;
const resolve = /^(努力|奋力|聚力|全力|加快|推动|奋进|坚决|深入|着力|大力)/;
const framed = /^(以|为|在|对|把|将|坚持)/;

/** The clause that names what the others serve; null where none can stand as a title. */
export function chooseTitleClause(
  context: PlanContext,
  clauses: readonly Span[],
  heading: ReadonlySet<string>,
): Span | null {
  let best: Span | null = null;
  let bestScore = 0;
  clauses.forEach((clause, index) => {
    const text = textOf(context, clause);
    if (beginsHanging(text) || isHalfOfPair(text) || isCondition(text) || text.length < 5 || text.length > 28)
      return;
    const score =
      1 +
      (announces(context, clause) ? 3 : 0) +
      (goal.test(text) ? 3 : 0) +
      (resolve.test(text) ? 2 : 0) +
      (framed.test(text) ? -0.5 : 0) +
      (text.length >= 8 && text.length <= 24 ? 1 : 0) +
      (index === 0 ? 0.5 : 0) +
      // Every slide would have it.
      (overlap(text, heading) > 0.7 ? -2 : 0);
    if (score > bestScore) {
      best = clause;
      bestScore = score;
    }
  });
  return best;
}
