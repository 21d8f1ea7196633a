import { bridge } from '../window/bridge.ts';
import { projectOf } from './documents.ts';
import { getSession, isDirty, type OpenDocument, showError, useSession } from './session.ts';

/**
 * A draft is handed over this long after the first change that it lacks, whatever changes meanwhile: with the time
 * that writing takes, no more than a second of work is ever lost.
 */
const draftDelayMs = 600;

/** Keeps a draft of unsaved work, and drops it once nothing is unsaved. Returns what ends it. */
export function keepDrafts(): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isKeeping = false;
  let kept: OpenDocument['deck'] | null = null;

  const keep = async () => {
    timer = null;
    const { document } = getSession();
    if (document === null) return;
    const { deck, history, path, name } = document;
    if (!isDirty(document)) {
      if (kept !== null) await bridge.recovery.clear();
      kept = null;
      return;
    }
    isKeeping = true;
    try {
      const stored = await bridge.recovery.store({ project: projectOf(document), history, path, name });
      if (stored.ok) kept = deck;
      else showError(stored.error);
    } finally {
      isKeeping = false;
    }
    // What was typed while it was written.
    if (getSession().document !== null && getSession().document?.deck !== deck) schedule();
  };
  const schedule = () => {
    if (timer === null && !isKeeping) timer = setTimeout(() => void keep(), draftDelayMs);
  };
  const stop = useSession.subscribe((state, before) => {
    if (state.document?.key !== before.document?.key) kept = null;
    if (state.document !== null && state.document.deck !== before.document?.deck) schedule();
  });
  return () => {
    stop();
    if (timer !== null) clearTimeout(timer);
  };
}
