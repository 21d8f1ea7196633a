import type { ListLayout } from './list-layout.ts';

/** Rows on a chain: what is too long for a card. */
export const chain: ListLayout = {
  name: 'chain',
  fits: ({ count, longestItem }) => count >= 3 && longestItem <= 40,
  maxItems: 8,
};
