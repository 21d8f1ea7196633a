import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/core/import/registry.ts';
import type { SourceDocument } from '../../../src/core/model/source/source-document.ts';
import { span } from '../../../src/core/model/span.ts';
import { viewDocument } from '../../../src/core/view/document-view.ts';
import { isWordEdgeAt, wordsIn } from '../../../src/core/view/words-in.ts';

async function sourceOf(text: string, name: string): Promise<SourceDocument> {
  const read = await readDocument(new TextEncoder().encode(text), name);
  if (!read.ok) throw new Error(read.error.code);
  return read.value.value;
}

describe('the view of a document', () => {
  it('is made once for a source', async () => {
    const source = await sourceOf('全县节约用水。', 'a.txt');
    expect(viewDocument(source)).toBe(viewDocument(source));
  });

  it('has the words of a stretch, with their places in the document', async () => {
    const source = await sourceOf('春耕报告\n\n全县**节约用水**１２万吨。\n\n各乡镇签约五家。', 'a.md');
    const from = source.raw.indexOf('全县');
    const words = wordsIn(viewDocument(source), span(from, source.raw.indexOf('五家')));
    expect(words.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['全县', '节约', '用水', '12万', '吨', '签约']),
    );
    const saved = words.find(({ text }) => text === '节约');
    expect(source.raw.slice(saved?.span.start, saved?.span.end)).toBe('节约');
    expect(words.some(({ text }) => text.includes('*'))).toBe(false);
  });

  it('leaves out words that the edges of the stretch cut', async () => {
    const source = await sourceOf('全县节约用水。', 'a.txt');
    const from = source.raw.indexOf('约');
    expect(wordsIn(viewDocument(source), span(from, from + 3)).map(({ text }) => text)).toEqual(['用水']);
  });

  it('says where words end, in traditional characters too; a mark of several characters is no word', async () => {
    const source = await sourceOf('全縣節約用水……各乡镇响应——县城先行。', 'a.txt');
    const view = viewDocument(source);
    const isEdge = (before: string) => isWordEdgeAt(view, source.raw.indexOf(before));
    expect([isEdge('節約'), isEdge('約用'), isEdge('…各'), isEdge('—县'), isEdge('镇响')]).toEqual([
      true,
      false,
      true,
      true,
      false,
    ]);
  });

  it('ends a word with its cell', async () => {
    const table = '说明文字在此。\n\n| 国家 | 人数 |\n|:--:|:--:|\n| United States    | 408983  |\n';
    const source = await sourceOf(table, 'a.md');
    expect(isWordEdgeAt(viewDocument(source), source.raw.indexOf('    | 408983'))).toBe(true);
  });
});
