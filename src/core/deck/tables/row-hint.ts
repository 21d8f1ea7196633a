import type { BlockHint, SourceBlock } from '../../model/source/source-document.ts';
import type { Span } from '../../model/span.ts';

export type RowHint = Pick<Extract<BlockHint, { readonly kind: 'table-row' }>, 'cells' | 'columns' | 'spans'>;

/** Where the cells of a row stand: by its markup, or by the blanks between them. */
export function rowHint({ hint }: SourceBlock, cells: readonly Span[] | undefined): RowHint | null {
  if (hint?.kind === 'table-row') return hint;
  return cells === undefined ? null : { cells };
}
