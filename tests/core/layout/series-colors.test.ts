import { describe, expect, it } from 'vitest';
import { seriesColor } from '../../../src/core/layout/parts/charts/series-colors.ts';
import { colorDistance, colorOver } from '../../../src/core/model/theme/color.ts';
import type { Theme } from '../../../src/core/model/theme/theme.ts';
import { builtInThemes } from '../../../src/shared/built-in-themes.ts';

function shades(theme: Theme): readonly string[] {
  return Array.from({ length: 6 }, (_, index) => {
    const { token, alpha = 1 } = seriesColor(theme, index);
    return colorOver(theme.colors[token], theme.colors.paper, alpha);
  });
}

function leastDistance({ colors }: Theme, shown: readonly string[]): number {
  const all = [colors.paper, ...shown];
  return Math.min(...all.flatMap((a, at) => all.slice(at + 1).map((b) => colorDistance(a, b))));
}

describe('the series of a chart', () => {
  it.each([...builtInThemes])('are told apart from each other and from the paper in %s', (_, theme) => {
    const shown = shades(theme);
    for (const [at, shade] of shown.slice(1).entries()) {
      expect(colorDistance(shade, shown[at] ?? '')).toBeGreaterThanOrEqual(0.14);
      expect(colorDistance(shade, shown[0] ?? '')).toBeGreaterThanOrEqual(0.14);
    }
    expect(leastDistance(theme, shown)).toBeGreaterThanOrEqual(0.08);
  });

  it('are told apart where a brand has one colour only, and begin with it', () => {
    const theme = builtInThemes.get('business') as Theme;
    const own = { ...theme, colors: { ...theme.colors, primary: '#7A1F6B', accent: '#7A1F6B' } };
    expect(seriesColor(own, 0)).toEqual({ token: 'primary' });
    expect(leastDistance(own, shades(own))).toBeGreaterThanOrEqual(0.08);
  });
});
