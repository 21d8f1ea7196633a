import type { Token } from './token.ts';
import { tokenise } from './tokenise.ts';

/** Of the clauses that were asked about last: several questions are asked of each. */
const known = new Map<string, readonly Token[]>();
const mostKnown = 500;

/** The words of a Chinese clause, without its marks. */
export function wordsOf(clause: string): readonly Token[] {
  const words = known.get(clause);
  if (words !== undefined) return words;
  if (known.size >= mostKnown) known.clear();
  const cut = tokenise(clause, 'zh').filter(({ wordClass }) => wordClass !== 'punctuation');
  known.set(clause, cut);
  return cut;
}
