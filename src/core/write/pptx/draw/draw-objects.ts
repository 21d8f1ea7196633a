import PptxGenJS from 'pptxgenjs';
import type { SceneNode } from '../../../model/scene/scene-node.ts';
import type { Look } from '../node/emitter.ts';
import { emitterOf } from '../node/node-emitters.ts';
import { inches } from '../xml/units.ts';
import CollectedParts from './collected-parts.ts';

/** XML of one object for each node, in order. */
export type DrawnObjects = readonly string[];

/** Draws lists of nodes with pptxgenjs, each on a slide of its own, and takes the objects from the slides' XML. */
export async function drawObjects(
  nodeLists: readonly (readonly SceneNode[])[],
  page: { readonly widthPt: number; readonly heightPt: number },
  look: Look,
): Promise<readonly DrawnObjects[]> {
  const pptx = new PptxGenJS();
  pptx.defineLayout({ name: 'page', width: inches(page.widthPt), height: inches(page.heightPt) });
  pptx.layout = 'page';
  for (const nodes of nodeLists) {
    const slide = pptx.addSlide();
    for (const node of nodes) emitterOf(node).draw(slide, node, look);
  }
  const slideXml = await slideReader(await pptx.write({ outputType: 'uint8array' }));
  return nodeLists.map((nodes, index) => {
    const objects = splitObjects(slideXml(index + 1));
    if (objects.length !== nodes.length) {
      throw new Error(`${nodes.length} nodes were drawn as ${objects.length} objects`);
    }
    return objects;
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

const treeStart = '</p:grpSpPr>';
const objectStart = /(?=<p:sp>|<p:graphicFrame>)/;

/** Text is escaped, so that the tags found are tags. */
function splitObjects(slideXml: string): DrawnObjects {
  const start = slideXml.indexOf(treeStart) + treeStart.length;
  const tree = slideXml.slice(start, slideXml.indexOf('</p:spTree>'));
  return tree === '' ? [] : tree.split(objectStart);
}
