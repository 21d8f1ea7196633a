import type { SceneFill, SceneStroke } from '../../../model/scene/scene-node.ts';
import { emu, millipercent } from '../xml/units.ts';
import type { Palette } from './palette.ts';

export function fillXml(fill: SceneFill | undefined, palette: Palette): string {
  if (fill === undefined) return '<a:noFill/>';
  if (fill.type === 'solid') return `<a:solidFill>${palette.colorXml(fill.color)}</a:solidFill>`;
  const stops = fill.stops
    .toSorted((a, b) => a.at - b.at)
    .map(({ at, color }) => `<a:gs pos="${millipercent(at)}">${palette.colorXml(color)}</a:gs>`);
  const angle = Math.round((((fill.angleDeg % 360) + 360) % 360) * 60000) % 21600000;
  return `<a:gradFill rotWithShape="1"><a:gsLst>${stops.join('')}</a:gsLst><a:lin ang="${angle}" scaled="0"/></a:gradFill>`;
}

const dashes = { solid: '', dot: '<a:prstDash val="sysDot"/>', dash: '<a:prstDash val="dash"/>' } as const;

/** What a line is beside its stroke. */
interface LineEnds {
  /** `a:ln` unless it is the edge of a table's cell. */
  readonly name?: 'a:ln' | 'a:lnB';
  readonly endArrow?: boolean;
  readonly round?: boolean;
}

/** The line of a shape (`a:ln`); nothing for a shape without one, as shapes have none unless a style says so. */
export function strokeXml(
  stroke: SceneStroke | undefined,
  palette: Palette,
  { name = 'a:ln', endArrow = false, round = false }: LineEnds = {},
): string {
  if (stroke === undefined) return '';
  return (
    `<${name}${round ? ' cap="rnd"' : ''} w="${emu(stroke.widthPt)}">` +
    `<a:solidFill>${palette.colorXml(stroke.color)}</a:solidFill>${dashes[stroke.dash ?? 'solid']}` +
    `${round ? '<a:round/>' : ''}${endArrow ? '<a:tailEnd type="arrow" w="med" len="med"/>' : ''}</${name}>`
  );
}
