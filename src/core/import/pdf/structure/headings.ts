import type { PageLine } from '../lines/page-lines.ts';
import { type BodyStyle, isCentred } from './body-style.ts';
import { startsItem } from './line-breaks.ts';
import type { LineRole } from './line-role.ts';

/** A bookmark of the file: its words, and how deep it stands, from 1. */
export interface Bookmark {
  readonly text: string;
  readonly level: number;
}

const larger = 1.09;
const titleSize = 1.18;
const longestHeading = 90;
const lowestTitle = 0.7;
const lowestSlideTitle = 0.35;
const deepestLevel = 4;
/** Between the lines of one heading, in em. */
const widestHeadingLeading = 3;
/** The office above a document and its kind in large red type, which is no title. */
const letterhead = /(?:文件|公报|简报|内参|令|令\s?(?:第\s?)?[\d一二三四五六七八九十百〇零]{1,5}\s?号)$/u;
const documentNumber = /[〔[［(（]\s?\d{4}\s?[〕\]］)）]\s?\d{1,4}\s?号/u;
const caption =
  /^(?:附?[图表]|图表)\s?(?:\d{1,3}|[一二三四五六七八九十]{1,3})(?:[-.—－]\d{1,3})*[\s:：.、．]|^(?:figure|fig\.|table|chart|box)\s\d{1,3}/iu;
const longestCaption = 80;
const sentenceEnd = /[。；;，,]$/u;

/** The title of the document, headings by size and by bookmark, and captions. `isSlides`: each page is a slide. */
export function findHeadings(
  lines: readonly PageLine[],
  style: BodyStyle,
  bookmarks: readonly Bookmark[],
  heights: readonly number[],
  isFree: (line: PageLine) => boolean,
  isSlides = false,
): ReadonlyMap<PageLine, LineRole> {
  const free = lines.filter(isFree);
  const titles = isSlides ? slideTitles(free, style, heights) : null;
  const roles = new Map<PageLine, LineRole>();
  const levels = new Map(bookmarks.map(({ text, level }) => [dense(text), Math.min(level, deepestLevel)]));
  const large = free.filter(
    (line, index) =>
      (isLarge(line, style) || isNamedBelow(free[index - 1], line)) && !levels.has(dense(line.text)),
  );
  for (const line of findTitle(large, style, heights)) roles.set(line, { kind: 'title' });
  const sizes = headingSizes(large.filter((line) => !roles.has(line)));
  for (const line of free) {
    if (roles.has(line)) continue;
    const text = line.text.trim();
    const marked = levels.get(dense(text));
    const bySize = titles === null ? sizes.indexOf(line.size) + 1 : Number(titles.has(line));
    if (marked === undefined && letterhead.test(text) && line.page === large[0]?.page) continue;
    const level = marked ?? (isLarge(line, style) ? bySize : 0);
    if (caption.test(text) && text.length <= longestCaption && !sentenceEnd.test(text)) {
      roles.set(line, { kind: 'caption' });
    } else if (level > 0) {
      roles.set(line, { kind: 'heading', level: Math.min(level, deepestLevel) });
    }
  }
  return roles;
}

/** What an order or a bulletin is about, after a dash below the line that names it. */
function isNamedBelow(before: PageLine | undefined, { size, text, page }: PageLine): boolean {
  return (
    before !== undefined &&
    before.page === page &&
    Math.abs(before.size - size) < 0.5 &&
    letterhead.test(before.text.trim()) &&
    /^[—－-]{1,2}\p{L}/u.test(text.trim())
  );
}

/** What stands in large type at the top of each page: its title. The rest of a slide has sizes as it has room. */
function slideTitles(
  lines: readonly PageLine[],
  style: BodyStyle,
  heights: readonly number[],
): ReadonlySet<PageLine> {
  const titles = new Set<PageLine>();
  const pages = new Map<number, PageLine[]>();
  for (const line of lines) pages.set(line.page, [...(pages.get(line.page) ?? []), line]);
  for (const [page, own] of pages) {
    const top = (heights[page - 1] ?? 540) * lowestSlideTitle;
    const large = own.filter((line) => isLarge(line, style) && line.baseline <= top);
    const size = large.reduce((most, line) => Math.max(most, line.size), 0);
    for (const line of large) if (line.size === size) titles.add(line);
  }
  return titles;
}

function isLarge({ size, text, angle, cells }: PageLine, style: BodyStyle): boolean {
  return (
    angle === 0 &&
    size >= style.size * larger &&
    text.length <= longestHeading &&
    cells.length < 3 &&
    /\p{L}{2}/u.test(text) &&
    !sentenceEnd.test(text.trim()) &&
    !/^[—－\-•●■◆▪➢✓□○◇►·]/u.test(text.trim())
  );
}

/** The largest lines of the first page with text, one below the other. */
function findTitle(
  large: readonly PageLine[],
  style: BodyStyle,
  heights: readonly number[],
): readonly PageLine[] {
  const page = large[0]?.page;
  const height = heights[(page ?? 1) - 1] ?? 842;
  const candidates = large.filter(
    (line, index) =>
      line.page === page &&
      page === large[0]?.page &&
      line.size >= style.size * titleSize &&
      line.baseline <= height * lowestTitle &&
      !letterhead.test(line.text.trim()) &&
      !documentNumber.test(large[index + 1]?.text ?? ''),
  );
  const size = candidates.reduce((most, line) => Math.max(most, line.size), 0);
  const first = candidates.findIndex((line) => line.size === size);
  const title: PageLine[] = [];
  for (const line of candidates.slice(Math.max(first, 0))) {
    const last = title.at(-1);
    if (
      line.size !== size ||
      (last !== undefined && line.baseline - last.baseline > size * widestHeadingLeading)
    )
      break;
    title.push(line);
  }
  return page === undefined || page > 2 ? [] : title;
}

/** Sizes of headings from the largest; what differs by a hair is one. */
function headingSizes(lines: readonly PageLine[]): readonly number[] {
  const sizes = [...new Set(lines.map(({ size }) => size))].sort((a, b) => b - a);
  return sizes;
}

/** Whether two lines are one heading that did not fit on a line. */
export function continuesHeading(last: PageLine, next: PageLine, style: BodyStyle): boolean {
  const gap = next.baseline - last.baseline;
  if (startsItem(next)) return false;
  if (
    last.column !== next.column ||
    last.size !== next.size ||
    gap <= 0 ||
    gap > last.size * widestHeadingLeading
  )
    return false;
  const { left, right } = style.boxOf(last);
  const isFull = last.right - last.x >= (right - left) * 0.6;
  return isFull || (isCentred(last, style) && isCentred(next, style));
}

const dense = (text: string): string => text.replace(/\s/gu, '');
