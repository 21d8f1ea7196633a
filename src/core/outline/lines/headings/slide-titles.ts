import { span } from '../../../model/span.ts';
import type { BlockView, DocumentView } from '../../text/document-view.ts';
import type { HeadingCandidate } from '../line-role.ts';

const longestTitle = 40;
/** Of styled headings, which the titles of other slides are. */
const rank = 1;

/**
 * Titles of slides that are no placeholder: the first line of a slide that has no marked title, short, and more lines
 * below it. A blank line parts slides.
 */
export function findSlideTitles({ source, blocks }: DocumentView): readonly HeadingCandidate[] {
  if (source.format !== 'pptx') return [];
  return blocks
    .filter((view) => view.index > 0 && view.block.blankLinesBefore > 0 && isTitle(blocks, view))
    .map(({ index, text }) => ({
      blockIndex: index,
      kind: 'unnumbered',
      marker: null,
      span: span(0, text.length),
      ownLine: true,
      rank,
      confidence: 0.75,
      reason: 'slide-title',
    }));
}

function isTitle(blocks: readonly BlockView[], { index, text, block }: BlockView): boolean {
  if (block.hint !== null || text.length < 2 || text.length > longestTitle) return false;
  if (/[。;:,、!?]$|^\d+$/u.test(text)) return false;
  for (let at = index + 1; at < blocks.length; at += 1) {
    const next = blocks[at];
    if (next === undefined || next.block.blankLinesBefore > 0) return at > index + 1;
    if (next.block.hint?.kind === 'heading' || next.block.hint?.kind === 'title') return false;
  }
  return index + 1 < blocks.length;
}
