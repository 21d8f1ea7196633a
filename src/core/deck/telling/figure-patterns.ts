/** A figure with what it counts; years, days and ordinals are no figures. */
const figure =
  /(?<![第\d.A-Za-z]|\d[-–—~～至])(?:\d[\d.]*[-–—~～至])?\d[\d,，.]*(?:\/\d+)?(?:万亿|[万亿]|多|余)*(?:%|％|‰|个?百分点|[美欧港]?元|人次|平方公里|平方米|立方米|千瓦时|千瓦|公里|公斤|个(?:月|季度|星期|工作日|自然日|小时|学时|学期)|[人户家个项件吨亩倍岁次所座条辆套台种名位只斤米款起例批份处间本期])(?:以上|以下|左右)?/gu;
const englishFigure =
  /(?<![\d.A-Za-z])[$€£]?\d[\d,.]*(?:\s?(?:%|percent|thousand|million|billion|trillion|per cent))(?![A-Za-z])|[$€£]\d[\d,.]*/gu;

/** Figures with what they count, in Chinese and in English. */
export const figurePatterns: readonly RegExp[] = [figure, englishFigure];
