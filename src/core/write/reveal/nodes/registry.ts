import type { SceneImageFile } from '../../../model/scene.ts';
import type { SceneNode } from '../../../model/scene-node.ts';
import type { Theme } from '../../../model/theme.ts';
import type { MarkupElement } from '../markup.ts';
import { chartToMarkup } from './chart.ts';
import { imageToMarkup } from './image.ts';
import { lineToMarkup } from './line.ts';
import { pathToMarkup } from './path.ts';
import { shapeToMarkup } from './shape.ts';
import { tableToMarkup } from './table.ts';
import { textToMarkup } from './text.ts';

type Emitters = {
  readonly [Type in SceneNode['type']]: (
    node: Extract<SceneNode, { type: Type }>,
    theme: Theme,
    scope: string,
    images: readonly SceneImageFile[],
  ) => MarkupElement;
};

/** One emitter for each type of scene node. */
const emitters: Emitters = {
  text: textToMarkup,
  shape: shapeToMarkup,
  line: lineToMarkup,
  path: pathToMarkup,
  table: tableToMarkup,
  image: imageToMarkup,
  chart: chartToMarkup,
};

export function nodeToMarkup<Node extends SceneNode>(
  node: Node,
  theme: Theme,
  scope: string,
  images: readonly SceneImageFile[],
): MarkupElement {
  const emit = emitters[node.type] as (
    node: Node,
    theme: Theme,
    scope: string,
    images: readonly SceneImageFile[],
  ) => MarkupElement;
  return emit(node, theme, scope, images);
}
