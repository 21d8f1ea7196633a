import { defineLayout } from './layout-definition.ts';

/** Actions, and the goal that they lead to. */
export const driver = defineLayout({
  name: 'driver',
  label: { zh: '牵引', en: 'Driver and actions' },
  body: 'form',
});
