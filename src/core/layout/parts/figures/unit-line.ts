import type { SlideSlot } from '../../../model/deck/deck.ts';
import type { SceneBox, SceneNode } from '../../../model/scene/scene-node.ts';
import type { LayoutContext } from '../../layout-context.ts';
import { fitText } from '../../text/fit-text.ts';
import { color, textNode } from '../slide/nodes.ts';
import { plainStyle, slotParagraphs } from '../slide/slot-text.ts';

const unitGapPt = 6;

/** What the figures are counted in, on a line at the right above them; null if it is too long for one. */
export function placeUnit(
  slot: SlideSlot | undefined,
  box: SceneBox,
  context: LayoutContext,
): { readonly nodes: readonly SceneNode[]; readonly box: SceneBox } | null {
  if (slot === undefined) return { nodes: [], box };
  const { secondary } = context.theme.type;
  const type = { ...secondary, sizePt: Math.min(secondary.sizePt, 15) };
  const fitted = fitText(
    {
      paragraphs: slotParagraphs(slot, plainStyle('body', 400, color('inkQuiet'))),
      widthPt: box.widthPt,
      heightPt: type.sizePt * type.lineHeight + 0.75,
      type,
      breaking: 'fill',
    },
    context.measurer,
  );
  if (!fitted.fits) return null;
  const usedPt = fitted.heightPt + unitGapPt;
  return {
    nodes: [
      textNode(slot.id, slot.id, { ...box, heightPt: fitted.heightPt }, fitted, {
        align: 'right',
        anchor: 'middle',
      }),
    ],
    box: { ...box, yPt: box.yPt + usedPt, heightPt: box.heightPt - usedPt },
  };
}
