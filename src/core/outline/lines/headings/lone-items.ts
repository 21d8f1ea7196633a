import { hasHan } from '../../../language/language-of.ts';
import { span } from '../../../model/span.ts';
import type { BlockView, DocumentView } from '../../../view/document-view.ts';
import type { HeadingCandidate } from '../line-role.ts';

const longestItem = 120;
/** One alone may be a list that lacks its other members. */
const fewest = 3;
const fewestBold = 2;
/** Of all lists of a text, those of one item. */
const leastShare = 0.5;
const rank = 24.5;
const opening = /^["“'‘]?[\p{Lu}\d]/u;
const ending = /[.;:,!…]["”'’)]?$/u;

/**
 * In English: lists of one brief item each, again and again with paragraphs below them (the matters of a meeting, above
 * what was said of each), and bold lines that a list of long paragraphs has taken in. They head what comes below them.
 */
export function findLoneItems({ blocks }: DocumentView): readonly HeadingCandidate[] {
  const lone = blocks.filter((view) => isLone(view, blocks[view.index - 1], blocks[view.index + 1]));
  const lists = blocks.filter((view) => isItem(view) && !isItem(blocks[view.index - 1])).length;
  const bold = blocks.filter((view) => isBoldInList(view, blocks[view.index - 1], blocks[view.index + 1]));
  const found = [
    ...(lone.length >= fewest && lone.length >= lists * leastShare ? lone : []),
    ...(bold.length >= fewestBold ? bold : []),
  ];
  return found.map(({ index, text }) => ({
    blockIndex: index,
    kind: 'unnumbered',
    marker: null,
    span: span(0, text.length),
    ownLine: true,
    rank,
    confidence: 0.8,
    reason: 'lone-item',
  }));
}

function isItem(view: BlockView | undefined): boolean {
  return view?.block.hint?.kind === 'list-item';
}

function isLone(view: BlockView, before: BlockView | undefined, after: BlockView | undefined): boolean {
  const isApart = !isItem(before) || isSentence(before);
  return isItem(view) && isBrief(view) && isApart && after !== undefined && after.block.hint === null;
}

/** An item of another list: what it says is no name. */
function isSentence(view: BlockView | undefined): boolean {
  return view !== undefined && view.text.length > longestItem && /[.!?]$/u.test(view.text);
}

/** A paragraph of an item, below its first: it has no mark of its own. */
function isBoldInList(view: BlockView, before: BlockView | undefined, after: BlockView | undefined): boolean {
  const { hint } = view.block;
  return (
    hint?.kind === 'list-item' &&
    hint.ordered &&
    hint.marker === null &&
    view.isStrong &&
    isBrief(view) &&
    isItem(before) &&
    after !== undefined
  );
}

function isBrief({ text, sentences }: BlockView): boolean {
  return (
    text.length <= longestItem &&
    sentences.length <= 1 &&
    opening.test(text) &&
    !ending.test(text) &&
    !hasHan(text)
  );
}
