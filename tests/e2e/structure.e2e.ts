import { existsSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { chooseTarget } from './app-probes.ts';
import { EditorWindow } from './editor-window.ts';
import { expect, sampleFile, test } from './tigang-app.ts';

const tags = (editor: EditorWindow) => editor.source.getByRole('button', { name: /结构：/ });
const item = (page: Page, name: string) => page.getByRole('menuitemradio', { name, exact: true });

test('a corrected heading brings its slides, edits survive, and undo takes it back', async ({
  launch,
  workFolder,
}) => {
  const first = await launch({ args: [sampleFile] });
  const { window: page, electron } = first;
  const editor = await EditorWindow.of(page);
  await editor.expectDocument();
  await editor.rewrite(editor.stageTexts().nth(1), '我改过的题目');
  const pages = await editor.pageCount();
  const heading = tags(editor).filter({ hasText: /^H1/ }).first();
  await heading.click();
  await expect(page.getByRole('menu')).toContainText('有把握');
  await expect(item(page, '1 级标题')).toBeChecked();
  await item(page, '正文').click();
  await expect(
    tags(editor)
      .filter({ hasText: /^\d+$/ })
      .and(page.getByTitle(/手工指定/)),
  ).toHaveCount(1);
  // The next heading may be out of sight, where the list draws nothing.
  await expect(
    tags(editor)
      .filter({ hasText: /^H1/ })
      .and(page.getByTitle(/手工指定/)),
  ).toHaveCount(0);
  await expect(editor.slides.getByRole('option').first()).toHaveAccessibleName(/我改过的题目/);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByTitle(/手工指定/)).toHaveCount(0);
  expect(await editor.pageCount()).toBe(pages);
  await page.keyboard.press('ControlOrMeta+y');
  await expect(page.getByTitle(/手工指定/)).toHaveCount(1);

  const target = join(workFolder, 'corrected.tigang');
  await chooseTarget(electron, target);
  await page.keyboard.press('ControlOrMeta+s');
  await expect.poll(() => existsSync(target)).toBe(true);
  await first.close();
  const again = await launch({ args: [target] });
  const reopened = await EditorWindow.of(again.window);
  await reopened.expectDocument();
  await expect(again.window.getByTitle(/手工指定/)).toHaveCount(1);
  await expect(reopened.slides.getByRole('option').first()).toHaveAccessibleName(/我改过的题目/);
});

for (const appearance of ['light', 'dark'] as const) {
  test(`the keyboard corrects the structure, and nothing stands in its way: ${appearance}`, async ({
    launch,
  }) => {
    const { window: page } = await launch({ args: [sampleFile] });
    const editor = await EditorWindow.of(page);
    await page.evaluate((look) => window.tigang.settings.set({ appearance: look }), appearance);
    await expect(page.locator('html')).toHaveAttribute('data-appearance', appearance);
    await editor.expectDocument();
    await page.locator('.source-scroller').focus();
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('menu')).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect(
      violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`)),
    ).toEqual([]);
    await item(page, '不用（页面上的杂项）').focus();
    await page.keyboard.press('Enter');
    await expect(page.getByTitle(/手工指定/)).toHaveCount(1);
    await expect(page.locator('.source-scroller')).toBeFocused();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: '恢复为自动识别的结果' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByTitle(/手工指定/)).toHaveCount(0);
  });
}
