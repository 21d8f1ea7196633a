import type { SceneNode } from '../../../model/scene/scene-node.ts';
import { chartEmitter } from './chart.ts';
import type { NodeEmitter } from './emitter.ts';
import { imageEmitter } from './image.ts';
import { pathEmitter } from './shapes/path.ts';
import { ruleEmitter } from './shapes/rule.ts';
import { shapeEmitter } from './shapes/shape.ts';
import { tableEmitter } from './table.ts';
import { textEmitter } from './text/text.ts';

type EmittersByType = {
  readonly [Type in SceneNode['type']]: NodeEmitter<Extract<SceneNode, { type: Type }>>;
};

/** One emitter for each type of node: a new type adds its file here. */
export const nodeEmitters: EmittersByType = {
  text: textEmitter,
  shape: shapeEmitter,
  line: ruleEmitter,
  path: pathEmitter,
  table: tableEmitter,
  image: imageEmitter,
  chart: chartEmitter,
};

export function emitterOf<N extends SceneNode>(node: N): NodeEmitter<N> {
  // The key ties node and emitter together, which TypeScript cannot follow through the union.
  return nodeEmitters[node.type] as unknown as NodeEmitter<N>;
}
