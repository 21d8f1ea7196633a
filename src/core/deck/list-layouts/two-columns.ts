import type { ListLayout } from './list-layout.ts';

/** More short items than a chain holds. */
export const twoColumns: ListLayout = {
  name: 'two-columns',
  fits: ({ count, longestItem }) => count >= 10 && longestItem <= 14,
  maxItems: 16,
};
