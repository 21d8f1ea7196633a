import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Deck, Slide } from '../../../core/model/deck/deck.ts';
import { layoutDefinition } from '../../../core/model/layouts/registry.ts';
import { SlidePicture } from '../../app/slide/slide-picture.tsx';
import { setLayout } from '../../app/store/edits.ts';
import { useSession } from '../../app/store/session.ts';
import { layoutPreviews } from './layout-previews.ts';

const previewWidthPx = 70;

/** The layouts, each as this very slide drawn by it. */
export function LayoutSection({ deck, slide }: { readonly deck: Deck; readonly slide: Slide }) {
  const { t, i18n } = useTranslation();
  const shown = useDeferredValue(useSettledSlide(slide));
  const { language, themeId, brand, aspect, footer, sections } = deck;
  const previews = useMemo(
    () =>
      layoutPreviews(
        { language, themeId, aspect, footer, sections, ...(brand === undefined ? {} : { brand }) },
        shown,
      ),
    [shown, language, themeId, brand, aspect, footer, sections],
  );
  const hasPicture = slide.slots.some(({ role }) => role === 'picture');
  const unsuited = t(hasPicture ? 'ui.inspector.pictureApart' : 'ui.inspector.asList');
  const suited = previews.filter(({ isSuited }) => isSuited).length;
  const [isShowingAll, setIsShowingAll] = useState(false);
  const offered = previews.filter(
    ({ isSuited, layout }) => isShowingAll || isSuited || layout === slide.layout,
  );
  return (
    <fieldset className="inspector-section" data-layouts>
      <legend>
        {t('ui.inspector.layout')}
        <span className="inspector-aside">{t('ui.inspector.suited', { count: suited })}</span>
      </legend>
      <div className="layouts">
        {offered.map(({ layout, markup, isSuited }) => (
          <label
            key={layout}
            className={`layout${isSuited ? '' : ' layout-as-list'}`}
            title={isSuited ? undefined : unsuited}
          >
            <input
              type="radio"
              name="layout"
              className="visually-hidden"
              value={layout}
              checked={layout === slide.layout}
              onChange={() => setLayout(slide.id, layout)}
            />
            <span className="layout-picture">
              <SlidePicture markup={markup} widthPx={previewWidthPx} aspect={aspect} />
            </span>
            <span className="layout-name">
              {layoutDefinition(layout).label[i18n.language.startsWith('zh') ? 'zh' : 'en']}
            </span>
          </label>
        ))}
      </div>
      {suited < previews.length && (
        <button
          type="button"
          className="more-layouts"
          aria-expanded={isShowingAll}
          onClick={() => setIsShowingAll(!isShowingAll)}
        >
          {isShowingAll
            ? t('ui.inspector.fewerLayouts')
            : t('ui.inspector.moreLayouts', { count: previews.length - offered.length })}
        </button>
      )}
    </fieldset>
  );
}

/** The slide as it was before its text is being typed: thirteen pictures for every key would slow the keys. */
function useSettledSlide(slide: Slide): Slide {
  const isEditing = useSession((state) => state.isEditing);
  const [settled, setSettled] = useState(slide);
  const isBehind = settled.id !== slide.id || (!isEditing && settled !== slide);
  if (isBehind) setSettled(slide);
  return isBehind ? slide : settled;
}
