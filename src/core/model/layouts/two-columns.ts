import { defineLayout } from './layout-definition.ts';

/** More short items than a chain holds. */
export const twoColumns = defineLayout({
  name: 'two-columns',
  label: { zh: '双栏', en: 'Two columns' },
  body: 'points',
  traits: ['listed', 'takes-turns', 'counts-items', 'title-stands-alone'],
  list: {
    accepts: ({ count, longestItem, hasDescriptors }) =>
      !hasDescriptors && count >= 10 && longestItem <= 14 ? 0.62 : 0,
    maxItems: 16,
  },
});
