import { describe, expect, it } from 'vitest';
import { laySlide } from '../laid-slide.ts';

const words = [
  '新建公园',
  '翻修校舍',
  '增设公交',
  '改造水管',
  '修缮老街',
  '清理河道',
  '扩建医院',
  '培训农技',
];
const list = (count: number, text = (index: number) => words[index % words.length] ?? '') => [
  ['title', '重点办好以下实事'] as const,
  ...Array.from({ length: count }, (_, index) => ['item', text(index)] as const),
];

describe('two columns', () => {
  it.each([
    [6, '16:9'],
    [9, '16:9'],
    [10, '4:3'],
    [16, '16:9'],
    [16, '4:3'],
  ] as const)('hold %i items, read down and then across, at %s', (count, aspect) => {
    const { found, textAt } = laySlide('two-columns', list(count), aspect);
    expect(found).toEqual([]);
    const rows = Math.ceil(count / 2);
    const [first, second, across] = [textAt('item-1'), textAt('item-2'), textAt(`item-${rows + 1}`)];
    expect(second?.xPt).toBe(first?.xPt);
    expect(second?.yPt).toBeGreaterThan(first?.yPt ?? 0);
    expect(across?.yPt).toBe(first?.yPt);
    expect(across?.xPt).toBeGreaterThan((first?.xPt ?? 0) + (first?.widthPt ?? 0));
  });

  it('set every item at one size', () => {
    const { textAt } = laySlide(
      'two-columns',
      list(8, (index) => '推进老旧小区和管网改造'.slice(0, 4 + index)),
    );
    const sizes = Array.from(
      { length: 8 },
      (_, index) => textAt(`item-${index + 1}`)?.lines[0]?.runs[0]?.style.sizePt,
    );
    expect(new Set(sizes).size).toBe(1);
  });

  it.each([
    ['few', list(5)],
    ['many', list(17)],
    [
      'long',
      list(8, () => '坚持以人民为中心的发展思想，把群众的事办得更快更好，让发展成果更多更公平地惠及全体人民'),
    ],
  ])('become one list for %s items', (_, slots) => {
    const { found, textAt } = laySlide('two-columns', slots);
    expect(found).toContain('layout-as-list');
    expect(found.every((code) => code === 'layout-as-list' || code === 'slide-split')).toBe(true);
    expect(textAt('item-2')).toBeUndefined();
  });
});
