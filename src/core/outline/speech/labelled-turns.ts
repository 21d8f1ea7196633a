import type { ClassifiedBlock } from '../../model/outline/outline.ts';
import type { BlockView, DocumentView } from '../../view/document-view.ts';

/** Blocks from a label to the next one or to a heading. */
export interface LabelledTurn {
  /** The block with the label. */
  readonly view: BlockView;
  readonly name: string;
  readonly blockIds: readonly string[];
  /** All that is said, the label included. */
  readonly text: string;
}

const bodyKinds = new Set<ClassifiedBlock['kind']>(['paragraph', 'list-item', 'heading']);

/** Cuts the body into turns at the blocks that begin with a label; `labels` by the index of the block. */
export function findLabelledTurns(
  { blocks: views }: DocumentView,
  blocks: readonly ClassifiedBlock[],
  labels: ReadonlyMap<number, string>,
): readonly LabelledTurn[] {
  const turns: { view: BlockView; name: string; blockIds: string[]; text: string }[] = [];
  let isOpen = false;
  for (const [index, { id, kind }] of blocks.entries()) {
    const view = views[index];
    if (view === undefined || !bodyKinds.has(kind)) continue;
    const name = labels.get(index);
    const last = turns.at(-1);
    if (name !== undefined) {
      turns.push({ view, name, blockIds: [id], text: view.text });
      isOpen = true;
    } else if (kind === 'heading') {
      isOpen = false;
    } else if (isOpen && last !== undefined) {
      last.blockIds.push(id);
      last.text += `\n${view.text}`;
    }
  }
  return turns;
}
