import { defineLayout } from './layout-definition.ts';

/** Parts of a whole. */
export const pieChart = defineLayout({
  name: 'pie-chart',
  label: { zh: '饼图', en: 'Pie chart' },
  body: 'figures',
});
