import type { CheckReport } from '../../src/core/check/check-report.ts';

/** What is in the body of the document, and on no slide and in no notes. */
export function lostBody({ ledger }: Pick<CheckReport, 'ledger'>): readonly string[] {
  return ledger.leftOut
    .filter(({ reason }) => reason === 'not-placed' || reason === 'shortened')
    .map(({ text }) => text);
}
