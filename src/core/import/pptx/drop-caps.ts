import { largestSizePt, paragraphsOf } from '../package/drawing-text.ts';
import type { SlideShape } from './slide-shapes.ts';
import { bodyOf, isOrnament, textOfShape } from './slide-title.ts';

/** How much larger the letter is than the text beside it. */
const leastRatio = 1.8;
const letter = /^[\p{Lu}\u3400-\u9fff]$/u;

/** Large first letters in boxes of their own, by the shape whose text they begin; of shapes in reading order. */
export function findDropCaps(shapes: readonly SlideShape[]): ReadonlyMap<SlideShape, SlideShape> {
  const found = new Map<SlideShape, SlideShape>();
  for (const [index, shape] of shapes.entries()) {
    const next = shapes[index + 1];
    if (next !== undefined && isDropCapOf(shape, next)) found.set(next, shape);
  }
  return found;
}

function isDropCapOf(shape: SlideShape, next: SlideShape): boolean {
  const text = textOfShape(shape);
  if (shape.placeholder !== null || !letter.test(text) || isOrnament(text)) return false;
  if (shape.box === null || next.box === null || textOfShape(next).length < 2) return false;
  const size = sizeOf(shape);
  const nextSize = sizeOf(next);
  if (size === null || (nextSize !== null && size < nextSize * leastRatio)) return false;
  const gapEmu = next.box.xEmu - (shape.box.xEmu + shape.box.widthEmu);
  const isBeside = Math.abs(gapEmu) <= shape.box.widthEmu;
  const isInRow = next.box.yEmu < shape.box.yEmu + shape.box.heightEmu;
  return isBeside && isInRow && next.box.xEmu > shape.box.xEmu;
}

const sizeOf = (shape: SlideShape): number | null => largestSizePt(paragraphsOf(bodyOf(shape)));
