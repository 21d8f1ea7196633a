import { useTranslation } from 'react-i18next';
import type { CoverageState } from '../../../core/check/check-report.ts';
import { CoverageBar, wholePercents } from '../../ui/coverage-bar.tsx';

/** Shares of the sentences that stand on slides, in notes only, and nowhere. */
export function SourceCoverage({ states }: { readonly states: readonly CoverageState[] }) {
  const { t } = useTranslation();
  const total = Math.max(1, states.length);
  const kinds = ['slide', 'notes', 'left-out'] as const;
  const shares = kinds.map((kind) => states.filter((state) => state === kind).length / total);
  const percents = wholePercents(shares);
  const words = [t('ui.coverage.slide'), t('ui.coverage.notes'), t('ui.coverage.leftOut')];
  const labels = words.map((word, index) => `${word} ${percents[index] ?? 0}%`);
  return (
    <CoverageBar
      label={labels.join(', ')}
      shares={kinds.map((state, index) => ({
        state,
        share: shares[index] ?? 0,
        label: labels[index] ?? '',
      }))}
    />
  );
}
