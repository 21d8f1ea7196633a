/*
 * What lines begin and end with, and how wide they are: what tells a wrapped line from one of its own.
 */
import { wideCharacter } from '../../wide-characters.ts';
import { isDrawnLine, isRuledRow, isRuleLine } from '../ruled-lines.ts';

export const widestWrap = 130;

/** Columns by which the lines of justified text differ. */
export const tolerance = 6;

/** Latin letters that were wrapped where they were drawn differ in width, and lines of them in their number. */
export const raggedShare = 0.84;
export const fewestRaggedColumns = 40;
export const paragraphEnd = /[。！？!?.…；;][”’"'」』）)\]]*$/u;
const announcing = /[：:]$/u;
export const sentenceEnd = /[。！？!?；;：:”」』）)…]$/u;
export const latinSentenceEnd = /[.!?:;…][”’"')\]]*$/u;
export const quotePrefix = /^(?:\s*>)+/u;

/** 一、, 第二条, （三）: the number of a section or a point, as an alternative of a pattern. */
export const ordinalMark =
  '[一二三四五六七八九十]{1,3}[、，]|第[一二三四五六七八九十百零〇]{1,7}[、，章节条]|[（(][一二三四五六七八九十\\d]{1,3}[）)]';
/** 一、 or （一） alone: the number of a heading, as an alternative of a pattern. */
export const headingMark = '[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]';
export const newItem = new RegExp(`^(?:${ordinalMark}|\\d{1,3}[.、．]\\s?\\D|[-*•·●■◆▪]\\s|——)`, 'u');
/** a), (b), iv.: a letter or a small Roman numeral before an item. */
export const letteredItem = /^\(?[a-z]{1,4}[.)]\s/u;

/** English words that no line ends with unless it was wrapped, as an alternative of a pattern. */
export const openWords = 'an?|the|and|or|of|to|for|with|in|on|at|by|from|as|that|into|its?|their|our';

/** 责任单位：市数据局, 第二组：孙浩、周洁: what is below a label of another line has one of its own. */
export const labelled = /^\p{Script=Han}{2,8}[：:] ?\S/u;
export const lowerCaseStart = /^[“‘"'([]?\p{Ll}/u;
export const wordBreak = /\p{L}[-‐]$/u;
export const isDrawn = (line: string): boolean => isRuledRow(line) || isRuleLine(line) || isDrawnLine(line);

/** Whether a line begins as items and lines with a label do: the one above it is no sign of a wrap. */
export const startsAnew = (next: string | null): boolean =>
  next !== null && (newItem.test(next) || labelled.test(next));
export const endsParagraph = (text: string): boolean => paragraphEnd.test(text) || announcing.test(text);

/** Lines below the first one of an item stand under its words. */
export const isHanging = (line: string): boolean => newItem.test(line.trim());

/** Whether the first word of the next line would not have had room on this one. */
export function isFull(width: number, wrapWidth: number, nextLine: string): boolean {
  const word = firstWord(nextLine.replace(quotePrefix, '').trimStart());
  return width <= wrapWidth + tolerance && width + Math.max(tolerance, columnWidth(word) + 1) > wrapWidth;
}
export const firstWord = (line: string): string =>
  /^[0-9A-Za-z\u00c0-\u024f'’.,;:!?()-]+/.exec(line)?.[0] ?? line.slice(0, 2);

/** Without the mark that a page begins with. */
export function indentOf(line: string): number {
  return columnWidth((/^\s*/u.exec(line)?.[0] ?? '').replaceAll('\f', ''));
}

/** Columns of a terminal: Chinese characters take two. Lines beyond any wrap are not measured to their end. */
export function columnWidth(line: string): number {
  const isLatin = !/[\u2e80-\ua4cf]/u.test(line.slice(0, widestWrap * 2));
  let width = 0;
  for (let index = 0; index < line.length && width <= widestWrap * 2; index += 1) {
    const character = line.charAt(index);
    const isWide = character === '\u3000' || wideCharacter.test(character);
    width += isWide && !(isLatin && /[“”‘’…—]/u.test(character)) ? 2 : 1;
  }
  return width;
}
