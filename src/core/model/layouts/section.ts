import { defineLayout } from './layout-definition.ts';

/** A divider before a long section. */
export const section = defineLayout({
  name: 'section',
  label: { zh: '章节', en: 'Section' },
  body: 'frame',
});
