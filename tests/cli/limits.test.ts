import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import zh from '../../resources/locales/zh-CN.json' with { type: 'json' };
import { isSimpleText } from '../../src/cli/supervision/is-simple-text.ts';
import { deflated, textAt, writeTestPdf } from '../core/import/pdf/pdf-file.ts';

const program = resolve(import.meta.dirname, '../../out/cli/tigang.mjs');
const sample = resolve(import.meta.dirname, '../../resources/samples/f00-jiaxing-article.txt');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tigang-limits-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function tigang(args: readonly string[], limits: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr, signal } = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, LANG: 'zh_CN.UTF-8', ...limits },
  });
  return { status, stdout, stderr, signal };
}

const message = (code: 'conversion-timeout' | 'conversion-out-of-memory', file: string, limit: number) =>
  `${zh.error[code].replace('{{file}}', file).replace(/\{\{(?:seconds|limitMiB)\}\}/u, String(limit))}\n`;

/** One line that says what to do, and status 1, whatever the file did. */
function expectRefusal({ status, stderr, signal }: ReturnType<typeof tigang>): void {
  expect({ status, signal }).toEqual({ status: 1, signal: null });
  expect(stderr).toMatch(/^“[^\n]+\n$|^处理“[^\n]+\n$/u);
}

/** As much text as is read at all: takes longer than the limits below, within the memory that they set. */
const endless = `${'各部门要加强领导，落实责任，确保各项任务按期完成。'.repeat(2)}\n\n`.repeat(19_000);
const room = { TIGANG_LIMIT_MIB: '4096' };

describe('limits of a reading on the command line', () => {
  it('end one that takes too long, and say so', () => {
    write('长文.md', endless);
    const ended = tigang(['structure', '长文.md'], { TIGANG_LIMIT_SECONDS: '1', ...room });
    expect(ended).toEqual({
      status: 1,
      stdout: '',
      stderr: message('conversion-timeout', '长文.md', 1),
      signal: null,
    });
  }, 60_000);

  it('end one that takes too much memory, and say so', () => {
    write('长文.txt', '各部门要加强领导，落实责任。\n'.repeat(60_000));
    const ended = tigang(['deck', '长文.txt'], { TIGANG_LIMIT_MIB: '80' });
    expect(ended.stderr).toBe(message('conversion-out-of-memory', '长文.txt', 80));
    expect(ended.status).toBe(1);
  }, 60_000);

  it('stop one document of a batch, and make the others', () => {
    write('好.txt', '一、总体要求\n各部门要加强领导，落实责任，确保各项任务按期完成。\n');
    write('坏.md', endless);
    const ended = tigang(['build', folder, '-o', 'out', '--to', 'md'], {
      TIGANG_LIMIT_SECONDS: '2',
      ...room,
    });
    expect(ended.status).toBe(1);
    expect(ended.stdout).toBe(`${join('out', '好.md')}\n`);
    expect(ended.stderr).toContain(message('conversion-timeout', '坏.md', 2));
    expect(readdirSync(join(folder, 'out'))).toEqual(['好.md']);
  }, 60_000);

  it('end one that takes longer than its size explains, and say what it may be', () => {
    write('长文.md', endless);
    const ended = tigang(['structure', '长文.md'], { TIGANG_PATIENCE: '0.01', ...room });
    expect(ended.stderr).toMatch(/^“长文\.md”处理了 \d+ 秒还没有完成/u);
    expect(ended).toMatchObject({ status: 1, stdout: '', signal: null });
  }, 60_000);

  it('leave what a command prints and its status as they are', () => {
    write('报告.pdf', writeTestPdf({ pages: [{ content: textAt(72, 700, 'A report on libraries', 20) }] }));
    const read = tigang(['structure', '报告.pdf', '--json']);
    expect(read.status).toBe(0);
    expect(JSON.parse(read.stdout).title).toBe('A report on libraries');
    expect(tigang(['build', '报告.pdf', '-o', '汇报.pptx'])).toMatchObject({
      status: 0,
      stdout: '汇报.pptx\n',
    });
    expectRefusal(tigang(['structure', write('坏.pdf', '%PDF-1.7')]));
  }, 60_000);
});

describe('hostile files', () => {
  const page = { content: textAt(72, 700, 'Some text') };
  const cidFont = (entries: string): string =>
    `<</Type/Font/Subtype/Type0/BaseFont/F/Encoding/UniGB-UCS2-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/F/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>${entries}>>]>>`;

  it.each([
    [
      'a width map of a billion entries',
      writeTestPdf({ pages: [page], fonts: { F1: cidFont('/W[0 1000000000 500]') } }),
    ],
    [
      'an outline of 20,000 levels',
      writeTestPdf({
        pages: [page],
        catalog: '/Outlines 5000 0 R',
        objects: Object.fromEntries(
          Array.from({ length: 20_000 }, (_, level) => [
            5000 + level,
            `<</Title(T)/First ${5001 + level} 0 R/Dest[1000 0 R/Fit]>>`,
          ]),
        ),
      }),
    ],
    [
      'a packed page of 600 MB whose filter another object names',
      writeTestPdf({
        pages: [{ content: deflated(new Uint8Array(600_000_000)), filter: ' 200 0 R' }],
        objects: { 200: '/FlateDecode' },
      }),
    ],
  ])(
    '%s ends within its limits',
    (_, bytes) => {
      const ended = tigang(['structure', write('a.pdf', bytes)], { TIGANG_LIMIT_SECONDS: '20' });
      expect(ended.signal).toBeNull();
      expect([0, 1]).toContain(ended.status);
      if (ended.status === 1) expectRefusal(ended);
      else expect(ended.stderr).toBe('');
    },
    120_000,
  );
});

describe('text that needs no process of its own', () => {
  it('is short and flat', () => {
    expect(isSimpleText(sample)).toBe(true);
    expect(isSimpleText(join(folder, 'nothing.txt'))).toBe(true);
    expect(isSimpleText(write('a.md', '# 标题\n\n- 一\n- 二\n'))).toBe(true);
    for (const [name, content] of [
      ['long.txt', '正文。\n'.repeat(60_000)],
      ['line.txt', '正'.repeat(30_000)],
      ['quotes.md', '>'.repeat(1000)],
      ['brackets.md', '[a](b)\n'.repeat(20_000)],
      ['a.docx', 'PK'],
      ['a.pdf', '%PDF-1.7'],
    ] as const) {
      expect(isSimpleText(write(name, content)), name).toBe(false);
    }
  });
});
