import { hasHan } from '../../../language/language-of.ts';
import type { BlockView, DocumentView } from '../../../view/document-view.ts';
import type { LineRole } from '../line-role.ts';
import { hasPageAround } from './page-around.ts';

const shortestParagraph = 20;
const shortestTitle = 8;
const fewestParagraphs = 2;
const fewestPulledWords = 6;

/** A body that stands twice on a page: the second copy, if every line of it stands in the first. */
export function findRepeatedBody(document: DocumentView): readonly LineRole[] {
  if (!hasPageAround(document)) return [];
  const { blocks } = document;
  const long = blocks.filter(({ text }) => text.length >= shortestParagraph);
  const first = long[0];
  if (first === undefined) return [];
  const period = long.findIndex(({ text }, order) => order >= fewestParagraphs && text === first.text);
  if (period === -1 || long.length < period * 2) return [];
  const isSame = long.slice(0, period).every(({ text }, order) => long[period + order]?.text === text);
  const from = long[period]?.index ?? 0;
  const to = long[period * 2 - 1]?.index ?? 0;
  const known = new Set(blocks.slice(0, from).map(({ text }) => text));
  const copy = blocks.slice(from, to + 1);
  if (!isSame || !copy.every(({ text }) => known.has(text))) return [];
  let above = from;
  while (above > first.index && known.size > 0 && isKnownBefore(blocks, above - 1, first.index)) above -= 1;
  return blocks.slice(above, to + 1).map((view) => role(view, 'repeated-body'));
}

/** A short line that already stands above the first copy (its title, its source). */
function isKnownBefore(blocks: readonly BlockView[], index: number, end: number): boolean {
  const text = blocks[index]?.text;
  return blocks.slice(0, Math.min(end, 40)).some((view) => view.text === text);
}

const shortestPulled = 40;
const longestPulled = 260;
/** So many times as long is the paragraph: a speaker who repeats a sentence says little else. */
const shareOfPulled = 1.6;
/** How many paragraphs away the words of the text stand that a line repeats. */
const reachOfPulled = 4;

/** A sentence that a page or report sets apart, alone, beside the paragraph that says it in the same words; in Latin letters. */
export function findPulledSentences({ blocks }: DocumentView): readonly LineRole[] {
  return blocks.filter((view) => isPulled(view, blocks)).map((view) => role(view, 'repeated-body'));
}

function isPulled({ index, text, block, sentences }: BlockView, blocks: readonly BlockView[]): boolean {
  if (block.hint !== null && block.hint.kind !== 'quote') return false;
  if (text.length < shortestPulled || text.length > longestPulled || sentences.length !== 1) return false;
  if (/[\u3400-\u9fff]|:$/u.test(text) || text.split(' ').length < fewestPulledWords) return false;
  // A line without a mark at its end heads what repeats it.
  if (!/[.!?]/u.test(text.slice(-2))) return false;
  // Inside a sentence its first letter is small.
  const words = text.slice(1).replace(/^["“]|[.!?]?["”]?[.!?]?$/gu, '');
  for (let at = Math.max(0, index - reachOfPulled); at <= index + reachOfPulled; at += 1) {
    const near = blocks[at];
    if (near === undefined || at === index || near.block.hint !== null) continue;
    if (near.text.length >= text.length * shareOfPulled && near.text.includes(words)) return true;
  }
  return false;
}

/** The title that a page repeats above the text. */
export function findRepeatedTitle(
  { blocks }: DocumentView,
  end: number,
  titles: readonly LineRole[],
): readonly LineRole[] {
  const lines = titles.flatMap(({ blockIndex }) => blocks[blockIndex] ?? []);
  const title = lines.map(({ text }) => text.trim()).join('');
  if (title.length < shortestTitle) return [];
  const again = blocks.slice(0, end).filter((view) => !lines.includes(view) && view.text === title);
  const inLines = titleOverLines(blocks, lines.at(-1)?.index ?? -1, title);
  return [...again, ...inLines].map((view) => role(view, 'title-again'));
}

const furthestAgain = 8;
const mostLines = 4;
const shortestLine = 4;
/** Share of a title that its lines below make up, and the pieces of it that a line may be made of. */
const shareAgain = 0.8;
const mostPieces = 2;

/** The lines of a document that a page shows under a title made of them (某公司 / 2019年度报告 below 2019年度某公司报告公示). */
function titleOverLines(blocks: readonly BlockView[], from: number, title: string): readonly BlockView[] {
  if (from === -1 || !hasHan(title)) return [];
  const isLine = ({ text, block }: BlockView) =>
    block.hint === null && text.length >= shortestLine && text.length < title.length && isMadeOf(title, text);
  const near = blocks.slice(from + 1, from + 1 + furthestAgain);
  const first = near.findIndex(isLine);
  if (first === -1) return [];
  const end = near.findIndex((view, at) => at > first && !isLine(view));
  const run = near.slice(first, end === -1 ? near.length : end);
  const length = run.reduce((sum, { text }) => sum + text.replaceAll(' ', '').length, 0);
  return run.length > 1 && run.length <= mostLines && length >= title.length * shareAgain ? run : [];
}

/** Whether a line is one or two pieces of a title, in their order. */
function isMadeOf(title: string, line: string): boolean {
  const words = line.replaceAll(' ', '');
  let at = 0;
  for (let piece = 0, from = 0; piece < mostPieces && at < words.length; piece += 1) {
    let length = words.length - at;
    while (length >= 2 && title.indexOf(words.slice(at, at + length), from) === -1) length -= 1;
    if (length < 2) return false;
    from = title.indexOf(words.slice(at, at + length), from) + length;
    at += length;
  }
  return at === words.length;
}

function role({ index }: BlockView, reason: string): LineRole {
  return { blockIndex: index, kind: 'furniture', confidence: 0.97, reason };
}
