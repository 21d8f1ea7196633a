import type { Deck, Slide } from '../../../core/model/deck.ts';
import type { Theme } from '../../../core/model/theme.ts';
import type { MarkupElement } from '../../../core/write/reveal/markup.ts';
import { builtInThemes } from '../../../shared/built-in-themes.ts';
import { markupOf } from '../../app/scene.ts';

export interface ThemePreview {
  readonly theme: Theme;
  readonly markup: MarkupElement;
}

/** The slide that shows a theme best: the cover, or else the first there is. */
export function coverOf({ slides }: Deck): Slide | undefined {
  return slides.find(({ layout }) => layout === 'cover') ?? slides[0];
}

/** The slide as each theme draws it: real pictures, in the order of the themes. */
export function themePreviews(
  frame: Omit<Deck, 'slides' | 'themeId'>,
  slide: Slide,
): readonly ThemePreview[] {
  return [...builtInThemes.values()].flatMap((theme) => {
    const alone: Deck = { ...frame, themeId: theme.id, slides: [slide] };
    const markup = markupOf(alone, slide, 0, `theme-${theme.id}`);
    return markup === null ? [] : [{ theme, markup }];
  });
}
