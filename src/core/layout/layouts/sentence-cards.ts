import type { Slide } from '../../model/deck/deck.ts';
import type { SceneNode } from '../../model/scene/scene-node.ts';
import type { LayoutContext, SlideLayout } from '../layout-context.ts';
import { hasDetails } from '../parts/cards/key-word.ts';
import { placeTextCards, type TextCards } from '../parts/cards/text-cards.ts';
import { placePlinth } from '../parts/plinth/conclusion.ts';
import { placeBodySlide } from '../parts/slide/body-slide.ts';
import { slotOf, slotsOf } from '../parts/slide/slot-text.ts';
import { paperStage } from '../parts/slide/stages.ts';

/** Cards in each row, by the number of cards; of several the one with the larger sentences is taken, or the first. */
const wideRows: readonly (readonly (readonly number[])[])[] = [
  [[1]],
  [[2], [1, 1]],
  [[3], [1, 1, 1]],
  [[2, 2], [4]],
  [[2, 3]],
  [[3, 3]],
];
const narrowRows: typeof wideRows = [
  [[1]],
  [[2], [1, 1]],
  [[1, 1, 1], [3]],
  [[2, 2]],
  [
    [2, 3],
    [1, 2, 2],
  ],
  [[2, 2, 2]],
];

/** Cards as high as their text: a head, and the whole sentence below it. */
export const sentenceCardsLayout: SlideLayout = { stage: paperStage, place };

function place(slide: Slide, context: LayoutContext): readonly SceneNode[] | null {
  const items = slotsOf(slide, 'item');
  const options = (context.frame.narrow ? narrowRows : wideRows)[items.length - 1];
  if (options === undefined || !hasDetails(items)) return null;
  const frame = placeBodySlide(slide, context, ['conclusion'], ['item']);
  if (frame === null) return null;
  const conclusion = placePlinth(slotOf(slide, 'conclusion'), frame.body, context);
  if (conclusion === null) return null;
  const [best] = options
    .flatMap((counts): readonly TextCards[] => {
      const cards = placeTextCards(items, conclusion.box, { counts, fills: false, head: 'edge' }, context);
      return cards === null ? [] : [cards];
    })
    .sort((a, b) => b.detailPt - a.detailPt);
  return best === undefined ? null : [...frame.nodes, ...best.nodes, ...conclusion.nodes];
}
