/** What the pages of a PDF show: a slide each, a slide with its notes, or several slides to hand out. */
export const pageKinds = ['slides', 'notes', 'handout-2', 'handout-3', 'handout-6'] as const;
export type PageKind = (typeof pageKinds)[number];
