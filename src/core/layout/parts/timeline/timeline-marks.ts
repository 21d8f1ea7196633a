import type { Paragraph, SlideSlot } from '../../../model/deck/deck.ts';
import type { SceneNode } from '../../../model/scene/scene-node.ts';
import { color, shape, solid, stroke } from '../slide/nodes.ts';
import { plainStyle } from '../slide/slot-text.ts';

export const labelStyle = plainStyle('heading', 700, color('primary'));

export function isLabel({ part }: Paragraph): boolean {
  return part === 'label';
}

export function isMain({ part }: Paragraph): boolean {
  return part === 'main';
}

export function isDetail(paragraph: Paragraph): boolean {
  return !isMain(paragraph) && !isLabel(paragraph);
}

/** Whether the items stand on a line of time; else they are steps. */
export function hasTimes(items: readonly SlideSlot[]): boolean {
  return items.some((item) => item.paragraphs.some(isLabel));
}

/** A dot with its middle on the line. */
export function mark(itemId: string, xPt: number, yPt: number, sizePt: number): SceneNode {
  const box = { xPt: xPt - sizePt / 2, yPt: yPt - sizePt / 2, widthPt: sizePt, heightPt: sizePt };
  return shape(`${itemId}.dot`, 'ellipse', box, {
    fill: solid('primary'),
    stroke: stroke('paper', 2.25),
    group: itemId,
  });
}
