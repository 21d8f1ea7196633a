import type { SceneColor } from '../../../model/scene/scene-node.ts';
import type { SchemeSlot, Theme } from '../../../model/theme/theme.ts';
import type { ColorToken } from '../../../model/theme/theme-tokens.ts';
import { millipercent } from '../xml/units.ts';

/** Order of the slots in a theme part. */
export const schemeSlots: readonly SchemeSlot[] = [
  'dk1',
  'lt1',
  'dk2',
  'lt2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];

/** Names that slides use for the slots that the master maps (`p:clrMap`). */
const mappedNames: Readonly<Partial<Record<SchemeSlot, string>>> = {
  dk1: 'tx1',
  lt1: 'bg1',
  dk2: 'tx2',
  lt2: 'bg2',
};

/** Colours of a theme as DrawingML: a scheme colour where the token has a slot, so that a new theme recolours it. */
export interface Palette {
  /** `RRGGBB`. */
  readonly hex: (token: ColorToken) => string;
  readonly colorXml: (color: SceneColor) => string;
}

export function paletteOf(theme: Theme): Palette {
  const slots = new Map<ColorToken, string>();
  for (const slot of schemeSlots) {
    const token = theme.schemeSlots[slot];
    if (!slots.has(token)) slots.set(token, mappedNames[slot] ?? slot);
  }
  const hex = (token: ColorToken) => theme.colors[token].slice(1).toUpperCase();
  return {
    hex,
    colorXml: ({ token, alpha = 1 }) => {
      const slot = slots.get(token);
      const open = slot === undefined ? `a:srgbClr val="${hex(token)}"` : `a:schemeClr val="${slot}"`;
      if (alpha >= 1) return `<${open}/>`;
      const name = slot === undefined ? 'a:srgbClr' : 'a:schemeClr';
      return `<${open}><a:alpha val="${millipercent(alpha)}"/></${name}>`;
    },
  };
}
