/// <reference path="../raw-imports.d.ts" />
import englishFile from '../../../../resources/lexicon/en/turning-words.txt?raw';
import chineseFile from '../../../../resources/lexicon/zh/turning-words.txt?raw';
import { alternation } from '../word-list.ts';
import { simplified } from '../zh/simplified.ts';

const pattern = new RegExp(
  `${alternation(chineseFile)}|(?<![\\p{L}])(?:${alternation(englishFile)})(?![\\p{L}]| limited| only)|n[’']t\\b`,
  'giu',
);

/** Where a text denies, forbids, excepts or sets a condition: what it announces means something else without it. */
export function turningWords(text: string): readonly { readonly start: number; readonly end: number }[] {
  return [...simplified(text).matchAll(pattern)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }));
}
