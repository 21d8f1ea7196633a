import type { SceneLine, SceneNode } from './scene-node.ts';

export interface SceneTextBlock {
  readonly slotId: string | null;
  readonly lines: readonly SceneLine[];
}

/** The texts of a node: its own, those of its cells, or the names and values of a chart. */
export function textBlocksOf(node: SceneNode): readonly SceneTextBlock[] {
  if (node.type === 'text') return [node];
  if (node.type === 'table') return node.rows.flat();
  return node.type === 'chart' ? node.labels : [];
}
