import type { SlideSlot } from '../../../model/deck/deck.ts';
import type { SceneBox, SceneNode } from '../../../model/scene/scene-node.ts';
import type { LayoutContext, Palette } from '../../layout-context.ts';
import { fitText } from '../../text/fit-text.ts';
import { color, textNode } from './nodes.ts';
import { plainStyle, slotParagraphs } from './slot-text.ts';

const largestShare = 0.3;
const gapPt = 9;

export interface WithRest {
  readonly nodes: readonly SceneNode[];
  /** What is left of the box above the plain lines. */
  readonly box: SceneBox;
}

/**
 * Sets slots that the layout has no place for as plain lines along the bottom of the box. Null if they
 * would take too much of it.
 */
export function placeRest(
  slots: readonly SlideSlot[],
  box: SceneBox,
  context: LayoutContext,
  palette: Palette,
): WithRest | null {
  const nodes: SceneNode[] = [];
  let bottomPt = box.yPt + box.heightPt;
  const leastPt = box.yPt + box.heightPt * (1 - largestShare);
  for (const slot of slots.toReversed()) {
    const type = slot.role === 'source' ? context.theme.type.source : context.theme.type.secondary;
    const fitted = fitText(
      {
        paragraphs: slotParagraphs(slot, plainStyle('body', 400, color(palette.quiet))),
        widthPt: box.widthPt,
        heightPt: bottomPt - leastPt,
        type,
        breaking: 'fill',
      },
      context.measurer,
    );
    if (!fitted.fits) return null;
    bottomPt -= fitted.heightPt;
    nodes.unshift(textNode(slot.id, slot.id, { ...box, yPt: bottomPt, heightPt: fitted.heightPt }, fitted));
    bottomPt -= gapPt;
  }
  return { nodes, box: { ...box, heightPt: bottomPt - box.yPt } };
}
