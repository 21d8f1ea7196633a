import { describe, expect, it } from 'vitest';
import type { ListShape } from '../../../src/core/deck/list-layouts/list-layout.ts';
import { chooseListLayout } from '../../../src/core/deck/list-layouts/registry.ts';

function choose(count: number, longestItem: number, changes: Partial<ListShape> = {}): string {
  return chooseListLayout({ count, longestItem, longestCore: longestItem, hasDescriptors: false, ...changes })
    .name;
}

describe('chooseListLayout', () => {
  it('hangs five to nine short words as scrolls', () => {
    expect(choose(7, 3, { longestCore: 2 })).toBe('scrolls');
    expect(choose(4, 3)).toBe('pillars');
  });

  it('tiles short key words', () => {
    expect(choose(7, 8, { longestCore: 4 })).toBe('grid');
  });

  it('chains long items', () => {
    expect(choose(7, 13, { longestCore: 11 })).toBe('chain');
  });

  it('stands two to four items as pillars', () => {
    expect(choose(3, 6)).toBe('pillars');
  });

  it('sets many short items in two columns', () => {
    expect(choose(10, 4)).toBe('two-columns');
    expect(choose(9, 13)).toBe('chain');
    expect(choose(12, 30)).toBe('chain');
  });

  it('gives cards to items that are described', () => {
    expect(choose(4, 4, { hasDescriptors: true })).toBe('cards');
  });

  it('says the rest in plain clauses', () => {
    expect(choose(2, 20)).toBe('clauses');
    expect(choose(5, 60)).toBe('clauses');
  });
});
