import type PptxGenJS from 'pptxgenjs';
import type { PathCommand, ScenePath } from '../../../../model/scene/scene-node.ts';
import { inches } from '../../xml/units.ts';
import { elementAt } from '../../xml/xml-element.ts';
import type { DrawnEmitter } from '../emitter.ts';
import { decorativeShape } from './decorative-shape.ts';

type Point = NonNullable<PptxGenJS.ShapeProps['points']>[number];

/** pptxgenjs draws it, and its types leave it out. */
const customGeometry = 'custGeom' as PptxGenJS.SHAPE_NAME;

/** Taken from pptxgenjs: place and geometry. Set: name, fill, stroke. */
export const pathEmitter: DrawnEmitter<ScenePath> = {
  draw: (slide, node) => {
    slide.addShape(customGeometry, {
      x: inches(node.xPt),
      y: inches(node.yPt),
      w: inches(node.widthPt),
      h: inches(node.heightPt),
      points: node.commands.map(drawnPoint),
    });
  },
  finish: (drawn, node, place) =>
    decorativeShape(drawn, elementAt(drawn, 'p:spPr', 'a:custGeom'), node, place),
  groupable: () => true,
};

function drawnPoint(command: PathCommand): Point {
  if (command.op === 'Z') return { close: true };
  const x = inches(command.xPt);
  const y = inches(command.yPt);
  if (command.op !== 'C') return { x, y, moveTo: command.op === 'M' };
  return {
    x,
    y,
    curve: {
      type: 'cubic',
      x1: inches(command.x1Pt),
      y1: inches(command.y1Pt),
      x2: inches(command.x2Pt),
      y2: inches(command.y2Pt),
    },
  };
}
