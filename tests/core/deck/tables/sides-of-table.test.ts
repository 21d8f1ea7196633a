import { describe, expect, it } from 'vitest';
import { planBytes } from '../../planned-document.ts';

const table = (rows: readonly (readonly string[])[]) =>
  [
    '# 清溪镇工作方案',
    '',
    '表1 办事方式的变化',
    '',
    ...rows.map((row) => `| ${row.join(' | ')} |`).toSpliced(1, 0, '| --- | --- |'),
  ].join('\n');

async function slideOf(rows: readonly (readonly string[])[]) {
  const { deck } = await planBytes(new TextEncoder().encode(table(rows)), 'a.md');
  const slide = deck.slides.find(({ slots }) => slots.some(({ role }) => role === 'column-head'));
  return {
    layout: slide?.layout,
    slots: slide?.slots.map(({ role, paragraphs }) => [
      role,
      paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')).join('|'),
    ]),
  };
}

const rows = [
  ['过去', '现在'],
  ['到镇上排队办理', '在村里随时办理'],
  ['材料反复提交', '材料一次提交'],
];

describe('a table of two columns', () => {
  it('becomes two sides, each head before its items', async () => {
    expect(await slideOf(rows)).toEqual({
      layout: 'comparison',
      slots: [
        ['title', '表1 办事方式的变化'],
        ['column-head', '过去'],
        ['item', '到镇上排队办理'],
        ['item', '材料反复提交'],
        ['column-head', '现在'],
        ['item', '在村里随时办理'],
        ['item', '材料一次提交'],
      ],
    });
  });

  it.each([
    ['a first column that names the rows', [['项目', '要求'], ...rows.slice(1)]],
    ['short words in the first column', [rows[0], ['水利站', '清溪河综合治理'], ['卫生院', '医院改造扩建']]],
    ['an empty cell', [...rows, ['办完自己来取', '']]],
    ['figures', [rows[0], ['到镇上排队办理', '86.4亿元'], ['材料反复提交的次数', '12次']]],
    ['a long cell', [...rows, ['办完自己来取', '办完'.repeat(16)]]],
  ] as [string, string[][]][])('stays a table with %s', async (_, other) => {
    expect((await slideOf(other)).layout).toBe('table');
  });
});
