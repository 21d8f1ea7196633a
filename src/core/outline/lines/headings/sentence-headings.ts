import { span } from '../../../model/span.ts';
import type { BlockView, DocumentView } from '../../../view/document-view.ts';
import { withoutClosingMark } from '../../text/closing-marks.ts';
import type { HeadingCandidate } from '../line-role.ts';
import { readSectionNumber } from './numbering-styles.ts';

const rank = 24.5;
const longestSentence = 40;
/** What follows is at least this long, and so many times as long as its heading. */
const shortestText = 45;
const shortestRatio = 2;
const fewest = 3;

/**
 * Sentences on lines of their own that head the paragraphs below them (物流规模效益持续提高。 and its paragraph): one
 * clause, closed by its mark, and the document has at least three of them, one paragraph apart.
 */
export function findSentenceHeadings({ source, blocks }: DocumentView): readonly HeadingCandidate[] {
  if (source.format === 'pptx') return [];
  const heads = (view: BlockView | undefined) =>
    view !== undefined && isShortSentence(view) && isText(blocks[view.index + 1], view);
  const found = blocks.filter(
    (view) => heads(view) && (heads(blocks[view.index - 2]) || heads(blocks[view.index + 2])),
  );
  if (found.length < fewest) return [];
  return found.map((view) => ({
    blockIndex: view.index,
    kind: 'unnumbered',
    marker: null,
    span: span(0, withoutClosingMark(view.text, view.text.length)),
    ownLine: true,
    rank,
    confidence: 0.72,
    reason: 'sentence-above-text',
  }));
}

function isShortSentence({ text, block, sentences }: BlockView): boolean {
  return (
    block.hint === null &&
    text.length <= longestSentence &&
    text.endsWith('。') &&
    sentences.length === 1 &&
    !/[,;:]/u.test(text) &&
    readSectionNumber(text) === null
  );
}

function isText(view: BlockView | undefined, heading: BlockView): boolean {
  return (
    view !== undefined &&
    view.text.length >= Math.max(shortestText, heading.text.length * shortestRatio) &&
    view.text.endsWith('。')
  );
}
