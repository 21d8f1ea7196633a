import { useTranslation } from 'react-i18next';
import { type PageKind, pageKinds } from '../../../core/write/pages/page-kind.ts';

/** What the pages of a PDF show. */
export function PageChoice({
  pages,
  isDisabled,
  onChoose,
}: {
  readonly pages: PageKind;
  readonly isDisabled: boolean;
  readonly onChoose: (pages: PageKind) => void;
}) {
  const { t } = useTranslation();
  return (
    <fieldset className="export-choice" disabled={isDisabled}>
      <legend>{t('ui.export.pages.title')}</legend>
      {pageKinds.map((each) => (
        <label key={each}>
          <input
            type="radio"
            name="pages"
            value={each}
            checked={each === pages}
            onChange={() => onChoose(each)}
          />
          <span>{t(`ui.export.pages.name.${each}`)}</span>
          <small>{t(`ui.export.pages.detail.${each}`)}</small>
        </label>
      ))}
    </fieldset>
  );
}
