import type { SceneShape } from '../../../model/scene/scene-node.ts';
import type { Theme } from '../../../model/theme/theme.ts';
import { boxStyle, cssBackground, cssColor, px } from '../css-values.ts';
import { element, type MarkupElement } from '../markup.ts';

/** A box with CSS fill and corners; the outline is centred on the edge, as in PowerPoint. */
export function shapeToMarkup(node: SceneShape, theme: Theme): MarkupElement {
  return element(
    'div',
    { 'data-node': node.id, 'aria-hidden': 'true' },
    {
      ...boxStyle(node),
      ...(node.fill === undefined ? {} : { background: cssBackground(node.fill, theme) }),
      ...corners(node),
      ...(node.stroke === undefined
        ? {}
        : {
            outline: `${px(node.stroke.widthPt)} ${outlineStyle(node.stroke.dash)} ${cssColor(node.stroke.color, theme)}`,
            'outline-offset': px(-node.stroke.widthPt / 2),
          }),
    },
  );
}

function corners(node: SceneShape): Readonly<Record<string, string>> {
  const radius = px(node.radiusPt ?? 0);
  if (node.shape === 'ellipse') return { 'border-radius': '50%' };
  if (node.shape === 'round-rect') return { 'border-radius': radius };
  if (node.shape === 'top-round-rect') return { 'border-radius': `${radius} ${radius} 0 0` };
  return {};
}

function outlineStyle(dash: 'solid' | 'dot' | 'dash' | undefined): string {
  if (dash === 'dot') return 'dotted';
  return dash === 'dash' ? 'dashed' : 'solid';
}
