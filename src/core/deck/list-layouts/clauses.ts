import type { ListLayout } from './list-layout.ts';

/** The author's plain clauses: draws every list. */
export const clauses: ListLayout = { name: 'clauses', fits: () => true, maxItems: 7 };
