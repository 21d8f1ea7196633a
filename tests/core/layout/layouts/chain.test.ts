import { expect, it } from 'vitest';
import { layoutDeck } from '../../../../src/core/layout/layout-deck.ts';
import type { Run, SlideSlot } from '../../../../src/core/model/deck/deck.ts';
import { f00Deck } from '../f00-deck.ts';
import { laySlide } from '../laid-slide.ts';
import { governmentRed, measurer } from '../test-theme.ts';

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

it('has a panel for a brief term, and none for one that the title shows as large', () => {
  const panelNodes = (term: string) => {
    const slotWith = (role: SlideSlot['role'], id: string, run: Partial<Run>): SlideSlot => ({
      id,
      role,
      paragraphs: [{ part: 'main', runs: [{ text: '', prov: { type: 'user' }, ...run }] }],
    });
    const slots = [
      slotWith('title', 'title', { text: term, weight: 'term' }),
      ...three.map((text, index) => slotWith('item', `item-${index + 1}`, { text })),
    ];
    const slide = { id: 's', layout: 'chain', sectionIndex: 0, locked: false, notes: [], slots } as const;
    const { value } = layoutDeck({ ...f00Deck(), slides: [slide] }, governmentRed, measurer);
    return value.slides.flatMap(({ nodes }) => nodes).filter(({ id }) => id.startsWith('panel')).length;
  };
  expect(panelNodes('三步联办')).toBeGreaterThan(0);
  expect(panelNodes('全县经济发展的主要预期目标')).toBe(0);
});
