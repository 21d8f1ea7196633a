import type { ElectronApplication, Page } from '@playwright/test';
import type { OpenedDocument } from '../../src/shared/ipc/bridge.ts';
import { expect } from './tigang-app.ts';

/** Title of the editor window, as the window manager shows it. */
export function titleOf(electron: ElectronApplication): Promise<string> {
  return electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle() ?? '');
}

/** Waits until the editor shows a document of this name. */
export async function expectDocument(electron: ElectronApplication, name: string): Promise<void> {
  await expect.poll(() => titleOf(electron)).toContain(name);
}

/** Answers questions of the app by the index of the button, and keeps what was asked. */
export async function answerQuestions(electron: ElectronApplication, ...answers: number[]): Promise<void> {
  await electron.evaluate(({ dialog }, responses) => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    Object.assign(dialog, {
      showMessageBox: async (...parts: unknown[]) => {
        const options = parts.at(-1) as Electron.MessageBoxOptions;
        asked.push(options.message);
        return { response: responses.shift() ?? options.cancelId ?? 0, checkboxChecked: false };
      },
    });
  }, answers);
}

export function askedQuestions(electron: ElectronApplication): Promise<readonly string[]> {
  return electron.evaluate(() => (globalThis as unknown as { asked: readonly string[] }).asked);
}

/** The save dialog answers with this path. */
export async function chooseTarget(electron: ElectronApplication, path: string | null): Promise<void> {
  await electron.evaluate(({ dialog }, filePath) => {
    Object.assign(dialog, {
      showSaveDialog: async () => ({ canceled: filePath === null, filePath: filePath ?? '' }),
    });
  }, path);
}

/** Opens through the bridge, beside the page: its own state stays as it is. */
export async function openThroughBridge(page: Page, path: string): Promise<OpenedDocument> {
  const opened = await page.evaluate(
    (file) => window.tigang.documents.open({ from: { type: 'path', path: file }, maxSlides: null }),
    path,
  );
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
}
