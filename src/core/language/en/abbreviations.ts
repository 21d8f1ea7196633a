/// <reference path="../raw-imports.d.ts" />
import abbreviationsFile from '../../../../resources/lexicon/en/abbreviations.txt?raw';
import startersFile from '../../../../resources/lexicon/en/sentence-starters.txt?raw';
import { readLexicon, readWordList } from '../word-list.ts';

/** When the point of an abbreviation ends no sentence; see the list. */
export type AbbreviationKind = 'title' | 'number' | 'name';

const abbreviations: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  readLexicon(abbreviationsFile).map(([word = '', ...kinds]) => [word, new Set(kinds)]),
);
const starters = readWordList(startersFile);

export function isOfKind(word: string, kind: AbbreviationKind): boolean {
  return abbreviations.get(word)?.has(kind) === true;
}

/** Whether a text begins with a word that hardly ever continues a name. */
export function startsSentence(text: string): boolean {
  return starters.has(/^[A-Za-z]+/.exec(text)?.[0] ?? '') && !/^[A-Z]\./.test(text);
}

/** Whether the point after a word belongs to it; `after` is the text after the point. */
export function isAbbreviation(word: string, after: string): boolean {
  const next = after.trimStart();
  if (isOfKind(word, 'title')) return true;
  if (isOfKind(word, 'number') && /^[\dIVXivx(]/u.test(next)) return true;
  if (isOfKind(word, 'name')) return /^[\p{Lu}\d,]/u.test(next) && !startsSentence(next);
  // An initial: J. Smith, R. I. Fisher.
  return /^\p{Lu}$/u.test(word) && /^ ?\p{Lu}/u.test(after);
}
