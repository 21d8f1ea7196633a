import { defineLayout } from './layout-definition.ts';

/** Items that the author describes: a card each, with the descriptors below the key word. */
export const cards = defineLayout({
  name: 'cards',
  label: { zh: '卡片', en: 'Cards' },
  body: 'points',
  traits: ['listed', 'takes-lead', 'counts-items', 'title-announces'],
  list: {
    accepts: ({ hasDescriptors, longestItem, longestDetail }) =>
      hasDescriptors && longestItem <= 14 && longestDetail <= 16 ? 0.9 : 0,
    maxItems: 5,
  },
});
