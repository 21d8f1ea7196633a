import { layoutsWith } from '../../../model/layouts/registry.ts';

/** What a line or two below a title holds, in Han characters. */
export const longestLead = 76;
/** What stands above a list that nobody could understand without it, in Han characters: whole, if in smaller type. */
export const longestNeededLead = 110;

/** They have a place for a line below their title. */
export const takesLead = layoutsWith('takes-lead');
