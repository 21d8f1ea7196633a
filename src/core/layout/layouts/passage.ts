import type { Slide } from '../../model/deck/deck.ts';
import type { SceneNode } from '../../model/scene/scene-node.ts';
import { insetBox } from '../frame.ts';
import type { LayoutContext, SlideLayout } from '../layout-context.ts';
import { placeBodySlide } from '../parts/slide/body-slide.ts';
import { color, shape, solid, textNode } from '../parts/slide/nodes.ts';
import { slotParagraphs, slotsOf } from '../parts/slide/slot-text.ts';
import { paperStage } from '../parts/slide/stages.ts';
import { fitText } from '../text/fit-text.ts';

const mostItems = 4;
const largestPt = 32;
const leastPt = 18;
const edgePt = 6;
const insetPt = 30;

/** A passage in large type on a tinted ground; key words and figures in colour. */
export const passageLayout: SlideLayout = { stage: paperStage, place };

function place(slide: Slide, context: LayoutContext): readonly SceneNode[] | null {
  const items = slotsOf(slide, 'item');
  if (items.length === 0 || items.length > mostItems) return null;
  const frame = placeBodySlide(slide, context, [], ['item']);
  if (frame === null) return null;
  const { body } = frame;
  const inner = insetBox(body, insetPt, 24);
  const paragraphs = items.flatMap((item) =>
    slotParagraphs(item, (run) =>
      run.weight === 'term'
        ? { face: 'body', weight: 700, color: color('primary') }
        : { face: 'body', weight: 400, color: color('ink') },
    ),
  );
  const fitted = fitText(
    {
      paragraphs,
      widthPt: inner.widthPt,
      heightPt: inner.heightPt,
      type: { ...context.theme.type.item, sizePt: largestPt, minSizePt: leastPt, lineHeight: 1.5 },
      breaking: 'fill',
      paragraphGapEm: 0.45,
    },
    context.measurer,
  );
  if (!fitted.fits) return null;
  const heightPt = Math.min(body.heightPt, fitted.heightPt + 2 * insetPt);
  const yPt = body.yPt + (body.heightPt - heightPt) * 0.35;
  const card = { ...body, yPt, heightPt };
  return [
    ...frame.nodes,
    shape('panel', 'rect', card, { fill: solid('tint') }),
    shape('panel-edge', 'rect', { ...card, widthPt: edgePt }, { fill: solid('primary') }),
    textNode('body', null, { ...inner, yPt, heightPt }, fitted, {
      anchor: 'middle',
      placeholder: { type: 'body', index: 1 },
    }),
  ];
}
