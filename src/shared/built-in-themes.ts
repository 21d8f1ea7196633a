import advanceWidths from '../../resources/fonts/advance-widths.json' with { type: 'json' };
import business from '../../resources/themes/business/theme.json' with { type: 'json' };
import governmentRed from '../../resources/themes/government-red/theme.json' with { type: 'json' };
import jiangnan from '../../resources/themes/jiangnan/theme.json' with { type: 'json' };
import nightfall from '../../resources/themes/nightfall/theme.json' with { type: 'json' };
import plainWhite from '../../resources/themes/plain-white/theme.json' with { type: 'json' };
import { createTableMeasurer } from '../core/layout/measure.ts';
import type { Deck } from '../core/model/deck/deck.ts';
import { brandKey } from '../core/model/theme/brand-key.ts';
import { brandTheme } from '../core/model/theme/brand-theme.ts';
import { type Theme, themeInLanguage } from '../core/model/theme/theme.ts';
import type { TextMeasurer } from '../core/ports.ts';

export const defaultThemeId = 'government-red';

/** Themes that ship with the app, by id, in the order of menus. The files are checked by a test against the schema. */
export const builtInThemes: ReadonlyMap<string, Theme> = new Map(
  [governmentRed, jiangnan, plainWhite, nightfall, business].map((theme) => [
    theme.id,
    theme as unknown as Theme,
  ]),
);

/** The theme of a deck; a deck made with a theme that is gone gets the default. */
export function themeOf(themeId: string): Theme {
  const theme = builtInThemes.get(themeId) ?? builtInThemes.get(defaultThemeId);
  if (theme === undefined) throw new Error('the default theme is missing');
  return theme;
}

/** Themes with a brand are few at a time; the oldest goes. */
const mostBranded = 32;
const branded = new Map<string, Theme>();

const english = new Map([...builtInThemes].map(([id, theme]) => [id, themeInLanguage(theme, 'en')]));

/** What of a deck its theme follows from. */
export type ThemedDeck = Pick<Deck, 'themeId' | 'brand' | 'language'>;

/** The theme of a deck in its language and with what its brand changes; equal decks get the same object. */
export function themeOfDeck({ themeId, brand, language }: ThemedDeck): Theme {
  const chinese = themeOf(themeId);
  const base = language === 'en' ? (english.get(chinese.id) ?? chinese) : chinese;
  if (brand === undefined) return base;
  const key = `${base.id} ${language} ${brandKey(brand)}`;
  const theme = branded.get(key) ?? brandTheme(base, brand);
  branded.set(key, theme);
  const [oldest] = branded.keys();
  if (branded.size > mostBranded && oldest !== undefined) branded.delete(oldest);
  return theme;
}

/** Measures text for a theme with the advance widths that ship with the app. */
export function measurerFor(theme: Theme): TextMeasurer {
  return createTableMeasurer(advanceWidths, theme.fonts);
}
