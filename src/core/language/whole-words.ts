import type { Token, WordClass } from './token.ts';
import { tokenise } from './tokenise.ts';
import { isWordEdge } from './words.ts';

/** Words that join a clause to what stands before it, whatever they are made of: 其中, 这些, 与此同时. */
const joining: ReadonlySet<WordClass> = new Set(['pronoun', 'conjunction', 'particle']);
/** What the dictionary has together with the adverb before it: 就要, 还会. */
const modal = /^[要会能可应是]$/u;
/** So far beyond the words that are looked for, the clause is cut as it is as a whole. */
const lookAhead = 8;

/**
 * Whether a Chinese clause begins with one of the words that a pattern lists, as a word: 就 opens 就要抓住, and not
 * 就业形势稳定. The pattern is anchored at the start, and of two words that begin alike it has the longer one first. A
 * longer word counts as well where its class is one of those that link.
 */
export function opensWithWord(
  clause: string,
  pattern: RegExp,
  linking: ReadonlySet<WordClass> = joining,
): boolean {
  const found = pattern.exec(clause);
  if (found === null) return false;
  const { length } = found[0];
  const tokens = tokenise(clause.slice(0, length + lookAhead), 'zh');
  const [first] = tokens;
  if (first === undefined || isWordEdge(tokens, length)) return first !== undefined;
  const rest = clause.slice(length, first.end);
  return linking.has(first.wordClass) || (first.wordClass === 'adverb' && modal.test(rest));
}

/** Whether a Chinese text ends with one of the words of a pattern that is anchored at the end, as a word. */
export function closesWithWord(text: string, pattern: RegExp): boolean {
  const found = pattern.exec(text);
  if (found === null) return false;
  const from = Math.max(0, found.index - lookAhead);
  return isWordEdge(tokenise(text.slice(from), 'zh'), found.index - from);
}

/** Whether one of the words of a global pattern stands in a Chinese text as a word: 将 in 将达到, and not in 将军. */
export function holdsWord(text: string, pattern: RegExp): boolean {
  let tokens: readonly Token[] | null = null;
  for (const { index, 0: found } of text.matchAll(pattern)) {
    tokens ??= tokenise(text, 'zh');
    if (isWordEdge(tokens, index) && isWordEdge(tokens, index + found.length)) return true;
  }
  return false;
}
