import type PptxGenJS from 'pptxgenjs';
import type { SceneShape } from '../../../model/scene/scene-node.ts';
import { inches } from '../xml/units.ts';
import type { NodeEmitter } from './emitter.ts';
import { nodeName } from './node-name.ts';
import { replaceNonVisual } from './non-visual.ts';
import { replaceFillAndStroke } from './shape-properties.ts';

const presets = {
  rect: 'rect',
  'round-rect': 'roundRect',
  'top-round-rect': 'round2SameRect',
  ellipse: 'ellipse',
} as const satisfies Readonly<Record<SceneShape['shape'], PptxGenJS.SHAPE_NAME>>;

export const shapeEmitter: NodeEmitter<SceneShape> = {
  draw: (slide, node) => {
    const longestRadiusPt = Math.min(node.widthPt, node.heightPt) / 2;
    slide.addShape(presets[node.shape], {
      x: inches(node.xPt),
      y: inches(node.yPt),
      w: inches(node.widthPt),
      h: inches(node.heightPt),
      rectRadius: inches(Math.min(node.radiusPt ?? 0, longestRadiusPt)),
    });
  },
  finish: (drawn, node, { look, shapeId, inLayout }) => {
    const named = replaceNonVisual(drawn, {
      shapeId,
      name: nodeName(node, look.words),
      description: inLayout ? null : 'decorative',
    });
    const filled = replaceFillAndStroke(named, node, look.palette);
    return node.shape === 'top-round-rect' ? nameTopRadius(filled) : filled;
  },
  groupable: () => true,
};

/** pptxgenjs knows one adjustment, `adj`; the shape with two round corners has `adj1` (top) and `adj2` (bottom). */
function nameTopRadius(xml: string): string {
  return xml.replace(
    /<a:gd name="adj" (fmla="[^"]*")\/>/,
    '<a:gd name="adj1" $1/><a:gd name="adj2" fmla="val 0"/>',
  );
}
