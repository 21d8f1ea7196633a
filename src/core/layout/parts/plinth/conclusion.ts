import type { SlideSlot } from '../../../model/deck/deck.ts';
import type { SceneBox, SceneNode } from '../../../model/scene/scene-node.ts';
import type { LayoutContext } from '../../layout-context.ts';
import { type FittedText, fitText } from '../../text/fit-text.ts';
import { color, fieldGradient, rule, shape, stroke, textNode } from '../slide/nodes.ts';
import { plainStyle, slotParagraphs } from '../slide/slot-text.ts';

export interface WithConclusion {
  readonly nodes: readonly SceneNode[];
  readonly box: SceneBox;
}

const plinthPt = 69;
const lineBandPt = 66;
const sideRulePt = 225;

/** The clause that the items serve, on a coloured plinth below them; null if it is too long for one. */
export function placePlinth(
  slot: SlideSlot | undefined,
  box: SceneBox,
  context: LayoutContext,
): WithConclusion | null {
  if (slot === undefined) return { nodes: [], box };
  const { theme, frame } = context;
  const band = { ...box, yPt: box.yPt + box.heightPt - plinthPt, heightPt: plinthPt };
  const fitted = fitConclusion(
    slot,
    band.widthPt - 2 * theme.grid.cardPaddingPt,
    plinthPt - 12,
    25.5,
    true,
    context,
  );
  if (!fitted.fits) return null;
  return {
    nodes: [
      shape(`${slot.id}.plinth`, 'round-rect', band, {
        radiusPt: theme.grid.cardRadiusPt,
        fill: fieldGradient(0),
        group: slot.id,
      }),
      textNode(slot.id, slot.id, band, fitted, { align: 'center', anchor: 'middle', group: slot.id }),
    ],
    box: { ...box, heightPt: box.heightPt - plinthPt - frame.gutterPt },
  };
}

/** The clause between two thin rules: lighter than a plinth, for slides whose items are dark enough. */
export function placeClosingLine(
  slot: SlideSlot | undefined,
  box: SceneBox,
  context: LayoutContext,
): WithConclusion | null {
  if (slot === undefined) return { nodes: [], box };
  const band = { ...box, yPt: box.yPt + box.heightPt - lineBandPt, heightPt: lineBandPt };
  const fitted = fitConclusion(slot, box.widthPt * 0.8, lineBandPt - 14, 21, false, context);
  if (!fitted.fits) return null;
  const middlePt = band.yPt + band.heightPt / 2 + 3;
  const sidePt = Math.min(sideRulePt, (box.widthPt - fitted.widthPt) / 2 - 30);
  const rules =
    sidePt < 24
      ? []
      : [
          rule(
            `${slot.id}.left-rule`,
            [box.xPt, middlePt],
            [box.xPt + sidePt, middlePt],
            stroke('accent', 0.9),
            { group: slot.id },
          ),
          rule(
            `${slot.id}.right-rule`,
            [box.xPt + box.widthPt - sidePt, middlePt],
            [box.xPt + box.widthPt, middlePt],
            stroke('accent', 0.9),
            { group: slot.id },
          ),
        ];
  const text = { ...band, yPt: band.yPt + 3, xPt: box.xPt + box.widthPt * 0.1, widthPt: box.widthPt * 0.8 };
  return {
    nodes: [
      ...rules,
      textNode(slot.id, slot.id, text, fitted, { align: 'center', anchor: 'middle', group: slot.id }),
    ],
    box: { ...box, heightPt: box.heightPt - lineBandPt },
  };
}

function fitConclusion(
  slot: SlideSlot,
  widthPt: number,
  heightPt: number,
  sizePt: number,
  onField: boolean,
  context: LayoutContext,
): FittedText {
  const style = onField
    ? plainStyle('heading', 700, color('onField'), { shared: color('onFieldAccent') })
    : plainStyle('heading', 700, color('ink'));
  return fitText(
    {
      paragraphs: slotParagraphs(slot, style),
      widthPt,
      heightPt,
      type: { ...context.theme.type.item, face: 'heading', weight: 700, sizePt, lineHeight: 1.3 },
      breaking: 'sense',
    },
    context.measurer,
  );
}
