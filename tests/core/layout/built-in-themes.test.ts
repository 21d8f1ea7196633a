import { describe, expect, it } from 'vitest';
import { type ColorToken, colorTokens, typeRoles } from '../../../src/core/model/theme/theme-tokens.ts';
import { builtInThemes } from '../../../src/shared/built-in-themes.ts';

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours (WCAG 2.2, 1.4.3). */
function contrastOf(text: string, ground: string): number {
  const [light = 0, dark = 0] = [text, ground].map(luminance).sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

describe.each([...builtInThemes])('the theme %s', (_id, theme) => {
  const contrast = (text: ColorToken, ground: ColorToken) =>
    contrastOf(theme.colors[text], theme.colors[ground]);

  it.each([
    ...(['ink', 'inkQuiet', 'primary', 'accentText'] as const).flatMap((text) =>
      (['paper', 'paperEnd', 'surface', 'tint'] as const).map((ground) => [text, ground] as const),
    ),
    ...(['onField', 'onFieldAccent'] as const).flatMap((text) =>
      (['fieldStart', 'fieldEnd'] as const).map((ground) => [text, ground] as const),
    ),
    ['fieldEnd', 'onFieldAccent'] as const,
  ])('%s can be read on %s', (text, ground) => {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it('has a value for every token and every role', () => {
    for (const token of colorTokens) expect(theme.colors[token]).toMatch(/^#[0-9A-F]{6}$/u);
    for (const role of typeRoles) {
      const { sizePt, minSizePt } = theme.type[role];
      expect(minSizePt).toBeLessThanOrEqual(sizePt);
      expect(minSizePt).toBeGreaterThanOrEqual(
        role === 'source' || role === 'footer' || role === 'pageNumber' ? 10 : 14,
      );
    }
  });

  it('names a face on every system', () => {
    for (const family of Object.values(theme.fonts).flatMap((font) => [font, font.latin])) {
      for (const system of ['windows', 'mac', 'linux'] as const)
        expect(family[system].length).toBeGreaterThan(0);
    }
  });

  it('keeps its art on the slide', () => {
    for (const node of Object.values(theme.art).flat()) {
      if (node.type !== 'path') continue;
      for (const command of node.commands) {
        if (command.op === 'Z') continue;
        expect(command.xPt).toBeGreaterThanOrEqual(0);
        expect(command.xPt).toBeLessThanOrEqual(960);
        expect(command.yPt).toBeLessThanOrEqual(540);
      }
    }
  });
});
