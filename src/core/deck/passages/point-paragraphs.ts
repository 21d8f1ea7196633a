import type { Run } from '../../model/deck/deck.ts';
import type { OrdinalList, Sentence } from '../../model/outline/outline.ts';
import { containsSpan, type Span, span } from '../../model/span.ts';
import { type PlanContext, sentenceAt } from '../plan/plan-context.ts';
import { slideRuns } from '../runs/source-runs.ts';
import { trimSpan } from '../titles/headings/heading-text.ts';
import { displayLength } from '../wording/display-length.ts';
import { englishTitle } from '../wording/english-title.ts';
import { paragraphTitle } from '../wording/paragraph-title.ts';
import type { FreeBlock } from './free-sentences.ts';

/** In Han characters. */
const longestTitle = 60;
/** Points that paragraphs explain, of those of a list. */
const leastExplained = 2 / 3;
/** What ends the last point: a line drawn between paragraphs, or words that close the text. */
const drawnLine = /\n[ \t]*(?:\\?[*_#~=-][ \t]*){3,}\n/u;
const closing =
  /^\s*(?:(?:so|and|now),? )?(?:let me (?:just )?(?:close|end|conclude|finish)|in (?:closing|conclusion|sum(?:mary)?)|to (?:close|conclude|sum up)|finally)\b/iu;

/** The paragraphs that explain a point of an English text without headings. */
export interface PointParagraphs {
  readonly key: string;
  readonly title: readonly Run[] | null;
  /** What is left to be said below the title. */
  readonly sentences: readonly Sentence[];
  /** All of them. */
  readonly taken: Span;
}

/** What the paragraphs after First, …, Second, … and Third, … say, each below its point. */
export function pointParagraphs(
  context: PlanContext,
  free: readonly FreeBlock[],
): readonly PointParagraphs[] {
  const places = new Map(free.map(({ block }, place) => [block.id, place]));
  return context.outline.ordinalLists.flatMap((list) => {
    const starts = list.items.flatMap(({ blockId, marker }) => {
      const place = places.get(blockId);
      const block = free[place ?? -1]?.block;
      return place === undefined ||
        block === undefined ||
        trimSpan(context.source.raw, block.span).start !== marker.start
        ? []
        : place;
    });
    if (
      starts.length < list.items.length ||
      starts.some((start, index) => start <= (starts[index - 1] ?? -1))
    )
      return [];
    const groups = list.items.map((item, index) => paragraphsOf(context, free, item, starts, index));
    const explained = groups.filter((group) => group !== null);
    return explained.length >= list.items.length * leastExplained ? explained : [];
  });
}

function paragraphsOf(
  context: PlanContext,
  free: readonly FreeBlock[],
  item: OrdinalList['items'][number],
  starts: readonly number[],
  index: number,
): PointParagraphs | null {
  const start = starts[index] ?? 0;
  const end = starts[index + 1] ?? endOfLast(context, free, starts);
  const point = sentenceAt(context, item.span);
  const sentences = free
    .slice(start, end)
    .flatMap((each) => each.sentences)
    .filter(({ span: own }) => point === null || !containsSpan(point.span, own));
  const [first, last] = [sentences[0], sentences.at(-1)];
  if (first === undefined || last === undefined) return null;
  const taken = span(first.span.start, last.span.end);
  const key = `point-${item.blockId}`;
  const title = pointTitle(context, item, point);
  if (title !== null) return { key, title, sentences, taken };
  const own = paragraphTitle(context, sentences);
  return { key, title: own?.runs ?? null, sentences: own?.sentences ?? sentences, taken };
}

/** The last point has no more paragraphs than the longest of the others, and none after a drawn line or words that close. */
function endOfLast(
  { source: { raw } }: PlanContext,
  free: readonly FreeBlock[],
  starts: readonly number[],
): number {
  const last = starts.at(-1) ?? 0;
  const most = Math.max(...starts.slice(1).map((start, index) => start - (starts[index] ?? start)));
  const limit = Math.min(free.length, last + most);
  for (let place = last + 1; place < limit; place += 1) {
    const block = free[place]?.block.span;
    const before = free[place - 1]?.block.span;
    if (block === undefined || before === undefined) break;
    if (
      closing.test(raw.slice(block.start, block.end)) ||
      drawnLine.test(raw.slice(before.start, block.start))
    )
      return place;
  }
  return limit;
}

function pointTitle(
  { source }: PlanContext,
  { marker, span: own }: OrdinalList['items'][number],
  point: Sentence | null,
): readonly Run[] | null {
  if (point === null) return null;
  const whole = trimSpan(source.raw, span(marker.start, point.span.end));
  if (displayLength(source.raw, whole) <= longestTitle) return slideRuns(source, whole);
  const said = englishTitle(source.raw, span(own.start, point.span.end), longestTitle);
  return said === null ? null : slideRuns(source, span(marker.start, said.end));
}
