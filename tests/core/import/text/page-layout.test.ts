import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../src/core/import/registry.ts';
import { sliceSpan } from '../../../../src/core/model/span.ts';

async function read(text: string) {
  const result = await readDocument(new TextEncoder().encode(text), '报告.md');
  if (!result.ok) throw new Error(result.error.code);
  const { raw, blocks } = result.value.value;
  return { ...result.value, raw, blocks, texts: blocks.map(({ span }) => sliceSpan(raw, span)) };
}

const words = '各地区坚持稳中求进工作总基调完整准确全面贯彻新发展理念扎实推动高质量发展';
const sentence = (length: number, mark: string): string =>
  `${mark}${words.repeat(8)}`.slice(0, length - 1).concat('。');

/** A paragraph in lines of 20 characters, the first indented. */
function wrap(text: string): readonly string[] {
  const lines = [`  ${text.slice(0, 18)}`];
  for (let from = 18; from < text.length; from += 20) lines.push(text.slice(from, from + 20));
  return lines;
}

/** Two columns side by side, as the layout of a text layer has them. */
const beside = (left: readonly string[], right: readonly string[]): string =>
  Array.from({ length: Math.max(left.length, right.length) }, (_, index) =>
    `${(left[index] ?? '').padEnd(36)}${right[index] ?? ''}`.trimEnd(),
  ).join('\n');

const left = [sentence(150, '甲'), sentence(170, '乙')];
const right = [sentence(160, '丙'), sentence(140, '丁')];
const columns = beside(left.flatMap(wrap), right.flatMap(wrap));
const contents = ['总体要求', '重点任务', '保障措施']
  .map((entry, index) => `${entry} ${'.'.repeat(40)} ${index + 1}`)
  .join('\n');
const onePage = [sentence(150, '戊'), sentence(150, '己')].flatMap(wrap);

const document = [
  `                 某地区运行报告\n\n                   目          录\n${contents}\n`,
  `${columns}\n\n                              1\n`,
  `${onePage.slice(0, 12).join('\n')}\n\n                              2\n`,
  `${[...onePage.slice(12), ...wrap(sentence(200, '庚')), ...wrap(sentence(300, '辛'))].join('\n')}\n\n                              3\n`,
].join('\f');

describe('the text layer of a PDF', () => {
  it('is read column by column, with whole paragraphs across lines and pages', async () => {
    const { texts, blocks } = await read(document);
    const paragraphs = texts.filter((_, index) => blocks[index]?.hint === null).slice(1);
    expect(paragraphs).toEqual([
      ...left,
      ...right,
      sentence(150, '戊'),
      sentence(150, '己'),
      sentence(200, '庚'),
      sentence(300, '辛'),
    ]);
  });

  it('sets contents and page numbers apart', async () => {
    const { texts, blocks } = await read(document);
    const parts = blocks.flatMap(({ hint }, index) =>
      hint?.kind === 'page-furniture' ? [`${hint.part} ${texts[index]?.slice(0, 4)}`] : [],
    );
    expect(parts).toEqual([
      'contents 目 录',
      'contents 总体要求',
      'contents 重点任务',
      'contents 保障措施',
      'page-number 1',
      'page-number 2',
      'page-number 3',
    ]);
  });

  it('loses no character, and says where in the file a block stands', async () => {
    const { raw, blocks, texts, diagnostics } = await read(document);
    const dense = (text: string): string => [...text.replace(/\s/gu, '')].sort().join('');
    expect(dense(raw)).toBe(dense(document));
    expect(diagnostics.map(({ code }) => code)).toContain('page-layout-read');
    for (const [index, { origin }] of blocks.entries()) {
      if (origin?.kind !== 'file-range') throw new Error('no place');
      expect(document.slice(origin.start, origin.end)).toContain(
        texts[index]?.slice(0, 4).trim().slice(0, 1),
      );
    }
  });

  it('leaves texts alone that only have a form feed', async () => {
    const { raw, diagnostics } = await read('第一页的文字。\f第二页的文字。');
    expect(raw).toBe('第一页的文字。\n第二页的文字。');
    expect(diagnostics).toEqual([]);
  });
});
