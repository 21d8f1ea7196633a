import { closingMarks, openingMarks } from '../../../language/marks.ts';
import type { WordClass } from '../../../language/token.ts';
import { closesWithWord, opensWithWord } from '../../../language/whole-words.ts';

/** No name of a thing begins so. */
const badStart =
  /^(?:[了着的和及或而也又已将被把让由向因该此这那按据随至约、,.:;%)\]是]|每(?![千万百])|从|在|再|不(?!满意|合格|及格|达标|优良|赞成|支持|同意|了解|知道|清楚|文明|规范|动产|锈钢|良)|就|并|超|占|与|还|其(?!他)|以|为|要|比|除|则|能够|可以|应当|需要|必须|没有|较|通过|针对|围绕|根据|按照|随着|经过|关于|包括|高于|低于|优于|快于|好于)/u;
const badEnd =
  /(?:[了着过的和与及或、,是在于从由到向对为以将被把等拟高低快慢(“占可]|每[\u4e00-\u9fff]$|通过|达到|超过|其中)$/u;
const badInside =
  /[,。;!?]|正在|已经|能够|必须|我们|他们|不断|努力|全面|深入|扎实|坚持|持续|积极|大力|分别|来自|用于|位于|[^\u4e00-\u9fff]的$/u;
/** 新 alone: of 更新, 创新 and 革新 it is a part. */
const bareNew = /新$/u;
/** Words of these classes begin no name, whatever they are made of: 由于, 不断, 以上. */
const linking: ReadonlySet<WordClass> = new Set([
  'pronoun',
  'conjunction',
  'particle',
  'preposition',
  'adverb',
  'localiser',
]);
/** A place alone is not what is counted. */
const placeOnly = /^(?:全[省市县区国球州镇]|我[省市国县区]|世界|国内|省内|市内|辖内|境内|目前|全年|主要)$/u;
const longest = 24;

/** Can these words be the name of what is counted or measured? */
export function isSubject(words: string): boolean {
  if (words.length < 2 || words.length > longest) return false;
  if (
    opensWithWord(words, badStart, linking) ||
    badEnd.test(words) ||
    closesWithWord(words, bareNew) ||
    badInside.test(words) ||
    placeOnly.test(words)
  )
    return false;
  if (!/[\u4e00-\u9fffA-Za-z]{2}/u.test(words) || !isBalanced(words)) return false;
  if (/\d(?:\.\d+)?$|[\u4e00-\u9fff] ?\d+(?:\.\d+)? |^百分| {2}/u.test(words)) return false;
  return !/(?<![一二三四五六七])、/u.test(words) || /[和与及等]/u.test(words);
}

function isBalanced(words: string): boolean {
  let depth = 0;
  for (const character of words) {
    if (openingMarks.includes(character)) depth += 1;
    else if (closingMarks.includes(character)) depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
