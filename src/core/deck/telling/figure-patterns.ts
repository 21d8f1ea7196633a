import { countedMeasures, figureUnits } from '../../language/figure-units.ts';
import { namesPolicy } from '../../language/policy-names.ts';

/** A figure with what it counts; years, days and ordinals are no figures. */
const figure = new RegExp(
  `(?<![第\\d.A-Za-z]|\\d[-–—~～至])[-−±+]?(?:\\d[\\d.]*[%％]?[-–—~～至])?\\d(?:[\\d,，.]*\\d)?(?:/\\d+)?[万亿多余]*(?:${figureUnits}|[${countedMeasures}条款起例批份处间本期])(?:以上|以下|左右)?`,
  'gu',
);
const englishFigure =
  /(?<![\d.A-Za-z])[$€£]?\d[\d,.]*(?:\s?(?:%|percent|thousand|million|billion|trillion|per cent))(?![A-Za-z])|(?<![A-Za-z])(?:US|HK|NT|CA|AU|[ACS])?[$€£¥￥]\d(?:[\d,.]*\d)?/gu;

export interface TextFigure {
  readonly start: number;
  readonly end: number;
}

/** 由3天压缩到0.5天, from 3.1% to 2.4%: what precedes and follows the figure that a change begins at. */
const changeBefore = /(?:[由从]|\bfrom\s)[^，。；,;\d]{0,8}$/iu;
const changeAfter = /^[^，。；,;\d]{0,10}(?:[到至为]|\bto\b)[^，。；,;\d]{0,4}(?=\d|[$€£])/iu;

const rangeBetween = /^\s*(?:至|到|[-–—~～]{1,2})\s*$/u;

/** -10万元至20万元, 35%—40%: the figures of a range are one; those that a change goes between are two. */
function withRange(text: string, found: readonly TextFigure[], next: TextFigure): readonly TextFigure[] {
  const last = found.at(-1);
  const isRange =
    last !== undefined &&
    rangeBetween.test(text.slice(last.end, next.start)) &&
    !changeBefore.test(text.slice(0, last.start));
  return isRange ? [...found.slice(0, -1), { start: last.start, end: next.end }] : [...found, next];
}

/** 1.3人户: nobody counts people in tenths, so the first number is that of the item. */
const numberBefore = /^\d{1,2}[.．](?=\d+[人户名家所套个件次])/u;

/** Figures with what they count, in Chinese and in English, in order; none that a change only begins at. */
export function figuresIn(text: string): readonly TextFigure[] {
  return [figure, englishFigure]
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .map((match) => {
      const [number = ''] = match.index === 0 ? (numberBefore.exec(match[0]) ?? []) : [];
      return { start: match.index + number.length, end: match.index + match[0].length };
    })
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((each, index, all) => all.slice(0, index).every(({ end }) => end <= each.start))
    .reduce<readonly TextFigure[]>((found, each) => withRange(text, found, each), [])
    .filter(({ start, end }) => !(text.slice(start, end).endsWith('条') && namesPolicy(text.slice(0, start))))
    .filter(
      ({ start, end }) => !(changeBefore.test(text.slice(0, start)) && changeAfter.test(text.slice(end))),
    );
}
