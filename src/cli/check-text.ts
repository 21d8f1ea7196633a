import type { CheckReport } from '../core/check/check-report.ts';
import { sliceSpan } from '../core/model/span.ts';
import type { Translate } from './messages.ts';

/** Findings beyond this number are counted, not listed; `--json` has them all. */
const listedLimit = 20;

/** The report for a reader at a terminal: a line for each check, its findings indented below it. */
export function checkText(report: CheckReport, raw: string, translate: Translate): string {
  const { fidelity, coverage, counts, numbers, fit } = report;
  const leftOut = coverage.sentences.filter(({ state }) => state === 'left-out');
  const verifiedCount = counts.terms.filter(({ status }) => status === 'verified').length;
  const lines = [
    translate('cli.check.fidelity', { percent: percent(fidelity.ratio), changed: fidelity.changedLength }),
    ...listed(fidelity.findings.map(({ text }) => text)),
    translate('cli.check.coverage', {
      reached: percent(coverage.reachedRatio),
      shown: percent(coverage.shownRatio),
      count: coverage.sentences.length,
    }),
    ...listed(leftOut.map(({ span }) => sliceSpan(raw, span))),
    translate('cli.check.counts', { verified: verifiedCount, total: counts.terms.length }),
    ...listed(
      counts.findings.map(
        ({ name, declaredCount, foundCount, shownCount }) =>
          `${name} ${declaredCount ?? '–'} / ${foundCount} / ${shownCount}`,
      ),
    ),
    translate('cli.check.numbers', { count: numbers.checkedCount, wrong: numbers.findings.length }),
    ...listed(numbers.findings.map(({ number }) => number)),
    ...(fit === null
      ? []
      : [
          translate('cli.check.fit', { count: fit.lineCount, wrong: fit.findings.length }),
          ...listed(
            fit.findings.map(
              ({ slideId, kind, text, excessPt }) => `${slideId} ${kind} ${excessPt.toFixed(1)} ${text}`,
            ),
          ),
        ]),
  ];
  return `${lines.join('\n')}\n`;
}

/** Rounded down, so that 100 % means all of it. */
function percent(ratio: number): number {
  return Math.floor(ratio * 1000) / 10;
}

function listed(findings: readonly string[]): readonly string[] {
  const lines = findings.slice(0, listedLimit).map((finding) => `  ✗ ${finding}`);
  return findings.length > listedLimit ? [...lines, `  … +${findings.length - listedLimit}`] : lines;
}
