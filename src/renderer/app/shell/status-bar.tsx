import { CircleAlert, CircleCheck, Pencil, WifiOff } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { smallIconSize } from '../../ui/icons.ts';
import { useCheckReport } from '../store/check.ts';
import { checkLines } from '../store/check-lines.ts';
import { openReview, useReview } from '../store/review.ts';
import { sceneOf } from '../store/scene.ts';
import { useSession } from '../store/session.ts';
import './status-bar.css';

const icons = { fine: CircleCheck, wrong: CircleAlert, changed: Pencil } as const;

/** Trust stays in view: what the checks say of the deck as it is now, each the way to what it found. */
export function StatusBar() {
  const { t } = useTranslation();
  const document = useSession((state) => state.document);
  const selection = useSession((state) => state.selection);
  const report = useCheckReport();
  const review = useReview();
  const lines = useMemo(
    () =>
      document === null || report === null
        ? []
        : checkLines(t, document, report, review.pending).filter(
            // Said before an export; here it would say nothing that the coverage does not.
            ({ group, state }) => group !== 'wording' || state !== 'fine',
          ),
    [t, document, report, review],
  );
  if (document === null || report === null) return null;
  const pages = sceneOf(document.deck).value.slides;
  const page = pages.findIndex(
    ({ slideId, part }) => slideId === selection?.slideId && part === selection.part,
  );
  return (
    <section className="status-bar" aria-label={t('ui.status.label')}>
      <span className="status-item status-page">
        {t('ui.status.page', { page: Math.max(1, page + 1), total: pages.length })}
      </span>
      {lines.map(({ group, state, words, first }) => {
        const Icon = icons[state];
        return (
          <button
            key={`${group} ${state}`}
            type="button"
            className={`status-item status-button status-${state}`}
            title={t('ui.status.review')}
            onClick={() => openReview(first)}
          >
            <Icon {...smallIconSize} />
            <span className="status-words">{words}</span>
          </button>
        );
      })}
      <span className="status-space" />
      <span className="status-item">
        <WifiOff {...smallIconSize} />
        {t('ui.status.offline')}
      </span>
    </section>
  );
}
