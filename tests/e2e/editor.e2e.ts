import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EditorWindow } from './editor-window.ts';
import { expect, sampleFile, test } from './tigang-app.ts';

test('shows the sample as a deck with thumbnails, coverage and counts', async ({ launch }) => {
  const { window: page } = await launch({ args: [sampleFile] });
  const editor = await EditorWindow.of(page);
  await editor.expectDocument();
  const count = await editor.pageCount();
  expect(count).toBeGreaterThanOrEqual(12);
  expect(count).toBeLessThanOrEqual(18);
  await expect(editor.slides.locator('.slide-picture').first()).toBeVisible();
  await expect(editor.status).toContainText(/覆盖率 9\d%，正文以外未采用 \d+ 处/u);
  await expect(editor.status).toContainText('6 个计数与条目相符');
  await editor.goToPage(count);
  await expect(editor.slides.getByRole('option', { selected: true })).toHaveAttribute(
    'aria-posinset',
    String(count),
  );
});

test('a text on a slide lights up its sentence, and a sentence finds its slide', async ({ launch }) => {
  const { window: page } = await launch({ args: [sampleFile] });
  const editor = await EditorWindow.of(page);
  await editor.expectDocument();
  await editor.goToPage(6);
  await editor.stageText('数字变革高地').click();
  await expect(editor.source.locator('.source-exact')).toHaveText(['数字变革高地']);
  expect(await editor.linkedWords()).toContain('以持续深化数字化改革为牵引');
  await expect(editor.source.locator('.source-exact')).toBeInViewport();

  // Back: a sentence that another slide shows.
  await editor.goToPage(7);
  await editor.stageTexts().first().click();
  await expect(editor.source.locator('.source-exact').first()).toBeInViewport();
  await editor.clickSource('城市高颜值');
  await expect(editor.stage.getByRole('button', { pressed: true })).toHaveAccessibleName(/城市高颜值/);
  expect(await editor.linkedWords()).toContain('在此基础上,嘉兴将接续奋斗');
});

test('the source follows the page that is chosen, and stays where a person works in it', async ({
  launch,
}) => {
  const { window: page } = await launch({ args: [sampleFile] });
  const editor = await EditorWindow.of(page);
  await editor.expectDocument();
  const last = editor.source.getByText('锚定实力型');
  await expect(last).toHaveCount(0);
  await editor.goToPage(10);
  await expect(last).toBeInViewport();

  await editor.source.locator('.source-use', { hasText: /^12$/ }).first().click();
  await expect(editor.status).toContainText('第 12 /');
  await expect(last).toBeInViewport();
  await editor.goToPage(1);
  await expect(
    editor.source.getByRole('heading', { level: 1 }).or(editor.source.locator('.source-title')),
  ).toBeInViewport();
});

test('the keyboard walks the panes, the sentences and the texts', async ({ launch }) => {
  const { window: page } = await launch({ args: [sampleFile] });
  const editor = await EditorWindow.of(page);
  await editor.expectDocument();
  await page.keyboard.press('F6');
  await page.keyboard.press('F6');
  await page.keyboard.press('ArrowDown');
  await expect(editor.source.locator('.source-linked').first()).toBeVisible();
  await page.keyboard.press('F6');
  await expect(editor.slides).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('F6');
  await expect(editor.stageTexts().first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(editor.stage.getByRole('textbox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(editor.stage.getByRole('button', { pressed: true })).toBeFocused();
  await page.keyboard.press('Shift+F6');
  await expect(editor.slides).toBeFocused();
});

test('speaks Chinese and English, light and dark, at once', async ({ launch }) => {
  const { window: page } = await launch({ args: [sampleFile] });
  const editor = await EditorWindow.of(page);
  await editor.expectDocument();
  await page.getByRole('button', { name: /^界面语言/u }).click();
  await page.getByRole('menuitemradio', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('button', { name: 'Export' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Status' })).toContainText(
    /Coverage 9\d%, \d+ left out around the text/u,
  );
  await page.evaluate(() => window.tigang.settings.set({ appearance: 'dark' }));
  await expect(page.locator('html')).toHaveAttribute('data-appearance', 'dark');
});

test('exports a PowerPoint file from the dialog', async ({ launch, workFolder }) => {
  const { window: page, electron } = await launch({ args: [sampleFile] });
  const editor = await EditorWindow.of(page);
  await editor.expectDocument();
  const path = join(workFolder, 'deck.pptx');
  await electron.evaluate(({ dialog, shell }, filePath) => {
    Object.assign(dialog, { showSaveDialog: async () => ({ canceled: false, filePath }) });
    Object.assign(shell, { openPath: async () => '' });
  }, path);
  await page.getByRole('button', { name: '导出' }).click();
  const dialog = page.getByRole('dialog', { name: '导出' });
  await expect(dialog.getByText('文字与原文一致')).toBeVisible();
  await dialog.getByRole('button', { name: '选择位置并导出…' }).click();
  await expect(dialog.getByText('已导出')).toBeVisible();
  await dialog.getByRole('button', { name: '打开', exact: true }).click();
  expect((await readFile(path)).subarray(0, 2).toString()).toBe('PK');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});

test('a sentence that stands in notes only is marked there', async ({ launch }) => {
  const { window: page } = await launch({ args: [sampleFile] });
  const editor = await EditorWindow.of(page);
  await editor.expectDocument();
  await editor.clickSource('习近平总书记对嘉兴');
  await expect(editor.notes.locator('.note-linked')).toHaveCount(1);
  await expect(editor.notes.locator('.note-linked').getByRole('textbox')).toHaveValue(/^习近平总书记对嘉兴/);
});

test('a row of a table is covered and lit up as one', async ({ launch, workFolder }) => {
  const file = join(workFolder, 'table.md');
  await writeFile(
    file,
    '# 关于运行情况的报告\n\n## 一、总体情况\n\n| 指标 | 一季度 | 上半年 |\n| --- | --- | --- |\n| 工业投资 | 9.2% | 11.0% |\n| 利润总额 | 3.4% | 5.2% |\n',
  );
  const { window: page } = await launch({ args: [file] });
  const editor = await EditorWindow.of(page);
  await editor.expectDocument();
  await editor.goToPage(2);
  const row = editor.source.locator('.source-on-slide', { hasText: '工业投资' });
  await expect(row).toContainText('11.0%');
  await editor.stageText('工业投资').click();
  await expect(editor.source.locator('.source-exact')).toHaveText(['工业投资']);
  await expect(editor.source.locator('.source-linked')).toContainText('11.0%');
});

test('a count chip lights up the members of its term, and shows their slide', async ({ launch }) => {
  const { window: page } = await launch({ args: [sampleFile] });
  const editor = await EditorWindow.of(page);
  await editor.expectDocument();
  await editor.goToPage(11);
  await editor.stageText('枢纽能级提升').click();
  await editor.source.getByRole('button', { name: /七大工程/u }).click();
  await expect(editor.source.locator('.source-exact')).toHaveCount(7);
  await expect(editor.status).toContainText('第 11 /');
});
