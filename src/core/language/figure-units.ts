/*
 * Units that follow the digits of a figure in Chinese prose, for regular expressions. Whoever looks for figures in words
 * that nothing has read as such (on slides, in titles) takes them from here, and adds measure words that count as figures
 * for its purpose.
 */

/** Units and shares that are a figure whatever they are said of; an alternative. */
export const figureUnits =
  '%|％|‰|个?百分点|[美欧港日]?元|人次|平方公里|平方米|立方米|千瓦时|千瓦|公里|公斤|微克|毫克|个(?:月|季度|星期|工作日|自然日|小时|学时|学期)';

/** Measure words of what reports count, for a class of characters. */
export const countedMeasures = '人户家个项件吨亩倍岁次所座辆套台种名位只斤米';
