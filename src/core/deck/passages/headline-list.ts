import type { Run } from '../../model/deck.ts';
import type { Sentence } from '../../model/outline.ts';
import type { Span } from '../../model/span.ts';
import type { SlideCandidate } from '../candidate.ts';
import { maxBodyLength, maxItemLength, maxItems } from '../clause-items.ts';
import { displayLength } from '../display-length.ts';
import { hangsInEnglish } from '../english-prose.ts';
import { trimSpan, withoutNumber } from '../heading-text.ts';
import { beginsHanging, headlineSpan, isSubstantial } from '../headline.ts';
import { itemRuns } from '../item-runs.ts';
import { partTitle } from '../part-title.ts';
import type { PlanContext } from '../plan-context.ts';
import { numberedSlots, paragraph, slot } from '../slots.ts';
import { slideRuns } from '../source-runs.ts';
import type { Passage } from './passage.ts';

const maxTitleLength = 30;
/** Of a whole English sentence: two lines of a title. */
const maxEnglishTitleLength = 40;

/** A headline from each sentence; without a heading above, the first of them is the title. */
export function headlineListSlides(context: PlanContext, passage: Passage): readonly SlideCandidate[] {
  const { source } = context;
  const [first] = passage.sentences;
  const topic = passage.title === null && first !== undefined ? topicTitle(context, first) : null;
  const title = passage.title ?? topic ?? partTitle(context, first?.span.start ?? 0);
  const listed = topic === null ? passage.sentences : passage.sentences.slice(1);
  const titleText = title.map((run) => run.text).join('');
  const headlines = listed.map((sentence) =>
    trimSpan(source.raw, headlineSpan(source.raw, sentence, maxItemLength)),
  );
  const worthy = headlines.filter((item) => isWorthAnItem(source.raw.slice(item.start, item.end), titleText));
  const items = fitting(source.raw, worthy.length > 0 ? worthy : headlines);
  if (first === undefined || items.length === 0) return [];
  return [
    {
      id: `text-${passage.key}`,
      layout: 'clauses',
      sectionIndex: passage.part.index,
      slots: [
        slot('title', paragraph(title)),
        ...numberedSlots(
          'item',
          items.map((item) => [paragraph(itemRuns(context, item))]),
        ),
      ],
      rank: passage.rank,
      score: passage.score,
      group: passage.group,
      offset: first.span.start,
      order: 30,
      claims: passage.sentences.map((sentence) => sentence.span),
    },
  ];
}

function topicTitle({ source, language }: PlanContext, sentence: Sentence): readonly Run[] | null {
  if (language === 'en') {
    const whole = trimSpan(source.raw, sentence.span);
    const stands =
      displayLength(source.raw, whole) <= maxEnglishTitleLength &&
      !hangsInEnglish(source.raw.slice(whole.start, whole.end));
    return stands ? slideRuns(source, whole) : null;
  }
  const headline = headlineSpan(source.raw, sentence, maxTitleLength);
  const where = withoutNumber(source.raw, trimSpan(source.raw, headline));
  const text = source.raw.slice(where.start, where.end);
  const length = displayLength(source.raw, where);
  const isTitle = text.length >= 4 && length <= maxTitleLength && !beginsHanging(text);
  return isTitle ? slideRuns(source, where) : null;
}

function isWorthAnItem(text: string, title: string): boolean {
  return text.length >= 4 && isSubstantial(text) && text !== title;
}

/** The first items that a slide holds; the others stay in the notes. */
function fitting(raw: string, items: readonly Span[]): readonly Span[] {
  const shown: Span[] = [];
  let length = 0;
  for (const item of items.slice(0, maxItems)) {
    length += displayLength(raw, item);
    if (shown.length > 0 && length > maxBodyLength) break;
    shown.push(item);
  }
  return shown;
}
