import type { ExportResources } from '../core/pipeline.ts';
import { measurerFor, type ThemedDeck, themeOfDeck } from './built-in-themes.ts';
import { bundledAssets } from './bundled-assets.ts';

/** What ships with the app for the export of a deck with this theme and language. */
export function exportResources(deck: ThemedDeck): ExportResources {
  const theme = themeOfDeck(deck);
  return { theme, measurer: measurerFor(theme), assets: bundledAssets };
}
