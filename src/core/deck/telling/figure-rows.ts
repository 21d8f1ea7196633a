import type { Paragraph, SlideSlot } from '../../model/deck/deck.ts';
import { wordsOfRuns } from '../../model/deck/words-of-runs.ts';
import { layoutsOf } from '../../model/layouts/registry.ts';
import type { SlideCandidate } from '../plan/candidate.ts';
import { itemsOf } from '../plan/slide-words.ts';
import { sliceRun } from '../runs/run-slice.ts';
import { paragraph } from '../runs/slots.ts';
import { widthOf } from '../wording/display-length.ts';
import { figuresIn } from './figure-patterns.ts';

const plainLists = layoutsOf('sentences');
const items = { fewest: 2, most: 5 } as const;
/** In Han characters: longer sentences leave no room for the figure. */
const longestItem = 56;
/** Shares and large amounts say more than small counts. */
const weighty = /[%％‰亿万]|百分点|percent|illion|[$€£]|\d{4}/u;
/** More slides of figures one after the other than a room takes in. */
const mostInRow = 3;

/** Of the sentences; the others stand across the slide. */
const leastShare = 0.6;

/** Plain lists whose sentences say how much: the figure large beside its sentence. */
export function withFigureRows(slides: readonly SlideCandidate[]): readonly SlideCandidate[] {
  let inRow = 0;
  return slides.map((slide) => {
    const told = inRow < mostInRow ? figureRowsOf(slide) : null;
    inRow = told === null ? 0 : inRow + 1;
    return told ?? slide;
  });
}

function figureRowsOf(slide: SlideCandidate): SlideCandidate | null {
  if (!plainLists.has(slide.layout)) return null;
  const list = itemsOf(slide);
  if (list.length < items.fewest || list.length > items.most) return null;
  if (list.some(({ paragraphs }) => paragraphs.length > 1 || !isBrief(paragraphs[0]))) return null;
  const rows = new Map(list.map((item) => [item.id, rowOf(item)]));
  const found = [...rows.values()].filter((row) => row !== null).length;
  if (found < items.fewest || found < list.length * leastShare) return null;
  const labels = [...rows.values()].flatMap((row) => (row === null ? [] : labelOf(row)));
  // 每季度1次、每半年1次、每月1次: the figure is not what tells them apart.
  if (new Set(labels).size < labels.length) return null;
  // （一）3人户；（二）2人户…: the items are conditions, and not what is counted.
  if (list.some(isNumbered) && !labels.every((label) => weighty.test(label))) return null;
  return {
    ...slide,
    layout: 'figure-rows',
    slots: slide.slots.map((each) => rows.get(each.id) ?? each),
  };
}

/** （一）, 1.: the item is one of a list. */
const itemNumber =
  /^\s*(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|\d{1,2}[.．、])/u;

function isNumbered({ paragraphs }: SlideSlot): boolean {
  return itemNumber.test(wordsOfRuns(paragraphs[0]?.runs ?? []));
}

function labelOf({ paragraphs }: SlideSlot): string {
  return wordsOfRuns(paragraphs[0]?.runs ?? []);
}

function isBrief(only: Paragraph | undefined): boolean {
  return only !== undefined && widthOf(only.runs) <= longestItem;
}

/** The item with its figure set before it; null where it has none. */
function rowOf(item: SlideSlot): SlideSlot | null {
  const [only] = item.paragraphs;
  if (only === undefined) return null;
  const found = only.runs.flatMap((run) =>
    figuresIn(run.text).map(({ start, end }) => ({ run, start, text: run.text.slice(start, end) })),
  );
  const figure = found.find(({ text }) => weighty.test(text)) ?? found[0];
  if (figure === undefined) return null;
  const label = sliceRun(figure.run, figure.start, figure.start + figure.text.length);
  return { ...item, paragraphs: [paragraph(label, 'label'), only] };
}
