import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import {
  answerQuestions,
  askedQuestions,
  chooseTarget,
  expectDocument,
  openThroughBridge,
  titleOf,
} from './app-probes.ts';
import { appRoot, expect, sampleFile, test } from './tigang-app.ts';

/** Tells the main process what an editor with unsaved changes tells it. */
function sayDirty(page: Page): Promise<void> {
  return page.evaluate(() =>
    window.tigang.appWindow.describe({
      name: '汇报',
      path: null,
      isDirty: true,
      canUndo: true,
      canRedo: false,
    }),
  );
}

const settings = (page: Page) => page.evaluate(() => window.tigang.settings.get());

test('opens the file of a second start in the first window', async ({
  launch,
  runtime,
  userDataFolder,
  workFolder,
}) => {
  const { electron } = await launch();
  const second = join(workFolder, '第二份.txt');
  await copyFile(sampleFile, second);
  const child = spawn(
    runtime.executable ?? '',
    [...runtime.switches, `--user-data-dir=${userDataFolder}`, appRoot, '第二份.txt'],
    { cwd: workFolder, stdio: 'ignore' },
  );
  const [status] = await once(child, 'exit');
  expect(status).toBe(0);
  await expectDocument(electron, '第二份');
  expect(await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('closes without a question when nothing would be lost', async ({ launch }) => {
  const { window: page, electron } = await launch({ args: [sampleFile] });
  await expectDocument(electron, 'f00-jiaxing-article');
  const ended = electron.waitForEvent('close');
  await page.evaluate(() => window.close()).catch(() => undefined);
  await ended;
});

test('asks about unsaved changes, and stays on cancel', async ({ launch }) => {
  const { window: page, electron } = await launch({ args: [sampleFile] });
  await expectDocument(electron, 'f00-jiaxing-article');
  await sayDirty(page);
  expect(await titleOf(electron)).toMatch(/^\*汇报/);
  await answerQuestions(electron, 2, 1);
  await electron.evaluate(({ app }) => app.quit());
  await expect.poll(() => askedQuestions(electron)).toHaveLength(1);
  expect((await askedQuestions(electron))[0]).toContain('汇报');

  const ended = electron.waitForEvent('close');
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await ended;
});

test('saves on closing when asked to, and then goes', async ({ launch, workFolder }) => {
  const { window: page, electron } = await launch({ args: [sampleFile] });
  await expectDocument(electron, 'f00-jiaxing-article');
  await sayDirty(page);
  const path = join(workFolder, 'saved.tigang');
  await chooseTarget(electron, path);
  await answerQuestions(electron, 0);
  const ended = electron.waitForEvent('close');
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await ended;
  expect((await readFile(path)).subarray(0, 2).toString()).toBe('PK');
});

test('keeps a draft through a killed process, and gives it back', async ({ launch }) => {
  const first = await launch();
  const { project } = await openThroughBridge(first.window, sampleFile);
  const draft = { project, history: { past: [], future: [] }, path: null, name: '草稿' };
  expect(await first.window.evaluate((kept) => window.tigang.recovery.store(kept), draft)).toEqual({
    ok: true,
    value: null,
  });
  expect(await first.window.evaluate(() => window.tigang.recovery.list())).toEqual([]);
  const killed = once(first.electron.process(), 'exit');
  first.electron.process().kill('SIGKILL');
  await killed;

  const second = await launch();
  const listed = await second.window.evaluate(() => window.tigang.recovery.list());
  expect(listed).toMatchObject([{ name: '草稿' }]);
  const restored = await second.window.evaluate(
    (id) => window.tigang.recovery.restore(id),
    listed[0]?.id ?? '',
  );
  expect(restored).toEqual({
    ok: true,
    value: { project, history: draft.history, diagnostics: [], path: null, name: '草稿' },
  });
  await second.window.evaluate(() => window.tigang.recovery.clear());
  expect(await second.window.evaluate(() => window.tigang.recovery.list())).toEqual([]);
});

test('loads the window again after a crash of its page, with the draft to recover', async ({ launch }) => {
  const { window: page, electron } = await launch();
  const { project } = await openThroughBridge(page, sampleFile);
  await page.evaluate((kept) => window.tigang.recovery.store(kept), {
    project,
    history: { past: [], future: [] },
    path: null,
    name: '草稿',
  });
  const drafts = await electron.evaluate(async ({ BrowserWindow }) => {
    const [editor] = BrowserWindow.getAllWindows();
    const contents = editor?.webContents;
    const loaded = new Promise((resolve) => contents?.once('did-finish-load', () => resolve(null)));
    contents?.forcefullyCrashRenderer();
    await loaded;
    return contents?.executeJavaScript('window.tigang.recovery.list()');
  });
  expect(drafts).toMatchObject([{ name: '草稿' }]);
});

test('tells of a mistake of its own, and writes it down', async ({ launch, userDataFolder }) => {
  const { electron } = await launch();
  await answerQuestions(electron);
  await electron.evaluate(() => {
    setTimeout(() => {
      throw new Error('a bug for the test');
    });
  });
  await expect.poll(() => askedQuestions(electron)).toHaveLength(1);
  expect(await readFile(join(userDataFolder, 'logs', 'tigang.log'), 'utf8')).toContain('a bug for the test');
});

test('remembers language and appearance, and speaks the language in its menu', async ({ launch }) => {
  const first = await launch();
  const menuLabels = () =>
    first.electron.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label) ?? []);
  await first.window.evaluate(() => window.tigang.settings.set({ language: 'en', appearance: 'dark' }));
  await expect.poll(menuLabels).toContain('&File');
  await first.window.evaluate(() => window.tigang.settings.set({ language: 'zh-CN' }));
  await expect.poll(menuLabels).toContain('文件(&F)');
  await first.close();

  const second = await launch();
  expect(await settings(second.window)).toEqual({
    language: 'zh-CN',
    appearance: 'dark',
    resolvedLanguage: 'zh-CN',
    resolvedAppearance: 'dark',
  });
});

test('starts with defaults from damaged settings', async ({ launch, userDataFolder }) => {
  await writeFile(join(userDataFolder, 'settings.json'), '{"language": 7');
  await writeFile(join(userDataFolder, 'recent-files.json'), 'null');
  await writeFile(join(userDataFolder, 'window.json'), '[]');
  const { window: page } = await launch();
  expect((await settings(page)).language).toBe('system');
});

test('shows slides in a window of their own, full-screen, until Esc', async ({ launch }) => {
  const { window: page, electron } = await launch();
  const { project } = await openThroughBridge(page, sampleFile);
  const opening = electron.waitForEvent('window');
  await page.evaluate((deck) => window.tigang.show.start({ deck, images: [], slideIndex: 2 }), project.deck);
  const audience = await opening;
  await audience.waitForURL('app://tigang/audience.html');
  const content = await audience.evaluate(() => window.tigang.show.content());
  expect(content).toEqual({ deck: project.deck, images: [], slideIndex: 2, language: expect.any(String) });
  await expect
    .poll(() =>
      electron.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().some((shown) => shown.isVisible() && shown.isFullScreen()),
      ),
    )
    .toBe(true);
  const refused = await audience.evaluate(() =>
    window.tigang.documents.choose().then(
      () => 'answered',
      () => 'refused',
    ),
  );
  expect(refused).toBe('refused');
  const where = audience.locator('.audience-said');
  await expect(where).toContainText('3');
  for (const key of ['ArrowRight', 'ArrowRight']) await audience.keyboard.press(key);
  await expect(where).toContainText('5');
  await page.evaluate(() => {
    window.tigang.onShowEnded((at) => {
      document.documentElement.dataset.showEnded = String(at);
    });
  });
  // The window is gone before the key is up.
  await audience.keyboard.press('Escape').catch(() => undefined);
  await expect(page.locator('html')).toHaveAttribute('data-show-ended', '4');
  expect(await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});
