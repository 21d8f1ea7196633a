import type { SlideSlot } from '../../model/deck.ts';
import type { SceneBox, SceneNode } from '../../model/scene-node.ts';
import { insetBox } from '../frame.ts';
import type { LayoutContext } from '../layout-context.ts';
import { numeralNode } from './badge.ts';
import { cardBoxes, cardCounts } from './card-rows.ts';
import { hasDetails, placeCardTexts } from './key-word.ts';
import { color, rule, shape, solid, stroke } from './nodes.ts';
import { plainStyle } from './slot-text.ts';

const paddingPt = 27;
const ruleWidthPt = 36;
const mostPlainPt = 285;

/** Without explanations cards are not higher than they need to be, and stand in the middle of the body. */
function lowered(box: SceneBox, full: boolean): SceneBox {
  const heightPt = full ? box.heightPt : Math.min(box.heightPt, mostPlainPt);
  return { ...box, yPt: box.yPt + (box.heightPt - heightPt) / 2, heightPt };
}

/** White cards with a large number, a short rule, and the words; null if they do not fit. */
export function placePillars(
  items: readonly SlideSlot[],
  box: SceneBox,
  context: LayoutContext,
): readonly SceneNode[] | null {
  const { frame, theme } = context;
  const most = frame.narrow ? 3 : 4;
  const counts = items.length <= most ? [items.length] : cardCounts(items.length);
  if (counts === null || items.length === 0) return null;
  const area = counts.length > 1 ? box : lowered(box, hasDetails(items));
  const boxes = cardBoxes(counts, area, frame.gutterPt).flat();
  const heightPt = Math.min(...boxes.map((card) => card.heightPt));
  const tall = heightPt > 220;
  const numberPt = tall ? 51 : 30;
  const headPt = tall ? numberPt + 39 : numberPt + 15;
  const inner = boxes.map((card) => insetBox(card, tall ? paddingPt : paddingPt * 0.7, tall ? 24 : 14));
  const texts = placeCardTexts(
    items,
    inner.map((card) => ({ ...card, yPt: card.yPt + headPt, heightPt: card.heightPt - headPt })),
    {
      own: plainStyle('heading', 700, color('ink')),
      shared: plainStyle('heading', 700, color('primary')),
      detail: plainStyle('body', 400, color('inkQuiet')),
      ownType: { ...theme.type.keyWord, sizePt: tall ? 54 : 33, lineHeight: 1.32 },
      sharedType: { ...theme.type.keyWord, sizePt: tall ? 54 : 33, lineHeight: 1.32 },
      detailType: { ...theme.type.secondary, sizePt: 18 },
      align: 'left',
      unbrokenLength: 4,
      sharedShare: 0.5,
      sharedAsOwn: true,
    },
    'top',
    context,
  );
  if (texts === null) return null;
  return items.flatMap((item, index) => {
    const card = boxes[index];
    const area = inner[index];
    if (card === undefined || area === undefined) return [];
    const numberBox = { ...area, heightPt: numberPt };
    const ruleY = area.yPt + numberPt + (tall ? 12 : 4);
    const style = { face: 'heading', weight: 700, color: color('accentText') } as const;
    return [
      shape(`${item.id}.card`, 'round-rect', card, {
        radiusPt: theme.grid.cardRadiusPt,
        fill: solid('surface'),
        stroke: stroke('hairline', 0.9),
        group: item.id,
      }),
      numeralNode(item.id, String(index + 1), numberBox, numberPt, style, context, 'left'),
      rule(`${item.id}.rule`, [area.xPt, ruleY], [area.xPt + ruleWidthPt, ruleY], stroke('primary', 2.25), {
        group: item.id,
      }),
      ...(texts[index] ?? []),
    ];
  });
}
