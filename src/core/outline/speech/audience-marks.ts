import { withoutEnd } from '../../language/marks.ts';
import { type Span, span } from '../../model/span.ts';
import type { BlockView } from '../../view/document-view.ts';

const bracketed = /[([【]([^()[\]【】]{1,60})[)\]】]/gu;
const englishDeed =
  /^(?:applause|laughter|laughing|laughs?|chuckles?|cheers?|cheering|clapping|claps|boos|booing|ovation|chanting|chants|whistles|whistling)$/;
/** Words that may stand with a deed in its brackets: loud and prolonged applause. */
const englishBeside =
  /^(?:and|the|a|an|of|in|with|from|by|by-standers|loud|long|prolonged|stormy|thunderous|warm|more|continued|continuous|sustained|some|general|brief|light|renewed|scattered|enthusiastic|rising|standing|wild|great|audience|crowd|members?|hall|room|delegates|continues?)$/;
const chineseDeed =
  /^(?:全场|会场|场内|场下|台下|代表们?|听众|观众|与会者|众人?|响起|爆发出?|发出|经久不息|长时间|暴风雨般|雷鸣般|热烈|阵阵|持续|再次|多次|一片|起立|全体|的|地|、|,|和|并|掌声|鼓掌|笑声|大?笑|欢呼声?|喝彩声?|叫好声?)+$/u;
const chineseKey = /掌声|鼓掌|笑|欢呼|喝彩|叫好/u;

/**
 * What the audience did, in the brackets of a record: (Applause.), [Laughter and cheers], （热烈鼓掌）. Local
 * offsets in folded text, brackets included.
 */
export function findMarksIn(text: string): readonly Span[] {
  if (!/[([【]/.test(text)) return [];
  return [...text.matchAll(bracketed)]
    .filter(({ 1: inner = '' }) => isDeed(withoutEnd(inner, '.!。 ')))
    .map(({ index, 0: { length } }) => span(index, index + length));
}

/** Whether a line consists of such marks alone. */
export function isMarkOnly(text: string): boolean {
  return withoutMarks(text).replace(/[.\-—\s]/gu, '') === '' && findMarksIn(text).length > 0;
}

/** The text without its marks, as a line is judged. */
export function withoutMarks(text: string): string {
  return findMarksIn(text).reduceRight(
    (rest, { start, end }) => rest.slice(0, start) + rest.slice(end),
    text,
  );
}

/** The marks of the body, as spans of the document, in order. */
export function findAudienceMarks(body: readonly BlockView[]): readonly Span[] {
  return body.flatMap((view) => findMarksIn(view.text).map((mark) => view.rawSpan(mark)));
}

function isDeed(inner: string): boolean {
  if (chineseKey.test(inner)) return inner.length <= 24 && chineseDeed.test(inner);
  const words = inner.toLowerCase().split(/[ ,;]+/u);
  const isSpeakingOfThem = /^(?:the )?(?:audience|crowd)\b/i.test(inner) && words.length <= 6;
  return (
    words.some((word) => englishDeed.test(word)) &&
    (isSpeakingOfThem || words.every((word) => englishDeed.test(word) || englishBeside.test(word)))
  );
}
