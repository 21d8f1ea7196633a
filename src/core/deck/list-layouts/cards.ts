import type { ListLayout } from './list-layout.ts';

/** Items that the author describes: a card each, with the descriptors below the key word. */
export const cards: ListLayout = {
  name: 'cards',
  fits: ({ hasDescriptors, longestItem }) => hasDescriptors && longestItem <= 14,
  maxItems: 5,
};
