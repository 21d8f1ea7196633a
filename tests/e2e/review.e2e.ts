import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { EditorWindow } from './editor-window.ts';
import { expect, sampleFile, test } from './tigang-app.ts';

/** For a person to look at; without the folder none are made. */
async function photograph(page: Page, name: string): Promise<void> {
  const folder = process.env.TIGANG_E2E_PICTURES;
  if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`) });
}

/** Goes to the slide with the seven projects as cards, and says which page it is. */
async function pageOfCards(editor: EditorWindow): Promise<number> {
  const count = await editor.pageCount();
  for (let page = 6; page <= count; page += 1) {
    await editor.goToPage(page);
    if ((await editor.stageText(/七大工程/u).count()) > 0) return page;
  }
  throw new Error('no slide with the seven projects');
}

test('a card that is deleted is found, told in words, and put back', async ({ launch }) => {
  const { window: page } = await launch({ args: [sampleFile] });
  const editor = await EditorWindow.of(page);
  const review = page.getByRole('region', { name: '审阅' });
  await editor.expectDocument();
  const at = await pageOfCards(editor);
  await editor.stageText(/^枢纽/u).first().click();
  await page.keyboard.press('Delete');
  const words = new RegExp(`计数不符 1 处：七大工程 应 7 实 6，第 ${at} 页`, 'u');
  const counts = editor.status.getByRole('button', { name: words });
  await expect(counts).toBeVisible();
  await expect(editor.slides.getByRole('option', { name: /有 1 处问题/u })).toHaveCount(1);
  await editor.rewrite(editor.stageTexts().first(), '部署实施“七大工程”,2024年');
  await editor.goToPage(1);

  await counts.click();
  await expect(review).toBeVisible();
  await expect(editor.status).toContainText(`第 ${at} /`);
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

test('the export says what is wrong, leads there, and continues all the same', async ({ launch }) => {
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
