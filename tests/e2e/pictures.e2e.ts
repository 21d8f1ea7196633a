import { writeFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import { base64Encode } from '../../src/core/bytes/base64.ts';
import { pngBytes } from '../core/sample-pictures.ts';
import { audienceOf, EditorWindow } from './editor-window.ts';
import { expect, test } from './tigang-app.ts';

const text = '加快建设重要中心城市，坚持以高质量发展为首要任务，统筹推进科技创新和产业创新。';
const report = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>报告</title></head><body><article>
<h1>关于城市建设情况的报告</h1><p>${text}</p><h2>一、重大项目加快推进</h2><p>${text}</p>
<figure><img alt="大桥" src="data:image/png;base64,${base64Encode(pngBytes(800, 500))}"><figcaption>图1 大桥合龙</figcaption></figure>
<h2>二、公共服务持续改善</h2><p>${text}</p></article></body></html>`;

/** What was decoded of a picture: 0 for one that the window would not show. */
const widthOf = (image: Locator) => image.evaluate((each) => (each as HTMLImageElement).naturalWidth);

test('a picture and a logo are drawn in the editor and in the show', async ({ launch }, info) => {
  const file = info.outputPath('report.html');
  writeFileSync(file, report);
  const { window: page, electron } = await launch({ args: [file] });
  const editor = await EditorWindow.of(page);
  await editor.expectDocument();
  const stage = page.locator('.stage-scale');
  const picture = stage.locator('img[alt="大桥"]');
  await editor.goToPage(4);
  await expect.poll(() => widthOf(picture)).toBe(800);

  await page.getByRole('button', { name: '设计' }).click();
  const menu = page.getByRole('dialog', { name: '设计' });
  await menu.getByRole('button', { name: '新建自己的主题' }).click();
  await menu.getByLabel('名称').fill('本单位');
  const choose = async (bytes: Uint8Array) => {
    const chooser = page.waitForEvent('filechooser');
    await menu.getByRole('button', { name: /…$/u }).click();
    await (await chooser).setFiles({ name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from(bytes) });
  };
  await choose(pngBytes(300, 100).subarray(0, 60));
  await expect(menu.getByText('这张图片用不了')).toBeVisible();
  await choose(pngBytes(300, 100));
  await expect.poll(() => widthOf(menu.locator('img.brand-logo-picture'))).toBe(300);
  await expect(menu.getByText('这张图片用不了')).toHaveCount(0);
  await menu.getByRole('button', { name: '保存并使用' }).click();
  await page.keyboard.press('Escape');
  await expect(menu).toHaveCount(0);
  await expect.poll(() => widthOf(stage.locator('img[data-node="logo"]'))).toBe(300);

  await page.keyboard.press('Shift+F5');
  const audience = await audienceOf(electron);
  const shown = audience.locator('section.present');
  await expect.poll(() => widthOf(shown.locator('img[alt="大桥"]'))).toBe(800);
  await expect.poll(() => widthOf(shown.locator('img[data-node="logo"]'))).toBe(300);
});
