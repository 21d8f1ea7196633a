import { countedMeasures, figureUnits } from '../../language/figure-units.ts';

/** A figure with what it counts; ordinals are none. Digits with their marks are read once, from the first of them. */
const counted = new RegExp(
  `(?<![\\d,，.])(?=[\\d,，.]*?(?<![第\\d.A-Za-z〔])\\d)[\\d,，.]+(?:/\\d+)?[万亿多余]*(?:${figureUnits}|[${countedMeasures}天])`,
  'u',
);
const countedInEnglish =
  /\d(?<!\d[.,]*\d)[\d.,]*\s?(?:%|percent\b|thousand\b|million\b|billion\b|trillion\b)/u;
/** Until when, or since when: 到2020年, 2015年底前. A year alone may be part of a name. */
const deadline =
  /(?:到|至|截至|自|从|于|在)20\d\d年|20\d\d年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:底|末|年底|起|前|之前|以前)/u;

/** Whether the words have a figure or a deadline that people remember of a text. */
export function tellsFigure(text: string): boolean {
  return counted.test(text) || countedInEnglish.test(text) || deadline.test(text);
}

/** 75周年 is an occasion. */
const eachCounted = new RegExp(`${counted.source}(?!周年|届)`, 'gu');
/** Written out, as older reports have them: 七千一百亿元, 十二亿, 百分之三十. */
const eachWritten =
  /(?<![一二三四五六七八九十百千两○〇零])(?:[一二三四五六七八九十百千两○〇零]{2,16}[万亿]|[一二三四五六七八九十百千两]亿)[^，。、；\s]|百分之[一二三四五六七八九十百点]/gu;

/** How many figures the words tell; those in full-width digits or written out count as well. */
export function figuresTold(text: string): number {
  const digits = text.replace(/[０-９．％]/gu, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0));
  return (digits.match(eachCounted)?.length ?? 0) + (digits.match(eachWritten)?.length ?? 0);
}
