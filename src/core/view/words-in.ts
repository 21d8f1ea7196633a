import type { WordClass } from '../language/token.ts';
import { tokenAt, tokensWithin } from '../language/words.ts';
import { type Span, span } from '../model/span.ts';
import { countBefore } from './bisect.ts';
import type { BlockView, DocumentView } from './document-view.ts';

/** A word of a document, with its place there. */
export interface Word {
  /** Folded, in simplified characters. */
  readonly text: string;
  readonly wordClass: WordClass;
  readonly span: Span;
}

/** The words that lie between two offsets of the document as a whole, cut with the text around them. */
export function wordsIn(view: DocumentView, { start, end }: Span): readonly Word[] {
  const { blocks } = view;
  const words: Word[] = [];
  const first = countBefore(blocks.length, (index) => (blocks[index]?.block.span.end ?? 0) <= start);
  for (let index = first; (blocks[index]?.block.span.start ?? end) < end; index += 1) {
    const block = blocks[index];
    if (block !== undefined) words.push(...wordsOfBlock(block, start, end));
  }
  return words;
}

function wordsOfBlock(block: BlockView, start: number, end: number): readonly Word[] {
  const own = block.block.span;
  const from = block.localOffset(Math.max(start, own.start));
  const to = end >= own.end ? block.text.length : block.localOffset(end);
  return tokensWithin(block.tokens, from, to).map((token) => ({
    text: block.text.slice(token.start, token.end),
    wordClass: token.wordClass,
    span: block.rawSpan(span(token.start, token.end)),
  }));
}

/** Whether no word of the document continues across an offset; a mark of several characters (……) is none. */
export function isWordEdgeAt({ blocks }: DocumentView, offset: number): boolean {
  const at = countBefore(blocks.length, (index) => (blocks[index]?.block.span.end ?? 0) <= offset);
  const block = blocks[at];
  if (block === undefined || offset <= block.block.span.start) return true;
  const { hint } = block.block;
  // Only markup, which the view leaves out, stands between two cells.
  if (hint?.kind === 'table-row' && hint.cells.some(({ start, end }) => offset === start || offset === end))
    return true;
  const local = block.localOffset(offset);
  const token = tokenAt(block.tokens, local);
  return token === null || token.start === local || token.wordClass === 'punctuation';
}
