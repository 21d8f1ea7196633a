import type { Slide } from '../../model/deck/deck.ts';
import type { SceneBox, SceneNode } from '../../model/scene/scene-node.ts';
import { insetBox } from '../frame.ts';
import type { LayoutContext, SlideLayout } from '../layout-context.ts';
import { hasDetails } from '../parts/cards/key-word.ts';
import { placeBodySlide } from '../parts/slide/body-slide.ts';
import { color, shape, solid, textNode } from '../parts/slide/nodes.ts';
import { plainStyle, slotParagraphs, slotsOf } from '../parts/slide/slot-text.ts';
import { paperStage } from '../parts/slide/stages.ts';
import { placeItemRows } from '../parts/text/item-rows.ts';
import { fitText } from '../text/fit-text.ts';

const mostItems = 6;
const panelShare = 0.38;
const narrowPanelShare = 0.34;
const paddingPt = 24;
const edgePt = 5;
const leadPt = { largest: 30, least: 20 } as const;
const rowPt = 22.5;
const rowTextLeftPt = 21;

/** A tinted panel with the first item in large type, and the others as rows beside it. */
export const spotlightLayout: SlideLayout = { stage: paperStage, place };

function place(slide: Slide, context: LayoutContext): readonly SceneNode[] | null {
  const [lead, ...others] = slotsOf(slide, 'item');
  if (lead === undefined || others.length === 0 || others.length >= mostItems) return null;
  if (hasDetails([lead, ...others])) return null;
  const frame = placeBodySlide(slide, context, [], ['item']);
  if (frame === null) return null;
  const [panel, rest] = divided(frame.body, context);
  const inner = insetBox(panel, paddingPt, paddingPt * 0.75);
  const fitted = fitText(
    {
      paragraphs: slotParagraphs(
        lead,
        plainStyle('heading', 700, color('ink'), { term: color('primary'), shared: color('primary') }),
      ),
      widthPt: inner.widthPt,
      heightPt: inner.heightPt,
      type: {
        ...context.theme.type.item,
        sizePt: leadPt.largest,
        minSizePt: leadPt.least,
        lineHeight: 1.45,
      },
      breaking: 'fill',
    },
    context.measurer,
  );
  if (!fitted.fits) return null;
  const rows = placeItemRows(
    others,
    rest,
    {
      main: plainStyle('body', 400, color('ink'), { term: color('primary'), shared: color('primary') }),
      mainType: { ...context.theme.type.item, sizePt: rowPt },
      textLeftPt: rowTextLeftPt,
      ringPt: 30,
      chained: false,
      numbered: false,
    },
    context,
  );
  if (rows === null) return null;
  return [
    ...frame.nodes,
    shape('panel', 'rect', panel, { fill: solid('tint') }),
    shape('panel-edge', 'rect', { ...panel, heightPt: edgePt }, { fill: solid('primary') }),
    textNode(lead.id, lead.id, inner, fitted, { anchor: 'middle', group: 'panel' }),
    ...rows,
  ];
}

function divided(body: SceneBox, { frame }: LayoutContext): readonly [SceneBox, SceneBox] {
  const { gutterPt } = frame;
  if (frame.narrow) {
    const heightPt = body.heightPt * narrowPanelShare;
    const yPt = body.yPt + heightPt + gutterPt;
    return [
      { ...body, heightPt },
      { ...body, yPt, heightPt: body.heightPt - heightPt - gutterPt },
    ];
  }
  const widthPt = body.widthPt * panelShare;
  const xPt = body.xPt + widthPt + gutterPt * 1.5;
  return [
    { ...body, widthPt },
    { ...body, xPt, widthPt: body.widthPt - widthPt - gutterPt * 1.5 },
  ];
}
