import { defineLayout } from './layout-definition.ts';

/** Figures large, with what they count. */
export const numbers = defineLayout({
  name: 'numbers',
  label: { zh: '数字', en: 'Numbers' },
  body: 'figures',
});
