import { defineLayout } from './layout-definition.ts';

/** The words of somebody who is named. */
export const quote = defineLayout({
  name: 'quote',
  label: { zh: '引语', en: 'Quotation' },
  body: 'words',
});
