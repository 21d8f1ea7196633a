import setCountsFile from '../../../../../../resources/lexicon/zh/set-counts.txt?raw';
import { readWordList } from '../../../../language/word-list.ts';

const setCounts = readWordList(setCountsFile);
const longest = Math.max(...[...setCounts].map(({ length }) => length));

/** Whether a text begins with a word that has a number in it and names one thing: 三农, 两头在外. */
export function isSetCount(text: string): boolean {
  for (let length = 2; length <= Math.min(longest, text.length); length += 1) {
    if (setCounts.has(text.slice(0, length))) return true;
  }
  return false;
}

/** Whether a text is such a word and no more. */
export function namesSetCount(text: string): boolean {
  return setCounts.has(text);
}
