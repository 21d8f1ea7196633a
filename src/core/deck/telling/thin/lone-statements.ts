import { lineMark, partingMark } from '../../../language/marks.ts';
import { wordsOfRuns } from '../../../model/deck/words-of-runs.ts';
import { layoutsOf } from '../../../model/layouts/registry.ts';
import { containsSpan, type Span, sliceSpan } from '../../../model/span.ts';
import type { SlideCandidate } from '../../plan/candidate.ts';
import { addresses } from '../../plan/lines/last-point.ts';
import { type PlanContext, sentenceAt } from '../../plan/plan-context.ts';
import { hasMore, itemsOf, spansOf, spansOfSlots, titleOf } from '../../plan/slide-words.ts';
import { itemRuns } from '../../runs/item-runs.ts';
import { numberedSlots, paragraph, slot } from '../../runs/slots.ts';
import { commonHeading } from '../../titles/headings/common-heading.ts';
import { displayLength, widthOf } from '../../wording/display-length.ts';
import { withoutClosingMark } from '../../wording/sentence-piece.ts';
import { sentenceWorth, worths } from '../../wording/sentence-worth.ts';

/** Lists of plain sentences, which one more may join. */
const plain = layoutsOf('sentences');
const mostItems = 5;
/** In Han characters, of a slide that a sentence joins. */
const mostTold = 220;
/** In Han characters: two halves of one length, each so long at most, are a motto. */
const longestHalf = 12;
const announcing =
  /(?:以下|下列|如下|下面)[^，。]{0,12}(?:个?方面|几点|[一二三四五六七八九十几]+[个项条点大]|任务|工作|意见|事项)/u;

/** 副司长张某主持会议, 新生们报以热烈的掌声. */
const ceremony = /(?:出席|参加|列席|主持)了?[^，。]{0,8}$|掌声/u;

/**
 * Large type says that a sentence is what one must remember: the goal, what decides, a motto, somebody's words. Any other
 * sentence that was left alone (who chaired, where to ask) is an item below the heading above it or on the slide beside it,
 * and what only announces, or only
 * says who was there, stands in the notes.
 */
export function withStatementsInPlace(
  context: PlanContext,
  slides: readonly SlideCandidate[],
): readonly SlideCandidate[] {
  if (context.language !== 'zh' || context.tellsByStatements) return slides;
  const placed: SlideCandidate[] = [];
  // What joins the next slide, as its first items.
  let waiting: readonly Span[] = [];
  let waitingSlides: readonly SlideCandidate[] = [];
  const release = () => {
    placed.push(...waitingSlides);
    [waiting, waitingSlides] = [[], []];
  };
  for (const slide of slides) {
    const said = slide.layout === 'statement' ? ordinarySentence(context, slide) : null;
    if (said === null) {
      const joined = waiting.length === 0 ? null : joining(context, slide, waiting, waitingSlides, 'before');
      if (joined === null) release();
      else [waiting, waitingSlides] = [[], []];
      placed.push(joined ?? slide);
      continue;
    }
    const text = sliceSpan(context.source.raw, said);
    if (announcing.test(text) || isCeremony(text)) continue;
    const heading = commonHeading(context, [slide.offset]);
    if (heading !== null && wordsOfRuns(heading) !== context.outline.metadata.title?.value) {
      release();
      placed.push({
        ...slide,
        layout: 'passage',
        slots: [
          slot('title', paragraph(heading)),
          ...numberedSlots('item', [[paragraph(itemRuns(context, said))]]),
        ],
      });
      continue;
    }
    const last = waiting.length > 0 || isAddressed(context, placed.at(-1), said) ? undefined : placed.at(-1);
    const joined = last === undefined ? null : joining(context, last, [said], [slide], 'after');
    if (joined !== null) placed[placed.length - 1] = joined;
    else {
      waiting = [...waiting, said];
      waitingSlides = [...waitingSlides, slide];
    }
  }
  release();
  return placed;
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
function isAddressed(
  { source: { raw } }: PlanContext,
  before: SlideCandidate | undefined,
  { start }: Span,
): boolean {
  const from = before === undefined ? start : (spansOfSlots(before.slots).at(-1)?.end ?? start);
  return from < start && raw.slice(from, start).split('\n').some(addresses);
}

function isCeremony(text: string): boolean {
  return text.split(partingMark).every((clause) => ceremony.test(clause));
}

/** 使命催人奋进，实干开创未来. */
function isMotto(text: string): boolean {
  const [first = '', second = '', ...more] = text.split(/[，,\s]+/u);
  return more.length === 0 && first.length === second.length && first.length <= longestHalf;
}

/** The slide of the same section with the sentences before or after its own; null where it has no room for them. */
function joining(
  context: PlanContext,
  slide: SlideCandidate,
  sentences: readonly Span[],
  from: readonly SlideCandidate[],
  place: 'before' | 'after',
): SlideCandidate | null {
  if (!plain.has(slide.layout) || hasMore(slide)) return null;
  if (from.some(({ sectionIndex }) => sectionIndex !== slide.sectionIndex)) return null;
  const own = itemsOf(slide).map(({ paragraphs }) => paragraphs);
  const added = sentences.map((each) => [paragraph(itemRuns(context, each))]);
  const told =
    own.flat().reduce((sum, { runs }) => sum + widthOf(runs), 0) +
    sentences.reduce((sum, each) => sum + displayLength(context.source.raw, each), 0);
  if (own.length === 0 || own.length + added.length > mostItems || told > mostTold) return null;
  return {
    ...slide,
    layout: 'clauses',
    slots: [
      ...slide.slots.filter(({ role }) => role !== 'item'),
      ...numberedSlots('item', place === 'before' ? [...added, ...own] : [...own, ...added]),
    ],
    claims: [...slide.claims, ...from.flatMap(({ claims }) => claims)],
    rank: Math.min(slide.rank, ...from.map(({ rank }) => rank)),
  };
}
