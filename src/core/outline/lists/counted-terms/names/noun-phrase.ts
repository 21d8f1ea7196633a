import countedActivitiesFile from '../../../../../../resources/lexicon/zh/counted-activities.txt?raw';
import countedAspectsFile from '../../../../../../resources/lexicon/zh/counted-aspects.txt?raw';
import countedNounsFile from '../../../../../../resources/lexicon/zh/counted-nouns.txt?raw';
import type { Token, WordClass } from '../../../../language/token.ts';
import { readWordList } from '../../../../language/word-list.ts';
import { tokenIndexAt, tokensWithin, wordOf } from '../../../../language/words.ts';
import type { BlockView } from '../../../../view/document-view.ts';

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
const activities = readWordList(countedActivitiesFile);
const aspects = readWordList(countedAspectsFile);
/** What is said of it begins with these: 产值〔两位数增长〕, 进展〔顺利〕. */
const predicates: ReadonlySet<WordClass> = new Set(['verb', 'verbal-noun', 'adverb', 'number', 'time']);
/** What each is worth: 四个〔过千亿元〕产业, 三大〔千万千瓦级〕基地. */
const scale = /[过超]?[一二三四五六七八九]?(?:[十百千万]{0,2}亿|[十百千]{0,2}万千瓦)(?:美?元)?级?/y;
/** A character alone that closes a noun, and may be a verb elsewhere. */
const nounEnds = /^[带链圈廊网群库园]$/u;
/** How many of them, or how (三大平台〔全部〕投用, 两级公司〔统一〕管理); no part of a name. */
const totals = new Set(['全部', '全都', '整体', '总体', '统一', '大面积', '对内', '对外']);
/** A character alone that is a verb by itself, and no part of a word that the dictionary does not have. */
const loneVerb = /[有是为在获达占入列可要将被把使让做完成]/u;
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
/** Where another phrase begins after a noun. */
const ranks = /^(?:国家|全国|世界|省级|市级|县级|国家级)$/u;
/** 十个省（区、市）. */
const placesAlso = /\((?:(?:[省区市州县旗盟乡镇]|自治[区州县]|直辖市)、?){1,4}\)/y;
/** Places are counted by their short names, which no noun follows: 三个县先行. */
const place = /[县市区镇乡村省州]/u;
const longest = 13;

/**
 * Where the noun phrase ends that names what is counted: before a verb, a particle or a mark (三大产业〔迈入〕…), and
 * before an activity on what it names. Adjectives may have 的 after them (两个主要的因素). The start itself where a verb
 * with its object stands there (两项〔具有〕普遍意义的创举), and no name.
 */
export function endOfNounPhrase(view: BlockView, start: number): number {
  const { text, tokens } = view;
  const end = endOfPlainPhrase(view, start);
  placesAlso.lastIndex = end;
  if (end > start && place.test(text.charAt(end - 1)) && placesAlso.test(text)) return placesAlso.lastIndex;
  const after = tokenIndexAt(tokens, end);
  const next = tokens[after];
  const words = tokensWithin(tokens, start, end);
  if (next === undefined || next.start !== end || words.length === 0) return end;
  const areAdjectives = words.every(({ wordClass }) => wordClass === 'adjective' || wordClass === 'adverb');
  if (areAdjectives && wordOf(text, next) === '的') {
    const head = endOfPlainPhrase(view, next.end);
    return head > next.end ? head : end;
  }
  const isBareVerb =
    words.length === 1 && words[0]?.wordClass === 'verb' && !countedNouns.has(text.slice(start, end));
  return isBareVerb && (ofNames.has(next.wordClass) || next.wordClass === 'idiom') ? start : end;
}

function endOfPlainPhrase({ text, tokens }: BlockView, start: number): number {
  const split = endOfSplitWord(tokens, start);
  scale.lastIndex = start;
  let end = split ?? start + (scale.exec(text)?.[0].length ?? 0);
  let nouns = split === null ? 0 : 1;
  let isPlain = true;
  for (let index = tokenIndexAt(tokens, end); index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined || token.start > Math.max(end, start) || token.end - start > longest) break;
    const next = tokens[index + 1];
    const follows = next !== undefined && next.start === token.end ? next : undefined;
    const isInName =
      end === start
        ? mayOpen(text, token, follows)
        : mayContinue(text, token, follows) ||
          isOfUnknownWord(text, tokens, index, start) ||
          // 三条文化〔带〕.
          nounEnds.test(text.slice(token.start, token.end)) ||
          // 三条不同〔叙述〕线索: after adjectives alone no name has ended.
          (isPlain && token.wordClass === 'verb' && follows?.wordClass === 'noun');
    if (!isInName || totals.has(text.slice(token.start, token.end))) break;
    if (nouns > 0 && (isAspect(text, token, follows) || isDone(text, token, follows))) break;
    // 两大奇迹〔新篇章〕: another phrase.
    if (nouns > 0 && isShortAdjective(token) && !endsShortNoun(tokens[index - 1])) break;
    // 三条产业链〔精准招商〕: how something is done.
    if (nouns > 0 && token.wordClass === 'adjective' && (isActivity(text, follows) || isDeed(text, follows)))
      break;
    if (
      end > start &&
      text.charAt(start - 1) === '个' &&
      place.test(text.charAt(end - 1)) &&
      tokens[index - 1]?.start === end - 1 &&
      !isHead(text, token)
    )
      break;
    // 两个城市〔国家〕试点: another phrase.
    if (nouns > 0 && ranks.test(text.slice(token.start, token.end))) break;
    if (nouns > 0 && activities.has(text.slice(token.start, token.end)) && !isHead(text, follows)) break;
    end = token.end;
    isPlain &&= token.wordClass === 'adjective';
    if (token.wordClass === 'noun' || token.wordClass === 'verbal-noun') nouns += 1;
  }
  return end;
}

/** 两大产业〔规模〕突破3亿元, 六项工程〔进展〕顺利: what is measured of them, where something is said of it. */
function isAspect(text: string, { start, end }: Token, follows: Token | undefined): boolean {
  return follows !== undefined && predicates.has(follows.wordClass) && aspects.has(text.slice(start, end));
}

/** 六个维度〔设置〕了指标, 四个部门〔管理〕的事项: a verb here, whatever else it may be. */
function isDone(text: string, { wordClass }: Token, follows: Token | undefined): boolean {
  return wordClass === 'verbal-noun' && follows !== undefined && /^[了的过着]$/u.test(wordOf(text, follows));
}

/** 三个综〔保〕区: a character alone between others makes a word with them that the dictionary does not have. */
function isOfUnknownWord(text: string, tokens: readonly Token[], index: number, start: number): boolean {
  const [before, token, next] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  if (before === undefined || token === undefined || next === undefined || before.start < start) return false;
  const areAlone = [before, token].every((own) => own.end - own.start === 1);
  return (
    areAlone &&
    before.end === token.start &&
    token.end === next.start &&
    (ofNames.has(next.wordClass) || next.wordClass === 'verb') &&
    token.wordClass === 'verb' &&
    !loneVerb.test(text.charAt(token.start))
  );
}

/** 三大〔学部〕: where a word (大学) reaches across the start, its rest makes one with the character after it. */
function endOfSplitWord(tokens: readonly Token[], start: number): number | null {
  const at = tokenIndexAt(tokens, start);
  const [word, next] = [tokens[at], tokens[at + 1]];
  if (word === undefined || next === undefined || word.start >= start || word.end !== start + 1) return null;
  return next.start === word.end && next.end === next.start + 1 ? next.end : null;
}

function isShortAdjective({ start, end, wordClass }: Token): boolean {
  return wordClass === 'adjective' && end - start < 2;
}

/** A character alone before another (四级〔林长〕体系): the two are a word that the dictionary does not have. */
function endsShortNoun(token: Token | undefined): boolean {
  return token !== undefined && token.wordClass === 'noun' && token.end - token.start < 2;
}

function mayOpen(text: string, { start, end, wordClass }: Token, follows: Token | undefined): boolean {
  // 两个〔最〕重要的目标.
  if (text.charAt(start) === '最' && end - start === 1) return follows?.wordClass === 'adjective';
  if (wordClass === 'measure') return isOfName(follows);
  if (barred.has(wordClass)) return wordClass === 'adverb' && end - start > 1 && isOfName(follows);
  return wordClass !== 'verb' || end - start > 1;
}

function mayContinue(text: string, { start, end, wordClass }: Token, follows: Token | undefined): boolean {
  if (ofNames.has(wordClass)) return true;
  // 百亿〔元〕产业: what each is worth.
  if (wordClass === 'idiom' || wordClass === 'measure') return isOfName(follows);
  if (wordClass !== 'verb' || end - start < 2) return false;
  // 整改〔要求〕: the noun itself; 育种〔基地〕: what it is for; 控制线〔划定工作〕: work on it.
  return countedNouns.has(text.slice(start, end)) || (isHead(text, follows) && !isActivity(text, follows));
}

/** 三个层面扎实〔开展〕: a verb that is no head of the name. */
function isDeed(text: string, token: Token | undefined): boolean {
  return token?.wordClass === 'verb' && token.end - token.start > 1 && !isHead(text, token);
}

function isActivity(text: string, token: Token | undefined): boolean {
  return token !== undefined && activities.has(text.slice(token.start, token.end));
}

function isHead(text: string, token: Token | undefined): boolean {
  return token !== undefined && countedNouns.has(text.slice(token.start, token.end));
}

function isOfName(token: Token | undefined): boolean {
  return token !== undefined && ofNames.has(token.wordClass);
}
