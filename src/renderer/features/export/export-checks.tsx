import { CircleAlert, CircleCheck, Pencil } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useCheckReport } from '../../app/store/check.ts';
import { checkLines } from '../../app/store/check-lines.ts';
import { openReview, useReview } from '../../app/store/review.ts';
import { useSession } from '../../app/store/session.ts';
import { smallIconSize } from '../../ui/icons.ts';

const icons = { fine: CircleCheck, wrong: CircleAlert, changed: Pencil } as const;
/** The first sentences that are left out stand here in words. */
const mostQuoted = 3;

/** What the checks found, before anything is written; nothing of it keeps one from going on. */
export function ExportChecks() {
  const { t } = useTranslation();
  const report = useCheckReport();
  const document = useSession((state) => state.document);
  const { pending } = useReview();
  if (report === null || document === null) return null;
  const leftOut = pending.filter(({ group }) => group === 'left-out');
  const others = pending.filter(({ group }) => ['pictures', 'slides', 'marks', 'telling'].includes(group));
  const language = document.deck.language === 'zh' ? 'zh-CN' : 'en';
  const goTo = (first: Parameters<typeof openReview>[0]) => {
    useSession.setState({ exportDialog: null });
    openReview(first);
  };
  return (
    <div className="export-checks">
      <h3>{t('ui.export.checks')}</h3>
      <ul>
        {checkLines(t, document, report, pending).map(({ group, state, words, first }) => {
          const Icon = icons[state];
          return (
            <li key={`${group} ${state}`} className={`status-${state}`}>
              <Icon {...smallIconSize} />
              {first === null ? (
                words
              ) : (
                <button type="button" className="export-finding" onClick={() => goTo(first)}>
                  {words}
                </button>
              )}
              {group === 'left-out' && leftOut.length > 0 && (
                <ul className="export-left-out" aria-label={t('ui.review.group.left-out')} lang={language}>
                  {leftOut.slice(0, mostQuoted).map(({ id, sourceWords }) => (
                    <li key={id} title={sourceWords ?? undefined}>
                      {sourceWords}
                    </li>
                  ))}
                </ul>
              )}
            </li>
          );
        })}
        {others.length > 0 && (
          <li className="status-changed">
            <CircleAlert {...smallIconSize} />
            <button type="button" className="export-finding" onClick={() => goTo(others[0] ?? null)}>
              {t('ui.check.others', { count: others.length })}
            </button>
          </li>
        )}
      </ul>
    </div>
  );
}
