import type { Paragraph, Slide } from '../../deck/deck.ts';
import { wordsOfRuns } from '../../deck/words-of-runs.ts';

/** What layouts look at in a list. Lengths in characters. */
export interface ListShape {
  readonly count: number;
  /** The words of each item without what all of them share. */
  readonly heads: readonly string[];
  /** Of the heads. */
  readonly longestCore: number;
  readonly longestItem: number;
  /** In Han characters: Latin letters take half of one. */
  readonly widestItem: number;
  readonly widestDetail: number;
  /** Of all words, in Han characters. */
  readonly width: number;
  /** Whether items have explanations below them. */
  readonly hasDescriptors: boolean;
  readonly longestDetail: number;
  /** Whether every item has a label before it (时间, 地点). */
  readonly isLabelled: boolean;
  /** Whether items say who does them or until when. */
  readonly hasPeople: boolean;
}

/** An item as its paragraphs. */
type Item = readonly Paragraph[];

export function listShape(items: readonly Item[]): ListShape {
  const partText = (item: Item, part: Paragraph['part'], own = false) =>
    item
      .filter((paragraph) => paragraph.part === part)
      .flatMap(({ runs }) => runs.filter(({ weight }) => !own || weight !== 'shared').map(({ text }) => text))
      .join('');
  const heads = items.map((item) => partText(item, 'main', true));
  const longest = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => text.length));
  const details = items.flatMap((item) =>
    item.filter(({ part }) => part === 'detail').map(({ runs }) => wordsOfRuns(runs)),
  );
  const labels = items.filter((item) => partText(item, 'label') !== '').length;
  const goals = items.filter((item) => partText(item, 'goal') !== '').length;
  return {
    count: items.length,
    heads,
    longestCore: longest(heads),
    longestItem: longest(items.map((item) => partText(item, 'main'))),
    widestItem: Math.max(0, ...items.map((item) => widthOf(partText(item, 'main')))),
    widestDetail: Math.max(0, ...details.map(widthOf)),
    width: widthOf(items.map((item) => item.map(({ runs }) => wordsOfRuns(runs)).join('')).join('')),
    hasDescriptors: details.length > 0,
    longestDetail: longest(details),
    isLabelled: items.length > 0 && labels === items.length && goals === 0,
    hasPeople: goals > 0,
  };
}

function widthOf(text: string): number {
  let width = 0;
  for (const mark of text) width += mark < '\u2000' ? 0.5 : 1;
  return width;
}

/** The list that a slide shows, for a choice among the layouts that take it. */
export function listOfSlide({ slots }: Slide): ListShape {
  return listShape(slots.filter(({ role }) => role === 'item').map(({ paragraphs }) => paragraphs));
}
