import type { LayoutName, SlideSlot } from '../../model/deck/deck.ts';
import type { Span } from '../../model/span.ts';

/** How much a deck wants a slide; the budget keeps lower ranks first. */
export const ranks = {
  cover: 1,
  agenda: 2,
  /** Verified lists, matrices, numbered points: what the author built. */
  structure: 3,
  /** Section slides and closing. */
  frame: 4,
  /** The key passage of a section. */
  keyPassage: 5,
  passage: 6,
  detail: 7,
} as const;

/** A slide that the deck could have. */
export interface SlideCandidate {
  readonly id: string;
  readonly layout: LayoutName;
  readonly sectionIndex: number | null;
  readonly slots: readonly SlideSlot[];
  readonly rank: number;
  /** Among candidates of one rank the higher score stays. */
  readonly score: number;
  /** Candidates of one group stay or go together, unless they are parts of a table: of these the first stay. */
  readonly group: string | null;
  /** The table that it shows a part of; what of it no slide shows is said on the last that does. */
  readonly tableId?: string;
  /** Slides that tell the sentences of one paragraph, one after the other, have one. */
  readonly series?: string;
  /** Order in the deck: offset in the source, then place among candidates of the same offset. */
  readonly offset: number;
  readonly order: number;
  /** What it is made from: paragraphs around these spans go into its notes. */
  readonly claims: readonly Span[];
  /** Subsections that it announces: their text goes into its notes where they have no slides of their own. */
  readonly announces?: readonly Span[];
  /** The group whose slides tell all that this one tells in brief: where they are in the deck, it is not. */
  readonly briefOf?: string;
  /** Of a text that has no holes (articles of rules): the standard length makes room for all of its slides. */
  readonly isToldWhole?: true;
}
