import type { CheckReport, CountsFinding, LeftOutPiece, SlidePlace } from '../../core/check/check-report.ts';
import { isFinding } from '../../core/check/ledger.ts';
import type { Project } from '../../core/model/project/project.ts';
import { sliceSpan } from '../../core/model/span.ts';
import type { Translate } from '../messages.ts';

/** Findings beyond this number are counted, not listed; `--json` has them all. */
const listedLimit = 20;

/** The report for a reader at a terminal: a line for each check, its findings indented below it. */
export function checkText(report: CheckReport, { source, deck }: Project, translate: Translate): string {
  const { fidelity, coverage, ledger, counts, numbers, fit, telling } = report;
  const pageOf = ({ slideId }: Pick<SlidePlace, 'slideId'>) =>
    translate('cli.check.slide', { slide: deck.slides.findIndex(({ id }) => id === slideId) + 1 });
  const leftOutLength = ledger.leftOut.reduce((length, piece) => length + piece.length, 0);
  const verifiedCount = counts.terms.filter(({ status }) => status === 'verified').length;
  const lines = [
    translate('cli.check.fidelity', { percent: percent(fidelity.ratio), changed: fidelity.changedLength }),
    ...listed(fidelity.findings.map((finding) => `${pageOf(finding)} ${finding.text}`)),
    translate('cli.check.ledger', {
      total: ledger.total,
      onSlides: ledger.onSlides,
      inNotes: ledger.inNotes,
      metadata: ledger.metadata,
      leftOut: leftOutLength,
      reached: percent(coverage.reachedRatio),
    }),
    ...leftOutLines(ledger.leftOut, translate),
    translate('cli.check.counts', { verified: verifiedCount, total: counts.terms.length }),
    ...listed(counts.findings.map((finding) => countLine(finding, source.raw, pageOf, translate))),
    translate('cli.check.numbers', { count: numbers.checkedCount, wrong: numbers.findings.length }),
    ...listed(numbers.findings.map((finding) => `${pageOf(finding)} ${finding.number}`)),
    ...(fit === null
      ? []
      : [
          translate('cli.check.fit', { count: fit.lineCount, wrong: fit.findings.length }),
          ...listed(
            fit.findings.map(
              (finding) =>
                `${pageOf(finding)} ${finding.kind} ${finding.excessPt.toFixed(1)} ${finding.text}`,
            ),
          ),
        ]),
    translate('cli.check.telling', { count: telling.findings.length }),
    ...listed(
      telling.findings.map(
        (finding) => `${pageOf(finding)} ${translate(`finding.${finding.rule}`)} ${finding.text}`,
      ),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

/** Sentences first; ✗ is a fault, · is what stands around the text. */
function leftOutLines(leftOut: readonly LeftOutPiece[], translate: Translate): readonly string[] {
  const rank = (piece: LeftOutPiece) => (isFinding(piece) ? 0 : 2) + (piece.isSentence ? 0 : 1);
  const inOrder = [...leftOut].sort((a, b) => rank(a) - rank(b));
  const lines = inOrder
    .slice(0, listedLimit)
    .map(
      (piece) => `  ${isFinding(piece) ? '✗' : '·'} ${piece.text} — ${reasonWords(piece.reason, translate)}`,
    );
  return leftOut.length > listedLimit ? [...lines, `  … +${leftOut.length - listedLimit}`] : lines;
}

function reasonWords(reason: string, translate: Translate): string {
  const words = translate(`reason.${reason}`);
  return words === `reason.${reason}` ? reason : words;
}

function countLine(
  { kind, name, slideId, declaredCount, foundCount, actualCount, missing }: CountsFinding,
  raw: string,
  pageOf: (place: Pick<SlidePlace, 'slideId'>) => string,
  translate: Translate,
): string {
  const should = kind === 'mismatch' ? (declaredCount ?? foundCount) : foundCount;
  const words = translate(`cli.check.${kind}`, { name, should, actual: actualCount });
  const members = missing.map((span) => sliceSpan(raw, span)).join('、');
  return [slideId === null ? '' : pageOf({ slideId }), words, members].filter(Boolean).join(' ');
}

/** Rounded down, so that 100 % means all of it. */
function percent(ratio: number): number {
  return Math.floor(ratio * 1000) / 10;
}

function listed(findings: readonly string[]): readonly string[] {
  const lines = findings.slice(0, listedLimit).map((finding) => `  ✗ ${finding}`);
  return findings.length > listedLimit ? [...lines, `  … +${findings.length - listedLimit}`] : lines;
}
