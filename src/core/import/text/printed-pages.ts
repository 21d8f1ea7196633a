import {
  type FileLine,
  joinPages,
  type PagePart,
  type ReadingOrder,
  sentenceEnd,
  shortestFullLine,
} from './joined-pages.ts';
import { findPageNotes } from './page-notes.ts';

/** Numbers of pages with something that says so: a counter of this form alone is one, with a text before it or not. */
const countedForms: readonly RegExp[] = [
  /^[-—–―~·•_]{1,3}\s*(\d{1,4})\s*[-—–―~·•_]{1,3}$/u,
  /^第\s*(\d{1,4})\s*页?(?:\s*[,，/·]?\s*共\s*\d{1,4}\s*页?)$/u,
  /^第\s*(\d{1,4})\s*页$/u,
  /^(?:https?:\/\/\S+\s+)?(\d{1,4})\s*\/\s*\d{1,4}$/u,
  /^[-—]?\s*page\s*(\d{1,4})(?:\s*(?:of|\/)\s*\d{1,4})?\s*[-—]?$/iu,
];
/** What a program sets between the pages that it has read: --- 第 3 页 ---, === Page 3 ===. A page may be empty. */
const dividerForm = /^[-—=*#~]{2,}\s*(?:第\s*(?=\d+\s*页)|page\s*)(\d{1,4})\s*页?\s*[-—=*#~]{2,}$/iu;
/** So near a divider a counter is the printed number of its page. */
const nearForm = /^[-—–_~.·]?\s*(\d{1,3})\s*[-—–_~.·]?$/u;
const nearDivider = 1;
const bareForm = /^(\d{1,4})$/u;
/** Lines of text between one page number and the next. */
const shortestPage = { counted: 6, bare: 10 };
/** Characters; so much text is a page also where each of its paragraphs is one line. */
const shortestPageText = 1000;
/** So many bare numbers, one after the other, count pages where a single one of them is inside a sentence. */
const fewestInOrder = 3;
const longestHead = 240;
/** Lines on either side of a page number that may be running heads and feet. */
const deepest = 3;
const tenSpaces = /^(?: {10,}|\u3000{5,})/u;
const mostLines = 200_000;
const frontLines = 20;
const mostTitleLines = 5;
const shortestTitle = 8;

/**
 * Text that was printed on pages and saved as text, in the order in which it is read: page numbers, running heads and
 * feet and notes stand between the lines of its paragraphs. They are known by numbers that count the pages; null where
 * there are neither numbers nor marks of new pages.
 */
export function findReadingOrder(file: string): ReadingOrder | null {
  if (!/[\d\f]/u.test(file)) return null;
  const lines = splitFile(file);
  if (lines.length > mostLines) return null;
  const parts = new Map<FileLine, PagePart>();
  const numbers = findPageNumbers(lines);
  for (const line of numbers) parts.set(line, 'page-number');
  addRunningLines(lines, numbers, parts);
  const marks = findPageNotes(pagesOf(lines, parts), (line) => parts.set(line, 'note'));
  if (parts.size === 0 && !lines.some(({ isPageStart }) => isPageStart)) return null;
  for (const line of titleLines(lines, parts)) parts.set(line, 'title');
  return joinPages(file, lines, parts, marks);
}

function splitFile(file: string): readonly FileLine[] {
  const lines: FileLine[] = [];
  let isPageStart = false;
  for (let from = 0; from <= file.length; ) {
    const found = /[\n\f]/gu;
    found.lastIndex = from;
    const to = found.exec(file)?.index ?? file.length;
    const whole = file.slice(from, to);
    const text = whole.trim();
    if (text !== '') {
      const start = from + whole.length - whole.trimStart().length;
      lines.push({ start, end: start + text.length, text, whole: whole.trimEnd(), isPageStart });
      isPageStart = false;
    }
    if (file.charAt(to) === '\f') isPageStart = true;
    from = to + 1;
  }
  return lines;
}

/** Lines that count one page after the other, a page of text apart. */
function findPageNumbers(lines: readonly FileLine[]): readonly FileLine[] {
  const dividers = counters(lines, [dividerForm]);
  if (dividers.length >= 2 && isSequence(dividers, 0)) {
    const isNear = ({ index }: Counter) =>
      dividers.some((divider) => Math.abs(divider.index - index) <= nearDivider);
    const all = [...dividers, ...counters(lines, [...countedForms, nearForm]).filter(isNear)];
    return all.sort((a, b) => a.index - b.index).map(({ line }) => line);
  }
  const counted = counters(lines, countedForms);
  if (counted.length >= 2 && isSequence(counted, shortestPage.counted))
    return counted.map(({ line }) => line);
  const bare = counters(lines, [bareForm]);
  const sure = bare.filter(({ index }) => index === lines.length - 1 || isPageEnd(lines, index));
  if (sure.length === 1 && isInOrder(bare)) return bare.map(({ line }) => line);
  if (sure.length < 2 || !isSequence(sure, shortestPage.bare)) return [];
  // A page may end with a sentence, or without a sign that it ends.
  const all = bare.filter((each) => sure.includes(each) || fitsBetween(each, sure));
  return (isSequence(all, shortestPage.bare) ? all : sure).map(({ line }) => line);
}

interface Counter {
  readonly line: FileLine;
  readonly index: number;
  readonly value: number;
}

function counters(lines: readonly FileLine[], forms: readonly RegExp[]): readonly Counter[] {
  return lines.flatMap((line, index) => {
    if (line.text.length > longestHead) return [];
    const value = forms.map((form) => form.exec(line.text)?.[1]).find((each) => each !== undefined);
    return value === undefined ? [] : [{ line, index, value: Number(value) }];
  });
}

function isSequence(found: readonly Counter[], fewestLines: number): boolean {
  return found.every(({ line, value, index }, at) => {
    const last = found[at - 1];
    if (last === undefined) return true;
    const isPage = index - last.index > fewestLines || line.start - last.line.start > shortestPageText;
    return value > last.value && value <= last.value + 3 && isPage;
  });
}

function isInOrder(found: readonly Counter[]): boolean {
  const isNext = ({ value }: Counter, at: number) => value === (found[at - 1]?.value ?? value - 1) + 1;
  return found.length >= fewestInOrder && found.every(isNext) && isSequence(found, shortestPage.bare);
}

function fitsBetween({ value, index }: Counter, sure: readonly Counter[]): boolean {
  const after = sure.findIndex((each) => each.index > index);
  const next = sure[after];
  const last = sure[after - 1];
  return next !== undefined && value < next.value && (last === undefined || value > last.value);
}

/** Whether a bare number ends a page: it stands in the middle of the line or inside a sentence, or a page follows. */
function isPageEnd(lines: readonly FileLine[], index: number): boolean {
  const before = lines[index - 1];
  const line = lines[index];
  if (line === undefined || before === undefined) return false;
  if (lines[index + 1]?.isPageStart === true || line.isPageStart || tenSpaces.test(line.whole)) return true;
  return before.text.length >= shortestFullLine && !sentenceEnd.test(before.text);
}

/** Lines that stand beside page numbers again and again, but for numbers in them. */
function addRunningLines(
  lines: readonly FileLine[],
  numbers: readonly FileLine[],
  parts: Map<FileLine, PagePart>,
): void {
  const places = new Map(lines.map((line, index) => [line, index]));
  const around = numbers.map((line) => {
    const at = places.get(line) ?? 0;
    return {
      footer: lines.slice(Math.max(0, at - deepest), at).reverse(),
      header: lines.slice(at + 1, at + 1 + deepest),
    };
  });
  const standing = new Map<string, Set<FileLine>>();
  const urls = new Set(numbers.map(({ text }) => addressOf(text)).filter((url) => url !== null));
  for (const { footer, header } of around) {
    const keyed = (part: 'header' | 'footer') => (line: FileLine) => [keyOf(part)(line), line] as const;
    for (const [key, line] of [...footer.map(keyed('footer')), ...header.map(keyed('header'))]) {
      standing.set(key, (standing.get(key) ?? new Set()).add(line));
    }
  }
  const pages = new Set(numbers.map(({ text }) => /\d+/u.exec(text)?.[0] ?? '')).size;
  const enough = Math.max(2, pages * 0.5);
  const isRepeated = (line: FileLine, part: 'header' | 'footer'): boolean =>
    line.text.length <= longestHead &&
    ((standing.get(keyOf(part)(line))?.size ?? 0) >= enough || (part === 'footer' && urls.has(line.text)));
  for (const sides of around) {
    for (const part of ['footer', 'header'] as const) {
      for (const line of sides[part]) {
        if (parts.has(line) || !isRepeated(line, part)) break;
        parts.set(line, part);
      }
    }
  }
  // The first page has its head before any number.
  for (const line of numbers.length === 0 ? [] : lines.slice(0, deepest)) {
    if (parts.has(line) || (standing.get(keyOf('header')(line))?.size ?? 0) < enough) break;
    parts.set(line, 'header');
  }
}

const keyOf =
  (part: 'header' | 'footer') =>
  ({ text }: FileLine): string =>
    `${part} ${text.replace(/\s+/gu, '').replace(/\d+/gu, '#')}`;

const addressOf = (text: string): string | null =>
  /^(https?:\/\/\S+)\s+\d+\s*\/\s*\d+$/u.exec(text)?.[1] ?? null;

/** Lines on the first page that together are what the running heads say. */
function titleLines(lines: readonly FileLine[], parts: ReadonlyMap<FileLine, PagePart>): readonly FileLine[] {
  const dense = (text: string): string => text.replace(/\s/gu, '');
  const heads = new Set([...parts].filter(([, part]) => part === 'header').map(([{ text }]) => dense(text)));
  const front = lines.filter((line) => !parts.has(line)).slice(0, frontLines);
  let found: readonly FileLine[] = [];
  for (let from = 0; from < front.length && heads.size > 0; from += 1) {
    for (let to = from + 1; to <= Math.min(front.length, from + mostTitleLines); to += 1) {
      const own = front.slice(from, to);
      const text = dense(own.map((line) => line.text).join(''));
      const isLonger = text.length > dense(found.map((line) => line.text).join('')).length;
      if (text.length < shortestTitle || !isLonger) continue;
      if ([...heads].some((head) => head.includes(text) && text.length * 3 >= head.length)) found = own;
    }
  }
  return found;
}

/** Lines of text between page numbers; all of them where there is none. */
function pagesOf(
  lines: readonly FileLine[],
  parts: ReadonlyMap<FileLine, PagePart>,
): readonly (readonly FileLine[])[] {
  const pages: FileLine[][] = [[]];
  for (const line of lines) {
    if (parts.has(line)) {
      if ((pages.at(-1)?.length ?? 0) > 0) pages.push([]);
    } else pages.at(-1)?.push(line);
  }
  return pages;
}
