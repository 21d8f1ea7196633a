import { execFileSync } from 'node:child_process';
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeFileAtomic } from '../../src/files/write-file-atomic.ts';
import { canMount, lockedFolder, withSmallDisk } from '../small-disk.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tigang-write-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const bytes = (text: string) => new TextEncoder().encode(text);
describe('writeFileAtomic', () => {
  it('creates and replaces a file and leaves nothing beside it', async () => {
    const path = join(folder, '汇报.pptx');
    expect(await writeFileAtomic(path, bytes('one'))).toEqual({ ok: true, value: { path } });
    expect(await writeFileAtomic(path, bytes('two'))).toEqual({ ok: true, value: { path } });
    expect(readFileSync(path, 'utf8')).toBe('two');
    expect(readdirSync(folder)).toEqual(['汇报.pptx']);
  });

  it('takes a name as long as names may be, and says which are longer', async () => {
    const longest = join(folder, `${'字'.repeat(83)}.pptx`);
    expect((await writeFileAtomic(longest, bytes('one'))).ok).toBe(true);
    expect(await writeFileAtomic(join(folder, `${'字'.repeat(90)}.pptx`), bytes('one'))).toMatchObject({
      error: { code: 'target-name-too-long' },
    });
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it.runIf(process.platform === 'linux')('replaces no pipe or device, also not through a link', async () => {
    const pipe = join(folder, 'pipe.pptx');
    execFileSync('mkfifo', [pipe]);
    symlinkSync(pipe, join(folder, 'link.pptx'));
    for (const path of [pipe, join(folder, 'link.pptx')]) {
      expect(await writeFileAtomic(path, bytes('new'))).toMatchObject({
        error: { code: 'target-is-device' },
      });
    }
    expect(lstatSync(pipe).isFIFO()).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['link.pptx', 'pipe.pptx']);
  });

  it('keeps a symbolic link and replaces what it points to', async () => {
    const real = join(folder, 'real.md');
    const link = join(folder, 'link.md');
    writeFileSync(real, 'old');
    symlinkSync(real, link);
    await writeFileAtomic(link, bytes('new'));
    expect(readFileSync(real, 'utf8')).toBe('new');
    expect(readdirSync(folder).sort()).toEqual(['link.md', 'real.md']);
  });

  it('refuses a folder and a missing folder by code', async () => {
    mkdirSync(join(folder, 'deck.pptx'));
    const onFolder = await writeFileAtomic(join(folder, 'deck.pptx'), bytes('x'));
    expect(onFolder).toMatchObject({ ok: false, error: { code: 'target-is-folder' } });
    const inMissing = await writeFileAtomic(join(folder, 'no', 'deck.pptx'), bytes('x'));
    expect(inMissing).toMatchObject({ ok: false, error: { code: 'target-folder-missing' } });
    expect(readdirSync(folder)).toEqual(['deck.pptx']);
  });

  it('tells a folder without permission', async () => {
    const result = await writeFileAtomic(join(lockedFolder(folder), 'deck.pptx'), bytes('x'));
    expect(result).toMatchObject({ ok: false, error: { code: 'target-not-permitted' } });
  });

  it.runIf(canMount())('keeps the old file whole when the disk is full, and takes its draft away', () =>
    withSmallDisk(join(folder, 'disk'), 256, async (disk) => {
      const path = join(disk, 'deck.pptx');
      writeFileSync(path, 'the old deck');
      const result = await writeFileAtomic(path, new Uint8Array(400 * 1024));
      expect(result).toMatchObject({
        ok: false,
        error: { code: 'disk-full', params: { file: 'deck.pptx' } },
      });
      expect(readFileSync(path, 'utf8')).toBe('the old deck');
      expect(readdirSync(disk)).toEqual(['deck.pptx']);
    }),
  );
});
