import { defineLayout } from './layout-definition.ts';

/** Rows on a chain: what is too long for a card. */
export const chain = defineLayout({
  name: 'chain',
  label: { zh: '链条', en: 'Chain' },
  body: 'sentences',
  traits: [
    'listed',
    'takes-turns',
    'takes-lead',
    'draws-numbers',
    'stresses',
    'tells-sentences',
    'title-announces',
    'holds-longer',
  ],
  lastResorts: [{ name: 'clauses', holds: () => true }],
  list: { accepts: ({ count, widestItem }) => (count >= 3 && widestItem <= 40 ? 0.5 : 0), maxItems: 8 },
});
