import type { Span } from '../span.ts';
import type { ClassifiedBlock, Outline } from './outline.ts';

/** A piece of the body that must be reachable: a sentence, a heading, a table row. */
export interface BodyUnit {
  readonly kind: 'heading' | 'text';
  readonly blockId: string;
  readonly span: Span;
}

/** The whole body in order; furniture, captions and lines of metadata are none of it. */
export function bodyUnits({ blocks }: Pick<Outline, 'blocks'>): readonly BodyUnit[] {
  return blocks.filter(isBody).flatMap((block): readonly BodyUnit[] => {
    const kind = block.kind === 'heading' ? 'heading' : 'text';
    return block.sentences.length > 0
      ? block.sentences.map(({ span }) => ({ kind, blockId: block.id, span }))
      : [{ kind, blockId: block.id, span: block.span }];
  });
}

export function isBody({ kind }: ClassifiedBlock): boolean {
  return kind === 'heading' || kind === 'paragraph' || kind === 'list-item' || kind === 'table-row';
}
