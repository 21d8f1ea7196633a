import type { SlideCandidate } from './candidate.ts';

/** What a line or two below a title holds, in Han characters. */
export const longestLead = 76;
/** What stands above a list that nobody could understand without it, in Han characters: whole, if in smaller type. */
export const longestNeededLead = 110;

/** They have a place for a line below their title. */
export const takesLead: ReadonlySet<SlideCandidate['layout']> = new Set([
  'sentence-cards',
  'chain',
  'cards',
  'pillars',
  'grid',
]);
