import { defineLayout } from './layout-definition.ts';

/** One sentence, large, a clause a line. */
export const statement = defineLayout({
  name: 'statement',
  label: { zh: '语句', en: 'Statement' },
  body: 'words',
});
