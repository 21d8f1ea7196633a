import type PptxGenJS from 'pptxgenjs';
import type { PathCommand, ScenePath } from '../../../model/scene/scene-node.ts';
import { inches } from '../xml/units.ts';
import type { NodeEmitter } from './emitter.ts';
import { nodeName } from './node-name.ts';
import { replaceNonVisual } from './non-visual.ts';
import { replaceFillAndStroke } from './shape-properties.ts';

type Point = NonNullable<PptxGenJS.ShapeProps['points']>[number];

/** pptxgenjs draws it, and its types leave it out. */
const customGeometry = 'custGeom' as PptxGenJS.SHAPE_NAME;

/** pptxgenjs lays the XML of curves out over several lines. */
const spaceBetweenTags = />\s+</g;

export const pathEmitter: NodeEmitter<ScenePath> = {
  draw: (slide, node) => {
    slide.addShape(customGeometry, {
      x: inches(node.xPt),
      y: inches(node.yPt),
      w: inches(node.widthPt),
      h: inches(node.heightPt),
      points: node.commands.map(drawnPoint),
    });
  },
  finish: (drawn, node, { look, shapeId, inLayout }) => {
    const named = replaceNonVisual(drawn.replace(spaceBetweenTags, '><'), {
      shapeId,
      name: nodeName(node, look.words),
      description: inLayout ? null : 'decorative',
    });
    return replaceFillAndStroke(named, node, look.palette);
  },
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
