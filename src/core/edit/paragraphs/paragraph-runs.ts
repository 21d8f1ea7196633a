import type { Paragraph, Run } from '../../model/deck/deck.ts';

/**
 * The paragraph with other runs. Without `planned` the runs as planned are kept from the first edit on, until
 * the text is as planned again; what the user wrote alone has no planned wording to go back to.
 */
export function withRuns(
  paragraph: Paragraph,
  runs: readonly Run[],
  planned: readonly Run[] | null | undefined,
): Paragraph {
  const kept = planned === undefined ? plannedOf(paragraph, runs) : planned;
  return kept === null ? { part: paragraph.part, runs } : { part: paragraph.part, runs, planned: kept };
}

/** What was edited back to the planned wording is as it was planned. */
function plannedOf(paragraph: Paragraph, runs: readonly Run[]): readonly Run[] | null {
  const planned = paragraph.planned ?? plannedWording(paragraph.runs);
  return planned !== null && JSON.stringify(planned) === JSON.stringify(runs) ? null : planned;
}

function plannedWording(runs: readonly Run[]): readonly Run[] | null {
  return runs.some((run) => run.prov.type !== 'user') ? runs : null;
}

/** What an inverse carries as `planned`. */
export function plannedBefore(paragraph: Paragraph): readonly Run[] | null {
  return paragraph.planned ?? null;
}
