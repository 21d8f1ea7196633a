import { ChevronDown, CircleCheck, ListChecks, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Finding, type FindingGroup, findingGroups } from '../../../core/check/findings.ts';
import { useCheckedDocument } from '../../app/store/check.ts';
import { closeReview, currentReview, goToPlace, useReview } from '../../app/store/review.ts';
import { announce, getSession, type OpenDocument, useSession } from '../../app/store/session.ts';
import { Button } from '../../ui/button.tsx';
import { iconSize, smallIconSize } from '../../ui/icons.ts';
import { FindingCard } from './finding-card.tsx';
import { fixesOf } from './fixes.ts';
import './review-panel.css';

/** With more of one kind, the rest is counted until it is asked for. */
const mostShown = 30;

/** What the checks found, one after the other, with the way to each and what can be done about it. */
export function ReviewPanel() {
  const { t } = useTranslation();
  const document = useCheckedDocument();
  const currentId = useSession((state) => state.review.currentId);
  const review = useReview();
  const [isShowingIgnored, setShowingIgnored] = useState(false);
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const card = list.current?.querySelector<HTMLElement>('[aria-current="true"]');
    card?.scrollIntoView({ block: 'nearest' });
    // The keyboard goes along where it is in the panel already, or was opened for it.
    if (card !== null && card !== undefined && currentId !== null) card.focus({ preventScroll: true });
  }, [currentId]);

  if (document === null) return null;
  const { pending, ignored, around } = review;
  const shown = isShowingIgnored ? ignored : pending;
  const certain = pending.filter((finding) => fixesOf(document, finding)[0]?.isCertain === true);

  return (
    <section className="review" aria-label={t('ui.review.title')} data-pane="review">
      <header className="pane-header">
        <h2>{t('ui.review.title')}</h2>
        <span className="pane-header-detail">{t('ui.review.pending', { count: pending.length })}</span>
        <button
          type="button"
          className="tool-button review-close"
          aria-label={t('ui.review.close')}
          onClick={closeReview}
        >
          <X {...iconSize} />
        </button>
      </header>
      {ignored.length > 0 && (
        <fieldset className="review-tabs">
          <legend className="visually-hidden">{t('ui.review.shown')}</legend>
          {[false, true].map((isIgnored) => (
            <label key={String(isIgnored)} className="review-tab">
              <input
                type="radio"
                name="review-shown"
                className="visually-hidden"
                checked={isShowingIgnored === isIgnored}
                onChange={() => setShowingIgnored(isIgnored)}
              />
              {t(isIgnored ? 'ui.review.tabIgnored' : 'ui.review.tabPending', {
                count: isIgnored ? ignored.length : pending.length,
              })}
            </label>
          ))}
        </fieldset>
      )}
      <div ref={list} className="review-list">
        {shown.length === 0 && (
          <p className="review-none">
            <CircleCheck {...iconSize} />
            {t('ui.review.none')}
          </p>
        )}
        {findingGroups.map((group) => (
          <Group
            key={group}
            group={group}
            findings={shown.filter((finding) => finding.group === group)}
            currentId={currentId}
            isIgnored={isShowingIgnored}
            document={document}
          />
        ))}
        {!isShowingIgnored && around.length > 0 && <Around findings={around} document={document} />}
      </div>
      {certain.length > 1 && !isShowingIgnored && (
        <footer className="review-foot">
          <span>{t('ui.review.certain', { count: certain.length })}</span>
          <Button look="primary" onClick={() => fixAll()}>
            {t('ui.review.fixAll', { count: certain.length })}
          </Button>
        </footer>
      )}
    </section>
  );

  function fixAll(): void {
    let done = 0;
    for (const { id } of certain) {
      // Each as the deck is after those before it.
      const open = getSession().document;
      const finding = currentReview().pending.find((each) => each.id === id);
      if (open === null || finding === undefined) continue;
      if (fixesOf(open, finding)[0]?.run() === true) done += 1;
    }
    goToPlace(0);
    announce(t('ui.review.fixed', { count: done }));
  }
}

interface GroupProps {
  readonly group: FindingGroup;
  readonly findings: readonly Finding[];
  readonly currentId: string | null;
  readonly isIgnored: boolean;
  readonly document: OpenDocument;
}

function Group({ group, findings, currentId, isIgnored, document }: GroupProps) {
  const { t } = useTranslation();
  const [isShowingAll, setShowingAll] = useState(false);
  if (findings.length === 0) return null;
  const hasFault = findings.some(({ isFault }) => isFault);
  const shown = isShowingAll ? findings : findings.slice(0, mostShown);
  return (
    <details className="review-group" open>
      <summary>
        <ChevronDown {...smallIconSize} />
        <h3>{t(`ui.review.group.${group}`)}</h3>
        <span className={`review-count ${hasFault ? 'review-count-wrong' : 'review-count-changed'}`}>
          {findings.length}
        </span>
      </summary>
      <ul>
        {shown.map((finding) => (
          <FindingCard
            key={finding.id}
            finding={finding}
            isCurrent={finding.id === currentId}
            isIgnored={isIgnored}
            document={document}
          />
        ))}
      </ul>
      {shown.length < findings.length && (
        <button type="button" className="review-more" onClick={() => setShowingAll(true)}>
          {t('ui.review.more', { count: findings.length - shown.length })}
        </button>
      )}
    </details>
  );
}

/** Lines around the text: no faults, and nothing that is dropped in silence. */
function Around({ findings, document }: Pick<GroupProps, 'findings' | 'document'>) {
  const { t } = useTranslation();
  const currentId = useSession((state) => state.review.currentId);
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="review-group" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <ListChecks {...smallIconSize} />
        <h3>{t('ui.review.around')}</h3>
        <span className="review-count">{findings.length}</span>
      </summary>
      {isOpen && (
        <ul>
          {findings.slice(0, mostShown * 4).map((finding) => (
            <FindingCard
              key={finding.id}
              finding={finding}
              isCurrent={finding.id === currentId}
              isIgnored={false}
              document={document}
            />
          ))}
        </ul>
      )}
    </details>
  );
}
