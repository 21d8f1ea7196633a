import type { SceneFill, SceneStroke } from '../../../model/scene/scene-node.ts';
import { fillXml, strokeXml } from '../style/fill.ts';
import type { Palette } from '../style/palette.ts';

const drawnLook = /(<\/a:prstGeom>|<\/a:custGeom>).*?<\/p:spPr>/s;

/** Fill and line after the geometry: by the theme's colours, with gradients and alpha, which pptxgenjs lacks. */
export function replaceFillAndStroke(
  drawn: string,
  node: { readonly fill?: SceneFill; readonly stroke?: SceneStroke },
  palette: Palette,
): string {
  const look = `${fillXml(node.fill, palette)}${strokeXml(node.stroke, palette)}`;
  return drawn.replace(drawnLook, (_, geometryEnd: string) => `${geometryEnd}${look}</p:spPr>`);
}
