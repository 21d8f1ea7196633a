import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import zh from '../../resources/locales/zh-CN.json' with { type: 'json' };

const program = resolve(import.meta.dirname, '../../out/cli/tigang.mjs');
const fixtures = resolve(import.meta.dirname, '../fixtures');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tigang-cli-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function tigang(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, LANG: 'zh_CN.UTF-8' },
  });
  return { status, stdout, stderr };
}

describe('tigang with documents of Word and WPS', () => {
  it('prints the structure of a report of WPS', () => {
    const report = join(fixtures, 'real/f08-jiangsu-report-2025.docx');
    const { title, author, headings } = JSON.parse(tigang('structure', report, '--json').stdout);
    expect([title, author]).toEqual(['2025年江苏省政府工作报告', '许昆林']);
    expect(headings.map(({ text }: { text: string }) => text)).toContain('三、2025年重点工作');
  });

  it('makes a deck whose text is that of the document, with the numbers that the list shows', () => {
    const notice = join(fixtures, 'docx/libreoffice-notice.docx');
    const { source, slides } = JSON.parse(tigang('deck', notice, '--json').stdout);
    expect(source.raw).toContain('一、检查范围\n（一）仓库\n');
    const runs = slides.flatMap(({ title, body, notes }: Record<string, readonly unknown[]>) => [
      ...(title ?? []),
      ...(body ?? []),
      ...(notes ?? []),
    ]);
    const literal = runs.filter(
      ({ prov, edit }: { prov: { type: string }; edit?: unknown }) =>
        prov.type === 'source' && edit === undefined,
    );
    expect(literal.length).toBeGreaterThan(5);
    for (const { text, prov } of literal) expect(source.raw.slice(prov.start, prov.end)).toBe(text);
  });

  it('reads a document under a wrong name, and says what is wrong with others', () => {
    copyFileSync(join(fixtures, 'docx/pandoc-brief.docx'), join(folder, 'brief.pdf'));
    expect(JSON.parse(tigang('structure', 'brief.pdf', '--json').stdout).title).toBe(
      'Harbour Upgrade Programme',
    );

    const bytes = readFileSync(join(fixtures, 'docx/pandoc-brief.docx'));
    writeFileSync(join(folder, 'half.docx'), bytes.subarray(0, bytes.length / 2));
    const { status, stderr } = tigang('structure', 'half.docx', '--json');
    expect(status).toBe(1);
    expect(stderr).toContain(zh.error['file-damaged'].replace('{{file}}', 'half.docx'));
  });
});
