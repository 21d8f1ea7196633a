import { clauseMark } from '../../../../language/marks.ts';
import { parseNumeral } from '../../../../language/zh/numerals.ts';
import { span } from '../../../../model/span.ts';
import { countBefore } from '../../../../view/bisect.ts';
import type { BlockView, DocumentView } from '../../../../view/document-view.ts';
import { withoutClosingMark } from '../../../text/closing-marks.ts';
import { groupedBy } from '../../../text/grouped-by.ts';
import type { HeadingCandidate } from '../../line-role.ts';
import { readSectionNumber } from '../numbers/numbering-styles.ts';

const rank = 24.5;
const longestSentence = 40;
/** Of one that stands right above its paragraph. */
const longestAttached = 60;
/** What follows is at least this long, and so many times as long as its heading. */
const shortestText = 45;
const shortestRatio = 2;
const attachedRatio = 1.5;
const fewest = 3;
export const sentenceHead = 'sentence-above-text';
/** Of the paragraphs that a short sentence could head, as it stands right above them. */
const headedShare = 0.6;

/**
 * Sentences on lines of their own that head the paragraphs below them (物流规模效益持续提高。 and its paragraph): one
 * clause, closed by its mark, and the document has at least three of them, one paragraph apart. Where blank lines part
 * the paragraphs, and sentences stand right above most of those of two lines, they head these, one clause or more. So do
 * sentences of two clauses wherever they stand, if they open with one clause (十年来，…).
 */
export function findSentenceHeadings({ source, blocks }: DocumentView): readonly HeadingCandidate[] {
  if (source.format === 'pptx') return [];
  const heads = (view: BlockView | undefined) =>
    view !== undefined && isShortSentence(view) && isText(blocks[view.index + 1], view);
  const attached = attachedHeads(blocks);
  const announced = new Set([...announcedHeads(blocks), ...openedAlike(blocks)]);
  const regular = blocks.filter(
    (view) =>
      attached.has(view.index) ||
      (heads(view) && (heads(blocks[view.index - 2]) || heads(blocks[view.index + 2]))),
  );
  const regulars = new Set(regular.length < fewest ? [] : regular);
  const found = blocks.filter((view) => announced.has(view.index) || regulars.has(view));
  return found.map((view) => ({
    blockIndex: view.index,
    kind: 'unnumbered',
    marker: null,
    span: span(0, withoutClosingMark(view.text, view.text.length)),
    ownLine: true,
    rank,
    confidence: 0.72,
    reason: sentenceHead,
  }));
}

/** 有三点期待与你们共勉：, 我想提几点希望。: so many short sentences come. */
const announcement =
  /(?<!第)([二两三四五六七八九几])(?:个方面|方面|点|个|条|句)(?!百分)[\u4e00-\u9fff]{1,14}[:。]$/u;
const mostAnnounced = 9;
const fewestAnnounced = 2;
const longestAnnouncement = 60;

/**
 * Short sentences that a line before the first of them has counted, each above paragraphs of its own, however many:
 * all begin with the same word.
 */
function announcedHeads(blocks: readonly BlockView[]): ReadonlySet<number> {
  const announcing = blocks.filter(
    ({ text, block }) => block.hint === null && text.length <= longestAnnouncement && announcement.test(text),
  );
  if (announcing.length === 0) return new Set();
  const byOpening = groupedBy(
    blocks.filter((view) => isHead(blocks, view)),
    ({ text }) => text.charAt(0),
  );
  for (const { index, text } of announcing) {
    const alike = byOpening.get(blocks[index + 1]?.text.charAt(0) ?? '') ?? [];
    const from = countBefore(alike.length, (at) => (alike[at]?.index ?? index) <= index);
    if (alike[from]?.index !== index + 1) continue;
    const count = announcement.exec(text)?.[1] ?? '';
    const declared = count === '几' ? null : parseNumeral(count);
    const found = alike.length - from;
    const isCounted =
      declared === null ? found >= fewestAnnounced && found <= mostAnnounced : found === declared;
    if (isCounted) return new Set(alike.slice(from).map((view) => view.index));
  }
  return new Set();
}

const openingClause = /^[^,。;:]{2,12},(?=[^,;:]{4,}。$)/u;

/** Short sentences with the same first clause, each above text of its own: 十年来，产业规模不断壮大。 十年来，…. */
function openedAlike(blocks: readonly BlockView[]): ReadonlySet<number> {
  const opened = blocks.filter(
    (view) =>
      isSentence(view, longestSentence) &&
      openingClause.test(view.text) &&
      isText(blocks[view.index + 1], view),
  );
  const byOpening = groupedBy(opened, ({ text }) => openingClause.exec(text)?.[0] ?? '');
  const alike = [...byOpening.values()].filter(({ length }) => length >= fewest);
  return new Set(alike.flat().map(({ index }) => index));
}

function isHead(blocks: readonly BlockView[], view: BlockView): boolean {
  return isSentence(view, longestSentence) && isText(blocks[view.index + 1], view, attachedRatio);
}

function isShortSentence(view: BlockView): boolean {
  return isSentence(view, longestSentence) && !clauseMark.test(view.text);
}

function isSentence({ text, block, sentences }: BlockView, longest: number): boolean {
  return (
    block.hint === null &&
    text.length <= longest &&
    text.endsWith('。') &&
    sentences.length === 1 &&
    readSectionNumber(text) === null
  );
}

/** First sentences that stand right above the rest of their paragraphs, which blank lines part from the others. */
function attachedHeads(blocks: readonly BlockView[]): ReadonlySet<number> {
  const groups = blocks.filter(({ index, block, text }) => {
    const next = blocks[index + 1]?.block;
    const isFirst = block.hint === null && (index === 0 || block.blankLinesBefore > 0);
    return isFirst && text.endsWith('。') && next?.hint === null && next.blankLinesBefore === 0;
  });
  const heads = groups.filter(
    (view) => isSentence(view, longestAttached) && isText(blocks[view.index + 1], view, attachedRatio),
  );
  const isUsual = heads.length >= fewest && heads.length >= groups.length * headedShare;
  return new Set(isUsual ? heads.map(({ index }) => index) : []);
}

function isText(view: BlockView | undefined, heading: BlockView, ratio = shortestRatio): boolean {
  return (
    view !== undefined &&
    view.text.length >= Math.max(shortestText, heading.text.length * ratio) &&
    view.text.endsWith('。')
  );
}
