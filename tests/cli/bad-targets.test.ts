import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import en from '../../resources/locales/en.json' with { type: 'json' };
import zh from '../../resources/locales/zh-CN.json' with { type: 'json' };
import { canMount, lockedFolder, withSmallDisk } from '../small-disk.ts';

const program = resolve(import.meta.dirname, '../../out/cli/tigang.mjs');
const sample = resolve(import.meta.dirname, '../../resources/samples/f00-jiaxing-article.txt');
const formats = ['pptx', 'html', 'md', 'script', 'tigang'] as const;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tigang-targets-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function build(target: string, format: string, language: string) {
  const args = [program, 'build', sample, '-o', target, '--to', format];
  const { status, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, LANG: language },
  });
  return { status, stderr };
}

/** The message ends in a line of its own, whole, with the name of the file. */
function said(message: string, file: string): RegExp {
  return new RegExp(`${message.replaceAll('{{file}}', file).replaceAll(/[.()?]/g, '\\$&')}\n$`);
}

describe.each(formats)('tigang build --to %s', (format) => {
  const file = `汇报.${format}`;

  it('says in both languages that a folder is not for writing', () => {
    const target = join(lockedFolder(folder), file);
    const chinese = build(target, format, 'zh_CN.UTF-8');
    expect(chinese).toEqual({
      status: 1,
      stderr: expect.stringMatching(said(zh.error['target-not-permitted'], file)),
    });
    const english = build(target, format, 'en_US.UTF-8');
    expect(english).toEqual({
      status: 1,
      stderr: expect.stringMatching(said(en.error['target-not-permitted'], file)),
    });
  });

  it.runIf(canMount())('keeps the old file when the disk is full, and says so', () =>
    withSmallDisk(join(folder, 'disk'), 64, (disk) => {
      const target = join(disk, file);
      writeFileSync(target, 'the old deck');
      // 4 KiB are left: every format begins to be written, and none ends.
      writeFileSync(join(disk, 'other'), new Uint8Array(56 * 1024));
      expect(build(target, format, 'zh_CN.UTF-8')).toEqual({
        status: 1,
        stderr: expect.stringMatching(said(zh.error['disk-full'], file)),
      });
      expect(build(target, format, 'en_US.UTF-8').stderr).toMatch(said(en.error['disk-full'], file));
      expect(readFileSync(target, 'utf8')).toBe('the old deck');
      expect(readdirSync(disk).sort()).toEqual(['other', file].sort());
    }),
  );
});
