import { type Span, span } from '../../../../model/span.ts';

const marker = /(?<![\p{L}\p{N}])\(?(?:(\d{1,2})|([a-h])|(i{1,3}|iv|v|vi{1,3}|ix|x))\) +/gu;
const roman = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];
const edge = /(?<![,;. ])[,;. ]+(?:(?:and|or)[ ,]*)?$/iu;

/** Items after markers in running text: (1) …, (2) …; a) …, b) …. Null unless the marks count from the first. */
export function markedItems(text: string, { start, end }: Span): readonly Span[] | null {
  const marks = [...text.slice(start, end).matchAll(marker)];
  const [first] = marks;
  if (first === undefined || first.index !== 0 || marks.length < 2) return null;
  const isRoman = first[3] !== undefined || (first[2] === undefined && first[1] === undefined);
  const isCounting = marks.every(({ 1: digit, 2: letter, 3: numeral }, index) => {
    if (first[1] !== undefined) return Number(digit) === index + 1;
    if (isRoman) return (numeral ?? letter) === roman[index + 1];
    return letter === String.fromCharCode('a'.charCodeAt(0) + index);
  });
  if (!isCounting) return null;
  return marks.map((mark, index) => {
    const from = start + mark.index + mark[0].length;
    const next = marks[index + 1];
    let to = next === undefined ? end : start + next.index;
    to = from + text.slice(from, to).replace(edge, '').length;
    return span(from, Math.max(from + 1, to));
  });
}
