import type { Deck } from './deck.ts';
import type { Outline } from './outline.ts';
import type { SourceDocument } from './source-document.ts';

/** Everything that a `.tigang` file holds. */
export interface Project {
  readonly source: SourceDocument;
  readonly outline: Outline;
  readonly deck: Deck;
}
