import type { Project } from '../../../core/model/project/project.ts';
import type { Result } from '../../../core/result.ts';
import type { DocumentOrigin, OpenedDocument } from '../../../shared/ipc/bridge.ts';
import { bridge } from '../window/bridge.ts';
import {
  getSession,
  hideDocument,
  isDirty,
  type OpenDocument,
  showDocument,
  showError,
  useSession,
} from './session.ts';

/** Work that lasts longer shows itself. */
const patienceMs = 300;

export function projectOf({ source, corrections, outline, deck, maxSlides }: OpenDocument): Project {
  return { source, corrections, outline, deck, maxSlides };
}

export async function chooseAndOpen(): Promise<void> {
  const path = await bridge.documents.choose();
  if (path !== null) await openDocument({ type: 'path', path });
}

/** Opens something in place of what is open; on failure the window stays as it was, with a message. */
export async function openDocument(from: DocumentOrigin): Promise<void> {
  await takeDocument(() => bridge.documents.open({ from, maxSlides: null }));
}

export async function restoreRecovered(id: string): Promise<void> {
  await takeDocument(() => bridge.recovery.restore(id), true);
}

export function cancelOpening(): void {
  void bridge.documents.cancel();
}

async function takeDocument(open: () => Promise<Result<OpenedDocument>>, isRecovered = false): Promise<void> {
  const settled = await settleOpenDocument();
  if (settled === 'stay') return;
  useSession.setState({ opening: { done: 0, total: 1, isShown: false }, message: null });
  const timer = setTimeout(() => {
    const { opening } = getSession();
    if (opening !== null) useSession.setState({ opening: { ...opening, isShown: true } });
  }, patienceMs);
  const opened = await open();
  clearTimeout(timer);
  useSession.setState({ opening: null });
  if (!opened.ok) {
    showError(opened.error);
    return;
  }
  showDocument(opened.value, isRecovered);
  // What was open is saved or discarded; a draft that was restored stays until it is too.
  if (!isRecovered) await bridge.recovery.clear();
}

/** Asks about changes that would be lost: `stay` when the user wants to, or when saving failed. */
async function settleOpenDocument(): Promise<'leave' | 'stay'> {
  const { document } = getSession();
  if (document === null || !isDirty(document)) return 'leave';
  const answer = await askBeforeLeaving();
  if (answer === 'save') return (await saveDocument(false)) ? 'leave' : 'stay';
  return answer === 'discard' ? 'leave' : 'stay';
}

export type LeaveAnswer = 'save' | 'discard' | 'stay';

function askBeforeLeaving(): Promise<LeaveAnswer> {
  return new Promise((resolve) => {
    useSession.setState({
      leaveQuestion: (answer) => {
        useSession.setState({ leaveQuestion: null });
        resolve(answer);
      },
    });
  });
}

/** Saves the open document; false when it was cancelled or failed. */
export async function saveDocument(as: boolean): Promise<boolean> {
  const { document } = getSession();
  if (document === null) return false;
  const { deck, path, name } = document;
  const saved = await bridge.projects.save({ project: projectOf(document), path, name, as });
  if (!saved.ok) {
    showError(saved.error);
    return false;
  }
  if (saved.value === null) return false;
  const now = getSession().document;
  if (now?.key === document.key) {
    useSession.setState({ document: { ...now, ...saved.value, savedDeck: deck } });
    if (now.deck === deck) await bridge.recovery.clear();
  }
  return true;
}

/** Back to the start page. */
export async function closeDocument(): Promise<void> {
  if ((await settleOpenDocument()) === 'stay') return;
  // First, so that no draft is kept after it was dropped.
  hideDocument();
  await bridge.recovery.clear();
}
