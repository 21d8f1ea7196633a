import type { Paragraph, Run } from '../../model/deck/deck.ts';
import { reviseRuns } from './revise-runs.ts';

/**
 * The runs of a paragraph after the user changed its text. It is compared with the text before the change and
 * with the wording as planned: what was deleted and typed again is the source's own once more.
 */
export function reviseParagraph({ runs, planned }: Paragraph, newText: string): readonly Run[] {
  const revised = reviseRuns(runs, newText);
  if (planned === undefined) return revised;
  const fromPlanned = reviseRuns(planned, newText);
  return userLength(fromPlanned) < userLength(revised) ? fromPlanned : revised;
}

function userLength(runs: readonly Run[]): number {
  return runs.reduce((sum, run) => sum + (run.prov.type === 'user' ? run.text.length : 0), 0);
}
