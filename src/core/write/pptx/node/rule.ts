import type { SceneRule } from '../../../model/scene/scene-node.ts';
import { strokeXml } from '../style/fill.ts';
import { inches } from '../xml/units.ts';
import type { NodeEmitter } from './emitter.ts';
import { nodeName } from './node-name.ts';
import { replaceNonVisual } from './non-visual.ts';

/** A line becomes a connector, as PowerPoint draws lines itself; pptxgenjs draws a shape. */
export const ruleEmitter: NodeEmitter<SceneRule> = {
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
    const stroke = strokeXml(node.stroke, look.palette, node.endArrow ?? false);
    const named = replaceNonVisual(drawn, {
      shapeId,
      name: nodeName(node, look.words),
      description: inLayout ? null : 'decorative',
    });
    return named
      .replace('<p:sp>', '<p:cxnSp>')
      .replace('</p:sp>', '</p:cxnSp>')
      .replaceAll('p:nvSpPr>', 'p:nvCxnSpPr>')
      .replace('<p:cNvSpPr/>', '<p:cNvCxnSpPr/>')
      .replace('<p:nvPr></p:nvPr>', '<p:nvPr/>')
      .replace(/<\/a:prstGeom>.*?<\/p:spPr>/s, () => `</a:prstGeom>${stroke}</p:spPr>`);
  },
  groupable: () => true,
};
