import type { Run } from '../../model/deck.ts';
import type { Sentence } from '../../model/outline.ts';
import type { DeckPart } from '../plan-context.ts';

/** Sentences that make one slide, or a few when one of them is long. */
export interface Passage {
  /** Of the section or block, for slide ids. */
  readonly key: string;
  readonly part: DeckPart;
  /** The heading above it; null where the section slide has said it. */
  readonly title: readonly Run[] | null;
  /** Of the candidates that it gives; see `SlideCandidate`. */
  readonly rank: number;
  readonly group: string | null;
  /** Never empty. */
  readonly sentences: readonly Sentence[];
  /** Beside `sentences`. */
  readonly scores: readonly number[];
  readonly score: number;
  /** Which paragraph of its part, from 0. */
  readonly place: number;
}
