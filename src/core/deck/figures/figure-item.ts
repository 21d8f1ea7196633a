import type { Span } from '../../model/span.ts';

/** A figure as the author set it, for one card of a slide. */
export interface FigureItem {
  /** What is counted, in the words around the figure; two pieces where the figure stood between them. */
  readonly label: readonly Span[];
  /** What qualifies the figure and is set before it: 超过, $; null if nothing does. */
  readonly before: Span | null;
  readonly digits: Span;
  /** Power of ten, unit, 以上; null if the digits stand alone. */
  readonly after: Span | null;
  /** What the author says of it directly after: 增长5.8%. */
  readonly details: readonly Span[];
  /** All that it is made from. */
  readonly span: Span;
  /** What the figure says of what is counted: 增长, 达到. */
  readonly predicate: Span | null;
  /** What is done to it, where the words begin so: 新增, 完成. It may hold for the next as well. */
  readonly verb: Span | null;
}

/**
 * What a piece of a sentence is: a figure that stands by itself, one that continues the piece before it, one
 * that needs more of the sentence than a card holds, or words without any.
 */
export type FigurePiece =
  | { readonly kind: 'item'; readonly item: FigureItem }
  | { readonly kind: 'continuation'; readonly span: Span }
  | { readonly kind: 'entangled'; readonly span: Span }
  | { readonly kind: 'words'; readonly span: Span };
