import { wideCharacter } from '../../raw/wide-characters.ts';
import type { PageLine } from '../lines/page-lines.ts';
import { type BodyStyle, isCentred } from './body-style.ts';

const openingMark = /[“‘（《〈「『【〔(]/u;
const closingMark = /[，。、；：？！”’）》〉」』】〕…,.;:?!)%％‰℃°]/u;
const sentenceEnd = /[。！？!?；;：:.…][”’」』）)]*$/u;
const ledFigure = /(?:[.·•…‥．_]{5,}|…{2,})\s*[\d.,]{1,12}\s*%?$/u;
/** Where a paragraph begins whatever stands before it. */
const itemStart =
  /^(?:第[一二三四五六七八九十百零\d]{1,5}[章节条部编]|[一二三四五六七八九十]{1,3}[、．.]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}(?:[、．]|[.](?!\d))|\d{1,2}[)）]|[①-⑳]|[-*•·●■◆▪➢✓□○◇►✔✓✗✘☑☐☒❑❒❖]\s?|[a-zA-Z][.)]\s|Article \d|专栏\s?\d)/u;

const openLineEnd = /[\p{Ll},][-‐]?$/u;
/** A word; a name such as openEuler may begin a line of its own. */
const lowerCaseStart = /^\p{Ll}{2,}(?=[\s,.;:)’'-]|$)/u;
/** What programs set between Chinese and Latin text, in em. */
const mixedSpace = 0.25;
/** Share of its column that a line of text fills, unlike a name or a date at the right edge. */
const widthOfText = 0.5;
/** In characters. */
const shortestLine = 30;

/** Whether `next` continues with the paragraph whose last lines `group` are; `after` is the line that follows it. */
export function continuesParagraph(
  group: readonly PageLine[],
  next: PageLine,
  after: PageLine | undefined,
  style: BodyStyle,
): boolean {
  const last = group.at(-1);
  const first = group[0];
  if (last === undefined || first === undefined || last.angle !== next.angle) return false;
  if (Math.abs(next.size - last.size) > last.size * 0.07) return false;
  if (isFragment(last) || isFragment(next)) return false;
  if (isLabelled(next) || (isLabelled(last) && !isFilledIn(next))) return false;
  const isSameColumn = last.column === next.column;
  if (isSameColumn && !isNear(group, last, next, style)) return false;
  if (isCentredPair(last, next, style)) return isSameColumn && last.size > style.size * 1.12;
  if (hadRoom(last, next, style) && !breaksOffInside(last, next)) return false;
  const text = next.text.trimStart();
  const isItem = itemStart.test(text);
  if (isItem && sentenceEnd.test(last.text.trimEnd())) return false;

  const size = next.size;
  const indent = next.x - style.boxOf(next).left;
  const lastIndent = last.x - style.boxOf(last).left;
  if (indent < size * 0.8) return true;
  if (isItem) return false;
  const isHanging = group.length === 1 ? itemStart.test(first.text.trimStart()) : lastIndent >= size * 0.8;
  if (indent > lastIndent + size * 0.5) return isHanging && group.length === 1;
  if (group.length > 1) return Math.abs(indent - lastIndent) < size * 0.5;
  // Text that is set in as a whole: its first line was full, and its sentence is not over.
  const { left, right } = style.boxOf(last);
  const isWide = last.right - last.x >= (right - left) * widthOfText;
  const isFirst = after !== undefined && isContinuedAtEdge(next, after, style);
  return !style.indented || (isWide && !isFirst && !sentenceEnd.test(last.text.trimEnd()));
}

/** Whether the line after begins further out, as the second line of an indented paragraph does. */
function isContinuedAtEdge(line: PageLine, after: PageLine, style: BodyStyle): boolean {
  return (
    after.column === line.column &&
    Math.abs(after.size - line.size) <= line.size * 0.07 &&
    after.x < line.x - line.size * 0.8 &&
    !startsItem(after) &&
    !hadRoom(line, after, style)
  );
}

/** Cells of a table, labels of a chart, an item with its figure after leaders. */
function isFragment({ cells, text }: PageLine): boolean {
  return cells.length > 3 || !/\p{L}/u.test(text) || ledFigure.test(text.slice(-80));
}

/** What was filled into a form has no font of the page. */
const isFilledIn = ({ runs }: PageLine): boolean =>
  runs.every(({ font, text }) => font === '' || text.trim() === '');

/** A field of a form beside its label. */
const isLabelled = (line: PageLine): boolean =>
  line.runs.some(({ font }) => font === '') && !isFilledIn(line);

/** Lines of one paragraph keep their distance. */
function isNear(group: readonly PageLine[], last: PageLine, next: PageLine, style: BodyStyle): boolean {
  const gap = next.baseline - last.baseline;
  const before = group.at(-2);
  const isEstablished = before !== undefined && before.column === last.column;
  const usual = isEstablished
    ? Math.max(last.baseline - before.baseline, last.size)
    : Math.max(style.leadingOf(last), 1.1) * last.size;
  return gap > 0 && gap <= Math.max(usual * 1.28 + 0.5, style.precision.widestLeading * last.size * 1.3);
}

/** Two lines of a title that are set in the middle, one below the other. */
function isCentredPair(last: PageLine, next: PageLine, style: BodyStyle): boolean {
  return isCentred(last, style) && isCentred(next, style);
}

/** A line of ragged text that ends inside a word or a sentence, whatever room it had. */
function breaksOffInside(last: PageLine, next: PageLine): boolean {
  if (last.cells.length > 1 || next.cells.length > 1 || last.text.length < shortestLine) return false;
  return openLineEnd.test(last.text.trimEnd().slice(-2)) && lowerCaseStart.test(next.text.trimStart());
}

/** Whether a line has a number or a mark of its own. */
export const startsItem = ({ text }: PageLine): boolean => itemStart.test(text.trimStart());

/** Whether the line ends although the first word of the next would have had room on it. */
function hadRoom(last: PageLine, next: PageLine, style: BodyStyle): boolean {
  const room = style.boxOf(last).right - last.right;
  const text = next.text.trimStart();
  const isMixed = wideCharacter.test(last.text.trimEnd().slice(-1)) && /^[A-Za-z\d]/u.test(text);
  const unit = firstUnitWidth(text, next.size) + (isMixed ? next.size * mixedSpace : 0);
  return room > unit + next.size * style.precision.lineEnd;
}

/** What cannot be divided at the beginning of a line: a word, or a character with the marks that stay with it. */
function firstUnitWidth(text: string, size: number): number {
  let width = 0;
  let previous = '';
  for (const character of text.slice(0, 40)) {
    const isWide = wideCharacter.test(character);
    const isBreak =
      previous !== '' &&
      !closingMark.test(character) &&
      !openingMark.test(previous) &&
      (isWide || wideCharacter.test(previous) || character === ' ');
    if (isBreak) break;
    width += size * (isWide ? 1 : 0.5);
    previous = character;
  }
  return width;
}
