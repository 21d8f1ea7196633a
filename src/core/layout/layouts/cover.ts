import type { Slide } from '../../model/deck/deck.ts';
import type { SceneNode } from '../../model/scene/scene-node.ts';
import type { LayoutContext, SlideLayout } from '../layout-context.ts';
import { color } from '../parts/slide/nodes.ts';
import { plainStyle, slotOf, slotParagraphs, slotsBeside } from '../parts/slide/slot-text.ts';
import { openPalette, openStage } from '../parts/slide/stages.ts';
import { placeFieldStack, type StackBlock } from '../parts/text/field-stack.ts';

const titleSharePt = 0.69;

/** The field with the sun: column name, title, author, source, flush left. */
export const coverLayout: SlideLayout = {
  stage: (context) => openStage(context, 'cover', false),
  place,
};

function place(slide: Slide, context: LayoutContext): readonly SceneNode[] | null {
  if (slotsBeside(slide, ['kicker', 'title', 'subtitle', 'byline', 'source']).length > 0) return null;
  const { type } = context.theme;
  const { frame } = context;
  const palette = openPalette(context.theme, 'cover');
  const pale = color(palette.quiet);
  const ink = color(palette.ink);
  const blocks: StackBlock[] = [];
  const kicker = slotOf(slide, 'kicker');
  const title = slotOf(slide, 'title');
  const subtitle = slotOf(slide, 'subtitle');
  const byline = slotOf(slide, 'byline');
  const source = slotOf(slide, 'source');
  if (kicker !== undefined) {
    blocks.push({
      slot: kicker,
      gapPt: 12,
      type: { ...type.secondary, sizePt: 19.5, face: 'heading' },
      paragraphs: slotParagraphs(kicker, (run, paragraph) => ({
        ...plainStyle('heading', 700, pale)(run, paragraph),
        trackingEm: 0.1,
      })),
    });
  }
  if (title !== undefined) {
    blocks.push({
      slot: title,
      gapPt: 15,
      type: type.coverTitle,
      paragraphs: slotParagraphs(title, plainStyle('heading', 700, ink)),
      placeholder: { type: 'ctrTitle', index: 0 },
      grows: true,
    });
  }
  if (subtitle !== undefined) {
    blocks.push({
      slot: subtitle,
      gapPt: 12,
      type: { ...type.secondary, sizePt: 24 },
      paragraphs: slotParagraphs(subtitle, plainStyle('heading', 400, pale)),
    });
  }
  if (byline !== undefined) {
    blocks.push({
      slot: byline,
      gapPt: 27,
      type: { ...type.secondary, sizePt: 21 },
      paragraphs: slotParagraphs(byline, plainStyle('body', 400, ink)),
      placeholder: { type: 'subTitle', index: 1 },
    });
  }
  if (source !== undefined) {
    blocks.push({
      slot: source,
      gapPt: 6,
      type: type.source,
      paragraphs: slotParagraphs(source, plainStyle('body', 400, pale)),
    });
  }
  const free = frame.widthPt - 2 * frame.indentPt;
  return placeFieldStack(blocks, context, {
    xPt: frame.indentPt,
    widthPt: frame.narrow ? free : Math.round(frame.widthPt * titleSharePt),
    topPt: 54,
    bottomPt: 468,
    centerPt: 257,
    align: 'left',
    mark: palette.mark,
  });
}
