import { audienceOf, EditorWindow } from './editor-window.ts';
import { expect, sampleFile, test } from './tigang-app.ts';

test('presents full-screen with the keys of a speaker, and comes back where it ended', async ({ launch }) => {
  const { window: page, electron } = await launch({ args: [sampleFile] });
  const editor = await EditorWindow.of(page);
  await editor.expectDocument();
  await page.keyboard.press('F5');
  const audience = await audienceOf(electron);
  const where = audience.locator('.audience-said');
  await expect(where).toContainText('第 1 页');
  await expect(audience.locator('section.present [data-slot]').first()).toBeVisible();
  for (const key of ['ArrowRight', ' ', 'PageDown']) await audience.keyboard.press(key);
  await expect(where).toContainText('第 4 页');
  await audience.keyboard.press('PageUp');
  await expect(where).toContainText('第 3 页');
  for (const key of ['1', '0', 'Enter']) await audience.keyboard.press(key);
  await expect(where).toContainText('第 10 页');
  await expect(audience.locator('section.present')).toHaveCount(1);
  await audience.keyboard.press('b');
  await expect(audience.getByRole('img', { name: '黑屏' })).toBeVisible();
  await audience.keyboard.press('w');
  await expect(audience.getByRole('img', { name: '白屏' })).toBeVisible();
  await audience.keyboard.press('w');
  await expect(audience.getByRole('img', { name: '白屏' })).toHaveCount(0);
  await audience.keyboard.press('End');
  await audience.keyboard.press('Home');
  await expect(where).toContainText('第 1 页');
  for (const key of ['7', 'Enter']) await audience.keyboard.press(key);
  await expect(where).toContainText('第 7 页');
  const closed = audience.waitForEvent('close');
  // The window is gone before the key is up.
  await Promise.all([closed, audience.keyboard.down('Escape').catch(() => undefined)]);
  await expect(editor.status).toContainText('第 7 /');
});

test('starts from the slide on the stage', async ({ launch }) => {
  const { window: page, electron } = await launch({ args: [sampleFile] });
  const editor = await EditorWindow.of(page);
  await editor.expectDocument();
  await editor.goToPage(5);
  await page.keyboard.press('Shift+F5');
  const audience = await audienceOf(electron);
  await expect(audience.locator('.audience-said')).toContainText('第 5 页');
});

test('turns one page for a swipe over a trackpad', async ({ launch }) => {
  const { window: page, electron } = await launch({ args: [sampleFile] });
  const editor = await EditorWindow.of(page);
  await editor.expectDocument();
  await page.keyboard.press('F5');
  const audience = await audienceOf(electron);
  const where = audience.locator('.audience-said');
  await expect(where).toContainText('第 1 页');
  // At once, as a trackpad sends them.
  await audience.evaluate(() => {
    for (const deltaY of [6, 24, 60, 80, 66, 50, 38, 29, 22, 16, 12, 8, 5, 3]) {
      window.dispatchEvent(new WheelEvent('wheel', { deltaY }));
    }
  });
  await expect(where).toContainText('第 2 页');
  // Until the pause is over that ends a gesture, the wheel turns no page.
  await expect(async () => {
    await audience.mouse.wheel(0, -120);
    await expect(where).toContainText('第 1 页', { timeout: 500 });
  }).toPass();
});
