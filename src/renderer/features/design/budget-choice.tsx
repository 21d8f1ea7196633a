import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fewestSlides, mostSlides, type SlideBudget } from '../../../core/model/deck/slide-budget.ts';
import type { OpenDocument } from '../../app/store/session.ts';
import { setBudget } from '../../app/store/structure.ts';

const named = [
  { budget: 'brief', key: 'brief' },
  { budget: null, key: 'standard' },
  { budget: 'full', key: 'full' },
] as const satisfies readonly { readonly budget: SlideBudget; readonly key: string }[];

/** How long the deck is; it is planned again at once, and edits stay. */
export function BudgetChoice({ document }: { readonly document: OpenDocument }) {
  const { t } = useTranslation();
  const { maxSlides, deck } = document;
  const limit = typeof maxSlides === 'number' ? maxSlides : null;
  return (
    <fieldset className="design-group">
      <legend>
        {t('ui.design.budget')}
        <span className="design-aside">{t('ui.design.slideCount', { count: deck.slides.length })}</span>
      </legend>
      <div className="segments">
        {named.map(({ budget, key }) => (
          <label key={key} className="segment" title={t(`ui.design.budgetMeaning.${key}`)}>
            <input
              type="radio"
              name="budget"
              className="visually-hidden"
              value={key}
              checked={maxSlides === budget}
              onChange={() => setBudget(budget)}
            />
            {t(`ui.design.budgetName.${key}`)}
          </label>
        ))}
        <label className="segment" title={t('ui.design.budgetMeaning.limit')}>
          <input
            type="radio"
            name="budget"
            className="visually-hidden"
            value="limit"
            checked={limit !== null}
            onChange={() => setBudget(within(deck.slides.length))}
          />
          {t('ui.design.budgetName.limit')}
        </label>
      </div>
      {limit !== null && <LimitField key={limit} limit={limit} />}
      <p className="design-hint">{t('ui.design.budgetHint')}</p>
    </fieldset>
  );
}

/** Takes a number when it is whole: on Enter, or when the field is left. */
function LimitField({ limit }: { readonly limit: number }) {
  const { t } = useTranslation();
  const [text, setText] = useState(String(limit));
  const take = () => {
    const count = Number(text);
    if (text.trim() === '' || !Number.isFinite(count)) setText(String(limit));
    else {
      const taken = within(Math.round(count));
      setText(String(taken));
      setBudget(taken);
    }
  };
  return (
    <label className="limit">
      {t('ui.design.limit')}
      <input
        type="number"
        min={fewestSlides}
        max={mostSlides}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take();
        }}
      />
      {t('ui.design.limitUnit')}
    </label>
  );
}

function within(count: number): number {
  return Math.min(mostSlides, Math.max(fewestSlides, count));
}
