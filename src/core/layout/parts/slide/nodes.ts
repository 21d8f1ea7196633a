import type {
  PathCommand,
  SceneBox,
  SceneColor,
  SceneFill,
  SceneLine,
  SceneRule,
  SceneShape,
  SceneStroke,
  SceneText,
} from '../../../model/scene/scene-node.ts';
import type { Theme } from '../../../model/theme/theme.ts';
import type { ColorToken } from '../../../model/theme/theme-tokens.ts';
import type { FittedText } from '../../text/fit-text.ts';
import { roundPt } from '../../text/paragraph.ts';

export function color(token: ColorToken, alpha?: number): SceneColor {
  return alpha === undefined ? { token } : { token, alpha };
}

export function solid(token: ColorToken, alpha?: number): SceneFill {
  return { type: 'solid', color: color(token, alpha) };
}

export function stroke(token: ColorToken, widthPt: number, alpha?: number): SceneStroke {
  return { color: color(token, alpha), widthPt };
}

/** The primary field: `angleDeg` 90 runs downwards. */
export function fieldGradient(angleDeg: number): SceneFill {
  return {
    type: 'gradient',
    angleDeg,
    stops: [
      { at: 0, color: color('fieldStart') },
      { at: 1, color: color('fieldEnd') },
    ],
  };
}

export function roundBox({ xPt, yPt, widthPt, heightPt }: SceneBox): SceneBox {
  return { xPt: roundPt(xPt), yPt: roundPt(yPt), widthPt: roundPt(widthPt), heightPt: roundPt(heightPt) };
}

export function shape(
  id: string,
  kind: SceneShape['shape'],
  box: SceneBox,
  look: Pick<SceneShape, 'radiusPt' | 'fill' | 'stroke' | 'group'>,
): SceneShape {
  return { type: 'shape', id, shape: kind, ...roundBox(box), ...look };
}

export function rule(
  id: string,
  from: readonly [number, number],
  to: readonly [number, number],
  line: SceneStroke,
  more: Pick<SceneRule, 'endArrow' | 'group'> = {},
): SceneRule {
  return {
    type: 'line',
    id,
    x1Pt: roundPt(from[0]),
    y1Pt: roundPt(from[1]),
    x2Pt: roundPt(to[0]),
    y2Pt: roundPt(to[1]),
    stroke: line,
    ...more,
  };
}

type TextLook = Pick<
  SceneText,
  'align' | 'anchor' | 'placeholder' | 'orientation' | 'field' | 'group' | 'bullet'
>;

/** A text node of fitted lines; the lines' slot is left out where it is the node's. */
export function textNode(
  id: string,
  slotId: string | null,
  box: SceneBox,
  fitted: Pick<FittedText, 'lines' | 'lineHeightPt' | 'paragraphGapPt'>,
  look: Partial<TextLook> = {},
): SceneText {
  return {
    type: 'text',
    id,
    slotId,
    ...roundBox(box),
    lines: fitted.lines.map((line) => withoutSlot(line, slotId)),
    lineHeightPt: fitted.lineHeightPt,
    paragraphGapPt: fitted.paragraphGapPt,
    align: 'left',
    anchor: 'top',
    ...look,
  };
}

export function withoutSlot(line: SceneLine, slotId: string | null): SceneLine {
  if (line.slotId !== slotId) return line;
  const { slotId: _own, ...rest } = line;
  return rest;
}

/** Paper as the theme has it: plain, or turning slowly from one tone to another. */
export function paperFill({ colors }: Theme): SceneFill {
  if (colors.paper === colors.paperEnd) return solid('paper');
  return {
    type: 'gradient',
    angleDeg: 90,
    stops: [
      { at: 0, color: color('paper') },
      { at: 1, color: color('paperEnd') },
    ],
  };
}

const barWidthPt = 48;

/**
 * The rule of the theme below a title: the double rule of red-headed documents (a strong line over a thin one), one
 * line, a short bar, or none.
 */
export function titleRule(
  { titleRule: kind }: Theme,
  id: string,
  xPt: number,
  yPt: number,
  widthPt: number,
  strong: ColorToken,
  thin: ColorToken,
): readonly SceneRule[] {
  if (kind === 'none') return [];
  if (kind === 'line') return [rule(id, [xPt, yPt], [xPt + widthPt, yPt], stroke(strong, 1))];
  if (kind === 'bar') {
    return [rule(id, [xPt, yPt], [xPt + Math.min(barWidthPt, widthPt), yPt], stroke(strong, 3))];
  }
  return [
    rule(`${id}.strong`, [xPt, yPt], [xPt + widthPt, yPt], stroke(strong, 2.25), { group: id }),
    rule(`${id}.thin`, [xPt, yPt + 4.5], [xPt + widthPt, yPt + 4.5], stroke(thin, 0.75), { group: id }),
  ];
}

export function moveTo(xPt: number, yPt: number): PathCommand {
  return { op: 'M', xPt: roundPt(xPt), yPt: roundPt(yPt) };
}

export function lineTo(xPt: number, yPt: number): PathCommand {
  return { op: 'L', xPt: roundPt(xPt), yPt: roundPt(yPt) };
}
