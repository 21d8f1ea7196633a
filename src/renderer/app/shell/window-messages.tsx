import { CircleAlert, X } from 'lucide-react';
import { AlertDialog } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { iconSize } from '../../ui/icons.ts';
import { cancelOpening } from '../store/documents.ts';
import { useSession } from '../store/session.ts';
import '../styles/dialog.css';

/*
 * The scrims are our own: the overlays of the dialog library stop the page from scrolling with an inline style
 * sheet, which the window's policy forbids, and the page does not scroll anyway.
 */

/** What went wrong, what is going on, what must be asked: one at a time, over whatever is open. */
export function WindowMessages() {
  return (
    <>
      <ErrorMessage />
      <OpeningProgress />
      <LeaveQuestion />
      <Announcement />
    </>
  );
}

function ErrorMessage() {
  const { t } = useTranslation();
  const message = useSession((state) => state.message);
  if (message === null) return null;
  return (
    <div className="message" role="alert">
      <CircleAlert {...iconSize} />
      <p>{t(`error.${message.error.code}`, { ...message.error.params })}</p>
      <button
        type="button"
        className="tool-button"
        aria-label={t('ui.message.dismiss')}
        onClick={() => useSession.setState({ message: null })}
      >
        <X {...iconSize} />
      </button>
    </div>
  );
}

function OpeningProgress() {
  const { t } = useTranslation();
  const opening = useSession((state) => state.opening);
  return (
    <AlertDialog.Root open={opening?.isShown === true}>
      <AlertDialog.Portal>
        <div className="dialog-scrim" />
        <AlertDialog.Content
          className="dialog progress"
          aria-describedby={undefined}
          onEscapeKeyDown={cancelOpening}
        >
          <AlertDialog.Title>{t('ui.opening.title')}</AlertDialog.Title>
          <progress aria-label={t('ui.opening.title')} max={opening?.total ?? 1} value={opening?.done ?? 0} />
          <div className="question-actions">
            <Button size="dialog" onClick={cancelOpening}>
              {t('dialog.cancel')}
            </Button>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}

function LeaveQuestion() {
  const { t } = useTranslation();
  const answer = useSession((state) => state.leaveQuestion);
  const name = useSession((state) => state.document?.name ?? '');
  return (
    <AlertDialog.Root open={answer !== null} onOpenChange={(isOpen) => !isOpen && answer?.('stay')}>
      <AlertDialog.Portal>
        <div className="dialog-scrim" />
        <AlertDialog.Content className="dialog question">
          <AlertDialog.Title>{t('dialog.closeMessage', { name })}</AlertDialog.Title>
          <AlertDialog.Description>{t('dialog.closeDetail')}</AlertDialog.Description>
          <div className="question-actions">
            <Button size="dialog" onClick={() => answer?.('stay')}>
              {t('dialog.cancel')}
            </Button>
            <Button size="dialog" onClick={() => answer?.('discard')}>
              {t('dialog.closeDiscard')}
            </Button>
            <Button look="primary" size="dialog" onClick={() => answer?.('save')}>
              {t('dialog.closeSave')}
            </Button>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}

function Announcement() {
  const announcement = useSession((state) => state.announcement);
  return (
    <div className="visually-hidden" aria-live="polite">
      {announcement}
    </div>
  );
}
