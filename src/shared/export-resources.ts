import type { Deck } from '../core/model/deck.ts';
import type { ExportResources } from '../core/pipeline.ts';
import { measurerFor, themeOfDeck } from './built-in-themes.ts';
import { bundledAssets } from './bundled-assets.ts';

/** What ships with the app for the export of a deck with this theme. */
export function exportResources(deck: Pick<Deck, 'themeId' | 'brand'>): ExportResources {
  const theme = themeOfDeck(deck);
  return { theme, measurer: measurerFor(theme), assets: bundledAssets };
}
