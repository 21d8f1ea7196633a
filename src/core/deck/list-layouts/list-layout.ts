import type { LayoutName } from '../../model/deck.ts';

/** What a layout for lists looks at. Lengths in characters, shared parts left out. */
export interface ListShape {
  readonly count: number;
  readonly longestCore: number;
  readonly longestItem: number;
  readonly hasDescriptors: boolean;
}

/** One way to set the members of a list on a slide. */
export interface ListLayout {
  readonly name: LayoutName;
  readonly fits: (shape: ListShape) => boolean;
  /** Most items on one slide; longer lists go on over several. */
  readonly maxItems: number;
}
