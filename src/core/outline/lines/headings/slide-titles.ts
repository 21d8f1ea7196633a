import { span } from '../../../model/span.ts';
import type { BlockView, DocumentView } from '../../../view/document-view.ts';
import type { HeadingCandidate } from '../line-role.ts';

const longestTitle = 40;
/** Of styled headings, which the titles of other slides are. */
const rank = 1;
/** Below the titles of slides, of whatever level. */
const labelRank = 9;
const longestLabel = 13;
const fewestBelowLabel = 2;

/**
 * Titles of slides that are no placeholder: the first line of a slide that has no marked title, short, and more lines
 * below it.
 */
export function findSlideTitles({ source, blocks }: DocumentView): readonly HeadingCandidate[] {
  if (source.format !== 'pptx') return [];
  return blocks
    .filter((view) => view.index > 0 && opensSlide(blocks, view.index) && isTitle(blocks, view))
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

/** Labels with a colon that head the lines below them on their slide (工作范围：), two at least. */
export function findSlideLabels({ source, blocks }: DocumentView): readonly HeadingCandidate[] {
  if (source.format !== 'pptx') return [];
  return blocks
    .filter((view) => isLabel(view) && linesBelow(blocks, view.index) >= fewestBelowLabel)
    .map(({ index, text }) => ({
      blockIndex: index,
      kind: 'unnumbered',
      marker: null,
      span: span(0, text.length - 1),
      ownLine: true,
      rank: labelRank,
      confidence: 0.75,
      reason: 'slide-title',
    }));
}

function isLabel({ text, block }: BlockView): boolean {
  return (
    (block.hint === null || block.hint.kind === 'list-item') &&
    text.length <= longestLabel &&
    /^[^,。;:、!?\d]{2,}:$/u.test(text)
  );
}

/** Lines of the slide below one, up to the next label. */
function linesBelow(blocks: readonly BlockView[], index: number): number {
  let count = 0;
  for (const view of blocks.slice(index + 1, index + 2 + fewestBelowLabel)) {
    const { hint } = view.block;
    const isOther = hint !== null && hint.kind !== 'list-item' && hint.kind !== 'quote';
    if (isOther || opensSlide(blocks, view.index) || isLabel(view) || count >= fewestBelowLabel) break;
    count += 1;
  }
  return count;
}

/** The first line of a slide: a blank line parts slides, and their parts. */
function opensSlide(blocks: readonly BlockView[], index: number): boolean {
  const block = blocks[index]?.block;
  if (block === undefined || block.blankLinesBefore === 0) return false;
  const before = blocks[index - 1]?.block.origin;
  const { origin } = block;
  if (origin?.kind !== 'package-paragraph' || before?.kind !== 'package-paragraph') return true;
  return origin.part !== before.part;
}

function isTitle(blocks: readonly BlockView[], { index, text, block }: BlockView): boolean {
  if (block.hint !== null || text.length < 2 || text.length > longestTitle) return false;
  if (/[。;:,、!?]$|^\d+$/u.test(text)) return false;
  for (let at = index + 1; at < blocks.length; at += 1) {
    const next = blocks[at];
    if (next === undefined || opensSlide(blocks, at)) return at > index + 1;
    if (next.block.hint?.kind === 'heading' || next.block.hint?.kind === 'title') return false;
  }
  return index + 1 < blocks.length;
}
