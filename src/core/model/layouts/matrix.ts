import { defineLayout } from './layout-definition.ts';

/** Pairs of one frame: what drives, what it leads to. */
export const matrix = defineLayout({
  name: 'matrix',
  label: { zh: '对照', en: 'Matrix' },
  body: 'form',
});
