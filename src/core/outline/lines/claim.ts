import type { HeadingCandidate, LineRole } from './line-role.ts';

/** The parts of a document in their order; a line stands in one of them. */
export const places = ['head', 'title', 'front', 'body', 'back'] as const;
export type Place = (typeof places)[number];

/** What a line may be, as far as the lines beside it depend on it. */
export type LineLabel =
  | 'start'
  | 'title'
  /** A further line of the title. */
  | 'title-line'
  | 'subtitle'
  | 'byline'
  | 'meta'
  | 'furniture'
  | 'caption'
  | 'heading'
  | 'text'
  /** A line outside the body that nothing explains. */
  | 'unclear'
  | 'signer'
  /** A line that only the signature below it explains. */
  | 'possible-signer'
  | 'signature-date';

/** What speaks for taking a line for something. */
export interface Claim {
  readonly label: LineLabel;
  /**
   * The places in which the line may stand as that; `aside`: it stands between the lines of any place, and the next
   * line follows the one before it (a page number inside a paragraph list, a contents list).
   */
  readonly places: readonly Place[] | 'aside';
  readonly strength: number;
  /** What the line becomes; null for a paragraph without reasons of its own. */
  readonly role: LineRole | null;
  readonly heading: HeadingCandidate | null;
  /** The label that the line before must have. */
  readonly after?: readonly LineLabel[];
  /** The label that the line after must have. */
  readonly before?: readonly LineLabel[];
}
