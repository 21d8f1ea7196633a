import type { ScenePlaceholder } from '../../../model/scene/scene.ts';
import type { SceneImage } from '../../../model/scene/scene-node.ts';
import type { PictureCrop } from '../../../model/source/picture-crop.ts';
import { isTurnedSideways, type JpegOrientation } from '../../../pictures/jpeg-orientation.ts';
import { cropAsStored } from '../../../pictures/turned-crop.ts';
import { strokeXml } from '../style/fill.ts';
import { emu } from '../xml/units.ts';
import { xmlElement } from '../xml/xml-element.ts';
import type { OwnEmitter } from './emitter.ts';
import { nodeName } from './node-name.ts';
import { nonVisualXml } from './non-visual.ts';
import { placeholderXml } from './placeholder.ts';

/** A picture, all of it ours: through pptxgenjs every copy would become a part of its own. */
export const imageEmitter: OwnEmitter<SceneImage> = {
  make: (node, { look, shapeId, inLayout, imageRelation, placeholders }) => {
    const description = node.altText === '' ? 'decorative' : node.altText;
    const named = nonVisualXml({
      shapeId,
      name: nodeName(node, look.words),
      description: inLayout ? null : description,
    });
    const { id, orientation, crop } = imageRelation(node.imageId);
    const filled = filledPlaceholder(node, placeholders);
    return xmlElement('p:pic', '', [
      `<p:nvPicPr>${named}<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr>${filled}</p:nvPicPr>`,
      `<p:blipFill><a:blip r:embed="${id}"/>${cropXml(crop, orientation)}<a:stretch><a:fillRect/></a:stretch></p:blipFill>`,
      `<p:spPr>${placeXml(node, orientation)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>` +
        `${strokeXml(node.stroke, look.palette)}</p:spPr>`,
    ]);
  },
  groupable: (node) => node.placeholder === undefined,
};

/** `a:srcRect` (20.1.8.55), in thousandths of a percent of the stored picture. */
function cropXml(seen: PictureCrop | null, orientation: JpegOrientation): string {
  if (seen === null) return '';
  const { left, top, right, bottom } = cropAsStored(seen, orientation);
  const [l, t, r, b] = [left, top, right, bottom].map((share) => Math.round(share * 100_000));
  return `<a:srcRect l="${l}" t="${t}" r="${r}" b="${b}"/>`;
}

/** `p:nvPr`: the placeholder of the layout that the picture fills, if the layout has it. */
function filledPlaceholder(
  { placeholder: wanted }: SceneImage,
  placeholders: readonly ScenePlaceholder[],
): string {
  const isThere = placeholders.some(({ type, index }) => type === wanted?.type && index === wanted.index);
  return wanted === undefined || !isThere
    ? '<p:nvPr/>'
    : `<p:nvPr>${placeholderXml(wanted.type, wanted.index)}</p:nvPr>`;
}

/** Turns and mirrors by which a picture stands as its camera was held; a flip comes before the turn. */
const turns: Readonly<Record<JpegOrientation, string>> = {
  1: '',
  2: ' flipH="1"',
  3: ' rot="10800000"',
  4: ' flipV="1"',
  5: ' rot="16200000" flipH="1"',
  6: ' rot="5400000"',
  7: ' rot="5400000" flipH="1"',
  8: ' rot="16200000"',
};

/** A box is turned about its middle, and says its size from before the turn. */
function placeXml(node: SceneImage, orientation: JpegOrientation): string {
  const { xPt, yPt, widthPt, heightPt } = node;
  const box = isTurnedSideways(orientation)
    ? {
        xPt: xPt + (widthPt - heightPt) / 2,
        yPt: yPt + (heightPt - widthPt) / 2,
        widthPt: heightPt,
        heightPt: widthPt,
      }
    : { xPt, yPt, widthPt, heightPt };
  return (
    `<a:xfrm${turns[orientation]}><a:off x="${emu(box.xPt)}" y="${emu(box.yPt)}"/>` +
    `<a:ext cx="${emu(box.widthPt)}" cy="${emu(box.heightPt)}"/></a:xfrm>`
  );
}
