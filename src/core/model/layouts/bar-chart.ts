import { defineLayout } from './layout-definition.ts';

/** Values of a few names as bars. */
export const barChart = defineLayout({
  name: 'bar-chart',
  label: { zh: '条形图', en: 'Bar chart' },
  body: 'figures',
});
