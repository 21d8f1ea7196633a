import { EditorWindow } from './editor-window.ts';
import { expect, sampleFile, test } from './tigang-app.ts';

test('writes a list on a slide of its own: Enter begins an item, Backspace takes it back', async ({
  launch,
}) => {
  const { window: page } = await launch({ args: [sampleFile] });
  const editor = await EditorWindow.of(page);
  await editor.expectDocument();
  await editor.goToPage(3);
  await page.keyboard.press('ControlOrMeta+m');
  const field = editor.textField();
  await expect(field).toBeFocused();
  await page.keyboard.type('三项任务');
  await page.keyboard.press('Enter');
  await expect(field).toHaveCount(0);
  await editor.edit(editor.stageTexts().nth(1));
  await page.keyboard.type('抓好落实');
  await page.keyboard.press('Enter');
  await expect(field).toHaveText('');
  await expect(field).toBeFocused();
  await page.keyboard.type('强化监督');
  await page.keyboard.press('Enter');
  await expect(field).toHaveText('');
  // The field stands in the place of a text.
  await expect(editor.stageTexts()).toHaveCount(3);
  await page.keyboard.press('Backspace');
  await expect(field).toHaveText('强化监督');
  await expect(field).toBeFocused();
  await page.keyboard.type('问责');
  await page.keyboard.press('Escape');
  await expect(editor.stageText('强化监督问责')).toBeVisible();
  await expect(editor.stageTexts()).toHaveCount(3);
});

test('splits and joins items of the source, which stay the author’s words', async ({ launch }) => {
  const { window: page } = await launch({ args: [sampleFile] });
  const editor = await EditorWindow.of(page);
  await editor.expectDocument();
  await editor.goToPage(3);
  const texts = editor.stageTexts();
  const count = await texts.count();
  const words = (await texts.nth(1).getAttribute('aria-label')) ?? '';
  await editor.edit(texts.nth(1));
  const field = editor.textField();
  // All of the text is selected some time after the field got the focus.
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe(words);
  await editor.putCaret('ArrowLeft');
  for (let at = 0; at < 4; at += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(texts).toHaveCount(count);
  await expect(field).toHaveText(words.slice(4));
  await expect(editor.stageText(words.slice(0, 4)).first()).toBeVisible();
  await expect(editor.inspector).toContainText('原文第 1 段');
  await page.keyboard.press('Backspace');
  await expect(texts).toHaveCount(count - 1);
  await expect(field).toHaveText(words);
  await page.keyboard.press('Escape');
  await expect(editor.status).not.toContainText('改写');
});
