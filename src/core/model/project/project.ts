import type { Deck } from '../deck/deck.ts';
import type { SlideBudget } from '../deck/slide-budget.ts';
import type { Outline } from '../outline/outline.ts';
import type { Correction } from '../source/correction.ts';
import type { SourceDocument } from '../source/source-document.ts';

/** Everything that a `.tigang` file holds. */
export interface Project {
  /** As read. What comes after the reader sees it as corrected: `correctSource(source, corrections)`. */
  readonly source: SourceDocument;
  /** What a person said of blocks, in the order in which it was said. */
  readonly corrections: readonly Correction[];
  /** Of the corrected source: one block for each of its blocks. */
  readonly outline: Outline;
  readonly deck: Deck;
  /** What the deck was planned with. */
  readonly maxSlides: SlideBudget;
}
