import type { BlockView, DocumentView } from '../../../view/document-view.ts';
import type { LineRole } from '../line-role.ts';
import { hasPageAround } from './page-around.ts';

const shortestParagraph = 20;
const shortestTitle = 8;
const fewestParagraphs = 2;

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

/** The title that a page repeats above the text. */
export function findRepeatedTitle(
  { blocks }: DocumentView,
  end: number,
  titles: readonly LineRole[],
): readonly LineRole[] {
  const lines = titles.flatMap(({ blockIndex }) => blocks[blockIndex] ?? []);
  const title = lines.map(({ text }) => text.trim()).join('');
  if (title.length < shortestTitle) return [];
  return blocks
    .slice(0, end)
    .filter((view) => !lines.includes(view) && view.text === title)
    .map((view) => role(view, 'title-again'));
}

function role({ index }: BlockView, reason: string): LineRole {
  return { blockIndex: index, kind: 'furniture', confidence: 0.97, reason };
}
