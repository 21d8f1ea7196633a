import type { LayoutName } from '../deck/deck.ts';

/** Layouts that announce or close what a deck tells, and show nothing of the body of the document. */
export const frameLayouts: ReadonlySet<LayoutName> = new Set(['cover', 'agenda', 'section', 'closing']);
