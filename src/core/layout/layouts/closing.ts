import type { Slide } from '../../model/deck/deck.ts';
import type { SceneNode } from '../../model/scene/scene-node.ts';
import type { LayoutContext, SlideLayout } from '../layout-context.ts';
import { color } from '../parts/slide/nodes.ts';
import { plainStyle, slotOf, slotParagraphs, slotsBeside } from '../parts/slide/slot-text.ts';
import { openPalette, openStage } from '../parts/slide/stages.ts';
import { placeFieldStack, type StackBlock } from '../parts/text/field-stack.ts';

/** The author's last clause, centred on the field. */
export const closingLayout: SlideLayout = {
  stage: (context) => {
    const stage = openStage(context, 'closing', true);
    return { ...stage, title: { ...stage.title, align: 'center' } };
  },
  place,
};

function place(slide: Slide, context: LayoutContext): readonly SceneNode[] | null {
  if (slotsBeside(slide, ['title', 'subtitle', 'byline', 'source']).length > 0) return null;
  const { type } = context.theme;
  const { frame } = context;
  const palette = openPalette(context.theme, 'closing');
  const pale = color(palette.quiet);
  const blocks: StackBlock[] = [];
  const title = slotOf(slide, 'title');
  if (title !== undefined) {
    blocks.push({
      slot: title,
      gapPt: 27,
      type: type.closing,
      paragraphs: slotParagraphs(title, plainStyle('heading', 700, color(palette.ink))),
      placeholder: { type: 'ctrTitle', index: 0 },
      grows: true,
    });
  }
  for (const [index, role] of (['subtitle', 'byline', 'source'] as const).entries()) {
    const slot = slotOf(slide, role);
    if (slot === undefined) continue;
    blocks.push({
      slot,
      gapPt: index === 2 ? 6 : 24,
      type: role === 'source' ? type.source : { ...type.secondary, sizePt: 19.5 },
      paragraphs: slotParagraphs(slot, plainStyle('body', 400, pale)),
    });
  }
  return placeFieldStack(blocks, context, {
    xPt: frame.indentPt,
    widthPt: frame.widthPt - 2 * frame.indentPt,
    topPt: 54,
    bottomPt: 468,
    centerPt: 228,
    align: 'center',
    mark: palette.mark,
  });
}
