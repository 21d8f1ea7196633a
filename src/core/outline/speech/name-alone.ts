import { tokenise } from '../../language/tokenise.ts';

/**
 * Who speaks, of the words before a verb of saying: without how it is said and what is done meanwhile (崔伯|甚至,
 * 老师|笑着). Null where nobody is named before that (忽然抬头, 指着图片继续).
 */
export function nameAlone(words: string): string | null {
  const tokens = tokenise(words, 'zh');
  const textOf = (index: number) => words.slice(tokens[index]?.start, tokens[index]?.end);
  const end = tokens.findIndex(({ wordClass, start, end: to }, index) => {
    const isLast = index === tokens.length - 1;
    const next = textOf(index + 1);
    // Single characters are adverbs in names that no dictionary has (古特雷斯), but for the last one.
    if (wordClass === 'adverb') return to - start > 1 || isLast;
    if (wordClass === 'conjunction') return isLast && to - start > 1;
    if (wordClass === 'verb' || wordClass === 'verbal-noun') {
      const isUnderWay = next === '着' || (to - start > 1 && textOf(index).endsWith('着'));
      return isUnderWay || (to - start > 1 && tokens[index - 1]?.wordClass === 'person');
    }
    return next === '地' && index === tokens.length - 2 && wordClass !== 'person';
  });
  const name = end < 0 ? words : words.slice(0, tokens[end]?.start).trimEnd();
  return name === '' ? null : name;
}
