import type { Deck } from '../../../core/model/deck/deck.ts';
import type { ClassifiedBlock } from '../../../core/model/outline/outline.ts';
import type { Scene } from '../../../core/model/scene/scene.ts';

export interface BlockUse {
  readonly slideId: string;
  /** Page number, from 1. */
  readonly page: number;
}

/** Pages whose slides show words of each block, in order; content only, for headings recur on many pages. */
export function blockUses(
  blocks: readonly ClassifiedBlock[],
  deck: Deck,
  scene: Scene,
): ReadonlyMap<string, readonly BlockUse[]> {
  const pageOf = new Map<string, number>();
  scene.slides.forEach(({ slideId }, index) => {
    if (!pageOf.has(slideId)) pageOf.set(slideId, index + 1);
  });
  const uses = new Map<string, BlockUse[]>();
  for (const slide of deck.slides) {
    const starts = slide.slots.flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ runs }) =>
        runs.flatMap(({ prov }) => (prov.type === 'source' ? [prov.start] : [])),
      ),
    );
    const touched = new Set(
      starts.map((start) => blocks[blockAt(blocks, start) ?? -1]?.id).filter((id) => id !== undefined),
    );
    for (const id of touched) {
      const use = { slideId: slide.id, page: pageOf.get(slide.id) ?? 0 };
      uses.set(id, [...(uses.get(id) ?? []), use]);
    }
  }
  return uses;
}

/** Index of the block at an offset, by bisection; null between blocks. */
export function blockAt(blocks: readonly ClassifiedBlock[], offset: number): number | null {
  let low = 0;
  let high = blocks.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const block = blocks[middle];
    if (block === undefined) return null;
    if (offset < block.span.start) high = middle - 1;
    else if (offset >= block.span.end) low = middle + 1;
    else return middle;
  }
  return null;
}
