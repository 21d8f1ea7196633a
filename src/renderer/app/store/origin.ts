import type { Deck, Paragraph } from '../../../core/model/deck/deck.ts';

/** Where the words of a paragraph come from, as the user is told. */
export type Origin = 'source' | 'elided' | 'reworded' | 'generated' | 'own';

/**
 * `source`: word for word, typography aside. `elided`: parts of the source were left out, or several pieces of
 * it stand together. `reworded`: the user changed it. `own`: the user wrote all of it.
 */
export function originOf({ runs, planned }: Paragraph): Origin {
  const hasSource = runs.some(({ prov }) => prov.type === 'source');
  const hasOwn = runs.some(({ prov }) => prov.type === 'user');
  if (planned !== undefined) return hasSource || !hasOwn ? 'reworded' : 'own';
  if (hasOwn || runs.length === 0) return 'own';
  if (!hasSource) return 'generated';
  if (runs.some(({ edit }) => edit?.kind === 'reworded')) return 'reworded';
  return runs.some(({ edit }) => edit?.kind === 'elided') ? 'elided' : 'source';
}

/** Paragraphs on slides that the user worded other than the plan. */
export function countRewordings(deck: Deck): number {
  return deck.slides
    .flatMap(({ slots }) => slots.flatMap(({ paragraphs }) => paragraphs))
    .filter(({ planned }) => planned !== undefined).length;
}
