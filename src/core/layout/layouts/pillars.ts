import type { Slide } from '../../model/deck/deck.ts';
import type { SceneNode } from '../../model/scene/scene-node.ts';
import type { LayoutContext, SlideLayout } from '../layout-context.ts';
import { placePillars } from '../parts/cards/pillar-cards.ts';
import { placePlinth } from '../parts/plinth/conclusion.ts';
import { placeBodySlide } from '../parts/slide/body-slide.ts';
import { slotOf, slotsOf } from '../parts/slide/slot-text.ts';
import { paperStage } from '../parts/slide/stages.ts';

/** Tall cards on a plinth: what they carry is the clause below them. */
export const pillarsLayout: SlideLayout = { stage: paperStage, place };

function place(slide: Slide, context: LayoutContext): readonly SceneNode[] | null {
  const frame = placeBodySlide(slide, context, ['conclusion'], ['item']);
  if (frame === null) return null;
  const conclusion = placePlinth(slotOf(slide, 'conclusion'), frame.body, context);
  if (conclusion === null) return null;
  const pillars = placePillars(slotsOf(slide, 'item'), conclusion.box, context);
  return pillars === null ? null : [...frame.nodes, ...pillars, ...conclusion.nodes];
}
