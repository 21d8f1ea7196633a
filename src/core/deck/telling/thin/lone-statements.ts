import { lineMark, partingMark } from '../../../language/marks.ts';
import { wordsOfRuns } from '../../../model/deck/words-of-runs.ts';
import { layoutsOf } from '../../../model/layouts/registry.ts';
import { containsSpan, type Span, sliceSpan } from '../../../model/span.ts';
import type { SlideCandidate } from '../../plan/candidate.ts';
import { addresses } from '../../plan/lines/last-point.ts';
import { type PlanContext, sentenceAt } from '../../plan/plan-context.ts';
import {
  asList,
  hasMore,
  itemsOf,
  spansOf,
  spansOfSlots,
  titleOf,
  widthOfItems,
} from '../../plan/slide-words.ts';
import { itemRuns } from '../../runs/item-runs.ts';
import { numberedSlots, paragraph, slot } from '../../runs/slots.ts';
import { commonHeading } from '../../titles/headings/common-heading.ts';
import { withoutClosingMark } from '../../wording/sentence-piece.ts';
import { sentenceWorth, worths } from '../../wording/sentence-worth.ts';

/** Lists of plain sentences, which one more may join. */
const plain = layoutsOf('sentences');
const mostItems = 5;
/** In Han characters, of a slide that a sentence joins. */
const mostTold = 220;
/** In Han characters: two halves of one length, each so long at most, are a motto. */
const longestHalf = 12;
/** 在以下几个方面进一步发力: what is announced is said of no place in the sentence. */
const announcing =
  /(?:以下|下列|如下|下面)[^，。]{0,12}(?:个?方面|几点|[一二三四五六七八九十几]+[个项条点大]|任务|工作|意见|事项)/u;

/** 副司长张某主持会议, 新生们报以热烈的掌声. */
const ceremony = /(?:出席|参加|列席|主持)了?[^，。]{0,8}$|掌声/u;

/** A sentence that is worth no slide of its own, and the slide that it has. */
interface Lone {
  readonly slide: SlideCandidate;
  readonly said: Span;
}

/**
 * Large type says that a sentence is what one must remember: the goal, what decides, a motto, somebody's words. Any other
 * sentence that was left alone (where to ask, what was chosen) is an item below the heading above it, or on the slide
 * before or after it; what only announces, or only says who was there, is in the notes.
 */
export function withStatementsInPlace(
  context: PlanContext,
  slides: readonly SlideCandidate[],
): readonly SlideCandidate[] {
  if (context.language !== 'zh' || context.tellsByStatements) return slides;
  const placed: SlideCandidate[] = [];
  // They become the first items of the next slide.
  let waiting: readonly Lone[] = [];
  for (const slide of slides) {
    const said = slide.layout === 'statement' ? ordinarySentence(context, slide) : null;
    if (said !== null && saysNothing(sliceSpan(context.source.raw, said))) continue;
    const below = said === null ? null : belowHeading(context, slide, said);
    if (said === null || below !== null) {
      const joined = below === null ? joining(context, slide, waiting, 'before') : null;
      placed.push(...(joined === null ? [...waiting.map((lone) => lone.slide), below ?? slide] : [joined]));
      waiting = [];
      continue;
    }
    const lone: Lone = { slide, said };
    const before = waiting.length === 0 ? placed.at(-1) : undefined;
    const joined =
      before === undefined || isAddressed(context, before, said)
        ? null
        : joining(context, before, [lone], 'after');
    if (joined === null) waiting = [...waiting, lone];
    else placed[placed.length - 1] = joined;
  }
  return [...placed, ...waiting.map(({ slide }) => slide)];
}

/** The sentence as the item of a slide that the heading above it names; null where only the title of the document does. */
function belowHeading(context: PlanContext, slide: SlideCandidate, said: Span): SlideCandidate | null {
  const heading = commonHeading(context, [slide.offset]);
  if (heading === null || wordsOfRuns(heading) === context.outline.metadata.title?.value) return null;
  return {
    ...slide,
    layout: 'passage',
    slots: [
      slot('title', paragraph(heading)),
      ...numberedSlots('item', [[paragraph(itemRuns(context, said))]]),
    ],
  };
}

/** The sentence of a statement that is worth no slide of its own; null where it is. */
function ordinarySentence(context: PlanContext, slide: SlideCandidate): Span | null {
  const { raw } = context.source;
  // Who says it stands below it.
  const isSaid = slide.slots.some(
    ({ role, paragraphs }) =>
      role === 'source' &&
      paragraphs.some(({ runs }) => !spansOf(runs).every((each) => context.headings.touches(each))),
  );
  const spans = spansOf(titleOf(slide));
  const [first] = spans;
  const last = spans.at(-1);
  if (isSaid || first === undefined || last === undefined) return null;
  const sentence = sentenceAt(context, first);
  const said = withoutClosingMark(raw, sentence?.span ?? { start: first.start, end: last.end });
  if (!containsSpan(said, last)) return null;
  const text = sliceSpan(raw, said);
  // The name of what is printed below it.
  if (!lineMark.test(raw.charAt(said.end)) && !/^[（(]/u.test(text)) return null;
  return sentenceWorth(text) >= worths.decisive || isMotto(text) ? null : said;
}

/** Whether the speaker turns to the audience between what the slide tells and the sentence: 各位代表！ */
function isAddressed({ source: { raw } }: PlanContext, { slots }: SlideCandidate, { start }: Span): boolean {
  const from = spansOfSlots(slots).at(-1)?.end ?? start;
  return from < start && raw.slice(from, start).split('\n').some(addresses);
}

function saysNothing(text: string): boolean {
  return announcing.test(text) || text.split(partingMark).every((clause) => ceremony.test(clause));
}

/** 使命催人奋进，实干开创未来. */
function isMotto(text: string): boolean {
  const [first = '', second = '', ...more] = text.split(/[，,\s]+/u);
  return more.length === 0 && first.length === second.length && first.length <= longestHalf;
}

/** The slide of the same section with the sentences before or after its own; null where there are none, or no room. */
function joining(
  context: PlanContext,
  slide: SlideCandidate,
  lone: readonly Lone[],
  place: 'before' | 'after',
): SlideCandidate | null {
  if (lone.length === 0 || !plain.has(slide.layout) || hasMore(slide)) return null;
  const from = lone.map((each) => each.slide);
  if (from.some(({ sectionIndex }) => sectionIndex !== slide.sectionIndex)) return null;
  const own = itemsOf(slide).map(({ paragraphs }) => paragraphs);
  const added = lone.map(({ said }) => [paragraph(itemRuns(context, said))]);
  const items = place === 'before' ? [...added, ...own] : [...own, ...added];
  if (own.length === 0 || items.length > mostItems || widthOfItems(items) > mostTold) return null;
  return {
    ...asList(slide, items, [...slide.claims, ...from.flatMap(({ claims }) => claims)]),
    rank: Math.min(slide.rank, ...from.map(({ rank }) => rank)),
  };
}
