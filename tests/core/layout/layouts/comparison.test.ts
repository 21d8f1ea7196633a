import { describe, expect, it } from 'vitest';
import type { SlideSlotRole } from '../../../../src/core/model/deck/deck.ts';
import { laySlide } from '../laid-slide.ts';

type Slots = readonly (readonly [SlideSlotRole, string])[];

const sides = (left: readonly string[], right: readonly string[]): Slots => [
  ['title', '办事方式的变化'],
  ['column-head', '过去'],
  ...left.map((text) => ['item', text] as const),
  ['column-head', '现在'],
  ...right.map((text) => ['item', text] as const),
];
const before = ['到镇上排队办理', '材料反复提交', '办完自己来取'];
const now = ['在村里随时办理', '材料一次提交', '办完送到家中'];

describe('a comparison', () => {
  it.each(['16:9', '4:3'] as const)('sets what belongs together in one row, at %s', (aspect) => {
    const { found, textAt, nodes } = laySlide('comparison', sides(before, now), aspect);
    expect(found).toEqual([]);
    expect(nodes.filter(({ id }) => id.endsWith('.panel'))).toHaveLength(2);
    for (const row of [1, 2, 3]) {
      const [left, right] = [textAt(`item-${row}`), textAt(`item-${row + 3}`)];
      expect(left?.yPt).toBe(right?.yPt);
      expect(left?.heightPt).toBe(right?.heightPt);
      expect((left?.xPt ?? 0) + (left?.widthPt ?? 0)).toBeLessThan(right?.xPt ?? 0);
    }
    const head = textAt('column-head-2');
    expect(head?.xPt).toBe(textAt('item-4')?.xPt);
    expect((head?.yPt ?? 0) + (head?.heightPt ?? 0)).toBeLessThanOrEqual(textAt('item-4')?.yPt ?? 0);
  });

  it('keeps the rows of a shorter side beside those of the longer', () => {
    const { found, textAt } = laySlide('comparison', sides(before, now.slice(0, 2)));
    expect(found).toEqual([]);
    expect(textAt('item-4')?.yPt).toBe(textAt('item-1')?.yPt);
    expect(textAt('item-5')?.yPt).toBe(textAt('item-2')?.yPt);
  });

  it('says the takeaway below both sides', () => {
    const { found, textAt } = laySlide('comparison', [
      ...sides(before, now),
      ['conclusion', '让群众少跑腿、数据多跑路'],
    ]);
    expect(found).toEqual([]);
    const last = textAt('item-3');
    expect(textAt('conclusion-1')?.yPt).toBeGreaterThan((last?.yPt ?? 0) + (last?.heightPt ?? 0));
  });

  it('gives way where there are not two sides, or too many rows', () => {
    const eight = Array.from({ length: 8 }, (_, index) => `第${index + 1}项措施`);
    for (const slots of [
      sides(before, []),
      sides(eight, eight),
      [...sides(before, now), ['column-head', '将来'], ['item', '足不出户办理']] as Slots,
    ]) {
      const { nodes, found } = laySlide('comparison', slots);
      expect(nodes.some(({ id }) => id.endsWith('.panel'))).toBe(false);
      expect(found).toContain('layout-as-list');
    }
  });
});
