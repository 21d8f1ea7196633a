import { useTranslation } from 'react-i18next';
import type { Deck } from '../../../core/model/deck/deck.ts';
import { type PictureWidth, pictureWidths } from '../../../core/write/pages/picture-width.ts';

/** How large the pictures of slides are. */
export function WidthChoice({
  widthPx,
  aspect,
  isDisabled,
  onChoose,
}: {
  readonly widthPx: PictureWidth;
  readonly aspect: Deck['aspect'];
  readonly isDisabled: boolean;
  readonly onChoose: (widthPx: PictureWidth) => void;
}) {
  const { t } = useTranslation();
  return (
    <fieldset className="export-choice" disabled={isDisabled}>
      <legend>{t('ui.export.width.title')}</legend>
      {pictureWidths.map((each) => (
        <label key={each}>
          <input
            type="radio"
            name="width"
            value={each}
            checked={each === widthPx}
            onChange={() => onChoose(each)}
          />
          <span>{`${each} × ${aspect === '16:9' ? (each * 9) / 16 : (each * 3) / 4}`}</span>
          <small>{t(`ui.export.width.detail.${each}`)}</small>
        </label>
      ))}
    </fieldset>
  );
}
