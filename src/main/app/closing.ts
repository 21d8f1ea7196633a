import type { WindowState } from '../../shared/ipc/bridge.ts';
import type { CloseAnswer } from './dialogs.ts';

export interface ClosingPorts {
  readonly state: () => WindowState;
  readonly askToClose: () => Promise<CloseAnswer>;
  /** Asks the page to save; it answers with `confirmed` or `cancelled`. */
  readonly requestSave: () => void;
  readonly dropDraft: () => Promise<void>;
  readonly closeWindow: () => void;
  readonly quit: () => void;
}

/** The question about unsaved changes, on closing the window and on quitting the app. */
export interface Closing {
  /** The window wants to close; true when it may, else the question is on its way. */
  mayClose(): boolean;
  /** The whole app is about to end, and ends once the window may close. */
  quitting(): void;
  confirmed(): void;
  cancelled(): void;
}

export function createClosing(ports: ClosingPorts): Closing {
  let stage: 'open' | 'asking' | 'saving' | 'confirmed' = 'open';
  let isQuitting = false;

  function confirmed(): void {
    stage = 'confirmed';
    if (isQuitting) ports.quit();
    else ports.closeWindow();
  }

  function cancelled(): void {
    stage = 'open';
    isQuitting = false;
  }

  async function ask(): Promise<void> {
    const answer = await ports.askToClose();
    if (answer === 'cancel') {
      cancelled();
    } else if (answer === 'save') {
      stage = 'saving';
      ports.requestSave();
    } else {
      await ports.dropDraft();
      confirmed();
    }
  }

  return {
    mayClose() {
      if (stage === 'confirmed' || !ports.state().isDirty) return true;
      // While it saves, closing again asks again: the page may have stopped answering.
      if (stage !== 'asking') {
        stage = 'asking';
        void ask();
      }
      return false;
    },
    quitting() {
      isQuitting = true;
    },
    confirmed,
    cancelled,
  };
}
