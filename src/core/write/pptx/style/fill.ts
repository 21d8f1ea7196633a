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

/** The line of a shape (`a:ln`); nothing for a shape without one, as shapes have none unless a style says so. */
export function strokeXml(stroke: SceneStroke | undefined, palette: Palette, endArrow = false): string {
  if (stroke === undefined) return '';
  const arrow = endArrow ? '<a:tailEnd type="arrow" w="med" len="med"/>' : '';
  return (
    `<a:ln w="${emu(stroke.widthPt)}"><a:solidFill>${palette.colorXml(stroke.color)}</a:solidFill>` +
    `${dashes[stroke.dash ?? 'solid']}${arrow}</a:ln>`
  );
}
