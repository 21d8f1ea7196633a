import { defineLayout } from './layout-definition.ts';

/** Title, author, date: the first slide. */
export const cover = defineLayout({
  name: 'cover',
  label: { zh: '封面', en: 'Cover' },
  body: 'frame',
});
