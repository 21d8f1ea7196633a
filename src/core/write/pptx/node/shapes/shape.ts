import type PptxGenJS from 'pptxgenjs';
import type { SceneShape } from '../../../../model/scene/scene-node.ts';
import { inches } from '../../xml/units.ts';
import { attributeOf, elementAt, mapElements, type XmlElement, xmlElement } from '../../xml/xml-element.ts';
import type { DrawnEmitter } from '../emitter.ts';
import { decorativeShape } from './decorative-shape.ts';

const presets = {
  rect: 'rect',
  'round-rect': 'roundRect',
  'top-round-rect': 'round2SameRect',
  ellipse: 'ellipse',
} as const satisfies Readonly<Record<SceneShape['shape'], PptxGenJS.SHAPE_NAME>>;

/** Taken from pptxgenjs: place and geometry. Set: name, fill, stroke. */
export const shapeEmitter: DrawnEmitter<SceneShape> = {
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
  finish: (drawn, node, place) => {
    const geometry = elementAt(drawn, 'p:spPr', 'a:prstGeom');
    return decorativeShape(
      drawn,
      node.shape === 'top-round-rect' ? withTopRadius(geometry) : geometry,
      node,
      place,
    );
  },
  groupable: () => true,
};

/** pptxgenjs knows one adjustment, `adj`; the shape with two round corners has `adj1` (top) and `adj2` (bottom). */
function withTopRadius(geometry: XmlElement): XmlElement {
  return mapElements(geometry, (list) => {
    const radius = attributeOf(elementAt(list, 'a:gd'), 'fmla');
    return xmlElement(list.name, '', [
      xmlElement('a:gd', `name="adj1" fmla="${radius}"`, []),
      xmlElement('a:gd', 'name="adj2" fmla="val 0"', []),
    ]);
  });
}
