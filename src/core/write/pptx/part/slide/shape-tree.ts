import type { SceneBox, SceneNode } from '../../../../model/scene/scene-node.ts';
import type { DrawnObjects } from '../../draw/draw-objects.ts';
import type { Look, NodePlace } from '../../node/emitter.ts';
import { emitterOf } from '../../node/node-emitters.ts';
import { groupName } from '../../node/node-name.ts';
import { nonVisualXml } from '../../node/non-visual.ts';
import { emu } from '../../xml/units.ts';
import { writeXml, type XmlElement } from '../../xml/xml-element.ts';

/** Gives each shape of a part its number; 1 is the tree. */
export type ShapeIds = () => number;

export function shapeIds(): ShapeIds {
  let last = 1;
  return () => {
    last += 1;
    return last;
  };
}

/** The objects of a slide or layout with ids, names and groups. */
export function objectsXml(
  nodes: readonly SceneNode[],
  drawn: DrawnObjects,
  place: Omit<NodePlace, 'shapeId'>,
  nextId: ShapeIds,
): string {
  const { look } = place;
  const finish = (index: number): string => {
    const node = nodes[index];
    if (node === undefined) throw new Error('a group goes beyond the nodes');
    return writeXml(finished(node, drawn[index] ?? null, { ...place, shapeId: nextId() }));
  };
  let xml = '';
  for (let start = 0; start < nodes.length; ) {
    const end = groupEnd(nodes, start);
    if (end - start > 1) {
      const members = nodes.slice(start, end);
      const head = groupHeadXml(members, nextId(), look);
      for (let index = start; index < end; index += 1)
        xml += index === start ? head + finish(index) : finish(index);
      xml += '</p:grpSp>';
    } else {
      xml += finish(start);
    }
    start = end;
  }
  return xml;
}

function finished(node: SceneNode, drawn: XmlElement | null, place: NodePlace): XmlElement {
  const emitter = emitterOf(node);
  if ('make' in emitter) return emitter.make(node, place);
  if (drawn === null) throw new Error(`pptxgenjs has not drawn ${node.id}`);
  return emitter.finish(drawn, node, place);
}

/** The end of the group that begins at `start`: a group of one is none. */
function groupEnd(nodes: readonly SceneNode[], start: number): number {
  const group = nodes[start]?.group;
  let end = start;
  while (end < nodes.length) {
    const node = nodes[end];
    if (node === undefined || node.group !== group || group === undefined) break;
    if (!emitterOf(node).groupable(node)) break;
    end += 1;
  }
  return Math.max(end, start + 1);
}

function groupHeadXml(members: readonly SceneNode[], shapeId: number, look: Look): string {
  const boxes = members.map(boxOf);
  const x = Math.min(...boxes.map(({ xPt }) => emu(xPt)));
  const y = Math.min(...boxes.map(({ yPt }) => emu(yPt)));
  const cx = Math.max(...boxes.map(({ xPt, widthPt }) => emu(xPt) + emu(widthPt))) - x;
  const cy = Math.max(...boxes.map(({ yPt, heightPt }) => emu(yPt) + emu(heightPt))) - y;
  const name = groupName(members[0]?.group ?? '', look.words);
  return (
    `<p:grpSp><p:nvGrpSpPr>${nonVisualXml({ shapeId, name, description: null })}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>` +
    `<p:grpSpPr><a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${cx}" cy="${cy}"/>` +
    `<a:chOff x="${x}" y="${y}"/><a:chExt cx="${cx}" cy="${cy}"/></a:xfrm></p:grpSpPr>`
  );
}

function boxOf(node: SceneNode): SceneBox {
  if (node.type !== 'line') return node;
  const { x1Pt, y1Pt, x2Pt, y2Pt } = node;
  return {
    xPt: Math.min(x1Pt, x2Pt),
    yPt: Math.min(y1Pt, y2Pt),
    widthPt: Math.abs(x2Pt - x1Pt),
    heightPt: Math.abs(y2Pt - y1Pt),
  };
}

export const treeHeadXml =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>' +
  '<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';
