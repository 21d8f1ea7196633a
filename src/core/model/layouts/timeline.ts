import { defineLayout } from './layout-definition.ts';

/** Times or steps in order. */
export const timeline = defineLayout({
  name: 'timeline',
  label: { zh: '时间轴', en: 'Timeline' },
  body: 'figures',
});
