import type { Slide, SlideSlot } from '../../model/deck/deck.ts';
import type { SceneBox, SceneNode } from '../../model/scene/scene-node.ts';
import type { LayoutContext, SlideLayout } from '../layout-context.ts';
import { placeBodySlide } from '../parts/slide/body-slide.ts';
import { color, lineTo, moveTo, roundBox, stroke } from '../parts/slide/nodes.ts';
import { plainStyle, slotOf, slotsOf, splitShared } from '../parts/slide/slot-text.ts';
import { paperStage } from '../parts/slide/stages.ts';
import { type PanelText, placePanel } from '../parts/text/field-panel.ts';
import { placeItemRows } from '../parts/text/item-rows.ts';

const panelWidthPt = 312;
const listGapPt = 59;
const bandPt = 96;
const chevronPt = 42;
const ringPt = 33;
const textLeftPt = 54;

/** What drives as the title, what is done on the left in order, where it leads on a panel. */
export const driverLayout: SlideLayout = { stage: paperStage, place };

function place(slide: Slide, context: LayoutContext): readonly SceneNode[] | null {
  const items = slotsOf(slide, 'item');
  const frame = placeBodySlide(slide, context, ['conclusion'], ['item']);
  if (frame === null) return null;
  const body = { ...frame.body, yPt: frame.body.yPt + 3, heightPt: frame.body.heightPt - 6 };
  const goal = slotOf(slide, 'conclusion');
  const { narrow, gutterPt } = context.frame;
  if (goal === undefined) {
    const rows = placeRows(items, body, context);
    return rows === null ? null : [...frame.nodes, ...rows];
  }
  const panelBox = narrow
    ? { ...body, yPt: body.yPt + body.heightPt - bandPt, heightPt: bandPt }
    : { ...body, xPt: body.xPt + body.widthPt - panelWidthPt, widthPt: panelWidthPt };
  const listBox = narrow
    ? { ...body, heightPt: body.heightPt - bandPt - gutterPt }
    : { ...body, widthPt: body.widthPt - panelWidthPt - listGapPt };
  const panel = placePanel(goalTexts(goal, context), panelBox, context, { art: true });
  const rows = placeRows(items, listBox, context);
  if (panel === null || rows === null) return null;
  const chevron = narrow ? [] : [chevronBetween(listBox, panelBox)];
  return [...frame.nodes, ...rows, ...chevron, ...panel];
}

function placeRows(items: readonly SlideSlot[], box: SceneBox, context: LayoutContext) {
  return placeItemRows(
    items,
    box,
    {
      main: plainStyle('body', 400, color('ink')),
      mainType: { ...context.theme.type.item, sizePt: 20.25 },
      textLeftPt,
      ringPt,
      chained: false,
    },
    context,
  );
}

/** The goal large, its frame small above and below it. */
function goalTexts(goal: SlideSlot, context: LayoutContext): readonly PanelText[] {
  const { type } = context.theme;
  const large = { ...type.keyWord, sizePt: context.frame.narrow ? 27 : 40.5, lineHeight: 1.3 };
  const small = { ...type.keyWord, sizePt: 19.5, minSizePt: 14.25, lineHeight: 1.4 };
  return goal.paragraphs.flatMap((_, index) => {
    const split = splitShared(
      goal,
      index,
      plainStyle('heading', 700, color('onField')),
      plainStyle('heading', 700, color('onFieldAccent')),
    );
    const suffix = index === 0 ? '' : `-${index}`;
    const texts: PanelText[] = [];
    if (split.before !== null) {
      texts.push({
        id: `${goal.id}.before${suffix}`,
        slotId: goal.id,
        paragraphs: [split.before],
        type: small,
      });
    }
    texts.push({
      id: `${goal.id}${suffix}`,
      slotId: goal.id,
      paragraphs: [split.own],
      type: large,
      gapPt: 9,
    });
    if (split.after !== null) {
      texts.push({
        id: `${goal.id}.after${suffix}`,
        slotId: goal.id,
        paragraphs: [split.after],
        type: small,
        gapPt: 12,
      });
    }
    return texts;
  });
}

function chevronBetween(list: SceneBox, panel: SceneBox): SceneNode {
  const widthPt = chevronPt * 0.43;
  const middlePt = (list.xPt + list.widthPt + panel.xPt) / 2;
  const box = {
    xPt: middlePt - widthPt / 2 + 1,
    yPt: panel.yPt + (panel.heightPt - chevronPt) / 2,
    widthPt,
    heightPt: chevronPt,
  };
  return {
    type: 'path',
    id: 'chevron',
    ...roundBox(box),
    commands: [moveTo(0, 0), lineTo(widthPt, chevronPt / 2), lineTo(0, chevronPt)],
    stroke: stroke('accent', 3),
  };
}
