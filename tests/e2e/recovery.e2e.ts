import { once } from 'node:events';
import { answerQuestions, draftsIn } from './app-probes.ts';
import { EditorWindow } from './editor-window.ts';
import { expect, sampleFile, test } from './tigang-app.ts';

test('closing a document brings back the start page, as often as one likes', async ({ launch }) => {
  const { window: page } = await launch({ args: [sampleFile] });
  const editor = await EditorWindow.of(page);
  const start = page.getByRole('main', { name: '开始' });
  await editor.expectDocument();
  await page.keyboard.press('ControlOrMeta+w');
  await expect(page.locator('main.editor')).toHaveCount(0);
  await expect(start).toBeVisible();
  await page.getByRole('button', { name: /示例/u }).click();
  await editor.expectDocument();
  await page.keyboard.press('ControlOrMeta+w');
  await expect(page.locator('main.editor')).toHaveCount(0);
  await expect(start).toBeVisible();
});

test('keeps what is typed without a pause, gives it back as unsaved, and forgets what is discarded', async ({
  launch,
  userDataFolder,
}) => {
  const drafts = () => draftsIn(userDataFolder);
  const first = await launch({ args: [sampleFile] });
  const editor = await EditorWindow.of(first.window);
  await editor.expectDocument();
  await editor.edit(editor.stageTexts().first());
  await first.window.keyboard.press('ControlOrMeta+a');
  const process = first.electron.process();
  const typeOn = async () => {
    while (!process.killed) await first.window.keyboard.type('边写边想', { delay: 30 });
  };
  const typing = typeOn().catch(() => undefined);
  await expect.poll(drafts).toEqual([expect.stringContaining('边写')]);
  const killed = once(process, 'exit');
  process.kill('SIGKILL');
  await Promise.all([killed, typing]);

  const second = await launch();
  const after = await EditorWindow.of(second.window);
  await second.window.getByRole('button', { name: '恢复' }).click();
  await after.expectDocument();
  await expect(after.stageText(/^边写/u).first()).toBeVisible();
  // Recovered is not saved.
  await second.window.keyboard.press('ControlOrMeta+w');
  const question = second.window.getByRole('alertdialog');
  await question.getByRole('button', { name: '取消' }).click();
  expect(await drafts()).toHaveLength(1);
  await answerQuestions(second.electron, 1);
  const ended = second.electron.waitForEvent('close');
  await second.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await ended;
  expect(await drafts()).toEqual([]);
});

test('a draft that is closed and discarded in the window is gone from disk', async ({
  launch,
  userDataFolder,
}) => {
  const { window: page } = await launch({ args: [sampleFile] });
  const editor = await EditorWindow.of(page);
  await editor.expectDocument();
  await editor.rewrite(editor.stageTexts().first(), '改过的题目');
  await expect.poll(() => draftsIn(userDataFolder)).toHaveLength(1);
  await page.keyboard.press('ControlOrMeta+w');
  await page.getByRole('alertdialog').getByRole('button', { name: '不保存' }).click();
  await expect(page.getByRole('main', { name: '开始' })).toBeVisible();
  await expect.poll(() => draftsIn(userDataFolder)).toEqual([]);
  await expect(page.getByRole('button', { name: '恢复' })).toHaveCount(0);
});
