import { defineLayout } from './layout-definition.ts';

/** Few items that carry a clause together. */
export const pillars = defineLayout({
  name: 'pillars',
  label: { zh: '支柱', en: 'Pillars' },
  body: 'points',
  traits: ['listed', 'takes-turns', 'takes-lead', 'counts-items', 'title-announces'],
  list: {
    accepts: ({ count, longestItem, hasDescriptors }) =>
      !hasDescriptors && count >= 2 && count <= 4 && longestItem <= 12 ? 0.78 : 0,
    maxItems: 4,
  },
});
