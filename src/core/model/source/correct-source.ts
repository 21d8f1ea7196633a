import { type Span, span } from '../span.ts';
import type { Correction } from './correction.ts';
import type { SourceBlock, SourceDocument } from './source-document.ts';

/** Letters between which a gap reads as a space. */
const latin = /[0-9A-Za-z\u00c0-\u024f.,;:!?'"’”)\]%$€£(‘“[-]/;

/**
 * The source with the blocks that a person made by joining and splitting, one correction after the other; what
 * names no block, or cannot be done, changes nothing. `raw` and its offsets stay, and so do the ids of blocks that
 * no correction touches. A joined block has the id of the first; the second part of a split one is named after its
 * block and its offset (`b7~120`). A source without such corrections is given back as it is.
 *
 * `Project.source` is the source as read. Every stage after the reader works on the corrected one, whose blocks
 * are those of the outline.
 */
export function correctSource(source: SourceDocument, corrections: readonly Correction[]): SourceDocument {
  let blocks: SourceBlock[] | null = null;
  for (const correction of corrections) {
    if (correction.type !== 'merge' && correction.type !== 'split') continue;
    blocks ??= [...source.blocks];
    const index = blocks.findIndex(({ id }) => id === correction.blockId);
    const block = blocks[index];
    if (block === undefined) continue;
    if (correction.type === 'merge') {
      const before = blocks[index - 1];
      if (before !== undefined && canMerge(before, block)) {
        blocks.splice(index - 1, 2, mergeBlocks(source.raw, before, block));
      }
    } else {
      const parts = splitBlock(source.raw, block, correction.offset);
      if (parts !== null) blocks.splice(index, 1, ...parts);
    }
  }
  return blocks === null ? source : { ...source, blocks };
}

/** Rows of a table have cells: they are neither joined nor split. */
export function canMerge(before: SourceBlock, block: SourceBlock): boolean {
  return before.hint?.kind !== 'table-row' && block.hint?.kind !== 'table-row';
}

function mergeBlocks(raw: string, before: SourceBlock, block: SourceBlock): SourceBlock {
  const gap = span(before.span.end, block.span.start);
  return {
    ...before,
    span: span(before.span.start, block.span.end),
    strong: [...before.strong, ...block.strong],
    hidden: [...before.hidden, ...hiddenInGap(raw, gap), ...block.hidden],
  };
}

/** Between two Latin words one line end or space of the gap is text, as in wrapped lines. */
function hiddenInGap(raw: string, gap: Span): readonly Span[] {
  const isLatin = latin.test(raw.charAt(gap.start - 1)) && latin.test(raw.charAt(gap.end));
  const space = raw.slice(gap.start, gap.end).search(/\s/u);
  const pieces =
    isLatin && space >= 0
      ? [span(gap.start, gap.start + space), span(gap.start + space + 1, gap.end)]
      : [gap];
  return pieces.filter(({ start, end }) => start < end);
}

/**
 * The two parts of a block, or null where one of them would be empty. The second knows nothing of the markup in
 * front of the block.
 */
export function splitBlock(
  raw: string,
  block: SourceBlock,
  offset: number,
): readonly [SourceBlock, SourceBlock] | null {
  if (block.hint?.kind === 'table-row') return null;
  const isText = (at: number) =>
    /\S/u.test(raw.charAt(at)) && !block.hidden.some(({ start, end }) => start <= at && at < end);
  let end = Math.min(offset, block.span.end);
  while (end > block.span.start && !isText(end - 1)) end -= 1;
  let start = Math.max(offset, block.span.start);
  while (start < block.span.end && !isText(start)) start += 1;
  if (end <= block.span.start || start >= block.span.end) return null;
  const [first, second] = [span(block.span.start, end), span(start, block.span.end)];
  return [
    { ...block, span: first, strong: clip(block.strong, first), hidden: clip(block.hidden, first) },
    {
      ...block,
      id: `${block.id.replace(/~.*$/u, '')}~${start}`,
      span: second,
      hint: null,
      strong: clip(block.strong, second),
      hidden: clip(block.hidden, second),
      blankLinesBefore: 0,
    },
  ];
}

function clip(spans: readonly Span[], within: Span): readonly Span[] {
  return spans
    .map(({ start, end }) => span(Math.max(start, within.start), Math.min(end, within.end)))
    .filter(({ start, end }) => start < end);
}
