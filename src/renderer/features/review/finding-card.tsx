import diff from 'fast-diff';
import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../../core/check/findings.ts';
import { currentReview, goToFinding, goToPlace, pageOfSlide, setIgnored } from '../../app/store/review.ts';
import { getSession, type OpenDocument, useSession } from '../../app/store/session.ts';
import { Button } from '../../ui/button.tsx';
import { smallIconSize } from '../../ui/icons.ts';
import { type Fix, type FixKind, fixesOf } from './fixes.ts';

interface FindingCardProps {
  readonly finding: Finding;
  readonly isCurrent: boolean;
  readonly isIgnored: boolean;
  /** As the checks saw it. */
  readonly document: OpenDocument;
}

/** What was found, where, the words that prove it, and what can be done; a click shows the place. */
export function FindingCard({ finding, isCurrent, isIgnored, document }: FindingCardProps) {
  const { t, i18n } = useTranslation();
  const { kind, params, isFault, slideId, reason } = finding;
  const words = i18n.exists(`finding.${kind}`) ? t(`finding.${kind}`, { ...params }) : kind;
  const page = pageOfSlide(document, slideId);
  const fixes = fixesOf(document, finding);
  const Icon = isFault ? TriangleAlert : finding.group === 'left-out' ? Info : CircleAlert;
  const mend = (kind: FixKind) => {
    // To the document as it is by now.
    const { document: current } = getSession();
    const at = currentReview().pending.findIndex(({ id }) => id === finding.id);
    const fix = current === null ? undefined : fixesOf(current, finding).find((each) => each.kind === kind);
    if (fix?.run() === true && at >= 0) goToPlace(at);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Buttons within have their own keys.
    if (event.target !== event.currentTarget) return;
    const [fix] = fixes;
    if (event.key === 'Enter' && fix !== undefined) mend(fix.kind);
    else if (event.key === 'Delete') setIgnored(finding, true);
    else return;
    event.preventDefault();
  };
  return (
    <li>
      {/* biome-ignore lint/a11y/useSemanticElements: buttons within stand for what can be done about it. */}
      <div
        role="group"
        className={`finding${isCurrent ? ' finding-current' : ''}`}
        data-finding={finding.id}
        aria-current={isCurrent}
        aria-label={words}
        tabIndex={isCurrent ? 0 : -1}
        onClick={() => goToFinding(finding)}
        onKeyDown={onKeyDown}
      >
        <p className={`finding-what ${isFault ? 'finding-wrong' : 'finding-advice'}`}>
          <Icon {...smallIconSize} />
          <button type="button" className="finding-words" onClick={() => goToFinding(finding)}>
            {words}
          </button>
          <span className="finding-where">
            {page > 0 ? t('ui.review.page', { page }) : t('ui.review.inSource')}
          </span>
        </p>
        <Evidence finding={finding} />
        {reason !== null && i18n.exists(`reason.${reason}`) && (
          <p className="finding-reason">{t('ui.review.reason', { reason: t(`reason.${reason}`) })}</p>
        )}
        <div className="finding-fixes">
          {fixes.map((fix, index) => (
            <FixButton key={fix.kind} fix={fix} isFirst={isCurrent && index === 0} onMend={mend} />
          ))}
          {(isFault || isIgnored || finding.group !== 'left-out') && (
            <Button
              look="quiet"
              onClick={(event) => {
                event.stopPropagation();
                setIgnored(finding, !isIgnored);
              }}
            >
              {t(isIgnored ? 'ui.review.unignore' : 'ui.review.ignore')}
            </Button>
          )}
        </div>
      </div>
    </li>
  );
}

function FixButton({
  fix,
  isFirst,
  onMend,
}: {
  readonly fix: Fix;
  readonly isFirst: boolean;
  readonly onMend: (kind: FixKind) => void;
}) {
  const { t } = useTranslation();
  return (
    <Button
      look={isFirst ? 'primary' : 'plain'}
      onClick={(event) => {
        event.stopPropagation();
        onMend(fix.kind);
      }}
    >
      {t(`ui.review.fix.${fix.kind}`)}
    </Button>
  );
}

/** The words of the source, and those of the slide where they differ. */
function Evidence({ finding: { sourceWords, slideWords, params } }: { readonly finding: Finding }) {
  const { t } = useTranslation();
  const lang = useSession((state) => (state.document?.deck.language === 'en' ? 'en' : 'zh-CN'));
  if (sourceWords !== null && slideWords !== null) {
    return (
      <dl className="finding-evidence" lang={lang}>
        <dt>{t('ui.review.source')}</dt>
        <dd>{changed(sourceWords, slideWords, 'before')}</dd>
        <dt>{t('ui.review.slide')}</dt>
        <dd>{changed(sourceWords, slideWords, 'after')}</dd>
      </dl>
    );
  }
  const words = sourceWords ?? slideWords ?? (params.members === undefined ? null : String(params.members));
  if (words === null || words === '') return null;
  return (
    <p className="finding-evidence finding-quote" lang={lang}>
      {words}
    </p>
  );
}

function changed(before: string, after: string, side: 'before' | 'after') {
  const hidden = side === 'before' ? diff.INSERT : diff.DELETE;
  let offset = 0;
  return diff(before, after, undefined, true).map(([change, words]) => {
    offset += words.length;
    if (change === hidden) return null;
    const key = `${change} ${offset}`;
    if (change === diff.DELETE) return <del key={key}>{words}</del>;
    return change === diff.INSERT ? <ins key={key}>{words}</ins> : <span key={key}>{words}</span>;
  });
}
