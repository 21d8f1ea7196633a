import { defineLayout } from './layout-definition.ts';

/** A table of the document. */
export const table = defineLayout({
  name: 'table',
  label: { zh: '表格', en: 'Table' },
  body: 'form',
  traits: ['recurs'],
});
