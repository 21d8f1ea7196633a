import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/core/import/registry.ts';
import { buildDocx, paragraph, run } from './docx/build-docx.ts';

const text = (content: string) => new TextEncoder().encode(content);

async function lengthOf(bytes: Uint8Array, file: string): Promise<number> {
  const result = await readDocument(bytes, file);
  if (!result.ok) throw new Error(result.error.code);
  return result.value.value.raw.replace(/\s/gu, '').length;
}

/** Each of these takes minutes where a step is repeated for every other; the test's own limit is the proof. */
describe('inputs made to take long', () => {
  it('Markdown of tables that never end, spaces and attributes', async () => {
    const blocksOf = async (content: string) => {
      const result = await readDocument(text(content), 'a.md');
      return result.ok ? result.value.value.blocks.length : 0;
    };
    expect(await blocksOf('<table>\n\n甲\n\n'.repeat(5000))).toBe(5000);
    expect(await blocksOf(`${' '.repeat(200_000)}甲`)).toBe(1);
    expect(await blocksOf(`甲${'{.a '.repeat(50_000)}`)).toBe(1);
  }, 60_000);

  it('pages of comments, scripts, hidden parts and headings without end', async () => {
    expect(await lengthOf(text(`<html>${'<!--'.repeat(200_000)}`), 'a.html').catch(() => 0)).toBe(0);
    const nested = `${'<div style="display:none">'.repeat(400)}暗${'</div>'.repeat(400)}`;
    expect(await lengthOf(text(`<html><p>明${nested.repeat(20)}`), 'a.html')).toBe(1);
    const comments = '<h3>评论</h3><p>这里是读者写下的话，长度足够成为一句话，也就是正文的样子。</p>'.repeat(
      5000,
    );
    expect(await lengthOf(text(`<html>${comments}`), 'a.html')).toBeGreaterThan(100_000);
    const teasers = `${'<p>这里是作者写下的话，长度足够成为一句话。</p>'.repeat(5000)}${'<p>更多</p>'.repeat(14_000)}<p>完`;
    expect(await lengthOf(text(`<html>${teasers}`), 'a.html')).toBeGreaterThan(100_000);
    const imports = `@import url(a.css);p{color:red}${'@import url(a.css)'.repeat(10_000)}`;
    const styles = `<style>${imports}</style><style>${imports};@media print{p{display:none}}</style>`;
    expect(await lengthOf(text(`<html>${styles}<p>明`), 'a.html')).toBe(1);
    expect(await lengthOf(text(`<html><p>${'<sup>2</sup>m'.repeat(20_000)}`), 'a.html')).toBe(40_000);
    expect(await lengthOf(text(`<html><p>式<math>${'<mi>x</mi>'.repeat(100_000)}</math>`), 'a.html')).toBe(
      100_001,
    );
    const choices = '<option>项'.repeat(100_000);
    expect(await lengthOf(text(`<html><p>明<select>${choices}</select>`), 'a.html')).toBe(2);
  }, 60_000);

  it('texts of more headings in the notation of a wiki than a call takes arguments', async () => {
    const result = await readDocument(text('== 标题 ==\n'.repeat(150_000)), 'a.txt');
    expect(!result.ok && result.error.code).toBe('document-too-long');
  }, 60_000);

  it('lists of a thousand levels, as the text that they are', async () => {
    const list = Array.from({ length: 1000 }, (_, level) => `${'  '.repeat(level)}- 项${level}\n`).join('');
    for (const content of [list, `${'> - 1. '.repeat(1000)}项\n`, `${'1. '.repeat(100_000)}项\n`]) {
      const result = await readDocument(text(content), 'a.md');
      expect(result.ok && result.value.diagnostics.map(({ code }) => code)).toEqual([
        'markdown-read-as-text',
      ]);
    }
  }, 60_000);

  it('more paragraphs than any document has, with a word on how many', async () => {
    const result = await readDocument(text('一、标题\n'.repeat(20_001)), 'a.txt');
    expect(result.ok ? null : result.error).toMatchObject({
      code: 'document-too-long',
      params: { paragraphs: 20_001, limitParagraphs: 20_000 },
    });
    for (const [content, name] of [
      ['a\n'.repeat(500_000), 'a.txt'],
      [`<html>${'a<br>'.repeat(500_000)}`, 'a.html'],
    ] as const) {
      const lines = await readDocument(text(content), name);
      expect(lines.ok ? null : lines.error).toMatchObject({
        code: 'document-too-long',
        params: { paragraphs: 500_000, limitParagraphs: 20_000 },
      });
    }
  }, 60_000);

  it('more characters than any document has, with a word on how many', async () => {
    for (const [character, limit] of [
      ['a', 3_000_000],
      ['字', 1_000_000],
    ] as const) {
      const result = await readDocument(text(character.repeat(limit + 1)), 'a.txt');
      expect(result.ok ? null : result.error).toMatchObject({
        code: 'document-too-long',
        params: { paragraphs: 1, characters: limit + 1, limitCharacters: limit },
      });
    }
  }, 60_000);

  it('documents of forty thousand runs, struck, raised and inserted', async () => {
    const runs = `${run('x')}${run('2', '<w:vertAlign w:val="superscript"/>')}${run('旧', '<w:strike/>')}<w:ins>${run('新')}</w:ins>`;
    expect(await lengthOf(buildDocx(paragraph(runs.repeat(10_000))), 'a.docx')).toBe(30_000);
  }, 60_000);
});
