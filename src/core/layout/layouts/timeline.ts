import type { Slide } from '../../model/deck/deck.ts';
import type { SceneNode } from '../../model/scene/scene-node.ts';
import type { LayoutContext, SlideLayout } from '../layout-context.ts';
import { placeClosingLine } from '../parts/plinth/conclusion.ts';
import { placeBodySlide } from '../parts/slide/body-slide.ts';
import { slotOf, slotsOf } from '../parts/slide/slot-text.ts';
import { paperStage } from '../parts/slide/stages.ts';
import { placeTimelineColumns } from '../parts/timeline/timeline-columns.ts';
import { placeTimelineRows } from '../parts/timeline/timeline-rows.ts';

const fewest = 2;
const most = 8;

/** What happens when, along a line: across the slide where texts are short, down it otherwise. Items without times are steps with numbers. */
export const timelineLayout: SlideLayout = { stage: paperStage, place };

function place(slide: Slide, context: LayoutContext): readonly SceneNode[] | null {
  const items = slotsOf(slide, 'item');
  if (items.length < fewest || items.length > most) return null;
  const frame = placeBodySlide(slide, context, ['conclusion'], ['item']);
  if (frame === null) return null;
  const closing = placeClosingLine(slotOf(slide, 'conclusion'), frame.body, context);
  if (closing === null) return null;
  const line =
    placeTimelineColumns(items, closing.box, context) ?? placeTimelineRows(items, closing.box, context);
  return line === null ? null : [...frame.nodes, ...line, ...closing.nodes];
}
