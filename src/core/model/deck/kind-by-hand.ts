import type { Deck } from './deck.ts';

/** The reason of a kind that a person has said. */
export const byHandReason = 'by-hand';

/** What a person has said the document is, which it stays; null where it was recognised. */
export function kindByHand({ kind }: Pick<Deck, 'kind'>): string | null {
  return kind?.reasons.includes(byHandReason) === true ? kind.name : null;
}
