import type { Slide, SlideSlotRole } from '../../../model/deck/deck.ts';
import type { SceneBox, SceneNode } from '../../../model/scene/scene-node.ts';
import { type LayoutContext, paperPalette } from '../../layout-context.ts';
import { placeRest } from './rest.ts';
import { slotsBeside } from './slot-text.ts';
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
  const others = slotsBeside(slide, ['title', ...counter, ...once], any);
  const rest = placeRest(others, stage.body, context, paperPalette);
  if (rest === null) return null;
  return { nodes: [...title.nodes, ...rest.nodes], body: rest.box };
}
