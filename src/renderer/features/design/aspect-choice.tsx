import { useTranslation } from 'react-i18next';
import type { Deck } from '../../../core/model/deck/deck.ts';
import { edit } from '../../app/store/edits.ts';

const aspects = ['16:9', '4:3'] as const;

export function AspectChoice({ deck }: { readonly deck: Deck }) {
  const { t } = useTranslation();
  return (
    <fieldset className="design-group">
      <legend>{t('ui.design.aspect')}</legend>
      <div className="segments">
        {aspects.map((aspect) => (
          <label key={aspect} className="segment">
            <input
              type="radio"
              name="aspect"
              className="visually-hidden"
              value={aspect}
              checked={aspect === deck.aspect}
              onChange={() => edit([{ type: 'set-aspect', aspect }])}
            />
            <span className={`aspect-shape aspect-shape-${aspect === '16:9' ? 'wide' : 'classic'}`} />
            {aspect}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
