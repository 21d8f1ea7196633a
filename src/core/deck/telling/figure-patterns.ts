import { countedMeasures, figureUnits } from '../../language/figure-units.ts';

/** A figure with what it counts; years, days and ordinals are no figures. */
const figure = new RegExp(
  `(?<![第\\d.A-Za-z]|\\d[-–—~～至])(?:\\d[\\d.]*[-–—~～至])?\\d[\\d,，.]*(?:/\\d+)?(?:万亿|[万亿]|多|余)*(?:${figureUnits}|[${countedMeasures}条款起例批份处间本期])(?:以上|以下|左右)?`,
  'gu',
);
const englishFigure =
  /(?<![\d.A-Za-z])[$€£]?\d[\d,.]*(?:\s?(?:%|percent|thousand|million|billion|trillion|per cent))(?![A-Za-z])|[$€£]\d[\d,.]*/gu;

/** Figures with what they count, in Chinese and in English. */
export const figurePatterns: readonly RegExp[] = [figure, englishFigure];
