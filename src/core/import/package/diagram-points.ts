import { childElements, childNamed, type XmlElement } from './xml-tree.ts';

/**
 * Text bodies of a SmartArt diagram in the order of its data model (`dgm:dataModel`, ECMA-376 part 1, 21.4.2.10): its
 * nodes, without the points that stand for transitions and layout.
 */
export function diagramPoints(dataModel: XmlElement): readonly XmlElement[] {
  const points = childNamed(dataModel, 'dgm:ptLst');
  return (points === null ? [] : childElements(points))
    .filter(
      ({ name, attributes }) => name === 'dgm:pt' && ['node', 'asst'].includes(attributes.type ?? 'node'),
    )
    .flatMap((point) => childNamed(point, 'dgm:t') ?? []);
}
