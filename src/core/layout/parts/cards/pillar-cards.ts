import type { SlideSlot } from '../../../model/deck/deck.ts';
import type { SceneBox, SceneNode } from '../../../model/scene/scene-node.ts';
import { insetBox } from '../../frame.ts';
import type { LayoutContext } from '../../layout-context.ts';
import { color, rule, shape, solid, stroke } from '../slide/nodes.ts';
import { plainStyle } from '../slide/slot-text.ts';
import { numeralNode } from '../text/badge.ts';
import { cardBoxes, cardCounts } from './card-rows.ts';
import { hasDetails, placeCardTexts } from './key-word.ts';

const paddingPt = 27;
const ruleWidthPt = 36;
const mostPlainPt = 285;

/** Without explanations cards are not higher than they need to be, and stand in the middle of the body. */
function lowered(box: SceneBox, full: boolean): SceneBox {
  const heightPt = full ? box.heightPt : Math.min(box.heightPt, mostPlainPt);
  return { ...box, yPt: box.yPt + (box.heightPt - heightPt) / 2, heightPt };
}

/** Explanations need lines of some length: four cards stand two by two. */
function countsOf(count: number, narrow: boolean, explained: boolean): readonly number[] | null {
  if (explained && count === 4) return [2, 2];
  return count <= (narrow ? 3 : 4) ? [count] : cardCounts(count);
}

/**
 * White cards with a large number, a short rule, and the words; in low cards with explanations the number stands
 * beside them. Null if they do not fit.
 */
export function placePillars(
  items: readonly SlideSlot[],
  box: SceneBox,
  context: LayoutContext,
): readonly SceneNode[] | null {
  const { frame, theme } = context;
  const explained = hasDetails(items);
  const counts = countsOf(items.length, frame.narrow, explained);
  if (counts === null || items.length === 0) return null;
  const area = counts.length > 1 ? box : lowered(box, explained);
  const boxes = cardBoxes(counts, area, frame.gutterPt).flat();
  const heightPt = Math.min(...boxes.map((card) => card.heightPt));
  const tall = heightPt > 220;
  const beside = explained && !tall;
  const numberPt = tall ? 51 : 30;
  const headPt = beside ? 0 : tall ? numberPt + 39 : numberPt + 15;
  const indentPt = beside ? numberPt + 9 : 0;
  const keyWordPt = explained ? (tall ? 33 : 25.5) : tall ? 54 : 33;
  const keyWord = { ...theme.type.keyWord, sizePt: keyWordPt, lineHeight: 1.32 };
  const inner = boxes.map((card) => insetBox(card, tall ? paddingPt : paddingPt * 0.7, tall ? 24 : 14));
  const texts = placeCardTexts(
    items,
    inner.map((card) => ({
      xPt: card.xPt + indentPt,
      yPt: card.yPt + headPt,
      widthPt: card.widthPt - indentPt,
      heightPt: card.heightPt - headPt,
    })),
    {
      own: plainStyle('heading', 700, color('ink')),
      shared: plainStyle('heading', 700, color('primary')),
      detail: plainStyle('body', 400, color('inkQuiet')),
      ownType: keyWord,
      sharedType: keyWord,
      detailType: { ...theme.type.secondary, sizePt: 19.5 },
      detailShare: 0.66,
      align: 'left',
      unbrokenLength: explained ? 8 : 4,
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
    // Beside the key word the number stands on its line.
    const numberBox = { ...area, heightPt: beside ? keyWordPt * keyWord.lineHeight : numberPt };
    const ruleY = area.yPt + numberPt + (tall ? 12 : 4);
    const style = { face: 'heading', weight: 700, color: color('accentText') } as const;
    const underline = rule(
      `${item.id}.rule`,
      [area.xPt, ruleY],
      [area.xPt + ruleWidthPt, ruleY],
      stroke('primary', 2.25),
      { group: item.id },
    );
    return [
      shape(`${item.id}.card`, 'round-rect', card, {
        radiusPt: theme.grid.cardRadiusPt,
        fill: solid('surface'),
        stroke: stroke('hairline', 0.9),
        group: item.id,
      }),
      numeralNode(item.id, String(index + 1), numberBox, numberPt, style, context, 'left'),
      ...(beside ? [] : [underline]),
      ...(texts[index] ?? []),
    ];
  });
}
