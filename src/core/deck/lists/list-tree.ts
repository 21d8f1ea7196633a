import type { ClassifiedBlock } from '../../model/outline/outline.ts';

/** An item of a list and the items below it. */
export interface ListNode {
  readonly block: ClassifiedBlock;
  readonly depth: number;
  readonly children: ListNode[];
}

/** The items that stand one after the other, as trees. */
export function runsOfItems(
  blocks: readonly ClassifiedBlock[],
  depths: ReadonlyMap<string, number>,
): readonly (readonly ListNode[])[] {
  const runs: ListNode[][] = [];
  let path: ListNode[] = [];
  let isOpen = false;
  for (const block of blocks) {
    const depth = depths.get(block.id);
    if (block.kind !== 'list-item' || depth === undefined) {
      isOpen = false;
      continue;
    }
    if (!isOpen) {
      runs.push([]);
      path = [];
    }
    isOpen = true;
    path = path.filter((each) => each.depth < depth);
    const node: ListNode = { block, depth, children: [] };
    (path.at(-1)?.children ?? runs.at(-1))?.push(node);
    path.push(node);
  }
  return runs;
}

/** All items below one, at any depth, in order. */
export function itemsBelow({ children }: ListNode): readonly ListNode[] {
  return children.flatMap((child) => [child, ...itemsBelow(child)]);
}
