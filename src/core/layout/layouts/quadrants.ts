import type { Slide } from '../../model/deck/deck.ts';
import type { SceneNode } from '../../model/scene/scene-node.ts';
import type { LayoutContext, SlideLayout } from '../layout-context.ts';
import { placeTextCards } from '../parts/cards/text-cards.ts';
import { placeBodySlide } from '../parts/slide/body-slide.ts';
import { slotsOf } from '../parts/slide/slot-text.ts';
import { paperStage } from '../parts/slide/stages.ts';

/** Two rows of two cards that fill the slide, each under a band with its head. */
export const quadrantsLayout: SlideLayout = { stage: paperStage, place };

function place(slide: Slide, context: LayoutContext): readonly SceneNode[] | null {
  const items = slotsOf(slide, 'item');
  if (items.length !== 4) return null;
  const frame = placeBodySlide(slide, context, [], ['item']);
  if (frame === null) return null;
  const cards = placeTextCards(items, frame.body, { counts: [2, 2], fills: true, head: 'band' }, context);
  return cards === null ? null : [...frame.nodes, ...cards.nodes];
}
