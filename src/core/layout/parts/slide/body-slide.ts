import type { Slide, SlideSlot, SlideSlotRole } from '../../../model/deck/deck.ts';
import type { SceneBox, SceneNode } from '../../../model/scene/scene-node.ts';
import { type LayoutContext, paperPalette } from '../../layout-context.ts';
import { fitText } from '../../text/fit-text.ts';
import { color, shape, solid, textNode } from './nodes.ts';
import { placeRest } from './rest.ts';
import { plainStyle, slotOf, slotParagraphs, slotsBeside } from './slot-text.ts';
import { paperStage } from './stages.ts';
import { counterOf, placeTitle } from './title.ts';

export interface BodySlide {
  /** Title, counter, and plain lines of slots that the layout has no place for. */
  readonly nodes: readonly SceneNode[];
  /** What is left for the layout. */
  readonly body: SceneBox;
}

/** The frame of a slide with title and body; null if the title or the other lines need a plain list. */
export function placeBodySlide(
  slide: Slide,
  context: LayoutContext,
  once: readonly SlideSlotRole[],
  any: readonly SlideSlotRole[],
): BodySlide | null {
  const stage = paperStage(context);
  const title = placeTitle(slide, stage, context);
  if (title.rest.length > 0) return null;
  const counter = counterOf(slide, context) === undefined ? [] : (['counter'] as const);
  const lead = once.includes('subtitle') ? undefined : slotOf(slide, 'subtitle');
  const ledBy = lead === undefined ? [] : (['subtitle'] as const);
  const others = slotsBeside(slide, ['title', ...counter, ...ledBy, ...once], any);
  const below = placeLead(lead, stage.body, context);
  const rest = below === null ? null : placeRest(others, below.box, context, paperPalette);
  if (below === null || rest === null) return null;
  return { nodes: [...title.nodes, ...below.nodes, ...rest.nodes], body: rest.box };
}

const largestLeadShare = 0.24;
const leadGapPt = 12;
const leadEdgePt = 3;
const leadIndentPt = 15;

/** What the section says before its points: a line or two above the body, beside a thin edge. */
function placeLead(
  lead: SlideSlot | undefined,
  box: SceneBox,
  context: LayoutContext,
): { readonly nodes: readonly SceneNode[]; readonly box: SceneBox } | null {
  if (lead === undefined) return { nodes: [], box };
  const { secondary } = context.theme.type;
  const words = { ...box, xPt: box.xPt + leadIndentPt, widthPt: box.widthPt - leadIndentPt };
  const fitted = fitText(
    {
      paragraphs: slotParagraphs(lead, plainStyle('body', 400, color('ink'), { term: color('primary') })),
      widthPt: words.widthPt,
      heightPt: box.heightPt * largestLeadShare,
      type: { ...secondary, sizePt: Math.max(secondary.sizePt, 21) },
      breaking: 'fill',
    },
    context.measurer,
  );
  if (!fitted.fits) return null;
  const { heightPt } = fitted;
  return {
    nodes: [
      shape(`${lead.id}.edge`, 'rect', { ...box, widthPt: leadEdgePt, heightPt }, { fill: solid('accent') }),
      textNode(lead.id, lead.id, { ...words, heightPt }, fitted),
    ],
    box: {
      ...box,
      yPt: box.yPt + heightPt + leadGapPt,
      heightPt: box.heightPt - heightPt - leadGapPt,
    },
  };
}
