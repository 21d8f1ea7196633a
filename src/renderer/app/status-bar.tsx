import { CircleAlert, CircleCheck, Pencil, WifiOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { smallIconSize } from '../ui/icons.ts';
import { useCheckReport } from './check.ts';
import { countRewordings } from './origin.ts';
import { sceneOf } from './scene.ts';
import { useSession } from './session.ts';
import './status-bar.css';

/** Trust stays in view: what the checks say of the deck as it is now. */
export function StatusBar() {
  const { t } = useTranslation();
  const deck = useSession((state) => state.document?.deck ?? null);
  const selection = useSession((state) => state.selection);
  const report = useCheckReport();
  if (deck === null || report === null) return null;
  const pages = sceneOf(deck).value.slides;
  const page = pages.findIndex(
    ({ slideId, part }) => slideId === selection?.slideId && part === selection.part,
  );
  const { coverage, counts, fit } = report;
  const counted = counts.terms.filter(({ status }) => status === 'verified' || status === 'mismatch');
  const right = counted.filter(({ status }) => status === 'verified').length;
  const reached = Math.floor(coverage.reachedRatio * 100);
  const fitFindings = fit?.findings.length ?? 0;
  const rewordings = countRewordings(deck);
  return (
    <section className="status-bar" aria-label={t('ui.status.label')}>
      <span className="status-item status-page">
        {t('ui.status.page', { page: Math.max(1, page + 1), total: pages.length })}
      </span>
      <Finding isFine={reached === 100}>{t('ui.status.coverage', { percent: reached })}</Finding>
      <Finding isFine={fitFindings === 0}>
        {fitFindings === 0 ? t('ui.status.fits') : t('ui.status.overflows', { count: fitFindings })}
      </Finding>
      {counted.length > 0 && (
        <Finding isFine={counts.findings.length === 0}>
          {t('ui.status.counts', { right, total: counted.length })}
        </Finding>
      )}
      {rewordings > 0 && (
        <span className="status-item status-changed">
          <Pencil {...smallIconSize} />
          {t('ui.status.rewordings', { count: rewordings })}
        </span>
      )}
      <span className="status-space" />
      <span className="status-item">
        <WifiOff {...smallIconSize} />
        {t('ui.status.offline')}
      </span>
    </section>
  );
}

function Finding({ isFine, children }: { readonly isFine: boolean; readonly children: ReactNode }) {
  return (
    <span className={`status-item ${isFine ? 'status-fine' : 'status-wrong'}`}>
      {isFine ? <CircleCheck {...smallIconSize} /> : <CircleAlert {...smallIconSize} />}
      {children}
    </span>
  );
}
