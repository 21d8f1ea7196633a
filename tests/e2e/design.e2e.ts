import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { builtInThemes } from '../../src/shared/built-in-themes.ts';
import { chooseTarget } from './app-probes.ts';
import { EditorWindow } from './editor-window.ts';
import { expect, sampleFile, test } from './tigang-app.ts';

const menu = (page: Page) => page.getByRole('dialog', { name: '设计' });

async function openMenu(page: Page): Promise<void> {
  await page.getByRole('button', { name: '设计' }).click();
  await expect(menu(page)).toBeVisible();
}

/** The keys of the editor work again once the menu is gone. */
async function closeMenu(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(menu(page)).toHaveCount(0);
}

/** A radio button of the menu is drawn by its label. */
async function choose(page: Page, name: string): Promise<void> {
  await menu(page).locator('label', { hasText: name }).click();
}

test('theme and aspect are changed for all slides, and undo takes them back', async ({ launch }) => {
  const { window: page } = await launch({ args: [sampleFile] });
  const editor = await EditorWindow.of(page);
  await editor.expectDocument();
  await openMenu(page);
  const themes = [...builtInThemes.values()];
  await expect(menu(page).getByRole('group', { name: '主题' }).getByRole('radio')).toHaveCount(themes.length);
  const radio = (name: string) => menu(page).getByRole('radio', { name, exact: true });
  const first = themes[0]?.name.zh ?? '';
  await expect(radio(first)).toBeChecked();
  const stageMarkup = () => page.locator('.stage-scale').innerHTML();
  const before = await stageMarkup();
  for (const { name } of themes.slice(1)) {
    const earlier = await stageMarkup();
    await choose(page, name.zh);
    await expect(radio(name.zh)).toBeChecked();
    await expect.poll(stageMarkup).not.toBe(earlier);
  }
  await closeMenu(page);
  for (let step = 1; step < themes.length; step += 1) await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(stageMarkup).toBe(before);

  await openMenu(page);
  await choose(page, '4:3');
  const ratio = () =>
    page
      .locator('.slide-picture')
      .first()
      .evaluate((picture) => picture.clientWidth / picture.clientHeight);
  await expect.poll(ratio).toBeCloseTo(4 / 3, 1);
  await closeMenu(page);
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(ratio).toBeCloseTo(16 / 9, 1);
});

test('the kind of document is shown with its reasons, another is taken with the edits kept, and undo brings it back', async ({
  launch,
}) => {
  const { window: page } = await launch({ args: [sampleFile] });
  const editor = await EditorWindow.of(page);
  await editor.expectDocument();
  await editor.rewrite(editor.stageTexts().nth(1), '我改过的题目');
  const firstSlide = editor.slides.getByRole('option').first();
  await openMenu(page);
  const kind = menu(page).getByRole('combobox', { name: '文种' });
  await expect(kind).toHaveValue('');
  const recognised = await kind.locator('option').first().textContent();
  expect(recognised).toMatch(/^自动识别：|^没有认出/u);
  await kind.selectOption({ label: '通知' });
  await expect(kind.locator('option').first()).toHaveText('自动识别');
  await expect(kind).toHaveValue('notice');
  await expect(firstSlide).toHaveAccessibleName(/我改过的题目/);
  await closeMenu(page);
  await page.keyboard.press('ControlOrMeta+z');
  await openMenu(page);
  await expect(kind).toHaveValue('');
  await expect(kind.locator('option').first()).toHaveText(recognised ?? '');
});

test('another length plans the deck again, edits stay, and undo brings the old one back', async ({
  launch,
}) => {
  const { window: page } = await launch({ args: [sampleFile] });
  const editor = await EditorWindow.of(page);
  await editor.expectDocument();
  await editor.rewrite(editor.stageTexts().nth(1), '我改过的题目');
  const pages = await editor.pageCount();
  const firstSlide = editor.slides.getByRole('option').first();
  await openMenu(page);
  await expect(menu(page)).toContainText(`现有 ${pages} 页`);
  await choose(page, '精简');
  await expect.poll(() => editor.pageCount()).toBeLessThan(pages);
  await expect(firstSlide).toHaveAccessibleName(/我改过的题目/);
  await choose(page, '完整');
  await expect.poll(() => editor.pageCount()).toBeGreaterThan(pages);
  await choose(page, '限定页数');
  await menu(page).getByRole('spinbutton', { name: '最多' }).fill('5');
  await page.keyboard.press('Enter');
  await expect.poll(() => editor.pageCount()).toBe(5);
  await expect(firstSlide).toHaveAccessibleName(/我改过的题目/);
  await choose(page, '标准');
  await expect.poll(() => editor.pageCount()).toBe(pages);
  await closeMenu(page);
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => editor.pageCount()).toBe(5);
});

test('a theme of one’s own is corrected to be legible, kept, and travels with the deck', async ({
  launch,
  userDataFolder,
  workFolder,
}) => {
  const first = await launch({ args: [sampleFile] });
  const page = first.window;
  const editor = await EditorWindow.of(page);
  await editor.expectDocument();
  await openMenu(page);
  await menu(page).getByRole('button', { name: '新建自己的主题' }).click();
  await menu(page).getByRole('button', { name: '保存并使用' }).click();
  await expect(menu(page)).toContainText('请填写名称');
  await menu(page).getByRole('textbox', { name: '名称' }).fill('某单位');
  await menu(page).getByLabel('主色').fill('#ffd400');
  await expect(menu(page)).toContainText('看不清');
  await menu(page).getByLabel('主色').fill('#0b57a4');
  await expect(menu(page)).not.toContainText('看不清');
  await menu(page).getByRole('textbox', { name: '页脚文字' }).fill('某单位内部资料');
  await menu(page).getByRole('button', { name: '保存并使用' }).click();
  const own = (at: Page) => menu(at).getByRole('radio', { name: '某单位', exact: true });
  await expect(own(page)).toBeChecked();
  await closeMenu(page);
  await editor.goToPage(3);
  await expect(page.locator('.stage-scale')).toContainText('某单位内部资料');

  const target = join(workFolder, 'own.tigang');
  await chooseTarget(first.electron, target);
  await page.keyboard.press('ControlOrMeta+s');
  await expect.poll(() => existsSync(target)).toBe(true);
  await first.close();
  // Another machine knows the deck alone.
  rmSync(join(userDataFolder, 'own-themes.json'));
  const again = await launch({ args: [target] });
  await (await EditorWindow.of(again.window)).expectDocument();
  await openMenu(again.window);
  await expect(own(again.window)).toBeChecked();
});

for (const appearance of ['light', 'dark'] as const) {
  test(`the design menu stands in nobody's way: ${appearance}`, async ({ launch }) => {
    const { window: page } = await launch({ args: [sampleFile] });
    const editor = await EditorWindow.of(page);
    await page.evaluate((look) => window.tigang.settings.set({ appearance: look }), appearance);
    await expect(page.locator('html')).toHaveAttribute('data-appearance', appearance);
    await editor.expectDocument();
    await page.getByRole('button', { name: '设计' }).focus();
    await page.keyboard.press('Enter');
    await expect(menu(page)).toBeVisible();
    await choose(page, '限定页数');
    await expect(menu(page).getByRole('spinbutton')).toBeVisible();
    await menu(page).getByRole('button', { name: '新建自己的主题' }).click();
    await menu(page).getByRole('button', { name: '保存并使用' }).click();
    await menu(page).getByLabel('主色').fill('#ffd400');
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect(
      violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`)),
    ).toEqual([]);
  });
}
