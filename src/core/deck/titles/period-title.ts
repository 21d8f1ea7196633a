import type { Run } from '../../model/deck/deck.ts';
import type { Sentence } from '../../model/outline/outline.ts';
import { sliceSpan, span } from '../../model/span.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import { slideRuns } from '../runs/source-runs.ts';

/** 新民主主义革命时期，…: not 同一时期, which the text before names. */
const period =
  /^(?:在|进入)?(?!(?:同|这|那|此|该|一|当)[^，]{0,3}(?:时期|时代))([^，。；：\d]{3,20}(?:时期|新时代))$/u;

/** The period that a sentence says first that it tells of; null where it names none. */
export function periodTitle(context: PlanContext, sentence: Sentence | null): readonly Run[] | null {
  const clause = sentence?.clauses[0];
  if (clause === undefined || context.language !== 'zh') return null;
  const name = period.exec(sliceSpan(context.source.raw, clause).trimEnd())?.[1];
  return name === undefined ? null : slideRuns(context.source, span(clause.end - name.length, clause.end));
}
