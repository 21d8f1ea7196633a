import type { Run } from '../../model/deck/deck.ts';
import type { MetadataField } from '../../model/outline/outline.ts';
import { span } from '../../model/span.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import { slideRuns } from './source-runs.ts';

/** Office and name of the author. */
export function bylineRuns(context: PlanContext): readonly Run[] {
  const { authorTitle, author } = context.outline.metadata;
  return joinRuns(context, [fieldRuns(context, authorTitle), fieldRuns(context, author)]);
}

/** Source and date, with a label before the source. */
export function sourceRuns(context: PlanContext): readonly Run[] {
  const { source, date } = context.outline.metadata;
  const origin = fieldRuns(context, source);
  return joinRuns(context, [
    origin.length > 0 ? [context.labels.source(), ...origin] : [],
    fieldRuns(context, date),
  ]);
}

/** A value as it stands in the source; names set with spaces inside lose them. */
export function fieldRuns(context: PlanContext, field: MetadataField | undefined): readonly Run[] {
  if (field === undefined) return [];
  const { raw } = context.source;
  const text = raw.slice(field.span.start, field.span.end);
  if (!/^[\u3400-\u9fff](\s+[\u3400-\u9fff])+$/.test(text)) return slideRuns(context.source, field.span);
  return [...text.matchAll(/\S+/g)].flatMap((match) => {
    const start = field.span.start + match.index;
    return slideRuns(context.source, span(start, start + match[0].length));
  });
}

function joinRuns(context: PlanContext, pieces: readonly (readonly Run[])[]): readonly Run[] {
  return pieces
    .filter((runs) => runs.length > 0)
    .flatMap((runs, index) => (index === 0 ? runs : [context.labels.gap(), ...runs]));
}
