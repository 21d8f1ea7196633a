import { readDocument } from '../../../src/core/import/registry.ts';
import type { SourceBlock, SourceDocument } from '../../../src/core/model/source/source-document.ts';
import type { Span } from '../../../src/core/model/span.ts';

/**
 * What a reader made of a file, a line for each block: its kind (`h2`, `li0`, `rowh` for the row of a head, `-` for
 * text) and the text that is seen, with `|` between cells and `~` after the mark of an item; or the error code.
 */
export async function shownBlocks(file: string, input: string | Uint8Array): Promise<readonly string[]> {
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input;
  const result = await readDocument(bytes, file);
  if (!result.ok) return [result.error.code];
  const document = result.value.value;
  return document.blocks.map((block) => `${kindOf(block)} ${textOf(document, block)}`);
}

function kindOf({ hint }: SourceBlock): string {
  if (hint === null) return '-';
  switch (hint.kind) {
    case 'heading':
      return `h${hint.level}`;
    case 'list-item':
      return `li${hint.depth}`;
    case 'table-row':
      return hint.header ? 'rowh' : 'row';
    case 'page-furniture':
      return hint.part;
    default:
      return hint.kind;
  }
}

function textOf(document: SourceDocument, block: SourceBlock): string {
  const { hint } = block;
  if (hint?.kind === 'table-row') return hint.cells.map((cell) => seen(document, block, cell)).join('|');
  const mark =
    hint?.kind === 'list-item' && hint.marker !== null
      ? `${document.raw.slice(hint.marker.start, hint.marker.end)}~`
      : '';
  return mark + seen(document, block, block.span);
}

function seen({ raw }: SourceDocument, { hidden }: SourceBlock, own: Span): string {
  let text = '';
  let from = own.start;
  for (const { start, end } of hidden) {
    if (end <= from || start >= own.end) continue;
    text += raw.slice(from, Math.max(from, start));
    from = end;
  }
  return (text + raw.slice(Math.min(from, own.end), own.end)).replace(/\s+/gu, ' ').trim();
}
