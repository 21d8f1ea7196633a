import type { SceneBox, SceneColor, SceneFill } from '../../model/scene/scene-node.ts';
import type { FontFamily, Theme, Typeface } from '../../model/theme/theme.ts';

const pxPerPt = 4 / 3;

/** Number of CSS pixels with at most three decimals. */
export function pxNumber(valuePt: number): string {
  return String(Math.round(valuePt * pxPerPt * 1000) / 1000);
}

export function px(valuePt: number): string {
  return `${pxNumber(valuePt)}px`;
}

export function cssColor({ token, alpha = 1 }: SceneColor, theme: Theme): string {
  const hex = theme.colors[token];
  if (alpha >= 1) return hex;
  const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return `rgba(${channels.join(',')},${alpha})`;
}

/** DrawingML counts angles from the right, CSS from the top; both go clockwise. */
export function cssBackground(fill: SceneFill, theme: Theme): string {
  if (fill.type === 'solid') return cssColor(fill.color, theme);
  const stops = fill.stops.map((stop) => `${cssColor(stop.color, theme)} ${stop.at * 100}%`);
  return `linear-gradient(${fill.angleDeg + 90}deg,${stops.join(',')})`;
}

/**
 * Browsers take each character from the first font that has it: the Latin face comes first where it draws the shared
 * marks as well. In Chinese text its letters are pieces of their own; see `cssLatinFontFamily`.
 */
export function cssFontFamily(family: FontFamily): string {
  return family.latinScope === 'script' ? cssLatinFontFamily(family) : fontStack([family], family.generic);
}

export function cssLatinFontFamily(family: FontFamily): string {
  return fontStack([family.latin, family], family.generic);
}

function fontStack(typefaces: readonly Typeface[], generic: string): string {
  const names = typefaces.flatMap(namesOf).map((name) => `'${name.replace(/['"\\]/gu, '')}'`);
  return [...names, generic].join(',');
}

function namesOf({ windows, mac, linux }: Typeface): readonly string[] {
  return [...windows, ...mac, ...linux];
}

/** Style of an element that stands in a box of the slide. */
export function boxStyle(box: SceneBox): Readonly<Record<string, string>> {
  return {
    position: 'absolute',
    left: px(box.xPt),
    top: px(box.yPt),
    width: px(box.widthPt),
    height: px(box.heightPt),
  };
}
