import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readFileBytes } from '../../src/files/read-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tigang-read-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const limitBytes = 1024 * 1024;

describe('readFileBytes', () => {
  it('reads a whole file', async () => {
    const path = join(folder, 'a.txt');
    writeFileSync(path, '提纲');
    const result = await readFileBytes(path, limitBytes);
    expect(result.ok && new TextDecoder().decode(result.value)).toBe('提纲');
  });

  it('tells a missing file, a folder and a file beyond the limit apart, with the name', async () => {
    const large = join(folder, 'large.txt');
    writeFileSync(large, '');
    truncateSync(large, limitBytes + 1);
    expect(await readFileBytes(join(folder, 'gone.txt'), limitBytes)).toMatchObject({
      ok: false,
      error: { code: 'file-not-found', params: { file: 'gone.txt' } },
    });
    expect(await readFileBytes(folder, limitBytes)).toMatchObject({
      ok: false,
      error: { code: 'file-is-folder' },
    });
    expect(await readFileBytes(large, limitBytes)).toMatchObject({
      ok: false,
      error: { code: 'file-too-large', params: { file: 'large.txt', limitMiB: 1 } },
    });
  });

  it.runIf(process.platform === 'linux')('does not wait for a pipe that nobody writes to', async () => {
    const pipe = join(folder, 'pipe.txt');
    execFileSync('mkfifo', [pipe]);
    expect(await readFileBytes(pipe, limitBytes)).toMatchObject({
      ok: false,
      error: { code: 'file-is-device' },
    });
  });
});
