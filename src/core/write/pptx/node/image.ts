import type { SceneImage } from '../../../model/scene-node.ts';
import { strokeXml } from '../style/fill.ts';
import { emu, inches } from '../xml/units.ts';
import type { NodeEmitter } from './emitter.ts';
import { nodeName } from './node-name.ts';
import { nonVisualXml } from './non-visual.ts';

/** A picture: pptxgenjs holds its place with a box, since through it every copy would become a part of its own. */
export const imageEmitter: NodeEmitter<SceneImage> = {
  draw: (slide, node) => {
    slide.addShape('rect', {
      x: inches(node.xPt),
      y: inches(node.yPt),
      w: inches(node.widthPt),
      h: inches(node.heightPt),
    });
  },
  finish: (_drawn, node, { look, shapeId, inLayout, imageRelation }) => {
    const description = node.altText === '' ? 'decorative' : node.altText;
    const named = nonVisualXml({
      shapeId,
      name: nodeName(node, look.words),
      description: inLayout ? null : description,
    });
    return (
      `<p:pic><p:nvPicPr>${named}<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>` +
      `<p:blipFill><a:blip r:embed="${imageRelation(node.imageId)}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>` +
      `<p:spPr><a:xfrm><a:off x="${emu(node.xPt)}" y="${emu(node.yPt)}"/>` +
      `<a:ext cx="${emu(node.widthPt)}" cy="${emu(node.heightPt)}"/></a:xfrm>` +
      `<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${strokeXml(node.stroke, look.palette)}</p:spPr></p:pic>`
    );
  },
  groupable: () => true,
};
