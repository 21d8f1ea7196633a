import type { FurniturePart } from '../../../model/source/source-document.ts';
import { boxOf, type PageLine } from '../lines/page-lines.ts';
import type { LineRole } from './line-role.ts';

/** Lines at either end of a page that may be furniture. */
const deepest = 3;
const fewestPages = 3;
/** Points by which the same line may be shifted from page to page. */
const shift = 4;
const longest = 120;

const decorated = [
  /^[-—–―~·•]{1,3}[ivxlcIVXLC\d]{1,5}[-—–―~·•]{1,3}$/u,
  /^第?[\d一二三四五六七八九十百]{1,5}页?[,，/·]?共[\d一二三四五六七八九十百]{1,5}页?$/u,
  /^第[\d一二三四五六七八九十百]{1,5}页$/u,
  /^\d{1,4}\/\d{1,4}$/u,
  /^[-—]?page\d{1,4}(?:of\d{1,4}|\/\d{1,4})?[-—]?$/iu,
];
const bare = /^(?:\d{1,4}|[ivxlc]{1,6}|[IVXLC]{1,6})$/u;

/** A line at an end of its page. */
interface EndLine {
  readonly line: PageLine;
  readonly part: 'header' | 'footer';
  /** Words without what counts, with their place. */
  readonly key: string;
}

/**
 * Running heads and feet and page numbers: lines at the ends of pages that say the same at the same place on
 * several pages, but for a number, or that have the form of a page number. From the edge inwards, so that no
 * text outside them remains.
 */
export function findPageFurniture(
  pages: readonly (readonly PageLine[])[],
  heights: readonly number[],
): ReadonlyMap<PageLine, LineRole> {
  const ends = pages.map((lines, index) => endLines(lines, heights[index] ?? 842));
  const pageCounts = countPages(ends);
  const enough = pages.length === 2 ? 2 : fewestPages;
  const roles = new Map<PageLine, LineRole>(turnedMargins(pages, enough));
  for (const sides of ends) {
    for (const side of sides) {
      for (const { line, part, key } of side) {
        const isRepeated = (pageCounts.get(key) ?? 0) >= enough;
        const found = furniturePart(line, part, isRepeated);
        if (found === null) break;
        roles.set(line, { kind: 'page-furniture', part: found });
      }
    }
  }
  return roles;
}

/** Upright lines of a page that is full of text. */
const fewestUpright = 10;

/**
 * Turned lines in the margins, as printers and archives leave them: what says the same on several pages, or stands
 * alone beside all that is upright on a full page.
 */
function turnedMargins(
  pages: readonly (readonly PageLine[])[],
  enough: number,
): readonly (readonly [PageLine, LineRole])[] {
  const isMargin = ({ angle, text }: PageLine): boolean => angle !== 0 && text.length <= longest;
  const turned = pages.map((lines) => lines.filter(isMargin));
  const counts = new Map<string, number>();
  for (const lines of turned) {
    for (const key of new Set(lines.map(({ text }) => withoutNumbers(text)))) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return turned.flatMap((lines, index) => {
    const [first] = lines;
    const isAlone = first !== undefined && lines.length === 1 && isInMargin(first, pages[index] ?? []);
    return lines
      .filter(({ text }) => isAlone || (counts.get(withoutNumbers(text)) ?? 0) >= enough)
      .map((line) => [line, { kind: 'page-furniture', part: 'footer' }] as const);
  });
}

function isInMargin(line: PageLine, page: readonly PageLine[]): boolean {
  const upright = page.filter(({ angle }) => angle === 0);
  if (upright.length < fewestUpright) return false;
  const { xPt, widthPt } = boxOf([line]);
  return upright.every(({ x }) => xPt + widthPt <= x) || upright.every(({ right }) => xPt >= right);
}

function furniturePart(line: PageLine, part: 'header' | 'footer', isRepeated: boolean): FurniturePart | null {
  const text = line.text.replace(/\s/gu, '');
  if (decorated.some((form) => form.test(text))) return 'page-number';
  if (!isRepeated) return null;
  return bare.test(text) ? 'page-number' : part;
}

/** The outermost lines of a page, from its top downwards and from its bottom upwards. */
function endLines(lines: readonly PageLine[], height: number): readonly (readonly EndLine[])[] {
  const upright = lines.filter(({ angle, text }) => angle === 0 && text.length <= longest);
  const sorted = [...upright].sort((a, b) => a.baseline - b.baseline);
  const asEnd =
    (part: 'header' | 'footer') =>
    (line: PageLine): EndLine => {
      const place = Math.round((part === 'header' ? line.baseline : height - line.baseline) / shift);
      return { line, part, key: `${part} ${place} ${withoutNumbers(line.text)}` };
    };
  const half = height / 2;
  return [
    sorted
      .slice(0, deepest)
      .filter(({ baseline }) => baseline < half)
      .map(asEnd('header')),
    sorted
      .slice(-deepest)
      .reverse()
      .filter(({ baseline }) => baseline >= half)
      .map(asEnd('footer')),
  ];
}

/** Page numbers at the outer edge, left of the words on one page and right of them on the next, do not count. */
function withoutNumbers(text: string): string {
  const dense = text.replace(/\s/gu, '');
  return bare.test(dense) ? '#' : dense.replace(/\d+/gu, '#').replace(/^#(?=\D{4})|(?<=\D{4})#$/gu, '');
}

/** Pages on which a line stands at its place; neighbouring places count, for places are rounded. */
function countPages(pages: readonly (readonly (readonly EndLine[])[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const sides of pages) {
    for (const key of new Set(sides.flatMap((side) => side.map((end) => end.key)))) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}
