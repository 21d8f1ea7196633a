import type { ExportResources } from '../core/pipeline.ts';
import { measurerFor, themeOf } from './built-in-themes.ts';
import { bundledAssets } from './bundled-assets.ts';

/** What ships with the app for the export of a deck with this theme. */
export function exportResources(themeId: string): ExportResources {
  const theme = themeOf(themeId);
  return { theme, measurer: measurerFor(theme), assets: bundledAssets };
}
