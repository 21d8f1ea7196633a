import { Plus, SquarePen } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Deck } from '../../../core/model/deck/deck.ts';
import type { OwnTheme } from '../../../core/model/theme/brand.ts';
import { SlidePicture } from '../../app/slide/slide-picture.tsx';
import { edit } from '../../app/store/edits.ts';
import { bridge } from '../../app/window/bridge.ts';
import { Button } from '../../ui/button.tsx';
import { smallIconSize } from '../../ui/icons.ts';
import { BrandForm } from './brand-form.tsx';
import {
  coverOf,
  type DeckTheme,
  offeredThemes,
  themeKey,
  themeName,
  themePreview,
} from './theme-previews.ts';

const previewWidthPx = 152;

/** The themes, each as the cover of this very deck drawn by it. */
export function ThemeChoice({ deck }: { readonly deck: Deck }) {
  const { t, i18n } = useTranslation();
  const [own, setOwn] = useState<readonly OwnTheme[]>([]);
  const [form, setForm] = useState<'new' | 'change' | null>(null);
  useEffect(() => {
    void bridge.ownThemes.list().then(setOwn);
  }, []);
  const { language, themeId, brand, aspect, footer, sections } = deck;
  const cover = coverOf(deck);
  const current: DeckTheme = useMemo(
    () => ({ themeId, ...(brand === undefined ? {} : { brand }) }),
    [themeId, brand],
  );
  const previews = useMemo(
    () =>
      cover === undefined
        ? []
        : offeredThemes(own, current).flatMap(
            (theme) => themePreview({ language, aspect, footer, sections }, cover, theme) ?? [],
          ),
    [own, current, cover, language, aspect, footer, sections],
  );
  const take = (theme: DeckTheme) => edit([{ type: 'set-theme', ...theme }]);
  const save = async (theme: OwnTheme) => {
    setOwn(await bridge.ownThemes.save(theme));
    take(theme);
    setForm(null);
  };
  const remove = async (name: string) => {
    setOwn(await bridge.ownThemes.remove(name));
    setForm(null);
  };
  return (
    <fieldset className="design-group">
      <legend>{t('ui.design.theme')}</legend>
      <div className="themes">
        {previews.map(({ key, theme, markup }) => (
          <label key={key} className="theme">
            <input
              type="radio"
              name="theme"
              className="visually-hidden"
              value={key}
              checked={key === themeKey(current)}
              onChange={() => take(theme)}
            />
            <span className="theme-picture">
              <SlidePicture markup={markup} widthPx={previewWidthPx} aspect={aspect} />
            </span>
            <span className="theme-name">{themeName(theme, i18n.language)}</span>
          </label>
        ))}
      </div>
      {form === null ? (
        <div className="design-actions">
          <Button look="quiet" onClick={() => setForm('new')}>
            <Plus {...smallIconSize} />
            {t('ui.design.brand.new')}
          </Button>
          {brand !== undefined && (
            <Button look="quiet" onClick={() => setForm('change')}>
              <SquarePen {...smallIconSize} />
              {t('ui.design.brand.change')}
            </Button>
          )}
        </div>
      ) : (
        <BrandForm
          themeId={themeId}
          brand={form === 'change' ? (brand ?? null) : null}
          canRemove={form === 'change' && own.some((each) => each.brand.name === brand?.name)}
          onSave={(saved) => void save(saved)}
          onRemove={(name) => void remove(name)}
          onCancel={() => setForm(null)}
        />
      )}
    </fieldset>
  );
}
