import type { Slide, SlideSlot } from '../../../model/deck/deck.ts';
import type { SceneImageFile } from '../../../model/scene/scene.ts';
import type { SceneAlign, SceneBox, SceneImage, SceneNode } from '../../../model/scene/scene-node.ts';
import { shownSizePx } from '../../../model/source/picture-crop.ts';
import type { LayoutContext, Palette } from '../../layout-context.ts';
import { type FittedText, fitText } from '../../text/fit-text.ts';
import { color, roundBox, stroke, textNode } from '../slide/nodes.ts';
import { plainStyle, slotOf, slotParagraphs, textOf } from '../slide/slot-text.ts';

/** A picture whose bytes are at hand, and the slot that it fills. */
export interface SlidePicture {
  readonly slot: SlideSlot;
  readonly file: SceneImageFile;
}

/** About 80 pixels an inch: a picture drawn larger than that is visibly soft on a projector. */
const mostPtPerPx = 0.9;
const leastSidePt = 1;
/** Of the placeholder for a picture; the title has 0, the body 1. */
export const pictureIndex = 2;
const captionGapPt = 9;
const captionSizePt = 16.5;
const leastCaptionPt = 14.25;
const mostCaptionShare = 0.3;
const path = /^[a-z]:[\\/]|\\|^\w+:\/\/|^\S+\.(?:png|jpe?g|gif|bmp|tiff?|webp|svg|emf|wmf)$/iu;

/** The pictures of a slide that the document has. A slot that names another is text like any other. */
export function picturesOf(slide: Slide, { images }: LayoutContext): readonly SlidePicture[] {
  return slide.slots.flatMap((slot) => {
    const file = slot.imageId === undefined ? undefined : images.get(slot.imageId);
    return slot.role !== 'picture' || file === undefined ? [] : [{ slot, file }];
  });
}

/** The size at which what is shown of the picture fills the box without being cut, stretched or blown up. */
export function sizeWithin(
  file: Pick<SceneImageFile, 'widthPx' | 'heightPx' | 'crop'>,
  { widthPt, heightPt }: Pick<SceneBox, 'widthPt' | 'heightPt'>,
): Pick<SceneBox, 'widthPt' | 'heightPt'> {
  const { widthPx, heightPx } = shownSizePx(file);
  const scale = Math.min(widthPt / widthPx, heightPt / heightPx, mostPtPerPx);
  // A picture of one pixel by thousands is still there.
  return {
    widthPt: Math.max(leastSidePt, widthPx * scale),
    heightPt: Math.max(leastSidePt, heightPx * scale),
  };
}

export function imageNodeId({ id }: SlideSlot): string {
  return `${id}.image`;
}

export function imageNode(slide: Slide, { slot, file }: SlidePicture, box: SceneBox): SceneImage {
  return {
    type: 'image',
    id: imageNodeId(slot),
    ...roundBox(box),
    imageId: file.id,
    altText: altTextOf(slide, slot, file),
    stroke: stroke('hairline', 0.75),
  };
}

/** What the document says for those who cannot see the picture, or its caption; a path or a file's name says nothing. */
function altTextOf(slide: Slide, slot: SlideSlot, { altText }: SceneImageFile): string {
  const own = altText.trim();
  const words = own === '' || path.test(own) ? textOf(slot) : own;
  return (words || textOf(slotOf(slide, 'title'))).replaceAll('\n', ' ').trim();
}

/** Null for a picture without caption. */
export function fitCaption(
  slot: SlideSlot,
  box: Pick<SceneBox, 'widthPt' | 'heightPt'>,
  palette: Palette,
  context: LayoutContext,
  sizePt: number = captionSizePt,
): FittedText | null {
  if (slot.paragraphs.every(({ runs }) => runs.length === 0)) return null;
  return fitText(
    {
      paragraphs: slotParagraphs(slot, plainStyle('body', 400, color(palette.quiet))),
      ...box,
      type: { ...context.theme.type.secondary, sizePt, minSizePt: leastCaptionPt },
      breaking: 'sense',
    },
    context.measurer,
  );
}

/** The picture alone in the middle of a box. */
export function placeImage(slide: Slide, picture: SlidePicture, box: SceneBox): SceneImage {
  const size = sizeWithin(picture.file, box);
  return imageNode(slide, picture, {
    ...size,
    xPt: box.xPt + (box.widthPt - size.widthPt) / 2,
    yPt: box.yPt + (box.heightPt - size.heightPt) / 2,
  });
}

/** The picture in the middle of a box with its caption below; null if the caption is too long for that. */
export function placePicture(
  slide: Slide,
  picture: SlidePicture,
  box: SceneBox,
  palette: Palette,
  context: LayoutContext,
): readonly SceneNode[] | null {
  const caption = fitCaption(
    picture.slot,
    { widthPt: box.widthPt, heightPt: box.heightPt * mostCaptionShare },
    palette,
    context,
  );
  if (caption?.fits === false) return null;
  const belowPt = caption === null ? 0 : caption.heightPt + captionGapPt;
  const size = sizeWithin(picture.file, { ...box, heightPt: box.heightPt - belowPt });
  const stackPt = size.heightPt + belowPt;
  const topPt = box.yPt + (box.heightPt - stackPt) / 2;
  const image = placeImage(slide, picture, { ...box, yPt: topPt, heightPt: size.heightPt });
  if (caption === null) return [image];
  const captionTopPt = topPt + size.heightPt + captionGapPt;
  const captionBox = { ...box, yPt: captionTopPt, heightPt: caption.heightPt };
  return [image, captionNode(picture.slot, captionBox, caption, 'center')];
}

export function captionNode(
  { id }: SlideSlot,
  box: SceneBox,
  caption: FittedText,
  align: SceneAlign,
): SceneNode {
  return textNode(id, id, box, caption, { align });
}
