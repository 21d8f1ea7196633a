import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { draftsIn } from './app-probes.ts';
import { EditorWindow } from './editor-window.ts';
import { expect, sampleFile, test } from './tigang-app.ts';

const text = `关于加强基层治理的实施意见

为推进“三项行动”，现提出以下意见。

一、总体要求
坚持人民至上，坚持问题导向，坚持系统观念。

二、重点任务
实施党建引领行动、网格提升行动、服务优化行动“三项行动”，全面提高治理水平。
`;

/** Pastes as a browser does that has copied from a page: text with and without markup. */
async function pasteInto(page: Page, copied: { readonly html: string; readonly text: string }) {
  await expect(page.getByRole('textbox', { name: '粘贴全文' })).toBeVisible();
  await page.evaluate(({ html, text: plain }) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', html);
    clipboardData.setData('text/plain', plain);
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, copied);
}

test('makes a deck of pasted text', async ({ launch }) => {
  const { window: page } = await launch();
  const editor = await EditorWindow.of(page);
  const make = page.getByRole('button', { name: '生成演示文稿' });
  await expect(make).toBeDisabled();
  await page.getByRole('textbox', { name: '粘贴全文' }).fill(text);
  await make.click();
  await editor.expectDocument();
  await expect(editor.stageText(/关于加强基层治理/)).toBeVisible();
});

test('takes pasted text from anywhere on the page', async ({ launch }) => {
  const { window: page, electron } = await launch();
  await EditorWindow.of(page);
  await expect(page.getByRole('textbox', { name: '粘贴全文' })).toBeVisible();
  await electron.evaluate(({ clipboard }, words) => clipboard.writeText(words), text);
  await page.locator('body').click({ position: { x: 4, y: 4 } });
  await page.keyboard.press('ControlOrMeta+v');
  await expect(page.getByRole('textbox', { name: '粘贴全文' })).toHaveValue(text);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByRole('region', { name: '当前页' })).toBeVisible();
});

test('keeps the structure of what was copied from a page or from Word', async ({ launch }) => {
  const { window: page } = await launch();
  const editor = await EditorWindow.of(page);
  const html = `<nav><a href="/">首页</a> <a href="/a">要闻</a></nav><h1>关于加强基层治理的实施意见</h1>
    <p>为推进基层治理，现提出以下意见，请各单位结合实际认真贯彻落实，确保各项任务落到实处。</p>
    <h2>总体要求</h2><p>坚持人民至上，坚持问题导向，坚持系统观念。</p>
    <h2>重点任务</h2><p>实施党建引领行动、网格提升行动、服务优化行动“三项行动”，全面提高治理水平。</p>`;
  const copied = { html, text: '首页 要闻\n关于加强基层治理的实施意见\n总体要求\n重点任务' };
  await pasteInto(page, copied);
  await expect(page.getByRole('textbox', { name: '粘贴全文' })).toHaveValue(copied.text);
  await expect(page.getByText('保留标题、列表和表格')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Enter');
  await editor.expectDocument();
  await expect(editor.stageText(/关于加强基层治理/)).toBeVisible();
  // Only the markup has the sentences.
  await expect(page.getByText('坚持人民至上').first()).toBeVisible();
});

test('takes the plain text where what was copied has no words in its markup', async ({ launch }) => {
  const { window: page } = await launch();
  const editor = await EditorWindow.of(page);
  const copied = { html: '<img src="https://example.org/a.png">', text };
  await pasteInto(page, copied);
  await expect(page.getByRole('textbox', { name: '粘贴全文' })).toHaveValue(text);
  await page.keyboard.press('ControlOrMeta+Enter');
  await editor.expectDocument();
  await expect(editor.stageText(/关于加强基层治理/)).toBeVisible();
});

test('takes a file that is dropped on the window', async ({ launch }) => {
  const { window: page, electron } = await launch();
  const editor = await EditorWindow.of(page);
  await expect(page.getByRole('textbox', { name: '粘贴全文' })).toBeVisible();
  await page.evaluate(() => {
    // A File from disk cannot be made in a page: a chooser gives one, and it is dropped by hand.
    const chooser = document.createElement('input');
    chooser.type = 'file';
    chooser.id = 'test-file';
    document.body.append(chooser);
  });
  await page.setInputFiles('#test-file', sampleFile);
  await page.evaluate(() => {
    const chooser = document.querySelector<HTMLInputElement>('#test-file');
    const file = chooser?.files?.[0];
    if (file === undefined) throw new Error('no file');
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(file);
    document.body.dispatchEvent(new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true }));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    chooser?.remove();
  });
  await editor.expectDocument();
  expect(electron.windows()).toHaveLength(1);
});

test('lists recent files: arrows, Delete forgets, Enter opens', async ({ launch, workFolder }) => {
  const other = join(workFolder, '意见.txt');
  await writeFile(other, text);
  const first = await launch({ args: [other] });
  await (await EditorWindow.of(first.window)).expectDocument();
  await first.close();
  const second = await launch({ args: [sampleFile] });
  await (await EditorWindow.of(second.window)).expectDocument();
  await second.close();

  const { window: page } = await launch();
  const editor = await EditorWindow.of(page);
  const files = page.locator('.recent-file');
  await expect(files).toHaveCount(2);
  await files.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(files.nth(1)).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(files).toHaveCount(1);
  await files.first().focus();
  await page.keyboard.press('Enter');
  await editor.expectDocument();
});

test('says what is wrong with a bad file, and stays as it was', async ({ launch, workFolder }) => {
  const empty = join(workFolder, '空白.txt');
  await writeFile(empty, '');
  const { window: page, electron } = await launch({ args: [sampleFile] });
  const editor = await EditorWindow.of(page);
  await editor.expectDocument();
  await electron.evaluate(({ dialog }, path) => {
    Object.assign(dialog, { showOpenDialog: async () => ({ canceled: false, filePaths: [path] }) });
  }, empty);
  await page.keyboard.press('ControlOrMeta+o');
  await expect(page.getByRole('alert')).toContainText('“空白.txt”是空的');
  await expect(editor.stageText('奋力谱写中国式现代化嘉兴新篇章')).toBeVisible();
  await page.getByRole('button', { name: '关闭提示' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('asks before changes are lost', async ({ launch }) => {
  const { window: page } = await launch({ args: [sampleFile] });
  const editor = await EditorWindow.of(page);
  await editor.expectDocument();
  await editor.rewrite(editor.stageTexts().nth(1), '没有保存');
  await page.evaluate(() => document.body.focus());
  await page.keyboard.press('ControlOrMeta+w');
  const question = page.getByRole('alertdialog');
  await expect(question).toContainText('要保存对');
  await question.getByRole('button', { name: '取消' }).click();
  await expect(editor.stageText('没有保存')).toBeVisible();
});

test('finds unsaved changes again after a crash', async ({ launch, userDataFolder }) => {
  const first = await launch({ args: [sampleFile] });
  const editor = await EditorWindow.of(first.window);
  await editor.expectDocument();
  await editor.rewrite(editor.stageTexts().nth(1), '崩溃之前');
  await expect.poll(() => draftsIn(userDataFolder)).toEqual([expect.stringContaining('崩溃之前')]);
  first.electron.process().kill('SIGKILL');

  const { window: page } = await launch();
  const restored = await EditorWindow.of(page);
  await page.getByRole('button', { name: '恢复', exact: true }).click();
  await restored.expectDocument();
  await expect(restored.stageText('崩溃之前')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(restored.stageText('奋力谱写中国式现代化嘉兴新篇章')).toBeVisible();
});
