import { hasText, largestSizePt, paragraphsOf } from '../package/drawing-text.ts';
import { childNamed } from '../package/xml-tree.ts';
import { textOfPieces } from '../raw/raw-text.ts';
import type { SlideShape } from './slide-shapes.ts';

/** A title without placeholder begins in this upper part of the slide. */
const titleZoneShare = 0.25;
const longestTitle = 40;
const topShare = 0.12;

/**
 * The shape that names the slide: the first line, where it is a placeholder of its own above all others; its title
 * placeholder; a short large line at the top; a line there that repeats the title of the slide before; a line above all
 * other text; or the one line of the slide. Null if none of them.
 */
export function findTitleShape(
  shapes: readonly SlideShape[],
  slideHeightEmu: number,
  lastTitle: string,
): SlideShape | null {
  const placed = shapes.find((shape) => isTitlePlaceholder(shape) && textOfShape(shape) !== '');
  const above = findLineAbove(shapes, slideHeightEmu);
  if (placed !== undefined && above !== null && isBelow(placed, above, slideHeightEmu)) return above;
  if (placed !== undefined) return placed;
  if (above !== null) return above;
  const free = shapes.filter(
    ({ placeholder, box }) =>
      placeholder === null && box !== null && box.yEmu < slideHeightEmu * titleZoneShare,
  );
  const sizeOf = (shape: SlideShape) => largestSizePt(paragraphsOf(bodyOf(shape))) ?? 0;
  const largest = shapes.reduce((most, shape) => Math.max(most, sizeOf(shape)), 0);
  const found = free.find((shape) => {
    const text = textOfShape(shape);
    return text.length >= 2 && text.length <= longestTitle && sizeOf(shape) >= largest && !isOrnament(text);
  });
  const repeated = free.find((shape) => isSameTitle(textOfShape(shape), lastTitle));
  return found ?? repeated ?? findTopLine(free, shapes, slideHeightEmu) ?? findLoneLine(shapes);
}

/** One short line at the very top, all other text below it, however large. */
function findTopLine(
  free: readonly SlideShape[],
  shapes: readonly SlideShape[],
  slideHeightEmu: number,
): SlideShape | null {
  const written = shapes.filter((shape) => shape.box !== null && !isOrnament(textOfShape(shape)));
  const others = (top: SlideShape) => written.filter((shape) => shape !== top && textOfShape(shape) !== '');
  const found = free.find((top) => {
    const text = textOfShape(top);
    const { box } = top;
    if (box === null || box.yEmu > slideHeightEmu * topShare || isOrnament(text)) return false;
    if (text.length < 2 || text.length > longestTitle || /[。；;：:，,！!]$|\n/u.test(text)) return false;
    return others(top).every((other) => (other.box?.yEmu ?? 0) >= box.yEmu + box.heightEmu / 2);
  });
  return found !== undefined && others(found).length > 0 ? found : null;
}

/** Whether two titles are one, which continues over several slides. */
export function isSameTitle(title: string, other: string): boolean {
  const dense = title.replace(/\s/gu, '');
  return dense !== '' && dense === other.replace(/\s/gu, '');
}

const longestLoneLine = 20;

/** The one text of a slide without pictures and tables, a line with no sentence in it: it opens what follows. */
export function findLoneLine(shapes: readonly SlideShape[]): SlideShape | null {
  if (shapes.some(({ element }) => element.name !== 'p:sp')) return null;
  const [only, ...others] = shapes.filter((shape) => {
    const text = textOfShape(shape);
    return text !== '' && !isOrnament(text);
  });
  if (only === undefined || others.length > 0 || only.placeholder !== null) return null;
  const text = textOfShape(only);
  const isLine = text.length >= 2 && text.length <= longestLoneLine && !/[\n。；;：:！!？?]/u.test(text);
  return isLine ? only : null;
}

export function isTitlePlaceholder({ placeholder }: SlideShape): boolean {
  return ['title', 'ctrTitle'].includes(placeholder?.type ?? '');
}

/** A placeholder for text that holds one short line above all other text: some programs have titles so. */
function findLineAbove(shapes: readonly SlideShape[], slideHeightEmu: number): SlideShape | null {
  const written = shapes.filter((shape) => shape.box !== null && textOfShape(shape) !== '');
  const [top] = [...written].sort((a, b) => (a.box?.yEmu ?? 0) - (b.box?.yEmu ?? 0));
  if (top?.box == null || top.placeholder?.type !== 'body') return null;
  const text = textOfShape(top);
  const isLine = text.length >= 2 && text.length <= longestTitle && !/[\n。；;：:]/u.test(text);
  return isLine && top.box.yEmu < slideHeightEmu * topShare && !isOrnament(text) ? top : null;
}

/** In another part of the slide, not the line below. */
function isBelow({ box }: SlideShape, above: SlideShape, slideHeightEmu: number): boolean {
  return box !== null && above.box !== null && box.yEmu - above.box.yEmu > slideHeightEmu * topShare;
}

/** `01`, `PART ONE`, `第一部分`: numerals set beside a title; marks without words (+, ……). */
export function isOrnament(text: string): boolean {
  return /^(?:\d{1,2}|[ivx]{1,4}|(?:part|chapter)[\s.·]*\w{1,5}|[一二三四五六七八九十]{1,3}|第[一二三四五六七八九十\d]{1,3}(?:部分|章|篇|节)|[\p{P}\p{S}\s]+)$/iu.test(
    text.trim(),
  );
}

/** The slide with the contents of the presentation, which the deck makes itself. */
export function isContentsTitle(text: string): boolean {
  return /^(?:目录|contents?|agenda|outline|tableofcontents|目录contents?|contents?目录)$/iu.test(
    text.replace(/[\s/·|—-]/gu, ''),
  );
}

export function textOfShape(shape: SlideShape): string {
  return paragraphsOf(bodyOf(shape))
    .filter(({ pieces }) => hasText(pieces))
    .map(({ pieces }) => textOfPieces(pieces))
    .join('\n')
    .trim();
}

export function bodyOf({ element }: SlideShape) {
  return childNamed(element, 'p:txBody');
}
