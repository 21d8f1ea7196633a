import { defineLayout } from './layout-definition.ts';

/** Tiles with a short key word. */
export const grid = defineLayout({
  name: 'grid',
  label: { zh: '网格', en: 'Grid' },
  body: 'points',
  traits: ['listed', 'takes-turns', 'takes-lead', 'counts-items', 'title-announces'],
  list: {
    accepts: ({ count, longestCore, longestItem, hasDescriptors }) =>
      !hasDescriptors && count >= 3 && count <= 9 && longestCore <= 5 && longestItem <= 12 ? 0.7 : 0,
    maxItems: 9,
  },
});
