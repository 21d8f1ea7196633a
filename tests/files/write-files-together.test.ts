import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeFilesTogether } from '../../src/files/write-files-together.ts';

let parent: string;
let folder: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'tigang-together-'));
  folder = join(parent, '汇报');
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

const bytes = (text: string) => new TextEncoder().encode(text);

async function open(path = folder) {
  const opened = await writeFilesTogether(path);
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
}

function canMount(): boolean {
  if (process.getuid?.() !== 0 || process.platform !== 'linux') return false;
  const probe = mkdtempSync(join(tmpdir(), 'tigang-mount-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4k', 'tmpfs', probe], { stdio: 'ignore' });
    execFileSync('umount', [probe]);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(probe, { recursive: true, force: true });
  }
}

describe('writeFilesTogether', () => {
  it('makes the folder at the end, with all files', async () => {
    const files = await open();
    await files.add('1.png', bytes('one'));
    expect(readdirSync(parent)).not.toContain('汇报');
    await files.add('2.png', bytes('two'));
    expect(await files.finish()).toEqual({ ok: true, value: { path: folder } });
    expect(readdirSync(folder)).toEqual(['1.png', '2.png']);
    expect(readdirSync(parent)).toEqual(['汇报']);
  });

  it('replaces files of the same name, and leaves others alone', async () => {
    mkdirSync(folder);
    writeFileSync(join(folder, '1.png'), 'old');
    writeFileSync(join(folder, 'mine.txt'), 'mine');
    const files = await open();
    await files.add('1.png', bytes('new'));
    await files.finish();
    expect(readFileSync(join(folder, '1.png'), 'utf8')).toBe('new');
    expect(readFileSync(join(folder, 'mine.txt'), 'utf8')).toBe('mine');
  });

  it('leaves everything as it was when it is given up', async () => {
    mkdirSync(folder);
    writeFileSync(join(folder, '1.png'), 'old');
    const files = await open();
    await files.add('1.png', bytes('new'));
    await files.discard();
    expect(readFileSync(join(folder, '1.png'), 'utf8')).toBe('old');
    expect(readdirSync(parent)).toEqual(['汇报']);
  });

  it('moves files back when one of them cannot take its place', async () => {
    mkdirSync(folder);
    writeFileSync(join(folder, '1.png'), 'old');
    const files = await open();
    await files.add('1.png', bytes('new'));
    await files.add('2.png', bytes('two'));
    const [draft = ''] = readdirSync(parent).filter((name) => name.startsWith('.'));
    rmSync(join(parent, draft, '2.png'));
    expect(await files.finish()).toMatchObject({ ok: false });
    expect(readdirSync(folder)).toEqual(['1.png']);
    expect(readFileSync(join(folder, '1.png'), 'utf8')).toBe('old');
    expect(readdirSync(parent)).toEqual(['汇报']);
  });

  it('tells a missing folder, one without permission, and a file in its place', async () => {
    expect(await writeFilesTogether(join(parent, 'no', '汇报'))).toMatchObject({
      ok: false,
      error: { code: 'target-folder-missing' },
    });
    writeFileSync(folder, 'a file');
    expect(await writeFilesTogether(folder)).toMatchObject({
      ok: false,
      error: { code: 'target-not-permitted' },
    });
    expect(readFileSync(folder, 'utf8')).toBe('a file');
  });

  it.runIf(canMount())('leaves old files whole when the disk is full', async () => {
    const disk = join(parent, 'disk');
    mkdirSync(disk);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', disk]);
    try {
      const target = join(disk, '汇报');
      mkdirSync(target);
      writeFileSync(join(target, '1.png'), 'old');
      const files = await open(target);
      expect((await files.add('1.png', new Uint8Array(100 * 1024))).ok).toBe(true);
      expect(await files.add('2.png', new Uint8Array(400 * 1024))).toMatchObject({
        ok: false,
        error: { code: 'disk-full' },
      });
      await files.discard();
      expect(readFileSync(join(target, '1.png'), 'utf8')).toBe('old');
      expect(readdirSync(disk)).toEqual(['汇报']);
    } finally {
      execFileSync('umount', [disk]);
    }
  });
});
