import type { BrowserWindow } from 'electron';
import type { Dialogs } from './dialogs.ts';

interface CrashPorts {
  readonly dialogs: Pick<Dialogs, 'askToReload'>;
  readonly log: (detail: string) => void;
  /** The page is gone with everything it had not handed over. */
  readonly onGone: () => void;
  readonly reload: () => Promise<void>;
  readonly quit: () => void;
}

/** Two crashes within this time are a loop, and a person decides. */
const loopSeconds = 30;

/** A page that crashes is loaded again at once; its start page offers the draft. One that hangs is asked about. */
export function watchForCrashes(window: BrowserWindow, ports: CrashPorts): void {
  let lastCrash = Number.NEGATIVE_INFINITY;
  let isAsking = false;

  async function comeBack(isLoop: boolean): Promise<void> {
    if (isLoop && !(await ports.dialogs.askToReload('crash'))) {
      ports.quit();
      return;
    }
    await ports.reload();
  }

  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    ports.log(`the page of the editor is gone: ${reason} ${exitCode}`);
    const crashedAt = performance.now();
    const isLoop = crashedAt - lastCrash < loopSeconds * 1000;
    lastCrash = crashedAt;
    ports.onGone();
    comeBack(isLoop).catch((error: unknown) =>
      ports.log(`the page could not be loaded again: ${String(error)}`),
    );
  });

  window.on('unresponsive', () => {
    if (isAsking) return;
    isAsking = true;
    ports.dialogs
      .askToReload('hang')
      .then((reload) => {
        // Ends in `render-process-gone`, which loads the page again.
        if (reload) window.webContents.forcefullyCrashRenderer();
      })
      .finally(() => {
        isAsking = false;
      });
  });
}
