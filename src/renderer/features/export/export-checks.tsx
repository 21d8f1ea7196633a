import { CircleAlert, CircleCheck, Pencil } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useCheckReport } from '../../app/check.ts';
import { countRewordings } from '../../app/origin.ts';
import { useSession } from '../../app/session.ts';
import { smallIconSize } from '../../ui/icons.ts';

/** What the checks found, before anything is written. */
export function ExportChecks() {
  const { t } = useTranslation();
  const report = useCheckReport();
  const deck = useSession((state) => state.document?.deck ?? null);
  if (report === null || deck === null) return null;
  const { coverage, counts, numbers, fidelity, fit } = report;
  const fitFindings = fit?.findings.length ?? 0;
  const rewordings = countRewordings(deck);
  const reached = Math.floor(coverage.reachedRatio * 100);
  const lines = [
    { key: 'coverage', isFine: reached === 100, words: t('ui.status.coverage', { percent: reached }) },
    {
      key: 'fidelity',
      isFine: fidelity.findings.length === 0,
      words: t(rewordings > 0 ? 'ui.export.fidelityOfRest' : 'ui.export.fidelity'),
    },
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
        {rewordings > 0 && (
          <li className="status-changed">
            <Pencil {...smallIconSize} />
            {t('ui.status.rewordings', { count: rewordings })}
          </li>
        )}
      </ul>
    </div>
  );
}
