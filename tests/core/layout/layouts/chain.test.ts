import { expect, it } from 'vitest';
import { laySlide } from '../laid-slide.ts';

const rings = (title: string, items: readonly string[]) => {
  const { nodes, found } = laySlide('chain', [
    ['title', title],
    ...items.map((item) => ['item', item] as const),
  ]);
  expect(found).toEqual([]);
  return nodes.filter(({ id }) => /item.*(?:ring|number)/u.test(id)).length;
};
const three = ['登记身份信息', '核对缴费记录', '领取办理凭证'];

it('numbers steps, and neither equals nor what has numbers of its own', () => {
  expect(rings('办理流程', three)).toBeGreaterThan(0);
  expect(rings('服务承诺', three)).toBe(0);
  expect(
    rings(
      '办理流程',
      three.map((item, index) => `第${'一二三'.charAt(index)}步：${item}`),
    ),
  ).toBe(0);
});
