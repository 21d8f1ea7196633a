import { CircleAlert, CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useCheckReport } from '../../app/check.ts';
import { smallIconSize } from '../../ui/icons.ts';

/** What the checks found, before anything is written. */
export function ExportChecks() {
  const { t } = useTranslation();
  const report = useCheckReport();
  if (report === null) return null;
  const { coverage, counts, numbers, fidelity, fit } = report;
  const fitFindings = fit?.findings.length ?? 0;
  const reached = Math.floor(coverage.reachedRatio * 100);
  const lines = [
    { key: 'coverage', isFine: reached === 100, words: t('ui.status.coverage', { percent: reached }) },
    { key: 'fidelity', isFine: fidelity.findings.length === 0, words: t('ui.export.fidelity') },
    { key: 'counts', isFine: counts.findings.length === 0, words: t('ui.export.counts') },
    { key: 'numbers', isFine: numbers.findings.length === 0, words: t('ui.export.numbers') },
    {
      key: 'fit',
      isFine: fitFindings === 0,
      words: fitFindings === 0 ? t('ui.status.fits') : t('ui.status.overflows', { count: fitFindings }),
    },
  ];
  return (
    <div className="export-checks">
      <h3>{t('ui.export.checks')}</h3>
      <ul>
        {lines.map(({ key, isFine, words }) => (
          <li key={key} className={isFine ? 'status-fine' : 'status-wrong'}>
            {isFine ? <CircleCheck {...smallIconSize} /> : <CircleAlert {...smallIconSize} />}
            {words}
            {!isFine && <span className="visually-hidden">{t('ui.export.toReview')}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
