import { type Span, span } from '../../../model/span.ts';

/** A line end may divide any word. */
const divided = (words: readonly string[]): string => words.map((word) => [...word].join('\\s*')).join('|');

/** What the column of a table of tasks says of them. */
const own = ['责任单位', '责任部门'];
const all = [...own, '牵头单位', '牵头部门', '主办单位', '主办', '配合单位'];

/** Labels of those who are responsible, as alternatives of a pattern. */
export const officeLabels = divided(all);
export const ownOfficeLabels = divided(own);

/** 责任单位：…, 市教育局牵头，市财政局配合: who carries out what stands before the bracket around it. */
const responsible = new RegExp(`(?:负责|牵头|配合|落实|分工)。?$|^(?:${officeLabels})\\s*[：:]`, 'u');
/** （市发展改革委牵头，市财政局配合）, （责任单位：…；完成时限：…）, 〔牵头单位：省发改委、研究院（东岭）〕: a bracket that may hold one more. */
export const bracketOfOffices = /[（(〔[]((?:[^（）()〔〕[\]]|[（(][^（）()]{1,20}[）)]){3,240})[）)〕\]]/u;
const bracketAtEnd = new RegExp(`${bracketOfOffices.source}$`, 'u');

/** Whether the words of a bracket say who is responsible. */
export const namesOffices = (words: string): boolean => responsible.test(words.trim());

/** The words of a bracket at the end of a heading that says who is responsible (改造码头（牵头单位：县港航局）), and where it opens. */
export function officesAtEnd(
  raw: string,
  { start, end }: Span,
): { readonly opens: number; readonly words: Span } | null {
  const [bracket, words = ''] = bracketAtEnd.exec(raw.slice(start, end)) ?? [];
  if (bracket === undefined || !namesOffices(words)) return null;
  const opens = end - bracket.length;
  return opens <= start ? null : { opens, words: span(opens + 1, end - 1) };
}
