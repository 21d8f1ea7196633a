import type { TFunction } from 'i18next';
import type { CheckReport } from '../../../core/check/check-report.ts';
import type { Finding, FindingGroup } from '../../../core/check/findings.ts';
import { countRewordings } from './origin.ts';
import { pageOfSlide } from './review.ts';
import type { OpenDocument } from './session.ts';

/** What one check says of the deck, in words that say the finding. */
export interface CheckLine {
  readonly group: FindingGroup;
  readonly state: 'fine' | 'wrong' | 'changed';
  readonly words: string;
  /** The finding that it leads to; null for none. */
  readonly first: Finding | null;
}

/** A line for each check, in the status bar and before an export. */
export function checkLines(
  t: TFunction,
  document: OpenDocument,
  report: CheckReport,
  findings: readonly Finding[],
): readonly CheckLine[] {
  const of = (group: FindingGroup) => findings.filter((finding) => finding.group === group);
  const line = (group: FindingGroup, fine: string, wrong: string): CheckLine => {
    const [first = null] = of(group);
    return { group, state: first === null ? 'fine' : 'wrong', words: first === null ? fine : wrong, first };
  };
  const counts = of('counts');
  // A term that the text only names has no items to match.
  const verified = report.counts.terms.filter(({ status }) => status === 'verified').length;
  const figures = of('figures');
  const rewordings = countRewordings(document.deck);
  const rewordedFirst = of('wording').find(({ kind }) => kind !== 'unfaithful') ?? null;
  const unfaithful = of('wording').filter(({ kind }) => kind === 'unfaithful');
  return [
    coverageLine(t, report, of('left-out')),
    ...(verified === 0 && counts.length === 0
      ? []
      : [
          line(
            'counts',
            t('ui.check.countsFine', { count: verified }),
            t('ui.check.countsWrong', {
              count: counts.length,
              first: counts[0] === undefined ? '' : countWords(t, document, counts[0]),
            }),
          ),
        ]),
    line('figures', t('ui.check.figuresFine'), t('ui.check.figuresWrong', { count: figures.length })),
    wordingLine(t, unfaithful, rewordings > 0),
    line('fit', t('ui.check.fitFine'), t('ui.check.fitWrong', { count: of('fit').length })),
    ...(rewordings === 0
      ? []
      : [
          {
            group: 'wording',
            state: 'changed',
            words: t('ui.check.reworded', { count: rewordings }),
            first: rewordedFirst,
          } as const,
        ]),
  ];
}

function coverageLine(
  t: TFunction,
  { coverage, ledger }: CheckReport,
  faults: readonly Finding[],
): CheckLine {
  // Rounded down: 100 % means all of it.
  const percent = Math.floor(coverage.reachedRatio * 100);
  const [first = null] = faults;
  const around = ledger.leftOut.filter(({ isAround }) => !isAround).length - faults.length;
  if (first !== null) {
    const words = t('ui.check.coverageWrong', { percent, count: faults.length });
    return { group: 'left-out', state: 'wrong', words, first };
  }
  const words =
    around > 0
      ? t('ui.check.coverageAround', { percent, count: around })
      : t('ui.check.coverage', { percent });
  return { group: 'left-out', state: 'fine', words, first };
}

function wordingLine(t: TFunction, unfaithful: readonly Finding[], hasRewordings: boolean): CheckLine {
  const [first = null] = unfaithful;
  const fine = t(hasRewordings ? 'ui.check.wordingRest' : 'ui.check.wordingFine');
  return first === null
    ? { group: 'wording', state: 'fine', words: fine, first }
    : {
        group: 'wording',
        state: 'wrong',
        words: t('ui.check.wordingWrong', { count: unfaithful.length }),
        first,
      };
}

/** 七大工程 应 7 实 6，第 11 页 */
function countWords(t: TFunction, document: OpenDocument, { params, slideId }: Finding): string {
  const words = t('ui.check.countOf', { ...params });
  const page = pageOfSlide(document, slideId);
  return page > 0 ? t('ui.check.onPage', { words, page }) : words;
}
