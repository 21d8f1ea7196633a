import type { PathCommand, ScenePath } from '../../../model/scene/scene-node.ts';
import { roundPt } from '../../text/paragraph.ts';
import { lineTo, moveTo, solid } from '../slide/nodes.ts';

/** One half of an opening mark in a space of 40 × 60, and the distance to the other. */
const halfWidth = 40;
const fullHeight = 60;
const pitch = 50;

/** An opening double quotation mark as a drawing: the same in every font. */
export function quoteMark(id: string, xPt: number, yPt: number, heightPt: number): readonly ScenePath[] {
  const scale = heightPt / fullHeight;
  return [0, pitch].map(
    (left, index): ScenePath => ({
      type: 'path',
      id: `${id}.${index === 0 ? 'left' : 'right'}`,
      group: id,
      xPt: roundPt(xPt + left * scale),
      yPt: roundPt(yPt),
      widthPt: roundPt(halfWidth * scale),
      heightPt: roundPt(heightPt),
      commands: half(scale),
      fill: solid('accent'),
    }),
  );
}

/** A tail from the upper right that bends down to the left into a drop. */
function half(scale: number): readonly PathCommand[] {
  const to = (x1: number, y1: number, x2: number, y2: number, x: number, y: number): PathCommand => ({
    op: 'C',
    x1Pt: roundPt(x1 * scale),
    y1Pt: roundPt(y1 * scale),
    x2Pt: roundPt(x2 * scale),
    y2Pt: roundPt(y2 * scale),
    xPt: roundPt(x * scale),
    yPt: roundPt(y * scale),
  });
  return [
    moveTo(35 * scale, 0),
    to(15, 5, 0, 20, 0, 41),
    to(0, 52.5, 8.5, 60, 20, 60),
    to(31.5, 60, 40, 52, 40, 41.5),
    to(40, 31, 32, 24, 22, 24),
    to(20, 24, 18.5, 24.2, 17, 24.8),
    to(19.5, 16, 27, 9.5, 38, 6),
    lineTo(35 * scale, 0),
    { op: 'Z' },
  ];
}
