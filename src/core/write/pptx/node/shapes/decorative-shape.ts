import type { ScenePath, SceneShape } from '../../../../model/scene/scene-node.ts';
import { fillXml, strokeXml } from '../../style/fill.ts';
import { elementAt, mapElements, type XmlElement, xmlElement } from '../../xml/xml-element.ts';
import type { NodePlace } from '../emitter.ts';
import { nodeName } from '../node-name.ts';
import { nonVisualXml } from '../non-visual.ts';

/** A shape that is not read out, with fill and line by the theme's colours, gradients and alpha, which pptxgenjs lacks. */
export function decorativeShape(
  drawn: XmlElement,
  geometry: XmlElement,
  node: SceneShape | ScenePath,
  { look, shapeId, inLayout }: NodePlace,
): XmlElement {
  const named = nonVisualXml({
    shapeId,
    name: nodeName(node, look.words),
    description: inLayout ? null : 'decorative',
  });
  const properties = xmlElement('p:spPr', '', [
    elementAt(drawn, 'p:spPr', 'a:xfrm'),
    geometry,
    fillXml(node.fill, look.palette),
    strokeXml(node.stroke, look.palette),
  ]);
  return mapElements(drawn, (child) => {
    if (child.name === 'p:nvSpPr') return `<p:nvSpPr>${named}<p:cNvSpPr/><p:nvPr/></p:nvSpPr>`;
    return child.name === 'p:spPr' ? properties : child;
  });
}
