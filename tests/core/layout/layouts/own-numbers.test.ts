import { expect, it } from 'vitest';
import { laySlide } from '../laid-slide.ts';

const counters = (heads: readonly string[]): readonly string[] =>
  laySlide('chain', [['title', '开通流程'], ...heads.map((head) => ['item', head] as const)])
    .nodes.flatMap((node) =>
      node.type === 'text' && node.id.startsWith('item')
        ? [node.lines.flatMap(({ runs }) => runs.map(({ text }) => text)).join('')]
        : [],
    )
    .filter((text) => /^\d$/u.test(text));

it('counts the items of a chain', () => {
  expect(counters(['填写信息', '核对证件', '绑定银行卡'])).toEqual(['1', '2', '3']);
});

it.each([
  [['第四步：确认协议', '第五步：开通成功']],
  [['Q1：如何开通？', 'Q2：如何注销？', 'Q3：如何收费？']],
  [['1. 填写信息', '2. 核对证件']],
])('draws no number before those that the author has numbered: %s', (heads) => {
  expect(counters(heads)).toEqual([]);
});

it('sets no bullets before items that the author has numbered', () => {
  const bulletOf = (items: readonly string[]) =>
    laySlide('clauses', [['title', '机构职责'], ...items.map((item) => ['item', item] as const)]).textAt(
      'body',
    )?.bullet;
  expect(bulletOf(['（一）巡查坝体', '（二）清理溢洪道'])).toBeUndefined();
  expect(bulletOf(['（一）巡查坝体', '清理溢洪道'])).toBeDefined();
});
