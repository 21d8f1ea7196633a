import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { type Brand, brandSchema } from '../../../../src/core/model/theme/brand.ts';
import { brandTheme } from '../../../../src/core/model/theme/brand-theme.ts';
import { contrastRatio, fromHsl, toHsl } from '../../../../src/core/model/theme/color.ts';
import { themeInLanguage } from '../../../../src/core/model/theme/theme.ts';
import type { ColorToken } from '../../../../src/core/model/theme/theme-tokens.ts';
import { builtInThemes, themeOf } from '../../../../src/shared/built-in-themes.ts';

const brand: Brand = {
  name: '某单位',
  primary: '#0B57A4',
  headingFont: null,
  bodyFont: null,
  footer: null,
};
const red = themeOf('government-red');
const hex = fc
  .integer({ min: 0, max: 0xffffff })
  .map((n) => `#${n.toString(16).padStart(6, '0').toUpperCase()}`);

describe('a theme with a brand', () => {
  it('takes the colour of the brand, with all colours of its kind, and leaves the others', () => {
    const { colors } = brandTheme(red, brand);
    expect(colors.primary).toBe('#0B57A4');
    for (const token of ['fieldStart', 'fieldEnd'] as const) {
      expect(Math.abs(toHsl(colors[token]).hue - toHsl('#0B57A4').hue)).toBeLessThan(3);
    }
    expect([colors.accent, colors.paper, colors.ink]).toEqual([
      red.colors.accent,
      red.colors.paper,
      red.colors.ink,
    ]);
  });

  it('takes the nearest colour that can be read', () => {
    const { colors } = brandTheme(red, { ...brand, primary: '#FFD400' });
    expect(colors.primary).not.toBe('#FFD400');
    expect(Math.abs(toHsl(colors.primary).hue - toHsl('#FFD400').hue)).toBeLessThan(3);
    expect(contrastRatio(colors.primary, colors.paper)).toBeGreaterThanOrEqual(4.5);
  });

  it('keeps every text legible that is legible in the theme, whatever the colour', () => {
    const texts = ['ink', 'inkQuiet', 'primary', 'accentText'] as const;
    const fields = ['fieldStart', 'fieldEnd'] as const;
    const pairs: readonly (readonly [ColorToken, ColorToken])[] = [
      ...texts.flatMap((text) => (['paper', 'surface', 'tint'] as const).map((on) => [text, on] as const)),
      ...(['onField', 'onFieldAccent'] as const).flatMap((text) => fields.map((on) => [text, on] as const)),
    ];
    for (const theme of builtInThemes.values()) {
      fc.assert(
        fc.property(hex, (primary) => {
          const { colors } = brandTheme(theme, { ...brand, primary });
          for (const [text, ground] of pairs) {
            if (contrastRatio(theme.colors[text], theme.colors[ground]) < 4.5) continue;
            expect(contrastRatio(colors[text], colors[ground])).toBeGreaterThanOrEqual(4.5);
          }
        }),
        { numRuns: 150, seed: 7 },
      );
    }
  });

  it('asks for the brand’s font first, and falls back to those of the theme', () => {
    const { fonts } = brandTheme(red, { ...brand, headingFont: '方正小标宋简体' });
    expect(fonts.heading.windows).toEqual(['方正小标宋简体', ...red.fonts.heading.windows]);
    expect(fonts.heading.metrics).toBe(red.fonts.heading.metrics);
    expect(fonts.body).toEqual(red.fonts.body);
  });

  it('draws the letters of English decks in the brand’s font, too', () => {
    const { heading, body } = brandTheme(themeInLanguage(red, 'en'), {
      ...brand,
      headingFont: 'Gill Sans',
    }).fonts;
    expect(heading.latin?.windows).toEqual(['Gill Sans', ...red.fonts.heading.latin.windows]);
    expect(body.latin).toEqual(red.fonts.body.latin);
  });

  it('refuses what is no colour, no font and no name', () => {
    expect(v.is(brandSchema, brand)).toBe(true);
    for (const wrong of [
      { primary: 'red' },
      { headingFont: 'a"; } body {' },
      { bodyFont: '<b>' },
      { name: '  ' },
      { footer: '一\n二' },
    ]) {
      expect(v.is(brandSchema, { ...brand, ...wrong })).toBe(false);
    }
  });
});

it('colours come back from hue, saturation and lightness', () => {
  fc.assert(
    fc.property(hex, (color) => {
      expect(fromHsl(toHsl(color))).toBe(color);
    }),
  );
});
