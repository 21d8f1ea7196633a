import { useTranslation } from 'react-i18next';
import { documentKinds } from '../../../core/deck/kinds/document-kinds.ts';
import type { Deck } from '../../../core/model/deck/deck.ts';
import { kindByHand } from '../../../core/model/deck/kind-by-hand.ts';
import { setKind } from '../../app/store/structure.ts';

/** No kind has this name. */
const recognised = '';

/** What kind of document the deck tells, and by what that was recognised; a person may say another. */
export function KindChoice({ deck }: { readonly deck: Deck }) {
  const { t, i18n } = useTranslation();
  const language = i18n.language.startsWith('zh') ? 'zh' : 'en';
  const said = kindByHand(deck);
  const { name, reasons = [] } = deck.kind ?? {};
  const label = documentKinds.find((kind) => kind.name === name)?.label[language];
  const found = label === undefined ? t('ui.design.kindUnknown') : label;
  return (
    <fieldset className="design-group">
      <legend>{t('ui.design.kind')}</legend>
      <select
        className="design-select"
        aria-label={t('ui.design.kind')}
        value={said ?? recognised}
        onChange={(event) => setKind(event.target.value === recognised ? null : event.target.value)}
      >
        <option value={recognised}>
          {said === null ? t('ui.design.kindFound', { kind: found }) : t('ui.design.kindAutomatic')}
        </option>
        {documentKinds.map((kind) => (
          <option key={kind.name} value={kind.name}>
            {kind.label[language]}
          </option>
        ))}
      </select>
      {said === null && reasons.length > 0 && (
        <p className="design-hint">
          {t('ui.design.kindReasons', {
            reasons: reasons
              .map((code) => t(`ui.design.kindReason.${code}`))
              .reduce((before, after) => t('ui.design.kindJoin', { before, after })),
          })}
        </p>
      )}
    </fieldset>
  );
}
