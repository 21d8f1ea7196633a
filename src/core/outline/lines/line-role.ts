import type { BlockKind, HeadingKind, MetadataName } from '../../model/outline/outline.ts';
import type { Span } from '../../model/span.ts';
import type { BlockView } from '../../view/document-view.ts';

/** A value for the metadata, read from a line; `span` is local to the block. */
export interface FieldCandidate {
  readonly name: MetadataName;
  /** Normalised value; absent where it is the text as it stands. */
  readonly value?: string;
  readonly span: Span;
  readonly confidence: number;
}

/** What one detector takes a block for. */
export interface LineRole {
  readonly blockIndex: number;
  readonly kind: BlockKind;
  readonly confidence: number;
  /** Code of the reason, words under `reason.<code>`. */
  readonly reason: string;
  readonly fields?: readonly FieldCandidate[];
}

/** The blocks that no role sets apart from the text. */
export function paragraphsOf(
  blocks: readonly BlockView[],
  roles: ReadonlyMap<number, LineRole>,
): readonly BlockView[] {
  return blocks.filter(({ index }) => (roles.get(index)?.kind ?? 'paragraph') === 'paragraph');
}

/** A heading that stands on its own line or leads its paragraph; spans are local to the block. */
export interface HeadingCandidate {
  readonly blockIndex: number;
  readonly kind: HeadingKind;
  readonly marker: Span | null;
  /** With marker, without closing 。 or ：. */
  readonly span: Span;
  /** How many lines below it are part of the heading; 0 where absent. */
  readonly furtherLines?: number;
  /** False for the first sentence of a paragraph that continues. */
  readonly ownLine: boolean;
  /** Smaller ranks stand higher; only their order matters. */
  readonly rank: number;
  /** Said by a person, whatever the rank. */
  readonly level?: number;
  readonly confidence: number;
  readonly reason: string;
}
