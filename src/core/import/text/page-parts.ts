import type { BlockHint, SourceBlock } from '../../model/source/source-document.ts';
import { type Span, span } from '../../model/span.ts';
import { hiddenLineEnds } from '../raw/lines/wrapping/line-joining.ts';
import { trimVisible } from '../raw/trim-span.ts';
import type { ReadingOrder } from './joined-pages.ts';
import type { TextBlocks } from './text-format.ts';

/**
 * The blocks of a text whose lines were put in their order: each says where it stands in the file; page numbers,
 * running heads and notes are blocks of their own, and marks of notes are no text.
 */
export function inReadingOrder(read: TextBlocks, order: ReadingOrder): TextBlocks {
  const isSame = read.raw === order.raw;
  const blocks: SourceBlock[] = [];
  let part = 0;
  for (const block of read.blocks) {
    // Where the reader has rewritten the text, its blocks say where they were in the file.
    const own = block.origin?.kind === 'file-range' ? span(block.origin.start, block.origin.end) : block.span;
    while ((order.parts[part]?.span.end ?? Number.POSITIVE_INFINITY) <= own.start) part += 1;
    const within = order.parts[part];
    const isPart = within !== undefined && within.span.start < own.end;
    if (isPart && isSame) {
      const isFirst = blocks.at(-1)?.span.start !== within.span.start;
      if (isFirst) blocks.push(partBlock(read.raw, block, within, order));
      continue;
    }
    const place: SourceBlock = { ...block, origin: { kind: 'file-range', ...order.toFile(own) } };
    if (isPart) blocks.push({ ...place, hint: within.hint });
    else blocks.push(...(isSame ? withoutMarks(read.raw, place, order.marks) : [place]));
  }
  return { raw: read.raw, blocks: blocks.map((block, index) => ({ ...block, id: `b${index}` })) };
}

function partBlock(
  raw: string,
  block: SourceBlock,
  { span: own, hint }: { readonly span: Span; readonly hint: BlockHint },
  order: ReadingOrder,
): SourceBlock {
  return {
    ...block,
    span: own,
    hint,
    strong: [],
    hidden: hiddenLineEnds(raw, own),
    origin: { kind: 'file-range', ...order.toFile(own) },
  };
}

function withoutMarks(raw: string, block: SourceBlock, marks: readonly Span[]): readonly SourceBlock[] {
  const own = marks.filter(({ start, end }) => start >= block.span.start && end <= block.span.end);
  if (own.length === 0) return [block];
  const hidden = [...block.hidden, ...own].sort((a, b) => a.start - b.start);
  const visible = trimVisible(raw, block.span, hidden);
  return visible === null
    ? []
    : [
        {
          ...block,
          span: visible,
          hidden: hidden.filter(({ start }) => start >= visible.start && start < visible.end),
        },
      ];
}
