/** A value of the metadata that a person can give by hand, as the block that has it. */
export const fieldsByHand = ['title', 'author', 'date', 'source'] as const;
export type FieldByHand = (typeof fieldsByHand)[number];

/** The highest number of a level that a person can give: 1 is the highest level below the title. */
export const deepestLevelByHand = 5;

/**
 * What a person says of a block of the source, against what the analyser found. The ids are those of the source
 * as the corrections before made it: `merge` and `split` change blocks (see `correctSource`), the others say what
 * a block is.
 */
export type Correction =
  /** A heading on its own line, 1…`deepestLevelByHand`. */
  | { readonly type: 'heading'; readonly blockId: string; readonly level: number }
  /** Body text, with no heading in it; this also brings back a block that was taken for page furniture. */
  | { readonly type: 'text'; readonly blockId: string }
  | { readonly type: 'list-item'; readonly blockId: string }
  /** No part of the document: page furniture. */
  | { readonly type: 'drop'; readonly blockId: string }
  | { readonly type: 'field'; readonly blockId: string; readonly field: FieldByHand }
  /** One block with the block before it, whose id it takes. */
  | { readonly type: 'merge'; readonly blockId: string }
  /** Two blocks; the second begins at or after `offset` in `raw`. */
  | { readonly type: 'split'; readonly blockId: string; readonly offset: number };

/** Says what a block is, and leaves the blocks as they are. */
export type KindCorrection = Exclude<Correction, { readonly type: 'merge' | 'split' }>;

export function isKindCorrection(correction: Correction): correction is KindCorrection {
  return correction.type !== 'merge' && correction.type !== 'split';
}
