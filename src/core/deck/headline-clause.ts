import type { Span } from '../model/span.ts';
import { beginsHanging } from './headline.ts';
import { type PlanContext, textOf } from './plan-context.ts';

const length = { min: 6, max: 30 };

/** The first of the clauses that can stand as a title. */
export function headlineClause(context: PlanContext, clauses: readonly Span[]): Span | null {
  return (
    clauses.find((clause) => {
      const text = textOf(context, clause);
      return text.length >= length.min && text.length <= length.max && !beginsHanging(text);
    }) ?? null
  );
}
