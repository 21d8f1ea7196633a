import type { SlideSlot } from '../../../model/deck/deck.ts';
import type { SceneBox } from '../../../model/scene/scene-node.ts';
import type { LayoutContext } from '../../layout-context.ts';
import { fitText } from '../../text/fit-text.ts';
import { color, shape, solid, textNode } from '../slide/nodes.ts';
import { plainStyle, slotParagraphs } from '../slide/slot-text.ts';
import type { WithConclusion } from './conclusion.ts';

const bandPt = 42;
const paddingPt = 18;

/** What a chart shows in words, on a quiet band below it; null if it is too long for one line or two. */
export function placeTakeaway(
  slot: SlideSlot | undefined,
  box: SceneBox,
  context: LayoutContext,
): WithConclusion | null {
  if (slot === undefined) return { nodes: [], box };
  const { theme, frame } = context;
  const fitted = fitText(
    {
      paragraphs: slotParagraphs(slot, plainStyle('body', 700, color('ink'))),
      widthPt: box.widthPt - 2 * paddingPt,
      heightPt: bandPt * 1.4 - 6,
      type: { ...theme.type.item, weight: 700, sizePt: 19.5, lineHeight: 1.3 },
      breaking: 'sense',
      oneLineFirst: true,
    },
    context.measurer,
  );
  if (!fitted.fits) return null;
  const heightPt = fitted.lines.length > 1 ? bandPt * 1.4 : bandPt;
  const band = { ...box, yPt: box.yPt + box.heightPt - heightPt, heightPt };
  return {
    nodes: [
      shape(`${slot.id}.panel`, 'round-rect', band, {
        radiusPt: theme.grid.cardRadiusPt,
        fill: solid('tint'),
        group: slot.id,
      }),
      textNode(
        slot.id,
        slot.id,
        { ...band, xPt: band.xPt + paddingPt, widthPt: band.widthPt - 2 * paddingPt },
        fitted,
        { anchor: 'middle', group: slot.id },
      ),
    ],
    box: { ...box, heightPt: box.heightPt - heightPt - frame.gutterPt },
  };
}
