import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import zh from '../../resources/locales/zh-CN.json' with { type: 'json' };
import { exportFormats } from '../../src/core/write/writer.ts';
import { canMount, lockedFolder, withSmallDisk } from '../small-disk.ts';
import { chooseTarget, openThroughBridge } from './app-probes.ts';
import { EditorWindow } from './editor-window.ts';
import { expect, sampleFile, test } from './tigang-app.ts';

test('says in the dialog why a file could not be exported', async ({ launch, workFolder }) => {
  const { window: page, electron } = await launch({ args: [sampleFile] });
  const editor = await EditorWindow.of(page);
  await editor.expectDocument();
  await chooseTarget(electron, join(lockedFolder(workFolder), 'deck.pptx'));
  await page.getByRole('button', { name: '导出' }).click();
  const dialog = page.getByRole('dialog', { name: '导出' });
  await dialog.getByRole('button', { name: '选择位置并导出…' }).click();
  await expect(dialog.getByRole('alert')).toContainText(
    zh.error['target-not-permitted'].replace('{{file}}', 'deck.pptx'),
  );
});

test('keeps the old file of every format when the disk is full', async ({ launch, workFolder }) => {
  test.skip(!canMount(), 'only root may make a small disk');
  const { window: page, electron } = await launch();
  const { project, name } = await openThroughBridge(page, sampleFile);
  await withSmallDisk(join(workFolder, 'disk'), 64, async (disk) => {
    await writeFile(join(disk, 'other'), new Uint8Array(52 * 1024));
    // Pictures are a folder of files, which `tests/files/write-files-together.test.ts` fills a disk with.
    for (const format of exportFormats.filter((each) => each !== 'png')) {
      const path = join(disk, `deck.${format === 'script' ? 'doc' : format}`);
      await writeFile(path, 'old');
      await chooseTarget(electron, path);
      const chosen = await page.evaluate((choice) => window.tigang.exports.choose(choice), { format, name });
      const before = await readdir(disk);
      const exported = await page.evaluate((request) => window.tigang.exports.start(request), {
        project,
        format,
        path: chosen ?? '',
      });
      expect(exported, format).toMatchObject({ ok: false, error: { code: 'disk-full' } });
      expect(await readFile(path, 'utf8')).toBe('old');
      expect(await readdir(disk)).toEqual(before);
      await writeFile(path, '');
    }
  });
});
