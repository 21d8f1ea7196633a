import type { Settings } from '../../../shared/ipc/bridge.ts';
import { runCommand } from '../commands/commands.ts';
import { openDocument, saveDocument } from '../store/documents.ts';
import { keepDrafts } from '../store/drafts.ts';
import { getSession, isDirty, useSession } from '../store/session.ts';
import { endShowAt } from '../store/show.ts';
import { bridge } from './bridge.ts';
import { changeLanguage } from './locale.ts';

/** Takes on language and appearance. */
export async function applySettings(settings: Settings): Promise<void> {
  document.documentElement.dataset.appearance = settings.resolvedAppearance;
  await changeLanguage(settings.resolvedLanguage);
}

/** Listens to the main process, and tells it what the window has open. */
export function linkWindow(): void {
  bridge.onCommand((id) => void runCommand(id));
  bridge.onOpenRequest((path) => void openDocument({ type: 'path', path }));
  bridge.onSettings((settings) => void applySettings(settings));
  bridge.onShowEnded(endShowAt);
  bridge.onProgress(({ work, done, total }) => {
    const { opening, correcting } = getSession();
    if (work === 'open' && opening !== null) useSession.setState({ opening: { ...opening, done, total } });
    if (work === 'correct' && correcting !== null) {
      useSession.setState({ correcting: { ...correcting, done, total } });
    }
  });
  bridge.onCloseRequested(() => {
    void saveDocument(false).then((isSaved) =>
      isSaved ? bridge.appWindow.closeConfirmed() : bridge.appWindow.closeCancelled(),
    );
  });
  describeWindow();
  keepDrafts();
}

function describeWindow(): void {
  let told = '';
  const tell = () => {
    const { document } = getSession();
    const state = {
      name: document?.name ?? null,
      path: document?.path ?? null,
      isDirty: document !== null && isDirty(document),
      canUndo: (document?.history.past.length ?? 0) > 0,
      canRedo: (document?.history.future.length ?? 0) > 0,
    };
    const next = JSON.stringify(state);
    if (next === told) return;
    told = next;
    void bridge.appWindow.describe(state);
  };
  tell();
  useSession.subscribe((state, before) => {
    if (state.document !== before.document) tell();
  });
}
