import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../src/core/import/registry.ts';

async function blocksOf(text: string) {
  const result = await readDocument(new TextEncoder().encode(text), '长文.md');
  if (!result.ok) throw new Error(result.error.code);
  const { raw, blocks } = result.value.value;
  return blocks.map(({ span, hint, strong, hidden }) => ({
    text: raw.slice(span.start, span.end),
    kind: hint?.kind ?? null,
    strong: strong.map(({ start, end }) => raw.slice(start, end)),
    hidden: hidden.map(({ start, end }) => raw.slice(start, end)),
  }));
}

const pieces = [
  '# 供水管网改造',
  '　　各部门按照分工抓紧落实，保证各项任务按期完成。',
  'The council has agreed the budget.\nIt will be paid next year.',
  '2026年完成三个项目。',
  '1. 抓好备耕\n\n   继续说明\n2. 抓好用水',
  '这一段在列表之后。',
  '- 第一点\n\n- 第二点',
  '> 引用的话\n>\n> 还有一句',
  '引用之后的一段。',
  '这里有**重点**和[链接](https://example.org)。',
  '第一行\n---',
  '| 项目 | 数量 |\n| --- | --- |\n| 水厂 | 3 |',
  '表后的一段 &lt;10%。',
  '3~5天完成，各区县分别负责。',
  '末行有空格的  \n第二行。',
];

describe('a long Markdown text', () => {
  it('is read as its paragraphs are one by one, whatever stands beside them', async () => {
    const order = Array.from(
      { length: 900 },
      (_, index) => pieces[(index * 7 + Math.floor(index / 9)) % pieces.length] ?? '',
    );
    // A heading before every piece, so that none of them is one with its neighbour.
    const apart = order.map((piece, index) => `## 第${index}部分\n\n${piece}`);
    const whole = await blocksOf(apart.join('\n\n'));
    const single = new Map<string, Awaited<ReturnType<typeof blocksOf>>>();
    for (const piece of pieces) single.set(piece, (await blocksOf(`## 标题\n\n${piece}`)).slice(1));
    const expected = order.flatMap((piece) => single.get(piece) ?? []);
    expect(whole.filter(({ text }) => !/^第\d+部分$/u.test(text))).toEqual(expected);
  });

  it('ends lists and quotations with paragraphs that have no markup', async () => {
    const filler = Array.from(
      { length: 900 },
      (_, index) => `第${index}段：各部门按照分工抓紧落实各项任务。`,
    );
    const text = [
      ...filler.slice(0, 400),
      '1. 甲',
      ...filler.slice(400, 402),
      '1. 乙',
      ...filler.slice(402),
    ].join('\n\n');
    const blocks = await blocksOf(text);
    expect(blocks.filter(({ kind }) => kind === 'list-item').map((block) => block.text)).toEqual([
      '甲',
      '乙',
    ]);
    expect(blocks.filter(({ kind }) => kind === null).map((block) => block.text)).toEqual(filler);
  });
});
