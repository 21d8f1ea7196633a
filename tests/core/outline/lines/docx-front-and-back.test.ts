import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../src/core/import/registry.ts';
import type { Outline } from '../../../../src/core/model/outline/outline.ts';
import { analyseDocument } from '../../../../src/core/outline/analyse-document.ts';
import { buildDocx, type DocxParts, paragraph, run } from '../../import/docx/build-docx.ts';

async function outlineOf(body: string, parts: DocxParts = {}): Promise<Outline> {
  const read = await readDocument(buildDocx(body, parts), '文件.docx');
  if (!read.ok) throw new Error(read.error.code);
  return analyseDocument(read.value.value).value;
}

function line(text: string, sizePt: number, alignment = 'both'): string {
  return paragraph(run(text, `<w:sz w:val="${sizePt * 2}"/>`), `<w:jc w:val="${alignment}"/>`);
}

const prose = line(`${'各单位要提高站位，压实责任，'.repeat(4)}确保各项措施落到实处。`, 16);

describe('official documents in docx without styles', () => {
  it('have marks above the head, a title of two lines, and a signature', async () => {
    const body = [
      line('000123', 16),
      line('机密★1年', 16),
      line('特急', 16),
      line('平川县人民政府文件', 40, 'center'),
      line('平政发〔2024〕15号', 16, 'center'),
      line('平川县人民政府关于印发', 22, 'center'),
      line('安全检查三年行动的通知', 22, 'center'),
      line('各乡镇人民政府：', 16),
      prose,
      line('平川县人民政府', 16, 'right'),
      line('2024年3月1日', 16, 'right'),
    ].join('');
    const { metadata, blocks } = await outlineOf(body);
    expect(metadata.title?.value).toBe('平川县人民政府关于印发安全检查三年行动的通知');
    expect(metadata.documentNumber?.value).toBe('平政发〔2024〕15号');
    expect(metadata.date?.value).toBe('2024-03-01');
    expect(blocks.map(({ kind }) => kind)).toEqual([
      ...['meta', 'meta', 'meta', 'meta', 'meta', 'title', 'title', 'paragraph', 'paragraph'],
      ...['byline', 'meta'],
    ]);
  });

  it('are signed above their footnotes, which name no source of the document', async () => {
    const note = (id: number, text: string) => `<w:footnote w:id="${id}">${paragraph(text)}</w:footnote>`;
    const mark = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
    const body = [
      line('关于开展检查的通知', 22, 'center'),
      prose,
      paragraph(run('全县共有企业三百家。') + mark(1) + mark(2)),
      line('平川县人民政府', 16, 'right'),
      line('2024年3月1日', 16, 'right'),
    ].join('');
    const footnotes = note(1, '来源：省统计局') + note(2, '企业数量为年末数，不含个体工商户。');
    const { metadata, blocks } = await outlineOf(body, { footnotes });
    expect(metadata.date?.value).toBe('2024-03-01');
    expect(metadata.source).toBe(undefined);
    expect(blocks.slice(-2).map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph']);
  });
});
