const blank = '[ \\u3000]*';
const digit = '[一二三四五六七八九十百千零〇\\d]';

/** The number of an article, in either script, its characters set apart or not (第五条, 第　十二　條, 第十二条之一): the source of a pattern. */
export const articleNumber = `第${blank}${digit}(?:${blank}${digit}){0,6}${blank}[条條](?:之[一二三四五六七八九十]{1,2})?`;
