import { defineLayout } from './layout-definition.ts';

/** Hanging scrolls: one to three characters, stacked. */
export const scrolls = defineLayout({
  name: 'scrolls',
  label: { zh: '竖列', en: 'Scrolls' },
  body: 'points',
  traits: ['listed', 'title-announces'],
  list: {
    accepts: ({ count, longestCore, longestItem, hasDescriptors }) =>
      !hasDescriptors && count >= 5 && count <= 9 && longestCore <= 3 && longestItem <= 6 ? 0.85 : 0,
    maxItems: 9,
  },
});
