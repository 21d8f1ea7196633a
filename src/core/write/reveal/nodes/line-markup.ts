import type { SceneRule } from '../../../model/scene/scene-node.ts';
import type { Theme } from '../../../model/theme/theme.ts';
import { boxStyle, cssColor, px, pxNumber } from '../css-values.ts';
import { element, type MarkupElement } from '../markup.ts';
import { strokeAttributes } from './path-markup.ts';

/** Length and half width of an open arrow head, in line widths. */
const headLength = 4;
const headHalfWidth = 3;

/** Plain horizontal and vertical lines are filled boxes, which stay sharp; others are drawn. */
export function lineToMarkup(node: SceneRule, theme: Theme): MarkupElement {
  const { stroke } = node;
  const widthPt = Math.abs(node.x2Pt - node.x1Pt);
  const heightPt = Math.abs(node.y2Pt - node.y1Pt);
  const xPt = Math.min(node.x1Pt, node.x2Pt);
  const yPt = Math.min(node.y1Pt, node.y2Pt);
  const attributes = { 'data-node': node.id, 'aria-hidden': 'true' };
  const plain = node.endArrow !== true && (stroke.dash ?? 'solid') === 'solid';
  if (plain && (widthPt === 0 || heightPt === 0)) {
    const half = stroke.widthPt / 2;
    const box =
      heightPt === 0
        ? { xPt, yPt: yPt - half, widthPt, heightPt: stroke.widthPt }
        : { xPt: xPt - half, yPt, widthPt: stroke.widthPt, heightPt };
    return element('div', attributes, {
      ...boxStyle(box),
      'min-height': heightPt === 0 ? '1px' : '0',
      'min-width': widthPt === 0 ? '1px' : '0',
      background: cssColor(stroke.color, theme),
    });
  }
  const data = [
    `M${pxNumber(node.x1Pt - xPt)} ${pxNumber(node.y1Pt - yPt)}`,
    `L${pxNumber(node.x2Pt - xPt)} ${pxNumber(node.y2Pt - yPt)}`,
    ...(node.endArrow === true ? [arrowHead(node, xPt, yPt)] : []),
  ].join('');
  return element(
    'svg',
    { ...attributes, viewBox: `0 0 ${pxNumber(widthPt || 1)} ${pxNumber(heightPt || 1)}` },
    {
      ...boxStyle({ xPt, yPt, widthPt: widthPt || 1, heightPt: heightPt || 1 }),
      overflow: 'visible',
      'pointer-events': 'none',
      'max-width': px(widthPt || 1),
    },
    [element('path', { d: data, fill: 'none', ...strokeAttributes(stroke, theme) }, {})],
  );
}

function arrowHead(node: SceneRule, xPt: number, yPt: number): string {
  const angle = Math.atan2(node.y2Pt - node.y1Pt, node.x2Pt - node.x1Pt);
  const along = headLength * node.stroke.widthPt;
  const across = headHalfWidth * node.stroke.widthPt;
  const corner = (side: 1 | -1) => {
    const cornerX = node.x2Pt - along * Math.cos(angle) - side * across * Math.sin(angle);
    const cornerY = node.y2Pt - along * Math.sin(angle) + side * across * Math.cos(angle);
    return `${pxNumber(cornerX - xPt)} ${pxNumber(cornerY - yPt)}`;
  };
  return `M${corner(-1)}L${pxNumber(node.x2Pt - xPt)} ${pxNumber(node.y2Pt - yPt)}L${corner(1)}`;
}
