import type { Paragraph, Slide } from '../../../../src/core/model/deck/deck.ts';
import { type PlannedDocument, planBytes } from '../../planned-document.ts';

export const text = ({ runs }: Paragraph) => runs.map((run) => run.text).join('');

/** A slide as its layout, its title, and its items with their paragraphs. */
export function shown({ layout, slots }: Slide): readonly string[] {
  const of = (role: string) =>
    slots.filter((slot) => slot.role === role).map(({ paragraphs }) => paragraphs.map(text));
  return [layout, of('title').flat().join(''), ...of('item').map((item) => item.join(' | '))];
}

export const plan = (lines: readonly string[], name = 'a.txt'): Promise<PlannedDocument> =>
  planBytes(new TextEncoder().encode(lines.join('\n')), name);

export const slidesOf = async (lines: readonly string[], name = 'a.txt') =>
  (await plan(lines, name)).deck.slides.map(shown);
