import type { ListLayout } from './list-layout.ts';

/** Tiles with a short key word. */
export const grid: ListLayout = {
  name: 'grid',
  fits: ({ count, longestCore, longestItem }) =>
    count >= 3 && count <= 9 && longestCore <= 5 && longestItem <= 12,
  maxItems: 9,
};
