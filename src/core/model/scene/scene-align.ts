import type { SceneAlign } from './scene-node.ts';

/** The side that a line is set from: text from right to left begins on the right. */
export function alignFrom(align: SceneAlign, rightToLeft: boolean): SceneAlign {
  return rightToLeft && align === 'left' ? 'right' : align;
}
