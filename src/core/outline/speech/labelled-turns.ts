import type { ClassifiedBlock } from '../../model/outline/outline.ts';
import type { BlockView, DocumentView } from '../text/document-view.ts';

/** Blocks from a label to the next one or to a heading. */
export interface LabelledTurn {
  /** The block with the label. */
  readonly view: BlockView;
  readonly name: string;
  readonly blockIds: readonly string[];
}

const bodyKinds = new Set<ClassifiedBlock['kind']>(['paragraph', 'list-item', 'heading']);

/** Cuts the body into turns; `readLabel` gives the name that a block begins with, or null. */
export function findLabelledTurns(
  { blocks: views }: DocumentView,
  blocks: readonly ClassifiedBlock[],
  readLabel: (text: string) => string | null,
): readonly LabelledTurn[] {
  const turns: (LabelledTurn & { readonly blockIds: string[] })[] = [];
  let isOpen = false;
  for (const [index, { id, kind }] of blocks.entries()) {
    const view = views[index];
    if (view === undefined || !bodyKinds.has(kind)) continue;
    const name = readLabel(view.text);
    if (name !== null) {
      turns.push({ view, name, blockIds: [id] });
      isOpen = true;
    } else if (kind === 'heading') {
      isOpen = false;
    } else if (isOpen) {
      turns.at(-1)?.blockIds.push(id);
    }
  }
  return turns;
}
