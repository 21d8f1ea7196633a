/// <reference path="../raw-imports.d.ts" />
import wordClassesFile from '../../../../resources/lexicon/en/word-classes.txt?raw';
import { type WordClass, wordClasses } from '../token.ts';
import { readLexicon } from '../word-list.ts';

const listed: ReadonlyMap<string, WordClass> = new Map(
  readLexicon(wordClassesFile)
    .toReversed()
    .map(([word = '', name = '']) => [word, wordClasses.find((wordClass) => wordClass === name) ?? 'other']),
);

/** Endings that tell a class, the surest first. */
const endings: readonly (readonly [RegExp, WordClass])[] = [
  [/(?:tion|sion|ment|ness|ance|ence|ship|ism|ist|age|dom|hood|ure|eer|ess|ings)s?$/u, 'noun'],
  [/(?:ity|ities|logy|phy|cy|cies|ery|or|ors|er|ers)$/u, 'noun'],
  [/..ly$/u, 'adverb'],
  [/(?:ous|ful|less|able|ible|ive|ic|ical|ary|ish|al|ent|ant)$/u, 'adjective'],
  [/...(?:ed|ise|ises|ize|izes|ify|ifies|ated|ate|ates)$/u, 'verb'],
  [/...ing$/u, 'verbal-noun'],
];

/** The class of a word in Latin letters: by the list, by its ending, else a noun. */
export function classOfEnglishWord(word: string): WordClass {
  const lower = word.toLowerCase();
  const known = listed.get(lower);
  if (known !== undefined) return known;
  if (!/^[a-z]+$/u.test(lower)) return 'noun';
  return endings.find(([ending]) => ending.test(lower))?.[1] ?? 'noun';
}
