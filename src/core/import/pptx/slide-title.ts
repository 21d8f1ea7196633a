import { childNamed } from '../package/xml-tree.ts';
import { hasText, largestSizePt, paragraphsOf } from './shape-text.ts';
import type { SlideShape } from './slide-shapes.ts';

/** A title without placeholder begins in this upper part of the slide. */
const titleZoneShare = 0.25;
const longestTitle = 40;

/** The shape that names the slide: its title placeholder, or a short large line at the top. Null if neither. */
export function findTitleShape(shapes: readonly SlideShape[], slideHeightEmu: number): SlideShape | null {
  const placed = shapes.find(
    (shape) => ['title', 'ctrTitle'].includes(shape.placeholder?.type ?? '') && textOfShape(shape) !== '',
  );
  if (placed !== undefined) return placed;
  const sizes = shapes.map((shape) => largestSizePt(paragraphsOf(bodyOf(shape))) ?? 0);
  const largest = Math.max(0, ...sizes);
  const found = shapes.find((shape, index) => {
    const text = textOfShape(shape);
    return (
      shape.placeholder === null &&
      shape.box !== null &&
      shape.box.yEmu < slideHeightEmu * titleZoneShare &&
      text.length >= 2 &&
      text.length <= longestTitle &&
      (sizes[index] ?? 0) >= largest &&
      !isOrnament(text)
    );
  });
  return found ?? null;
}

/** `01`, `PART ONE`, `第一部分`: numerals set beside a title. */
export function isOrnament(text: string): boolean {
  return /^(?:\d{1,2}|[ivx]{1,4}|(?:part|chapter)[\s.·]*\w{1,5}|[一二三四五六七八九十]{1,3}|第[一二三四五六七八九十\d]{1,3}(?:部分|章|篇|节)|[/|·—-]+)$/iu.test(
    text.trim(),
  );
}

/** The slide with the contents of the presentation, which the deck makes anew. */
export function isContentsTitle(text: string): boolean {
  return /^(?:目录|contents?|agenda|outline|tableofcontents|目录contents?|contents?目录)$/iu.test(
    text.replace(/[\s/·|—-]/gu, ''),
  );
}

export function textOfShape(shape: SlideShape): string {
  return paragraphsOf(bodyOf(shape))
    .filter(({ pieces }) => hasText(pieces))
    .map(({ pieces }) => pieces.map(({ text }) => text).join(''))
    .join('\n')
    .trim();
}

export function bodyOf({ element }: SlideShape) {
  return childNamed(element, 'p:txBody');
}
