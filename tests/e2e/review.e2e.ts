import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { EditorWindow } from './editor-window.ts';
import { expect, sampleFile, test } from './tigang-app.ts';

/** For a person to look at; without the folder none are made. */
async function photograph(page: Page, name: string): Promise<void> {
  const folder = process.env.TIGANG_E2E_PICTURES;
  if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`) });
}

test('a card that is deleted is found, told in words, and put back', async ({ launch }) => {
  const { window: page } = await launch({ args: [sampleFile] });
  const editor = await EditorWindow.of(page);
  const review = page.getByRole('region', { name: '审阅' });
  await editor.expectDocument();
  await editor.goToPage(11);
  await editor.stageText(/枢纽/u).first().click();
  await page.keyboard.press('Delete');
  const counts = editor.status.getByRole('button', { name: /计数不符 1 处：七大工程 应 7 实 6，第 11 页/u });
  await expect(counts).toBeVisible();
  await expect(editor.slides.getByRole('option', { name: /有 1 处问题/u })).toHaveCount(1);
  await editor.rewrite(editor.stageTexts().first(), '部署实施“七大工程”,2024年');
  await editor.goToPage(1);

  await counts.click();
  await expect(review).toBeVisible();
  await expect(editor.status).toContainText('第 11 /');
  const finding = review.getByRole('group', { name: '“七大工程”应为 7 项，页上 6 项' });
  await expect(finding).toHaveAttribute('aria-current', 'true');
  await expect(finding).toContainText('枢纽能级提升');
  await photograph(page, 'review-light-zh');
  await page.evaluate(() => window.tigang.settings.set({ appearance: 'dark' }));
  await expect(page.locator('html')).toHaveAttribute('data-appearance', 'dark');
  await photograph(page, 'review-dark-zh');
  await page.evaluate(() => window.tigang.settings.set({ language: 'en', appearance: 'light' }));
  await expect(page.getByRole('region', { name: 'Review' })).toBeVisible();
  await photograph(page, 'review-light-en');
  await page.evaluate(() => window.tigang.settings.set({ language: 'zh-CN' }));

  // The keyboard alone: Enter mends it, and the next finding is the current one.
  await finding.focus();
  await page.keyboard.press('Enter');
  await expect(finding).toHaveCount(0);
  await expect(editor.stageText(/枢纽/u).first()).toBeVisible();
  await expect(review.locator('[aria-current="true"]')).toHaveCount(1);
  await page.keyboard.press('Delete');
  await expect(review.getByText(/已忽略 1/u)).toBeVisible();
});

test('the export says what is wrong, leads there, and goes on all the same', async ({ launch }) => {
  const { window: page } = await launch({ args: [sampleFile] });
  const editor = await EditorWindow.of(page);
  await editor.expectDocument();
  const statement = page.getByRole('listbox', { name: '幻灯片' });
  await statement.focus();
  await editor.goToPage(3);
  await page.keyboard.press('Delete');
  await expect(editor.status).toContainText(/未采用 \d+ 处/u);
  await page.keyboard.press('ControlOrMeta+e');
  const dialog = page.getByRole('dialog', { name: '导出' });
  await expect(dialog.getByRole('list', { name: '覆盖率' }).getByRole('listitem').first()).toBeVisible();
  await expect(dialog.getByRole('button', { name: '选择位置并导出…' })).toBeEnabled();
  await photograph(page, 'export-light-zh');
  await dialog.getByRole('button', { name: /未采用/u }).click();
  await expect(dialog).toHaveCount(0);
  const review = page.getByRole('region', { name: '审阅' });
  await expect(review).toBeVisible();
  await review.getByRole('button', { name: '放进备注' }).first().click();
  await page.keyboard.press('F7');
  await expect(review).toBeVisible();
});
