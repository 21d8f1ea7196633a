/// <reference path="../raw-imports.d.ts" />
import abbreviationsFile from '../../../../resources/lexicon/en/abbreviations.txt?raw';
import { readLexicon } from '../word-list.ts';

/** What has to follow for the point to belong to the abbreviation: `any`, a `number`, a `name` (capital). */
const abbreviations = new Map(
  readLexicon(abbreviationsFile).map(([word = '', follows = 'any']) => [word, follows]),
);

/** Whether the point after a word belongs to it; `after` is the text behind the point. */
export function isAbbreviation(word: string, after: string): boolean {
  const follows = abbreviations.get(word) ?? abbreviations.get(word.toLowerCase());
  if (follows === 'number') return /^\s*[\dIVXivx(]/u.test(after);
  if (follows === 'name') return /^\s*[\p{Lu}"“]/u.test(after);
  if (follows !== undefined) return true;
  // An initial: J. Smith, R. I. Fisher.
  return /^\p{Lu}$/u.test(word) && /^ ?\p{Lu}/u.test(after);
}
