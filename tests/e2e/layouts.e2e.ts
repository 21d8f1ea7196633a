import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Project } from '../../src/core/model/project/project.ts';
import { layoutSpecimens } from '../layout-specimens.ts';
import { expect, test } from './tigang-app.ts';

/** As wide as a page of documentation shows them; the app makes them larger. */
const shownWidthPx = 640;
const widthPx = 1280;

test('the app makes the pictures of docs/layouts.md: a slide of every layout', async ({
  launch,
  workFolder,
}, info) => {
  const { window: page, electron } = await launch();
  const target = process.env.TIGANG_LAYOUT_PICTURES ?? info.outputPath('layouts');
  await mkdir(target, { recursive: true });
  for (const [index, { project, slides }] of (await layoutSpecimens()).entries()) {
    const folder = join(workFolder, String(index));
    await mkdir(folder);
    await electron.evaluate(({ dialog }, path) => {
      Object.assign(dialog, { showOpenDialog: async () => ({ canceled: false, filePaths: [path] }) });
    }, folder);
    const kept: Project = { ...project, deck: { ...project.deck, slides: [...slides.values()] } };
    const choice = { format: 'png', name: 'layout' } as const;
    const path = (await page.evaluate((asked) => window.tigang.exports.choose(asked), choice)) ?? '';
    const request = { project: kept, format: 'png', path, widthPx } as const;
    const exported = await page.evaluate((asked) => window.tigang.exports.start(asked), request);
    expect(exported).toMatchObject({ ok: true });
    const pictures = (await readdir(path)).sort();
    // A slide that its layout could not hold would have become several.
    expect(pictures).toHaveLength(slides.size);
    for (const [at, layout] of [...slides.keys()].entries()) {
      const png = await electron.evaluate(
        ({ nativeImage }, { file, width }) =>
          nativeImage.createFromPath(file).resize({ width, quality: 'best' }).toPNG().toString('base64'),
        { file: join(path, pictures[at] ?? ''), width: shownWidthPx },
      );
      await writeFile(join(target, `${layout}.png`), Buffer.from(png, 'base64'));
    }
  }
});
