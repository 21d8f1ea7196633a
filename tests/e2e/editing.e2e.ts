import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chooseTarget } from './app-probes.ts';
import { EditorWindow } from './editor-window.ts';
import { expect, sampleFile, test } from './tigang-app.ts';

test('edits a title in place, takes it back, and brings it again', async ({ launch }) => {
  const { window: page } = await launch({ args: [sampleFile] });
  const editor = await EditorWindow.of(page);
  await editor.expectDocument();
  await editor.rewrite(editor.stageTexts().nth(1), '嘉兴新篇章');
  await expect(editor.stageText('嘉兴新篇章')).toBeVisible();
  await expect(editor.slides.getByRole('option').first()).toHaveAccessibleName(/嘉兴新篇章/);
  await expect(editor.inspector).toContainText('已改');
  await expect(editor.status).toContainText('1 处改写');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(editor.stageText('奋力谱写中国式现代化嘉兴新篇章')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+y');
  await expect(editor.stageText(/^嘉兴新篇章$/)).toBeVisible();
  await editor.inspector.getByRole('button', { name: '恢复原文' }).click();
  await expect(editor.stageText('奋力谱写中国式现代化嘉兴新篇章')).toBeVisible();
  await expect(editor.status).not.toContainText('改写');
});

test('undoes while typing, as one step', async ({ launch }) => {
  const { window: page } = await launch({ args: [sampleFile] });
  const editor = await EditorWindow.of(page);
  await editor.expectDocument();
  await editor.edit(editor.stageTexts().nth(1));
  const field = editor.textField();
  await editor.putCaret('End');
  await page.keyboard.type('，再出发');
  await expect(field).toContainText('嘉兴新篇章，再出发');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(field).toHaveText('奋力谱写中国式现代化嘉兴新篇章');
});

test('changes the layout, from pictures of this very slide', async ({ launch }) => {
  const { window: page } = await launch({ args: [sampleFile] });
  const editor = await EditorWindow.of(page);
  await editor.expectDocument();
  await editor.goToPage(7);
  const checked = editor.inspector.getByRole('radio', { checked: true });
  await expect(checked).toHaveAccessibleName('卡片');
  const before = await editor.stageTexts().count();
  await editor.inspector.getByText('竖列').click();
  await expect(checked).toHaveAccessibleName('竖列');
  // No word is lost, whatever the layout.
  await expect(editor.stageTexts()).toHaveCount(before);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(checked).toHaveAccessibleName('卡片');
});

test('adds, copies, moves and deletes slides', async ({ launch }) => {
  const { window: page } = await launch({ args: [sampleFile] });
  const editor = await EditorWindow.of(page);
  await editor.expectDocument();
  const count = await editor.pageCount();
  await editor.goToPage(3);
  const third =
    (await editor.slides.getByRole('option').nth(2).locator('.visually-hidden').textContent()) ?? '';
  const title = third.replace(/^第 3 页：/u, '');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(editor.slides.getByRole('option').nth(1)).toHaveAccessibleName(`第 2 页：${title}`);
  await page.keyboard.press('Alt+ArrowDown');
  await expect(editor.slides.getByRole('option').nth(2)).toHaveAccessibleName(third);

  await editor.dragPage(3, 2);
  await expect(editor.slides.getByRole('option').nth(1)).toHaveAccessibleName(`第 2 页：${title}`);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(editor.slides.getByRole('option').nth(2)).toHaveAccessibleName(third);

  await page.keyboard.press('ControlOrMeta+d');
  await expect.poll(() => editor.pageCount()).toBe(count + 1);
  await editor.slides.focus();
  await page.keyboard.press('Delete');
  await expect.poll(() => editor.pageCount()).toBe(count);

  await page.keyboard.press('ControlOrMeta+m');
  await expect(editor.stage.getByRole('textbox')).toBeFocused();
  await page.keyboard.type('自己的一页');
  await page.keyboard.press('Enter');
  await expect(editor.stageText('自己的一页')).toBeVisible();
  await expect.poll(() => editor.pageCount()).toBe(count + 1);
});

test('takes an item off a slide, and brings it back', async ({ launch }) => {
  const { window: page } = await launch({ args: [sampleFile] });
  const editor = await EditorWindow.of(page);
  await editor.expectDocument();
  await editor.goToPage(11);
  const texts = await editor.stageTexts().count();
  await editor.stageText('枢纽能级提升').focus();
  await page.keyboard.press('Delete');
  await expect(editor.stageTexts()).toHaveCount(texts - 1);
  // Shown in part: the counts say so.
  await expect(editor.status.locator('.status-wrong')).toContainText('计数不符 1 处');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(editor.stageTexts()).toHaveCount(texts);
  await expect(editor.status.locator('.status-wrong')).toHaveCount(0);
});

test('edits notes, and adds words of one’s own', async ({ launch }) => {
  const { window: page } = await launch({ args: [sampleFile] });
  const editor = await EditorWindow.of(page);
  await editor.expectDocument();
  await editor.goToPage(3);
  await expect(editor.notes).toContainText('逐字保留');
  const note = editor.notes.getByRole('textbox', { name: '备注第 1 段' });
  await note.focus();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type('请停顿。');
  await expect(note).toHaveValue(/请停顿。$/);
  await expect(editor.notes).toContainText('已改');
  const added = editor.notes.getByRole('textbox', { name: '添加自己的讲稿' });
  await added.focus();
  await expect(added).toBeFocused();
  await page.keyboard.type('谢谢');
  await expect(editor.notes.getByRole('textbox', { name: '备注第 2 段' })).toHaveValue('谢谢');
  await editor.notes.getByRole('button', { name: '恢复原文' }).first().click();
  await expect(note).not.toHaveValue(/请停顿。$/);
});

test('draws thousands of notes as they scroll into view', async ({ launch, workFolder }) => {
  const path = join(workFolder, '重复.txt');
  await writeFile(path, `通知\n\n${'各部门要加强领导，落实责任，确保各项任务按期完成。\n\n'.repeat(1000)}`);
  const { window: page } = await launch({ args: [path] });
  const editor = await EditorWindow.of(page);
  await editor.expectDocument();
  const notes = editor.notes.getByRole('textbox');
  await expect(notes.first()).toBeVisible();
  const atFirst = await notes.count();
  expect(atFirst).toBeLessThan(400);
  await notes.last().scrollIntoViewIfNeeded();
  await expect.poll(() => notes.count()).toBeGreaterThan(atFirst);
});

test('saves a project with its edits, and opens it again', async ({ launch, workFolder }) => {
  const path = join(workFolder, '汇报.tigang');
  const first = await launch({ args: [sampleFile] });
  const editor = await EditorWindow.of(first.window);
  await editor.expectDocument();
  await editor.rewrite(editor.stageTexts().nth(1), '保存过的标题');
  await chooseTarget(first.electron, path);
  await first.window.keyboard.press('ControlOrMeta+s');
  await expect
    .poll(() =>
      readFile(path).then(
        ({ length }) => length > 1000,
        () => false,
      ),
    )
    .toBe(true);
  await first.close();

  const second = await launch({ args: [path] });
  const reopened = await EditorWindow.of(second.window);
  await reopened.expectDocument();
  await expect(reopened.stageText('保存过的标题')).toBeVisible();
  await expect(reopened.status).toContainText('1 处改写');
});
