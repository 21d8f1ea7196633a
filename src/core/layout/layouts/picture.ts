import type { Slide, SlideSlot } from '../../model/deck/deck.ts';
import type { SceneBox, SceneNode } from '../../model/scene/scene-node.ts';
import { shownSizePx } from '../../model/source/picture-crop.ts';
import { type LayoutContext, type LayoutStage, paperPalette, type SlideLayout } from '../layout-context.ts';
import {
  captionNode,
  fitCaption,
  imageNode,
  pictureIndex,
  picturesOf,
  placePicture,
  type SlidePicture,
  sizeWithin,
} from '../parts/pictures/slide-picture.ts';
import { placeBodySlide } from '../parts/slide/body-slide.ts';
import { color, rule, stroke } from '../parts/slide/nodes.ts';
import { plainStyle, slotParagraphs, slotsOf } from '../parts/slide/slot-text.ts';
import { paperStage } from '../parts/slide/stages.ts';
import { placeList } from '../parts/text/list.ts';

const widestShare = 0.58;
const narrowestShare = 0.34;
const sideGapPt = 33;
/** Up to this proportion a picture leaves room for its caption at the side. */
const portraitAspect = 0.9;
/** Beside a picture lines are short: larger text would break too often. */
const itemPt = 24;
const narrowItemPt = 20.25;
const sideRulePt = 36;
const sideRuleGapPt = 12;
const leastSideCaptionPt = 180;
const sideCaptionPt = 19.5;

/** A picture as large as it can stand, its caption, and text beside it if there is any. */
export const pictureLayout: SlideLayout = { stage, place };

function stage(context: LayoutContext): LayoutStage {
  const { body, narrow } = context.frame;
  const widthPt = body.widthPt * (narrow ? 0.5 : widestShare);
  const besidePt = widthPt + sideGapPt;
  const image = { ...body, widthPt };
  const text = { ...body, xPt: body.xPt + besidePt, widthPt: body.widthPt - besidePt };
  return { ...paperStage(context), picture: { image, text } };
}

function place(slide: Slide, context: LayoutContext): readonly SceneNode[] | null {
  const [picture] = picturesOf(slide, context);
  if (picture === undefined) return null;
  const frame = placeBodySlide(slide, context, ['picture'], ['item']);
  if (frame === null) return null;
  const items = slotsOf(slide, 'item');
  const body =
    items.length > 0
      ? placeBeside(slide, picture, items, frame.body, context)
      : (placePortrait(slide, picture, frame.body, context) ??
        placePicture(slide, picture, frame.body, paperPalette, context));
  return body === null ? null : [...frame.nodes, ...body.map(filling)];
}

const placeholder = { type: 'pic', index: pictureIndex } as const;

function filling(node: SceneNode): SceneNode {
  return node.type === 'image' ? { ...node, placeholder } : node;
}

/** Picture and caption at the left, the text as a list at the right. */
function placeBeside(
  slide: Slide,
  picture: SlidePicture,
  items: readonly SlideSlot[],
  box: SceneBox,
  context: LayoutContext,
): readonly SceneNode[] | null {
  const wantedPt = sizeWithin(picture.file, box).widthPt;
  const widest = context.frame.narrow ? 0.5 : widestShare;
  const widthPt = Math.max(box.widthPt * narrowestShare, Math.min(wantedPt, box.widthPt * widest));
  const drawn = placePicture(slide, picture, { ...box, widthPt }, paperPalette, context);
  if (drawn === null) return null;
  const besidePt = widthPt + sideGapPt;
  const list = placeList(
    items.map((item) => entryOf(item)),
    { ...box, xPt: box.xPt + besidePt, widthPt: box.widthPt - besidePt },
    context,
    paperPalette,
    context.frame.narrow ? narrowItemPt : itemPt,
  );
  if (list.parts.length !== 1 || list.overflow.length > 0) return null;
  return [...drawn, ...list.parts.flat()];
}

function entryOf(item: SlideSlot) {
  const ink = plainStyle('body', 400, color('ink'), { term: color('primary') });
  const quiet = plainStyle('body', 400, color('inkQuiet'));
  return slotParagraphs(item, (run, paragraph) =>
    paragraph.part === 'detail' ? quiet(run, paragraph) : ink(run, paragraph),
  ).map((paragraph, index) => (index === 0 ? { ...paragraph, bulleted: true } : paragraph));
}

/** An upright picture in its full height with the caption at its side; null for others. */
function placePortrait(
  slide: Slide,
  picture: SlidePicture,
  box: SceneBox,
  context: LayoutContext,
): readonly SceneNode[] | null {
  const { widthPx, heightPx } = shownSizePx(picture.file);
  if (widthPx > heightPx * portraitAspect) return null;
  const size = sizeWithin(picture.file, { widthPt: box.widthPt / 2, heightPt: box.heightPt });
  const captionPt = box.widthPt - size.widthPt - sideGapPt;
  if (captionPt < leastSideCaptionPt) return null;
  const widthPt = Math.min(captionPt, box.widthPt * 0.42);
  const ruleRoomPt = sideRuleGapPt * 2;
  const caption = fitCaption(
    picture.slot,
    { widthPt, heightPt: size.heightPt - ruleRoomPt },
    paperPalette,
    context,
    sideCaptionPt,
  );
  if (caption?.fits !== true) return null;
  const leftPt = box.xPt + (box.widthPt - size.widthPt - sideGapPt - caption.widthPt) / 2;
  const topPt = box.yPt + (box.heightPt - size.heightPt) / 2;
  const bottomPt = topPt + size.heightPt;
  const captionTopPt = bottomPt - caption.heightPt;
  const sidePt = leftPt + size.widthPt + sideGapPt;
  const rulePt = captionTopPt - sideRuleGapPt;
  return [
    imageNode(slide, picture, { ...size, xPt: leftPt, yPt: topPt }),
    rule(`${picture.slot.id}.rule`, [sidePt, rulePt], [sidePt + sideRulePt, rulePt], stroke('accent', 1.5)),
    captionNode(
      picture.slot,
      { xPt: sidePt, yPt: captionTopPt, widthPt, heightPt: caption.heightPt },
      caption,
      'left',
    ),
  ];
}
