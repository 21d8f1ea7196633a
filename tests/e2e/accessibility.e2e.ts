import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { EditorWindow } from './editor-window.ts';
import { expect, sampleFile, test } from './tigang-app.ts';

async function violations(page: Page): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

for (const appearance of ['light', 'dark'] as const) {
  test(`nothing stands in the way of assistive technology: ${appearance}`, async ({ launch }) => {
    const { window: page } = await launch();
    const editor = await EditorWindow.of(page);
    await page.evaluate((look) => window.tigang.settings.set({ appearance: look }), appearance);
    await expect(page.locator('html')).toHaveAttribute('data-appearance', appearance);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: '打开示例' }).click();
    await editor.expectDocument();
    await editor.goToPage(7);
    await editor.stageTexts().nth(2).click();
    expect(await violations(page)).toEqual([]);
    // A figure that the source does not have: something to review, and to say before an export.
    await editor.goToPage(1);
    await editor.rewrite(editor.stageTexts().first(), '2099年的工作');
    await page.keyboard.press('F7');
    await expect(page.getByRole('region', { name: '审阅' }).locator('[aria-current="true"]')).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('ControlOrMeta+e');
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });
}

test('no Chinese is smaller than 12 px', async ({ launch }) => {
  const { window: page } = await launch({ args: [sampleFile] });
  const editor = await EditorWindow.of(page);
  await editor.expectDocument();
  const small = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter(
        (element) =>
          element.closest('.slide-picture, .stage-scale') === null &&
          [...element.childNodes].some(
            (node) => node.nodeType === Node.TEXT_NODE && /\p{Script=Han}/u.test(node.textContent ?? ''),
          ) &&
          Number.parseFloat(getComputedStyle(element).fontSize) < 12,
      )
      .map((element) => element.className),
  );
  expect(small).toEqual([]);
});
