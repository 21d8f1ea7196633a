import { wordOf } from '../../../../language/words.ts';
import type { BlockView } from '../../../../view/document-view.ts';

const duties = new Set([
  '要',
  '须',
  '需',
  '应',
  '应当',
  '必须',
  '需要',
  '不得',
  '可',
  '可以',
  '都要',
  '均应',
]);
/** …必须遵循的原则: what has to be done says what kind of thing is named. */
const modifiesNoun = /^[^,。;]*的[^,。;的]{1,10}。?$/u;
const nameClasses = new Set(['noun', 'verbal-noun', 'pronoun', 'person', 'place', 'organisation', 'measure']);

/**
 * Whether a sentence says who has to do what (各地要严格执行…, 对参加人员，应给予…): a clause of rules, not the name of
 * what follows. 必须坚持… names it.
 */
export function saysDuty(view: BlockView, start: number, end: number): boolean {
  const tokens = view.tokens.filter((token) => token.start >= start && token.end <= end);
  return tokens.some((token, index) => {
    const before = tokens[index - 1];
    if (before === undefined || !duties.has(wordOf(view.text, token))) return false;
    // 是管理工作的客观需要: a noun, where nothing follows.
    if (wordOf(view.text, token) === '需要' && /^[。;!]?$/u.test(view.text.slice(token.end, end)))
      return false;
    // 问需于民: what people need, and no duty.
    if (view.text.charAt(token.end) === '于') return false;
    if (modifiesNoun.test(view.text.slice(token.end, end))) return false;
    return (
      nameClasses.has(before.wordClass) || /[,、)”》均都也]$/u.test(view.text.slice(before.start, before.end))
    );
  });
}
