import countedNounsFile from '../../../../../resources/lexicon/zh/counted-nouns.txt?raw';
import type { Token, WordClass } from '../../../language/token.ts';
import { readWordList } from '../../../language/word-list.ts';
import { tokenIndexAt } from '../../../language/words.ts';
import type { BlockView } from '../../text/document-view.ts';

/** Words that a name is made of. Others end it: it is a noun phrase, and what is said of it comes after. */
const ofNames: ReadonlySet<WordClass> = new Set([
  'noun',
  'verbal-noun',
  'adjective',
  'place',
  'organisation',
  'person',
  'other',
]);
const countedNouns = readWordList(countedNounsFile);
/** Work on the things of a list, after its name: 三大体系建设. */
const activities: ReadonlySet<string> = new Set(['建设', '发展', '工作', '落地', '攻坚']);
/** What no name begins with. */
const barred: ReadonlySet<WordClass> = new Set([
  'particle',
  'preposition',
  'conjunction',
  'adverb',
  'pronoun',
  'localiser',
  'punctuation',
  'time',
  'measure',
]);
/** Places are counted by their short names, which no noun follows: 三个县先行. */
const place = /[县市区镇乡村省州]/u;
const longest = 13;

/**
 * Where the noun phrase ends that names what is counted: before a verb, a particle or a mark (三大产业〔迈入〕…), and
 * before an activity on what it names. At least one word long.
 */
export function endOfNounPhrase({ text, tokens }: BlockView, start: number): number {
  let end = start;
  let nouns = 0;
  for (let index = tokenIndexAt(tokens, start); index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined || token.start > Math.max(end, start) || token.end - start > longest) break;
    const next = tokens[index + 1];
    const follows = next !== undefined && next.start === token.end ? next : undefined;
    const isInName = end === start ? mayOpen(token, follows) : mayContinue(text, token, follows);
    if (!isInName) break;
    // 两大奇迹〔新篇章〕: another phrase.
    if (nouns > 0 && token.wordClass === 'adjective' && token.end - token.start < 2) break;
    if (
      end > start &&
      text.charAt(start - 1) === '个' &&
      place.test(text.charAt(end - 1)) &&
      tokens[index - 1]?.start === end - 1
    )
      break;
    if (nouns > 0 && activities.has(text.slice(token.start, token.end)) && !isHead(text, follows)) break;
    end = token.end;
    if (token.wordClass === 'noun' || token.wordClass === 'verbal-noun') nouns += 1;
  }
  return end;
}

function mayOpen({ start, end, wordClass }: Token, follows: Token | undefined): boolean {
  if (wordClass === 'measure') return isOfName(follows);
  if (barred.has(wordClass)) return wordClass === 'adverb' && end - start > 1 && isOfName(follows);
  return wordClass !== 'verb' || end - start > 1;
}

function mayContinue(text: string, { start, end, wordClass }: Token, follows: Token | undefined): boolean {
  if (ofNames.has(wordClass)) return true;
  if (wordClass === 'idiom') return isOfName(follows);
  return wordClass === 'verb' && end - start > 1 && isHead(text, follows);
}

function isHead(text: string, token: Token | undefined): boolean {
  return token !== undefined && countedNouns.has(text.slice(token.start, token.end));
}

function isOfName(token: Token | undefined): boolean {
  return token !== undefined && ofNames.has(token.wordClass);
}
