import type { LayoutName } from '../deck/deck.ts';

/** Layouts that show the author's points one beside the other. */
export const listLayouts: ReadonlySet<LayoutName> = new Set([
  'clauses',
  'two-columns',
  'cards',
  'scrolls',
  'grid',
  'chain',
  'pillars',
  'spotlight',
]);
