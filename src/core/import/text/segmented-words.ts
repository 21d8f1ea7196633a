/**
 * Texts of collections for research have a blank after each word and mark (各 单位 要 加强 领导 ， 落实 责任 。), which nobody
 * has written and no reader wants to see. Marks tell them from lists of names: no author sets a blank before a comma.
 */

const fewestMarks = 8;
const shareOfSpacedMarks = 0.6;
const mark = /[，。、；：]/gu;
const spacedMark = /(?<=[\p{Script=Han}\p{N}）》”]) [，。、；：]/gu;
/** One blank between two characters of Chinese text; more set a line to its place. */
const wordGap =
  /(?<=[\p{Script=Han}，。、；：？！“”《》（）〔〕\p{N}]) (?=[\p{Script=Han}，。、；：？！“”《》（）〔〕０-９])/gu;
/** A blank after the number of a point or between figures is the author's. */
const afterNumber = /(?:^|\n)\s*[\d一二三四五六七八九十]{1,3}$/u;

/** The text without the blanks between its words, and how many there were; null for one that has none. */
export function withoutWordGaps(text: string): { readonly text: string; readonly count: number } | null {
  const marks = text.match(mark)?.length ?? 0;
  if (marks < fewestMarks || (text.match(spacedMark)?.length ?? 0) < marks * shareOfSpacedMarks) return null;
  let count = 0;
  const closed = text.replace(wordGap, (gap, index: number) => {
    if (afterNumber.test(text.slice(Math.max(0, index - 8), index))) return gap;
    count += 1;
    return '';
  });
  return { text: closed, count };
}
