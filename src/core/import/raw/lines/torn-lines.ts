import { headingMark } from './wrapping/line-marks.ts';

/**
 * A copy of a page sets links and bold words on lines of their own, in the middle of a sentence: 研究制定《 / 国家公务员法 /
 * 》，开办行政学院 or 第一， / 这次改革…. The lines before and after tell: no sentence ends in an opening mark or begins with a
 * closing one.
 */

/** No paragraph ends with them. */
export const openingEnd = /[《〈「『【〔（]$|(?<![。！？；])“$/u;
/** No paragraph begins with them. */
export const closingStart = /^[，。、；：！？]/u;
const brackets: ReadonlyMap<string, string> = new Map([
  ['》', '《'],
  ['〉', '〈'],
  ['」', '「'],
  ['』', '『'],
  ['】', '【'],
  ['〕', '〔'],
  ['）', '（'],
]);
const sentenceEnd = /[。！？!?；;：:…][”’」』）)]*$/u;
/** 第一，, 一要, 二是: what leads the words that follow. */
const leadAlone =
  /^(?:第[一二三四五六七八九十]|其[一二三四五六])[，、]$|^[一二三四五六七八九十](?:要|是)[，：]?$/u;
/** （二）, 三、, 第五条, 12.: the number of what stands on the next line. */
export const numberAlone = new RegExp(
  `^(?:${headingMark}|第[一二三四五六七八九十百零〇]{1,7}[章节条]|\\d{1,2}[.．])$`,
  'u',
);
const longestTorn = 40;
const shortestBefore = 10;

/** Whether a line continues on the next one; `above` is the end of its paragraph so far, with the line, `below` the line after the next. */
export function isTorn(above: string, line: string, next: string, below: string): boolean {
  if (next === '') return false;
  if (openingEnd.test(line) || closesBracket(above, next) || leadAlone.test(line)) return true;
  if (numberAlone.test(line)) return !numberAlone.test(next);
  if (leadAlone.test(next)) return /[，、]$/u.test(line);
  // The next line is the link, and the sentence continues after it.
  return (
    next.length <= longestTorn &&
    closingStart.test(below) &&
    !sentenceEnd.test(line) &&
    !sentenceEnd.test(next) &&
    above.length >= shortestBefore
  );
}

/** Whether a line begins with the end of a bracket that the text above has left open. */
export function closesBracket(above: string, next: string): boolean {
  const closing = next.charAt(0);
  const opening = brackets.get(closing);
  return opening !== undefined && above.lastIndexOf(opening) > above.lastIndexOf(closing);
}
