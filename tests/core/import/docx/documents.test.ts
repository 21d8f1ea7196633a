/**
 * Documents of other programs: one that pandoc made of Markdown, two that LibreOffice made of HTML and of a flat
 * ODT, all of our own text, and the work report f08 as WPS saved it (a public document of a government).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import type { SourceDocument } from '../../../../src/core/model/source/source-document.ts';
import { linesOf, readDocx } from './build-docx.ts';

const fixtures = join(import.meta.dirname, '../../../fixtures');
const names = [
  'docx/pandoc-brief.docx',
  'docx/libreoffice-opinion.docx',
  'docx/libreoffice-notice.docx',
  'real/f08-jiangsu-report-2025.docx',
] as const;

function load(name: string): Buffer {
  return readFileSync(join(fixtures, name));
}

function hintsOf({ blocks }: SourceDocument): readonly (string | null)[] {
  return blocks.map(({ hint }) => hint?.kind ?? null);
}

describe('docx: files of other programs', () => {
  it.each(names)('%s has the paragraphs that mammoth reads, in its order', async (name) => {
    const { value } = await mammoth.extractRawText({ buffer: load(name) });
    const compact = (text: string) => text.replace(/\s+/gu, '');
    const expected = value
      .split('\n')
      .map(compact)
      .filter((line) => line !== '');
    const raw = compact((await readDocx(load(name))).raw);
    let from = 0;
    for (const line of expected) {
      const at = raw.indexOf(line, from);
      expect(at, line).toBeGreaterThanOrEqual(from);
      from = at + line.length;
    }
    expect(expected.length).toBeGreaterThan(8);
  });

  it('reads the report of WPS line for line', async () => {
    const document = await readDocx(load('real/f08-jiangsu-report-2025.docx'));
    expect(document.blocks).toHaveLength(80);
    expect(linesOf(document).slice(0, 2)).toEqual(['2025年江苏省政府工作报告', '来源：江苏新闻']);
    expect(linesOf(document)).toContain('三、2025年重点工作');
  });

  it('reads numbers, notes and a bold title of a notice of LibreOffice', async () => {
    const document = await readDocx(load('docx/libreoffice-notice.docx'));
    expect(linesOf(document)).toEqual([
      '关于开展安全检查的通知',
      '各科室：',
      '为确保汛期安全，现就开展检查通知如下。',
      '一、检查范围',
      '（一）仓库',
      '（二）泵站',
      '以上范围应当逐一检查，不留死角。',
      '二、工作要求',
      '各科室应当于本月底前报送结果。',
      '汛期为每年5月至9月。',
    ]);
    expect(document.blocks[0]?.strong).toEqual([document.blocks[0]?.span]);
    expect(hintsOf(document).at(-1)).toBe('footnote');
  });

  it('reads headings, lists, a table and lines of a signature that came from a web page', async () => {
    const document = await readDocx(load('docx/libreoffice-opinion.docx'));
    expect(hintsOf(document)).toEqual([
      ...['heading', 'heading', null, 'heading', 'heading', null],
      ...['list-item', 'list-item', 'list-item', 'list-item'],
      ...['table-row', 'table-row', 'table-row', 'caption', null, null],
    ]);
    expect(linesOf(document).slice(-3)).toEqual(['图1 设施分布图', '民政局', '2025年3月1日']);
  });

  it('reads everything that pandoc knows', async () => {
    const document = await readDocx(load('docx/pandoc-brief.docx'));
    expect(hintsOf(document)).toEqual([
      ...['title', 'subtitle', 'field', 'field', 'heading', null],
      ...['list-item', 'list-item', 'list-item', 'list-item', 'list-item'],
      ...['heading', null, 'caption', 'table-row', 'table-row', 'table-row'],
      ...['caption', 'quote', 'heading', 'list-item', 'list-item', 'footnote'],
    ]);
    expect(document.images).toMatchObject([{ altText: 'Plan of the harbour', widthPx: 48, heightPx: 32 }]);
    expect(document.images[0]?.caption).toEqual(document.blocks[17]?.span);
  });
});
