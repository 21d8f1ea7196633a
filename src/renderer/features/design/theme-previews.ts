import type { Deck, Slide } from '../../../core/model/deck/deck.ts';
import type { OwnTheme } from '../../../core/model/theme/brand.ts';
import { brandKey } from '../../../core/model/theme/brand-key.ts';
import type { MarkupElement } from '../../../core/write/reveal/markup.ts';
import { builtInThemes, themeOf } from '../../../shared/built-in-themes.ts';
import { markupOf } from '../../app/store/scene.ts';

/** What of a deck picks its theme. */
export type DeckTheme = Pick<Deck, 'themeId' | 'brand'>;

export interface ThemePreview {
  readonly key: string;
  readonly theme: DeckTheme;
  readonly markup: MarkupElement;
}

/** The slide that shows a theme best: the cover, or else the first there is. */
export function coverOf({ slides }: Deck): Slide | undefined {
  return slides.find(({ layout }) => layout === 'cover') ?? slides[0];
}

export const themeKey = ({ themeId, brand }: DeckTheme): string =>
  `${themeOf(themeId).id}${brand === undefined ? '' : ` ${brandKey(brand)}`}`;

/** The themes that ship with the app and those of the user; last, one that only this deck has. */
export function offeredThemes(own: readonly OwnTheme[], current: DeckTheme): readonly DeckTheme[] {
  const known: readonly DeckTheme[] = [...[...builtInThemes.keys()].map((themeId) => ({ themeId })), ...own];
  return known.some((theme) => themeKey(theme) === themeKey(current)) ? known : [...known, current];
}

/** The slide as a theme draws it; null where it draws none. */
export function themePreview(
  frame: Omit<Deck, 'slides' | 'themeId' | 'brand'>,
  slide: Slide,
  theme: DeckTheme,
): ThemePreview | null {
  const key = themeKey(theme);
  const { themeId, brand } = theme;
  const alone: Deck = { ...frame, themeId, slides: [slide], ...(brand === undefined ? {} : { brand }) };
  const markup = markupOf(alone, slide, 0, `theme-${scopeOf(key)}`);
  return markup === null ? null : { key, theme, markup };
}

/** Ids inside a picture begin with its scope, which has to be a name. */
function scopeOf(key: string): string {
  return [...key].map((letter) => letter.codePointAt(0)?.toString(36) ?? '').join('');
}

/** As the interface calls it. */
export function themeName({ themeId, brand }: DeckTheme, language: string): string {
  if (brand !== undefined) return brand.name;
  const { name } = themeOf(themeId);
  return language === 'en' ? name.en : name.zh;
}
