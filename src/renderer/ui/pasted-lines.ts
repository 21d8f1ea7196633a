/**
 * What a paste says, a paragraph, an item or a row of a table a line. Programs put the same words on the clipboard
 * with and without markup; the plain ones have a line end after each paragraph if there is markup beside them. Text
 * that never had any may have been wrapped: its Latin lines continue until a blank one.
 */
export function pastedLines(text: string, isRich: boolean): readonly string[] {
  const lines = text
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/gu, '\n')
    .split('\n')
    .map(tidyLine);
  if (isRich) return lines.filter((line) => line !== '');
  const paragraphs: string[] = [];
  let isOpen = false;
  for (const line of lines) {
    const last = paragraphs.at(-1);
    if (line === '') isOpen = false;
    else if (isOpen && last !== undefined && isWrapped(last, line))
      paragraphs[paragraphs.length - 1] = `${last} ${line}`;
    else {
      paragraphs.push(line);
      isOpen = true;
    }
  }
  return paragraphs;
}

/** Lines in one text that cannot be divided: a title, a cell. Each stays apart from the next. */
export function joinPasted(lines: readonly string[]): string {
  return lines.reduce((joined, line) => {
    if (joined === '') return line;
    const isLatin = latinEnd.test(joined) || latinStart.test(line);
    const isEnded = /[。！？；，、：,;:.!?]$/u.test(joined);
    return `${joined}${isLatin ? ' ' : isEnded ? '' : '；'}${line}`;
  }, '');
}

/** Bullets that word processors write into plain text, with what stands between them and the words. */
const bullet = /^(?:[•·▪◦‣●○■□◆➢✓\uf0b7\uf0a7\uf0d8]|[-*–]|o(?=\t))[\t \u3000]+/u;
const latinEnd = /[\p{Script=Latin}\d.,;:!?'")\]%-]$/u;
const latinStart = /^[\p{Script=Latin}\d('"[$€£]/u;
const newItem = /^(?:\d{1,3}|[a-zA-Z])[.)]\s/u;

function tidyLine(line: string): string {
  const trimmed = line.trim().replace(bullet, '');
  const gap = /\p{Script=Han}/u.test(trimmed) ? '\u3000' : ' · ';
  return trimmed
    .replace(/^((?:\d{1,3}|[a-zA-Z])[.)、])\t+/u, '$1 ')
    .replace(/\s*\t\s*/gu, gap)
    .trim();
}

function isWrapped(before: string, line: string): boolean {
  return latinEnd.test(before) && latinStart.test(line) && !newItem.test(line);
}
