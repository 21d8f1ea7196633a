import { defineLayout } from './layout-definition.ts';

/** The author's plain clauses: draws every list. */
export const clauses = defineLayout({
  name: 'clauses',
  label: { zh: '列表', en: 'List' },
  body: 'sentences',
  traits: ['listed', 'takes-turns', 'stresses'],
  list: { accepts: () => 0.1, maxItems: 7 },
});
