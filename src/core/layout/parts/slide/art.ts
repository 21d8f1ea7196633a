import type { PathCommand, SceneBox, SceneNode } from '../../../model/scene/scene-node.ts';
import { roundPt } from '../../text/paragraph.ts';

const artWidthPt = 960;
const artHeightPt = 540;

/**
 * Scales the theme's art from its 960 × 540 pt space into a box. Paths stretch; an ellipse would lose its
 * shape and is left out where the box is not as wide as the art (the sun on a 4:3 cover).
 */
export function placeArt(art: readonly SceneNode[], box: SceneBox, idPrefix: string): readonly SceneNode[] {
  const scaleX = box.widthPt / artWidthPt;
  const scaleY = box.heightPt / artHeightPt;
  const placed: SceneNode[] = [];
  for (const node of art) {
    const id = `${idPrefix}.${node.id}`;
    if (node.type === 'path') {
      placed.push({
        ...node,
        id,
        group: idPrefix,
        xPt: roundPt(box.xPt + node.xPt * scaleX),
        yPt: roundPt(box.yPt + node.yPt * scaleY),
        widthPt: roundPt(node.widthPt * scaleX),
        heightPt: roundPt(node.heightPt * scaleY),
        commands: node.commands.map((command) => scaleCommand(command, scaleX, scaleY)),
      });
    } else if (node.type === 'shape' && scaleX === scaleY) {
      placed.push({
        ...node,
        id,
        xPt: roundPt(box.xPt + node.xPt * scaleX),
        yPt: roundPt(box.yPt + node.yPt * scaleY),
        widthPt: roundPt(node.widthPt * scaleX),
        heightPt: roundPt(node.heightPt * scaleY),
      });
    }
  }
  return placed;
}

function scaleCommand(command: PathCommand, x: number, y: number): PathCommand {
  if (command.op === 'Z') return command;
  const end = { xPt: roundPt(command.xPt * x), yPt: roundPt(command.yPt * y) };
  if (command.op !== 'C') return { op: command.op, ...end };
  return {
    op: 'C',
    x1Pt: roundPt(command.x1Pt * x),
    y1Pt: roundPt(command.y1Pt * y),
    x2Pt: roundPt(command.x2Pt * x),
    y2Pt: roundPt(command.y2Pt * y),
    ...end,
  };
}
