import { defineLayout } from './layout-definition.ts';

/** In Han characters. */
const longestPassage = 300;

/** The author's plain clauses: draws every list. */
export const clauses = defineLayout({
  name: 'clauses',
  label: { zh: '列表', en: 'List' },
  body: 'sentences',
  traits: ['listed', 'takes-turns', 'stresses', 'tells-sentences', 'title-stands-alone'],
  lastResorts: [
    {
      name: 'passage',
      holds: ({ hasDescriptors, width, count }) => !hasDescriptors && width <= longestPassage && count <= 4,
    },
    {
      name: 'chain',
      holds: ({ hasDescriptors, width, count, widestItem }) =>
        !hasDescriptors && width <= longestPassage && count > 4 && count <= 7 && widestItem <= 100,
    },
  ],
  list: { accepts: () => 0.1, maxItems: 7 },
});
