import type { SceneRule } from '../../../../model/scene/scene-node.ts';
import { strokeXml } from '../../style/fill.ts';
import { inches } from '../../xml/units.ts';
import { elementAt, xmlElement } from '../../xml/xml-element.ts';
import type { DrawnEmitter } from '../emitter.ts';
import { nodeName } from '../node-name.ts';
import { nonVisualXml } from '../non-visual.ts';

/**
 * A line becomes a connector, as PowerPoint draws lines itself; pptxgenjs draws a shape. Taken from it: place and
 * geometry. Set: name, stroke.
 */
export const ruleEmitter: DrawnEmitter<SceneRule> = {
  draw: (slide, { x1Pt, y1Pt, x2Pt, y2Pt }) => {
    slide.addShape('line', {
      x: inches(Math.min(x1Pt, x2Pt)),
      y: inches(Math.min(y1Pt, y2Pt)),
      w: inches(Math.abs(x2Pt - x1Pt)),
      h: inches(Math.abs(y2Pt - y1Pt)),
      flipH: x2Pt < x1Pt,
      flipV: y2Pt < y1Pt,
    });
  },
  finish: (drawn, node, { look, shapeId, inLayout }) => {
    const named = nonVisualXml({
      shapeId,
      name: nodeName(node, look.words),
      description: inLayout ? null : 'decorative',
    });
    return xmlElement('p:cxnSp', '', [
      `<p:nvCxnSpPr>${named}<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr>`,
      xmlElement('p:spPr', '', [
        elementAt(drawn, 'p:spPr', 'a:xfrm'),
        elementAt(drawn, 'p:spPr', 'a:prstGeom'),
        strokeXml(node.stroke, look.palette, { endArrow: node.endArrow ?? false }),
      ]),
    ]);
  },
  groupable: () => true,
};
