import type { PathCommand, SceneFill, ScenePath, SceneStroke } from '../../../model/scene/scene-node.ts';
import type { Theme } from '../../../model/theme/theme.ts';
import { boxStyle, cssColor, pxNumber } from '../css-values.ts';
import { element, type MarkupElement } from '../markup.ts';

/**
 * A drawing in SVG. `scope` makes the ids of gradients unique in a page that shows many slides.
 */
export function pathToMarkup(node: ScenePath, theme: Theme, scope: string): MarkupElement {
  const gradientId = `${scope}-${node.id}`.replace(/[^\w-]/gu, '_');
  const gradient =
    node.fill?.type === 'gradient' ? [gradientToMarkup(node.fill, node, gradientId, theme)] : [];
  const fill =
    node.fill === undefined
      ? 'none'
      : node.fill.type === 'solid'
        ? cssColor(node.fill.color, theme)
        : `url(#${gradientId})`;
  return element(
    'svg',
    {
      'data-node': node.id,
      'aria-hidden': 'true',
      viewBox: `0 0 ${pxNumber(node.widthPt)} ${pxNumber(node.heightPt)}`,
      preserveAspectRatio: 'none',
    },
    { ...boxStyle(node), overflow: 'visible', 'pointer-events': 'none', 'max-width': 'none' },
    [
      ...gradient,
      element(
        'path',
        {
          d: node.commands.map(pathData).join(''),
          fill,
          ...(node.stroke === undefined ? {} : strokeAttributes(node.stroke, theme)),
        },
        {},
      ),
    ],
  );
}

export function strokeAttributes(stroke: SceneStroke, theme: Theme): Readonly<Record<string, string>> {
  const dashes = {
    solid: '',
    dot: `0 ${2 * stroke.widthPt}`,
    dash: `${4 * stroke.widthPt} ${3 * stroke.widthPt}`,
  };
  const dash = dashes[stroke.dash ?? 'solid'];
  return {
    stroke: cssColor(stroke.color, theme),
    'stroke-width': pxNumber(stroke.widthPt),
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    ...(dash === '' ? {} : { 'stroke-dasharray': dash }),
  };
}

function pathData(command: PathCommand): string {
  if (command.op === 'Z') return 'Z';
  const end = `${pxNumber(command.xPt)} ${pxNumber(command.yPt)}`;
  if (command.op !== 'C') return `${command.op}${end}`;
  const controls = [command.x1Pt, command.y1Pt, command.x2Pt, command.y2Pt].map(pxNumber).join(' ');
  return `C${controls} ${end}`;
}

/** A gradient line through the middle of the box, as long as CSS and DrawingML make it. */
function gradientToMarkup(
  fill: Extract<SceneFill, { type: 'gradient' }>,
  box: { readonly widthPt: number; readonly heightPt: number },
  id: string,
  theme: Theme,
): MarkupElement {
  const angle = (fill.angleDeg * Math.PI) / 180;
  const length = Math.abs(box.widthPt * Math.cos(angle)) + Math.abs(box.heightPt * Math.sin(angle));
  const halfX = (Math.cos(angle) * length) / 2;
  const halfY = (Math.sin(angle) * length) / 2;
  const middle = { x: box.widthPt / 2, y: box.heightPt / 2 };
  return element(
    'linearGradient',
    {
      id,
      gradientUnits: 'userSpaceOnUse',
      x1: pxNumber(middle.x - halfX),
      y1: pxNumber(middle.y - halfY),
      x2: pxNumber(middle.x + halfX),
      y2: pxNumber(middle.y + halfY),
    },
    {},
    fill.stops.map((stop) =>
      element('stop', { offset: String(stop.at), 'stop-color': cssColor(stop.color, theme) }, {}),
    ),
  );
}
