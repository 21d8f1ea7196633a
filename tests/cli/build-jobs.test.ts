import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { collectJobs } from '../../src/cli/output/build-jobs.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tigang-jobs-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('collectJobs', () => {
  it('writes one document to the very path that was asked for', async () => {
    const path = join(folder, 'a.txt');
    expect(await collectJobs([path], 'x.pptx', 'pptx')).toEqual({
      ok: true,
      value: { jobs: [{ path, target: 'x.pptx' }], isBatch: false },
    });
  });

  it('takes the readable documents of a folder by name, and keeps targets apart', async () => {
    for (const name of ['b.txt', 'a.md', 'a.txt', 'picture.jpg', '.hidden.txt'])
      writeFileSync(join(folder, name), 'x');
    mkdirSync(join(folder, 'below'));
    const collected = await collectJobs([folder], 'out', 'html');
    expect(collected.ok && collected.value.jobs.map(({ target }) => target)).toEqual([
      join('out', 'a.md.html'),
      join('out', 'a.txt.html'),
      join('out', 'b.html'),
    ]);
  });

  it('says that a folder holds nothing to read', async () => {
    expect(await collectJobs([folder], 'out', 'pptx')).toMatchObject({
      ok: false,
      error: { code: 'folder-without-documents' },
    });
  });
});
