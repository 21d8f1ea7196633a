import type { Slide, SlideSlot } from '../../model/deck/deck.ts';
import type { SceneBox, SceneNode } from '../../model/scene/scene-node.ts';
import { insetBox } from '../frame.ts';
import { type IconName, iconsOf } from '../icons/icon-of.ts';
import type { LayoutContext, SlideLayout } from '../layout-context.ts';
import { cardBoxes, cardCounts } from '../parts/cards/card-rows.ts';
import { hasDetails, placeCardTexts } from '../parts/cards/key-word.ts';
import { placePlinth } from '../parts/plinth/conclusion.ts';
import { placeBodySlide } from '../parts/slide/body-slide.ts';
import { color, fieldGradient, roundBox, shape, solid, stroke } from '../parts/slide/nodes.ts';
import { plainStyle, slotOf, slotsOf } from '../parts/slide/slot-text.ts';
import { paperStage } from '../parts/slide/stages.ts';
import { badge, numeralNode } from '../parts/text/badge.ts';
import { iconNode } from '../parts/text/icon.ts';

const tilePt = 48;
const smallTilePt = 33;
const tileGapPt = 10;

/** White cards in full rows, each with a key word and a tile: an icon and the number in the corner, or the number. */
export const gridLayout: SlideLayout = { stage: paperStage, place };

function place(slide: Slide, context: LayoutContext): readonly SceneNode[] | null {
  const items = slotsOf(slide, 'item');
  const counts = cardCounts(items.length);
  const frame = placeBodySlide(slide, context, ['conclusion'], ['item']);
  if (counts === null || frame === null) return null;
  const conclusion = placePlinth(slotOf(slide, 'conclusion'), frame.body, context);
  if (conclusion === null) return null;
  const rows = cardBoxes(counts, conclusion.box, context.frame.gutterPt);
  const cards = placeCards(items, rows, context);
  return cards === null ? null : [...frame.nodes, ...cards, ...conclusion.nodes];
}

/** Number tile above the words, or beside them where the card is low. */
function placeCards(
  items: readonly SlideSlot[],
  rows: readonly (readonly SceneBox[])[],
  context: LayoutContext,
): readonly SceneNode[] | null {
  const boxes = rows.flat();
  const { cardPaddingPt, cardRadiusPt } = context.theme.grid;
  const heightPt = Math.min(...boxes.map((box) => box.heightPt));
  const beside = hasDetails(items) ? heightPt < 210 : heightPt < 150;
  const sidePt = beside || hasDetails(items) ? smallTilePt : tilePt;
  const paddingPt = heightPt < 130 ? cardPaddingPt * 0.7 : cardPaddingPt;
  const inner = boxes.map((box) => insetBox(box, paddingPt, Math.min(paddingPt * 0.93, heightPt * 0.14)));
  const textBoxes = inner.map((box) =>
    beside
      ? { ...box, xPt: box.xPt + sidePt + tileGapPt, widthPt: box.widthPt - sidePt - tileGapPt }
      : { ...box, yPt: box.yPt + sidePt + tileGapPt, heightPt: box.heightPt - sidePt - tileGapPt },
  );
  const { type } = context.theme;
  const texts = placeCardTexts(
    items,
    textBoxes,
    {
      own: plainStyle('heading', 700, color('primary')),
      shared: plainStyle('body', 400, color('ink')),
      detail: plainStyle('body', 400, color('inkQuiet')),
      ownType: { ...type.keyWord, sizePt: beside ? 30 : 39 },
      sharedType: { ...type.item, sizePt: beside ? 18 : 21 },
      detailType: type.secondary,
      align: 'left',
      sharedShare: 0.38,
      unbrokenLength: 6,
    },
    'middle',
    context,
  );
  if (texts === null) return null;
  // Beside the words there is no corner left for the number.
  const icons = beside ? null : iconsOf(items);
  return items.flatMap((item, index) => {
    const box = boxes[index];
    const area = inner[index];
    if (box === undefined || area === undefined) return [];
    const tile = {
      xPt: area.xPt,
      yPt: beside ? area.yPt + (area.heightPt - sidePt) / 2 : area.yPt,
      widthPt: sidePt,
      heightPt: sidePt,
    };
    return [
      shape(`${item.id}.card`, 'round-rect', box, {
        radiusPt: cardRadiusPt,
        fill: solid('surface'),
        stroke: stroke('hairline', 0.9),
        group: item.id,
      }),
      ...placeMark(item.id, index, icons?.[index], tile, area, context),
      ...(texts[index] ?? []),
    ];
  });
}

const iconShare = 0.58;
const cornerPt = 30;
const numeralPt = 25.5;

function placeMark(
  itemId: string,
  index: number,
  icon: IconName | undefined,
  tile: SceneBox,
  area: SceneBox,
  context: LayoutContext,
): readonly SceneNode[] {
  const numeral = String(index + 1);
  if (icon === undefined) return badge(itemId, numeral, tile, context);
  const inset = (tile.widthPt * (1 - iconShare)) / 2;
  const corner = {
    xPt: area.xPt + area.widthPt - cornerPt,
    yPt: tile.yPt,
    widthPt: cornerPt,
    heightPt: cornerPt,
  };
  const style = { face: 'heading', weight: 700, color: color('primary') } as const;
  return [
    shape(`${itemId}.badge`, 'round-rect', tile, { radiusPt: 3, fill: fieldGradient(90), group: itemId }),
    iconNode(itemId, icon, roundBox(insetBox(tile, inset)), 'onField'),
    numeralNode(itemId, numeral, corner, numeralPt, style, context, 'right'),
  ];
}
