import institutionsFile from '../../../../resources/lexicon/zh/institutions.txt?raw';
import regionsFile from '../../../../resources/lexicon/zh/regions.txt?raw';
import type { WordClass } from '../../language/token.ts';
import { holdsWord, opensWithWord } from '../../language/whole-words.ts';
import { readWordList } from '../../language/word-list.ts';
import { type Span, span } from '../../model/span.ts';
import { type Word, wordsIn } from '../../view/words-in.ts';
import type { PlanContext } from '../plan/plan-context.ts';

/**
 * What words outside a figure's own clause may change in what it says. A figure is shown alone only where none
 * of them holds for it, or where the slide shows them as well.
 */

/** Examples, parts of something, suppositions: the figure is not what the text as a whole tells. */
const chineseExample = /^(?:如果|如|例如|比如|譬如|其中|其余|假如|若|即使|据)/u;
const chineseSample = /^(?:以.{1,12}为例|(?:测算|调查|统计)显示)/u;
const englishExample =
  /^(?:And|But|So|Or|Nor|Yet|This|That|These|Those|It|They|Which|If|For example|For instance|Among|Of (?:these|those|them))\b/;
/** Not told as a fact: aims, plans, estimates, what others say. */
const chineseMode =
  /力争|确保|预计|预期|(?<!成功)争取|有望|即将|将要|将会|还将|必将|将|拟|假设|倘若|还要|就要|要/gu;
const chineseAim =
  /(?:^|[，,；、年])计划|目标(?:是|为|[：:])|到20\d\d年(?!的)|原则上|可达|(?:^|[，,。；])据|不低于|不超过/u;
const englishMode =
  /\b(?:will|would|could|may|might|should|shall|must|can|if|unless|reportedly|according|allegedly|estimated?|expected|projected|plan(?:s|ned)?|target|aim(?:s|ed)?|goal|not|never|no|said|says|claim(?:s|ed)?|n['’]t)\b|n['’]t\b/i;

export function isExample(text: string, language: 'zh' | 'en'): boolean {
  if (language === 'en') return englishExample.test(text);
  return opensWithWord(text, chineseExample) || chineseSample.test(text);
}

export function isNoFact(text: string, language: 'zh' | 'en'): boolean {
  if (language === 'en') return englishMode.test(text);
  return chineseAim.test(text) || holdsWord(text, chineseMode);
}

const regions = readWordList(regionsFile);
const institutions = readWordList(institutionsFile);
const longestInstitution = Math.max(...[...institutions].map(({ length }) => length));
const district = /[市县州]$/u;
/** Words that the name of an institution is made of. */
const naming: ReadonlySet<WordClass> = new Set([
  'noun',
  'place',
  'organisation',
  'person',
  'adjective',
  'verbal-noun',
  'verb',
  'other',
]);
const longestName = 12;

/** Whether the text is the name of a province or a great region. */
export function isRegion(name: string): boolean {
  return regions.has(name);
}

/** The region, city or institution that a word names or ends the name of; null for other words. */
function nameAt(words: readonly Word[], index: number): string | null {
  const word = words[index];
  if (word === undefined) return null;
  const region = regionOf(word.text);
  if (region !== null) return region;
  if (word.wordClass === 'place' && district.test(word.text)) return word.text;
  if (!endsInstitution(word.text)) return null;
  let name = word.text;
  for (let at = index - 1; at >= 0; at -= 1) {
    const before = words[at];
    const isNext = before?.span.end === words[at + 1]?.span.start;
    if (before === undefined || !isNext || !naming.has(before.wordClass)) break;
    if (before.text.length + name.length > longestName) break;
    name = before.text + name;
  }
  return institutions.has(name) ? null : name;
}

/** 江苏, 江苏省. */
function regionOf(word: string): string | null {
  for (const length of [3, 2]) if (regions.has(word.slice(0, length))) return word.slice(0, length);
  return null;
}

function endsInstitution(word: string): boolean {
  for (let length = Math.min(longestInstitution, word.length); length >= 2; length -= 1) {
    if (institutions.has(word.slice(-length))) return true;
  }
  return false;
}

function namesIn(words: readonly Word[]): readonly string[] {
  return words.flatMap((_, index) => nameAt(words, index) ?? []);
}

/** The whole that the document speaks of: what holds from here on is of no part any more. */
const whole = /全[国省市县区州]|我国|我省|我市/u;
const opening = 14;

/**
 * Whom or what place the words before an offset speak of, in the sentence of the figure or in the sentences
 * before it; empty where they speak of the whole.
 */
export function scopeOf(
  { source, view }: PlanContext,
  sentences: readonly Span[],
  sentence: number,
  offset: number,
): string {
  const own = sentences[sentence];
  if (own === undefined) return '';
  const named = namesIn(wordsIn(view, span(own.start, offset))).at(-1);
  if (named !== undefined) return named;
  for (let index = sentence; index >= 0; index -= 1) {
    const { start, end } = sentences[index] as Span;
    const head = span(start, Math.min(end, start + opening));
    if (whole.test(source.raw.slice(head.start, head.end))) return '';
    const [found] = index < sentence ? namesIn(wordsIn(view, head)) : [];
    if (found !== undefined) return found;
  }
  return '';
}

const period =
  /^(?:(?:截至|截止|到|至)\s?)?(?:刚刚过去的|过去的?)?(?:\d{4}\s?年(?:\s?\d{1,2}\s?月)?(?:初|末|底|[上下]半年|前?[一二三四]季度)?|[一二三四]季度|今年以来|[上下]半年|前[一二三]季度|(?:过去|近|这)[一二两三四五六七八九十\d]+年(?:来)?|“?[一二三四五六七八九十]+五”?(?:时期|期间)?)(?:以来|时)?$/u;

/** The time that holds for a clause: opening of its sentence or of one before it; null if the text names none. */
export function periodOf({ source }: PlanContext, openings: readonly Span[]): Span | null {
  for (const { start, end } of openings.toReversed()) {
    const text = source.raw.slice(start, end);
    if (period.test(text)) return span(start, end);
  }
  return null;
}
