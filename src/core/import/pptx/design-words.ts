import type { PresentationSlide } from './presentation-slides.ts';
import { type ShapeBox, type SlideShape, shapesOf } from './slide-shapes.ts';
import { textOfShape } from './slide-title.ts';

const longestWords = 24;
const fewestSlides = 2;
/** Of the height of a slide, at its top and at its bottom. */
const edgeShare = 0.2;
const han = /[\u3400-\u9fff]/u;

/**
 * Latin words that a template has put at one place of several slides (CLASS MEETING), in a presentation of Chinese
 * text: they say nothing of it. Each as `placedText` has it.
 */
export function findDesignWords(
  slides: readonly PresentationSlide[],
  { heightEmu }: Pick<ShapeBox, 'heightEmu'>,
): ReadonlySet<string> {
  const counts = new Map<string, number>();
  let chinese = 0;
  for (const { root } of slides) {
    const shapes = shapesOf(root);
    if (shapes.some((shape) => han.test(textOfShape(shape)))) chinese += 1;
    for (const shape of shapes) {
      const key = isAtEdge(shape, heightEmu) ? placedText(shape) : null;
      if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  if (chinese * 2 < slides.length) return new Set();
  return new Set([...counts].filter(([, count]) => count >= fewestSlides).map(([key]) => key));
}

/** Latin words with their place; null for other text and for what fills a placeholder. */
export function placedText(shape: SlideShape): string | null {
  const { placeholder, box } = shape;
  if (placeholder !== null || box === null) return null;
  const text = textOfShape(shape);
  const isWords = text.length <= longestWords && /^[A-Z][A-Z &·.-]*$/u.test(text);
  return isWords ? `${box.xEmu} ${box.yEmu} ${text}` : null;
}

function isAtEdge({ box }: SlideShape, heightEmu: number): boolean {
  if (box === null) return false;
  return box.yEmu < heightEmu * edgeShare || box.yEmu > heightEmu * (1 - edgeShare);
}
