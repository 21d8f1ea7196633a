import { defineLayout } from './layout-definition.ts';

/** Values over time as a line. */
export const lineChart = defineLayout({
  name: 'line-chart',
  label: { zh: '折线图', en: 'Line chart' },
  body: 'figures',
});
