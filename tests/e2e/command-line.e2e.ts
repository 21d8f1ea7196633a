import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { getDocumentProxy } from 'unpdf';
import { expect, sampleFile, test } from './tigang-app.ts';

const commandLine = join(import.meta.dirname, '../../out/cli/tigang.mjs');

function build(...args: readonly string[]): Promise<{ stdout: string }> {
  return promisify(execFile)(process.execPath, [commandLine, 'build', sampleFile, ...args]);
}

test('the command line makes PDFs and pictures through the app', async ({ workFolder }) => {
  test.slow(true, 'starts the app three times');
  const slides = join(workFolder, 'slides.pdf');
  const handout = join(workFolder, 'handout.pdf');
  const pictures = join(workFolder, 'pictures');
  await build('-o', slides, '--max-slides', 'brief');
  await build('-o', handout, '--max-slides', 'brief', '--pages', 'handout-6');
  await build('-o', pictures, '--max-slides', 'brief', '--to', 'png', '--width', '1280');
  const [slidePages, handoutPages] = await Promise.all(
    [slides, handout].map(
      async (path) => (await getDocumentProxy(new Uint8Array(await readFile(path)))).numPages,
    ),
  );
  expect(slidePages).toBeGreaterThan(3);
  expect(handoutPages).toBe(Math.ceil((slidePages ?? 0) / 6));
  expect(await readdir(pictures)).toHaveLength(slidePages ?? 0);
});
