import PptxGenJS from 'pptxgenjs';
import type { SceneNode } from '../../../model/scene/scene-node.ts';
import { emitterOf } from '../node/node-emitters.ts';
import { inches } from '../xml/units.ts';
import { elementAt, elementsOf, parseXml, type XmlElement } from '../xml/xml-element.ts';
import CollectedParts from './collected-parts.ts';

/** What pptxgenjs has drawn for each node, in order; null where it draws nothing of it. */
export type DrawnObjects = readonly (XmlElement | null)[];

/**
 * The way through pptxgenjs: draws lists of nodes, each on a slide of its own, and answers with the objects of the
 * slides as elements. Nothing else asks it to write, or reads what it has written.
 */
export async function drawObjects(
  nodeLists: readonly (readonly SceneNode[])[],
  page: { readonly widthPt: number; readonly heightPt: number },
): Promise<readonly DrawnObjects[]> {
  const pptx = new PptxGenJS();
  pptx.defineLayout({ name: 'page', width: inches(page.widthPt), height: inches(page.heightPt) });
  pptx.layout = 'page';
  for (const nodes of nodeLists) {
    const slide = pptx.addSlide();
    for (const node of nodes) {
      const emitter = emitterOf(node);
      if ('draw' in emitter) emitter.draw(slide, node);
    }
  }
  const slideXml = await slideReader(await pptx.write({ outputType: 'uint8array' }));
  return nodeLists.map((nodes, index) => {
    const objects = objectsOf(slideXml(index + 1));
    const drawn = nodes.map((node) => ('draw' in emitterOf(node) ? (objects.shift() ?? null) : null));
    const isComplete = nodes.every((node, at) => drawn[at] !== null || !('draw' in emitterOf(node)));
    if (objects.length > 0 || !isComplete) throw new Error('nodes and drawn objects differ in number');
    return drawn;
  });
}

async function slideReader(written: unknown): Promise<(slideNumber: number) => string> {
  const path = (slideNumber: number) => `ppt/slides/slide${slideNumber}.xml`;
  if (written instanceof CollectedParts) return (number) => written.parts.get(path(number)) ?? '';
  if (!(written instanceof Uint8Array)) throw new Error('pptxgenjs answered with something else than bytes');
  const { strFromU8, unzipSync } = await import('fflate');
  const files = unzipSync(written, { filter: ({ name }) => name.startsWith('ppt/slides/slide') });
  return (number) => {
    const bytes = files[path(number)];
    return bytes === undefined ? '' : strFromU8(bytes);
  };
}

/** The objects on a slide, after the properties of the tree itself. */
function objectsOf(slideXml: string): XmlElement[] {
  const tree = elementAt(parseXml(slideXml), 'p:cSld', 'p:spTree');
  return elementsOf(tree).filter(({ name }) => name === 'p:sp' || name === 'p:graphicFrame');
}
