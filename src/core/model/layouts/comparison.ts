import { defineLayout } from './layout-definition.ts';

/** Two sides beside each other. */
export const comparison = defineLayout({
  name: 'comparison',
  label: { zh: '对比', en: 'Comparison' },
  body: 'form',
  traits: ['title-stands-alone'],
});
