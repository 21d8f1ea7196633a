import { isContinuedMark } from '../../model/deck/continued-title.ts';
import type { Paragraph, Slide, SlideSlot } from '../../model/deck/deck.ts';
import { wordsOfRuns } from '../../model/deck/words-of-runs.ts';
import { frameLayouts, layoutsWith } from '../../model/layouts/registry.ts';
import type { Project } from '../../model/project/project.ts';
import { type Span, span } from '../../model/span.ts';
import type { TellingFinding } from '../check-report.ts';

/** One fault that whoever looks at the slides sees, found by rule. */
export interface TellingRule {
  readonly name: string;
  readonly find: (project: Project) => readonly Omit<TellingFinding, 'rule'>[];
}

const lists = layoutsWith('listed');

/** Whether the slide is a list of the author's points. */
export function isList({ layout }: Slide): boolean {
  return lists.has(layout);
}

/** Whether the slide tells something of the document; covers, agendas and dividers announce it. */
export function isBodySlide({ layout }: Slide): boolean {
  return !frameLayouts.has(layout);
}

export function itemsOf({ slots }: Slide): readonly SlideSlot[] {
  return slots.filter(({ role }) => role === 'item');
}

export function paragraphText({ runs }: Paragraph): string {
  return wordsOfRuns(runs);
}

/** From the first character of the document that the paragraph shows to the last. */
export function sourceOf({ runs }: Paragraph): Span | null {
  const shown = runs.flatMap(({ prov }) => (prov.type === 'source' ? [prov] : []));
  const [first] = shown;
  const last = shown.at(-1);
  return first === undefined || last === undefined ? null : span(first.start, last.end);
}

/** The words of the item itself, without what explains it. */
export function mainText({ paragraphs }: SlideSlot): string {
  return paragraphs
    .filter(({ part }) => part === 'main')
    .map(paragraphText)
    .join('');
}

/** The title without the mark of a slide that continues another. */
export function titleText({ slots }: Slide): string {
  return slots
    .filter(({ role }) => role === 'title')
    .flatMap(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs))
    .filter(({ prov }) => !isContinuedMark(prov))
    .map(({ text }) => text)
    .join('')
    .trim();
}
