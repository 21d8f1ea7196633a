import type { Slide, SlideSlot } from '../../model/deck/deck.ts';
import type { SceneBox, SceneNode } from '../../model/scene/scene-node.ts';
import { insetBox } from '../frame.ts';
import type { LayoutContext, SlideLayout } from '../layout-context.ts';
import { cardBoxes } from '../parts/cards/card-rows.ts';
import { placeDashed } from '../parts/cards/dashed-lines.ts';
import { hasDetails, placeCardTexts } from '../parts/cards/key-word.ts';
import { placePillars } from '../parts/cards/pillar-cards.ts';
import { placePlinth } from '../parts/plinth/conclusion.ts';
import { placeBodySlide } from '../parts/slide/body-slide.ts';
import { color, fieldGradient, shape, solid, stroke } from '../parts/slide/nodes.ts';
import { plainStyle, slotOf, slotsOf } from '../parts/slide/slot-text.ts';
import { paperStage } from '../parts/slide/stages.ts';

const headShare = 0.342;
/** In two rows the head stands beside the explanations. */
const lyingHeadShare = 0.4;
const mostCards = 8;

/** Cards with a coloured head for the key word, and what the author says of it below. */
export const cardsLayout: SlideLayout = { stage: paperStage, place };

function place(slide: Slide, context: LayoutContext): readonly SceneNode[] | null {
  const items = slotsOf(slide, 'item');
  const frame = placeBodySlide(slide, context, ['conclusion'], ['item']);
  if (frame === null || items.length === 0 || items.length > mostCards) return null;
  const conclusion = placePlinth(slotOf(slide, 'conclusion'), frame.body, context);
  if (conclusion === null) return null;
  const cards = hasDetails(items)
    ? placeHeadedCards(items, conclusion.box, context)
    : placePillars(items, conclusion.box, context);
  return cards === null ? null : [...frame.nodes, ...cards, ...conclusion.nodes];
}

function countsOf(count: number, narrow: boolean): readonly number[] {
  const most = narrow ? 3 : 5;
  return count <= most ? [count] : [Math.floor(count / 2), Math.ceil(count / 2)];
}

function placeHeadedCards(
  items: readonly SlideSlot[],
  box: SceneBox,
  context: LayoutContext,
): readonly SceneNode[] | null {
  const { frame, theme } = context;
  const counts = countsOf(items.length, frame.narrow);
  const boxes = cardBoxes(counts, box, frame.gutterPt).flat();
  const lying = counts.length > 1;
  const heads = boxes.map((card) =>
    lying
      ? { ...card, widthPt: card.widthPt * lyingHeadShare }
      : { ...card, heightPt: card.heightPt * headShare },
  );
  const words = placeCardTexts(
    items,
    heads.map((head) => insetBox(head, lying ? 9 : theme.grid.cardPaddingPt * 0.7, head.heightPt * 0.06)),
    {
      own: (run, paragraph) => ({
        ...plainStyle('heading', 700, color('onField'))(run, paragraph),
        ...(run.text.length <= 2 ? { trackingEm: 0.03 } : {}),
      }),
      shared: plainStyle('heading', 700, color('onFieldAccent')),
      detail: null,
      ownType: { ...theme.type.keyWord, sizePt: lying ? 36 : 57, lineHeight: 1.2 },
      sharedType: { ...theme.type.keyWord, sizePt: lying ? 18 : 22.5, minSizePt: 14.25 },
      detailType: theme.type.secondary,
      align: 'center',
      unbrokenLength: 6,
    },
    'middle',
    context,
  );
  const bodies = boxes.map((card, index) => {
    const head = heads[index] ?? card;
    const below = lying
      ? { ...card, xPt: card.xPt + head.widthPt, widthPt: card.widthPt - head.widthPt }
      : { ...card, yPt: card.yPt + head.heightPt, heightPt: card.heightPt - head.heightPt };
    return insetBox(below, 15, 12);
  });
  const details = placeDashed(items, bodies, context);
  if (words === null || details === null) return null;
  return items.flatMap((item, index) => {
    const card = boxes[index];
    const head = heads[index];
    if (card === undefined || head === undefined) return [];
    return [
      shape(`${item.id}.card`, 'round-rect', card, {
        radiusPt: theme.grid.cardRadiusPt,
        fill: solid('surface'),
        stroke: stroke('hairline', 0.9),
        group: item.id,
      }),
      shape(`${item.id}.head`, lying ? 'round-rect' : 'top-round-rect', head, {
        radiusPt: theme.grid.cardRadiusPt,
        fill: fieldGradient(90),
        group: item.id,
      }),
      ...(words[index] ?? []),
      ...(details[index] ?? []),
    ];
  });
}
