import type { PathCommand, SceneBox, SceneNode } from '../../../model/scene/scene-node.ts';
import type { ColorToken } from '../../../model/theme/theme-tokens.ts';
import type { IconName } from '../../icons/icon-of.ts';
import iconPaths from '../../icons/icon-paths.json' with { type: 'json' };
import { roundPt } from '../../text/paragraph.ts';
import { stroke } from '../slide/nodes.ts';

/** Width of an icon's lines as a part of its side. */
const lineShare = 0.075;

/** An icon of lines that fills a square box; it belongs to the item's group. */
export function iconNode(itemId: string, name: IconName, box: SceneBox, token: ColorToken): SceneNode {
  const scale = box.widthPt / iconPaths.sizeUnits;
  return {
    type: 'path',
    id: `${itemId}.icon`,
    group: itemId,
    ...box,
    commands: iconPaths.icons[name].map((command) => pathCommand(command, scale)),
    stroke: stroke(token, roundPt(box.widthPt * lineShare)),
  };
}

function pathCommand(command: readonly (string | number)[], scale: number): PathCommand {
  const [op, ...values] = command;
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = values.map((value) => roundPt(Number(value) * scale));
  if (op === 'C') return { op, x1Pt: a, y1Pt: b, x2Pt: c, y2Pt: d, xPt: e, yPt: f };
  if (op === 'M' || op === 'L') return { op, xPt: a, yPt: b };
  return { op: 'Z' };
}
