import { defineLayout } from './layout-definition.ts';

/** The sections of the document. */
export const agenda = defineLayout({
  name: 'agenda',
  label: { zh: '目录', en: 'Agenda' },
  body: 'frame',
});
