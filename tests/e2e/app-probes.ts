import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
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

/** What the drafts of the app hold, without those that are being written. */
export async function draftsIn(userDataFolder: string): Promise<readonly string[]> {
  const folder = join(userDataFolder, 'drafts');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.draft.json'));
  return Promise.all(names.map((name) => readFile(join(folder, name), 'utf8').catch(() => '')));
}

/** The save dialog answers with this path. */
export async function chooseTarget(electron: ElectronApplication, path: string | null): Promise<void> {
  await electron.evaluate(({ dialog }, filePath) => {
    Object.assign(dialog, {
      showSaveDialog: async () => ({ canceled: filePath === null, filePath: filePath ?? '' }),
    });
  }, path);
}

/** Chooses a file in the dialog, beside the page: only then it may be opened by its path. */
export async function chooseFile(electron: ElectronApplication, page: Page, path: string): Promise<void> {
  await electron.evaluate(({ dialog }, file) => {
    Object.assign(dialog, { showOpenDialog: async () => ({ canceled: false, filePaths: [file] }) });
  }, path);
  expect(await page.evaluate(() => window.tigang.documents.choose())).toBe(path);
}

/** Gives the page a file as dropping does, which is all that a page may open by its path. */
export async function giveFile(page: Page, path: string): Promise<void> {
  await page.evaluate(() => {
    const field = document.createElement('input');
    field.type = 'file';
    field.id = 'given-file';
    field.hidden = true;
    document.body.append(field);
  });
  await page.locator('#given-file').setInputFiles(path);
  const given = await page.evaluate(() => {
    const field = document.querySelector<HTMLInputElement>('#given-file');
    const file = field?.files?.[0];
    field?.remove();
    return file === undefined ? '' : window.tigang.pathOfFile(file);
  });
  expect(given).toBe(path);
}

/** Opens through the bridge, beside the page: its own state stays as it is. */
export async function openThroughBridge(page: Page, path: string): Promise<OpenedDocument> {
  await giveFile(page, path);
  const opened = await page.evaluate(
    (file) => window.tigang.documents.open({ from: { type: 'path', path: file }, maxSlides: null }),
    path,
  );
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
}
