import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Deck } from '../../../core/model/deck.ts';
import { themeOf } from '../../../shared/built-in-themes.ts';
import { edit } from '../../app/edits.ts';
import { SlidePicture } from '../../app/slide-picture.tsx';
import { coverOf, themePreviews } from './theme-previews.ts';

const previewWidthPx = 152;

/** The themes, each as the cover of this very deck drawn by it. */
export function ThemeChoice({ deck }: { readonly deck: Deck }) {
  const { t, i18n } = useTranslation();
  const { language, aspect, footer, sections } = deck;
  const cover = coverOf(deck);
  const previews = useMemo(
    () => (cover === undefined ? [] : themePreviews({ language, aspect, footer, sections }, cover)),
    [cover, language, aspect, footer, sections],
  );
  const current = themeOf(deck.themeId).id;
  return (
    <fieldset className="design-group">
      <legend>{t('ui.design.theme')}</legend>
      <div className="themes">
        {previews.map(({ theme, markup }) => (
          <label key={theme.id} className="theme">
            <input
              type="radio"
              name="theme"
              className="visually-hidden"
              value={theme.id}
              checked={theme.id === current}
              onChange={() => edit([{ type: 'set-theme', themeId: theme.id }])}
            />
            <span className="theme-picture">
              <SlidePicture markup={markup} widthPx={previewWidthPx} aspect={aspect} />
            </span>
            <span className="theme-name">{i18n.language === 'en' ? theme.name.en : theme.name.zh}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
