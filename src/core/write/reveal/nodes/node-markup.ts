import type { SceneImageFile } from '../../../model/scene/scene.ts';
import type { SceneNode } from '../../../model/scene/scene-node.ts';
import type { Theme } from '../../../model/theme/theme.ts';
import type { MarkupElement } from '../markup.ts';
import { chartToMarkup } from './chart-markup.ts';
import { imageToMarkup } from './image-markup.ts';
import { lineToMarkup } from './line-markup.ts';
import { pathToMarkup } from './path-markup.ts';
import { shapeToMarkup } from './shape-markup.ts';
import { tableToMarkup } from './table-markup.ts';
import { textToMarkup } from './text-markup.ts';

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
