import type { Brand } from './brand.ts';
import { brandKey } from './brand-key.ts';
import { contrastRatio, fromHsl, toHsl } from './color.ts';
import type { FontFamily, Theme, Typeface } from './theme.ts';
import type { ColorToken } from './theme-tokens.ts';

/** WCAG 2 AA for text. */
const legibleRatio = 4.5;
/** Colours of a theme this near to its primary colour, in degrees, turn with it. */
const kinDegrees = 25;
const saturatedFrom = 0.2;

/**
 * The theme in the colours and fonts of a brand. Colours of the primary's kind turn to the brand's hue. Every pair
 * of text and ground that is legible in the theme stays legible: a colour that fails is made lighter or darker by
 * the least that helps, so `colors.primary` may differ from what the brand asks for.
 */
export function brandTheme(base: Theme, brand: Brand): Theme {
  return {
    ...base,
    id: `${base.id} ${brandKey(brand)}`,
    name: { zh: brand.name, en: brand.name },
    colors: brandColors(base.colors, brand.primary),
    fonts: {
      heading: withFont(base.fonts.heading, brand.headingFont),
      body: withFont(base.fonts.body, brand.bodyFont),
    },
  };
}

type Colors = Theme['colors'];

function brandColors(base: Colors, primary: string): Colors {
  const colors: Record<ColorToken, string> = { ...base };
  const [before, wanted] = [toHsl(base.primary), toHsl(primary)];
  const turned = (token: ColorToken, lightness: number) => {
    const { saturation } = toHsl(base[token]);
    const share = before.saturation === 0 ? 1 : Math.min(1.2, saturation / before.saturation);
    return fromHsl({ hue: wanted.hue, saturation: wanted.saturation * share, lightness });
  };
  const settle = (token: ColorToken, color: string, others: readonly ColorToken[]) => {
    const needed = others.filter((other) => contrastRatio(base[token], base[other]) >= legibleRatio);
    colors[token] =
      legible(
        color,
        needed.map((other) => colors[other]),
      ) ?? base[token];
  };
  if (isKin(base, 'tint')) {
    settle('tint', turned('tint', toHsl(base.tint).lightness), ['ink', 'inkQuiet', 'accentText']);
  }
  settle('primary', primary, ['paper', 'surface', 'tint', 'onField', 'onFieldAccent']);
  for (const field of ['fieldStart', 'fieldEnd'] as const) {
    if (!isKin(base, field)) continue;
    const lightness = toHsl(colors.primary).lightness + toHsl(base[field]).lightness - before.lightness;
    settle(field, turned(field, lightness), ['onField', 'onFieldAccent']);
  }
  return colors;
}

function isKin(colors: Colors, token: ColorToken): boolean {
  const [own, primary] = [toHsl(colors[token]), toHsl(colors.primary)];
  const distance = Math.abs(((own.hue - primary.hue + 540) % 360) - 180);
  return own.saturation >= saturatedFrom && distance <= kinDegrees;
}

/** The colour itself, or the nearest lighter or darker one that can be read with all others; null for none. */
function legible(color: string, others: readonly string[]): string | null {
  const isLegible = (each: string) => others.every((other) => contrastRatio(each, other) >= legibleRatio);
  if (isLegible(color)) return color;
  const hsl = toHsl(color);
  for (let percent = 1; percent <= 100; percent += 1) {
    for (const sign of [-1, 1]) {
      const lightness = hsl.lightness + (sign * percent) / 100;
      if (lightness < 0 || lightness > 1) continue;
      const shifted = fromHsl({ ...hsl, lightness });
      if (isLegible(shifted)) return shifted;
    }
  }
  return null;
}

/**
 * Measured as the theme's own font: Chinese fonts are as wide as each other. Letters and digits of Chinese decks stay
 * with the face whose widths are known; in English decks the brand's font draws them, too.
 */
function withFont(family: FontFamily, font: string | null): FontFamily {
  if (font === null) return family;
  const branded = firstOf(family, font);
  return family.latinScope === 'script' ? { ...branded, latin: firstOf(family.latin, font) } : branded;
}

function firstOf<T extends Typeface>(typeface: T, font: string): T {
  return {
    ...typeface,
    windows: [font, ...typeface.windows],
    mac: [font, ...typeface.mac],
    linux: [font, ...typeface.linux],
  };
}
