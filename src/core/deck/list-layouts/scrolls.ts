import type { ListLayout } from './list-layout.ts';

/** Hanging scrolls: one to three characters, stacked. */
export const scrolls: ListLayout = {
  name: 'scrolls',
  fits: ({ count, longestCore, longestItem }) =>
    count >= 5 && count <= 9 && longestCore <= 3 && longestItem <= 6,
  maxItems: 9,
};
