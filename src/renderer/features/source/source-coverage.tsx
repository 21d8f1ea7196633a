import { useTranslation } from 'react-i18next';
import type { Ledger } from '../../../core/check/check-report.ts';
import { CoverageBar, wholePercents } from '../../ui/coverage-bar.tsx';

/** Shares of the characters that stand on slides, in notes only, and nowhere. */
export function SourceCoverage({ ledger }: { readonly ledger: Ledger }) {
  const { t } = useTranslation();
  const kinds = ['slide', 'notes', 'left-out'] as const;
  const total = Math.max(1, ledger.total);
  // Details of the document count as shown: the cover says who wrote it and when.
  const shown = (ledger.onSlides + ledger.metadata) / total;
  const notes = ledger.inNotes / total;
  const shares = [shown, notes, ledger.total === 0 ? 0 : 1 - shown - notes];
  const percents = wholePercents(shares);
  const words = [t('ui.coverage.slide'), t('ui.coverage.notes'), t('ui.coverage.leftOut')];
  const isLittle = (index: number) => percents[index] === 0 && (shares[index] ?? 0) > 1e-9;
  const labels = words.map((word, index) => `${word} ${isLittle(index) ? '<1' : percents[index]}%`);
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
