import { defineLayout } from './layout-definition.ts';

/** A picture of the document with its caption. */
export const picture = defineLayout({
  name: 'picture',
  label: { zh: '图片', en: 'Picture' },
  body: 'picture',
});
