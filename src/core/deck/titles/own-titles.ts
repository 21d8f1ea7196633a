import type { Run, SlideSlot } from '../../model/deck/deck.ts';
import type { SlideCandidate } from '../plan/candidate.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import { paragraph, slot } from '../runs/slots.ts';
import { titleLines } from './document-title.ts';

const frames = new Set<SlideCandidate['layout']>(['cover', 'agenda', 'section', 'closing']);
const unframed = new Set<SlideCandidate['layout']>([...frames, 'statement', 'quote']);
const marks = /[^\p{L}\p{N}]/gu;

/**
 * No slide of the body has the title of the document: it would say what all of them are about. Articles are titled by
 * their numbers (第一条—第四条), what else has no heading as what it is: the opening of the text, or its points.
 */
export function withOwnTitles(
  context: PlanContext,
  slides: readonly SlideCandidate[],
): readonly SlideCandidate[] {
  const lines = titleLines(context).map(textOf);
  const titles = new Set([...lines, lines.join('')].map((line) => line.replace(marks, '')));
  const told = new Set(
    slides.flatMap(({ layout, tableId, id }) => (frames.has(layout) ? [] : (tableId ?? id))),
  );
  return slides.map((slide, index) => {
    const title = slide.slots.find(({ role }) => role === 'title');
    if (title === undefined || unframed.has(slide.layout)) return slide;
    const isTable = slide.tableId !== undefined;
    // A document that is one table has its title above it.
    if (isTable && told.size === 1) return slide;
    const runs = title.paragraphs.flatMap((each) => each.runs);
    if (!titles.has(textOf(runs).replace(marks, ''))) return slide;
    const opens = slides.slice(0, index).every(({ layout }) => layout === 'cover' || layout === 'agenda');
    const { schedule, opening, mainPoints, table } = context.labels;
    const isOfTimes = slide.layout === 'timeline' && slide.id.startsWith('timeline');
    const kind = isOfTimes ? schedule : isTable ? table : opens ? opening : mainPoints;
    const own = articleRange(context, slide) ?? [kind()];
    return {
      ...slide,
      slots: slide.slots.map((each) => (each === title ? slot('title', paragraph(own)) : each)),
    };
  });
}

function articleRange({ labels }: PlanContext, { slots }: SlideCandidate): readonly Run[] | null {
  const numbers = slots.filter(({ role }) => role === 'item').map(articleNumber);
  const [first] = numbers;
  const last = numbers.at(-1);
  if (first == null || last == null || numbers.some((number) => number === null)) return null;
  return first === last ? first : [...first, labels.upTo(), ...last];
}

function articleNumber({ paragraphs }: SlideSlot): readonly Run[] | null {
  const label = paragraphs.find(({ part }) => part === 'label')?.runs ?? [];
  return /^第.+条/u.test(textOf(label)) ? label : null;
}

function textOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}
