import { describe, expect, it } from 'vitest';
import { iconsOf } from '../../../src/core/layout/icons/icon-of.ts';
import type { SlideSlot } from '../../../src/core/model/deck/deck.ts';

function items(...words: readonly string[]): readonly SlideSlot[] {
  return words.map((word, index) => ({
    id: `item-${index + 1}`,
    role: 'item',
    paragraphs: [
      {
        part: 'main',
        runs: [
          { text: word, prov: { type: 'user' } },
          { text: '能级提升', prov: { type: 'user' }, weight: 'shared' },
        ],
      },
    ],
  }));
}

describe('icons of cards', () => {
  it('stand where every item has one of its own', () => {
    expect(iconsOf(items('产业', '科创', '枢纽', '中心城区', '开放', '生态', '数字'))).toEqual([
      'factory',
      'flask-conical',
      'waypoints',
      'building-complex',
      'globe',
      'leaf',
      'cpu',
    ]);
  });

  it.each([
    ['a word without a picture', ['产业', '质量', '生态']],
    ['a word of two concepts', ['产业', '数字金融', '生态']],
    ['two words of one concept', ['科技', '创新', '生态']],
    ['an empty item', ['产业', '', '生态']],
  ])('are left out for %s', (_case, words) => {
    expect(iconsOf(items(...words))).toBeNull();
  });

  it('come from English words too, and only from whole ones', () => {
    expect(iconsOf(items('Green growth', 'Digital services'))).toEqual(['leaf', 'cpu']);
    expect(iconsOf(items('Greenland', 'Digital services'))).toBeNull();
  });
});
