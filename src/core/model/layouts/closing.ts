import { defineLayout } from './layout-definition.ts';

/** The last words of the document. */
export const closing = defineLayout({
  name: 'closing',
  label: { zh: '结尾', en: 'Closing' },
  body: 'frame',
});
