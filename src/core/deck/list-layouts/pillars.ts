import type { ListLayout } from './list-layout.ts';

/** Few items that carry a clause together. */
export const pillars: ListLayout = {
  name: 'pillars',
  fits: ({ count, longestItem }) => count >= 2 && count <= 4 && longestItem <= 12,
  maxItems: 4,
};
