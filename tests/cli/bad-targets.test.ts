import { execFileSync, spawnSync } from 'node:child_process';
import {
  closeSync,
  linkSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
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

function run(args: readonly string[], language = 'zh_CN.UTF-8') {
  const { status, stderr } = spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
    timeout: 30_000,
    env: { PATH: process.env.PATH, LANG: language },
  });
  return { status, stderr };
}

function build(target: string, format: string, language: string) {
  return run(['build', sample, '-o', target, '--to', format], language);
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

it.runIf(canMount())('says in one line that what is printed finds no room', () =>
  withSmallDisk(join(folder, 'disk'), 16, (disk) => {
    writeFileSync(join(disk, 'other'), new Uint8Array(16 * 1024));
    const output = openSync(join(disk, 'output'), 'w');
    const { status, stderr } = spawnSync(process.execPath, [program, 'structure', sample], {
      encoding: 'utf8',
      stdio: ['ignore', output, 'pipe'],
      env: { PATH: process.env.PATH, LANG: 'zh_CN.UTF-8' },
    });
    closeSync(output);
    const message = zh.error['disk-full'].replace('{{file}}', 'stdout');
    expect({ status, stderr }).toEqual({ status: 1, stderr: `${message}\n` });
  }),
);

describe.runIf(process.platform === 'linux')('paths that are no documents', () => {
  it('are refused in one line, whatever they are', () => {
    const of = (name: string) => join(folder, name);
    execFileSync('mkfifo', [of('pipe.txt')]);
    symlinkSync('loop.docx', of('loop.docx'));
    writeFileSync(of('a.txt'), '正文');
    for (const [path, code] of [
      [of('pipe.txt'), 'file-is-device'],
      [of('loop.docx'), 'file-not-found'],
      [of('a.txt/'), 'file-not-found'],
      ['/', 'file-is-folder'],
    ] as const) {
      const message = zh.error[code].replace('{{file}}', basename(path) || path);
      expect(run(['structure', path]), path).toEqual({ status: 1, stderr: `${message}\n` });
    }
  }, 60_000);

  it('are named without the characters that would break the line or steer the terminal', () => {
    const named = zh.error['file-not-found'].replace('{{file}}', '\ufffd[31m\ufffd通知\ufffd.docx');
    expect(run(['structure', '\u001b[31m\n通知\u202e.docx']).stderr).toBe(`${named}\n`);
  });
});

it('overwrites no document with what is made of it, also not through a link', () => {
  const path = join(folder, '通知.md');
  writeFileSync(path, '# 通知\n\n各部门要加强领导。\n');
  linkSync(path, join(folder, '链接.md'));
  for (const target of [path, join(folder, '链接.md')]) {
    const message = zh.error['target-is-document'].replace('{{file}}', basename(target));
    expect(run(['build', path, '-o', target, '--to', 'md'])).toEqual({ status: 1, stderr: `${message}\n` });
  }
  expect(readFileSync(path, 'utf8')).toContain('各部门要加强领导');
});
