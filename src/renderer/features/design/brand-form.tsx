import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { type Brand, type BrandLogo, brandSchema, type OwnTheme } from '../../../core/model/theme/brand.ts';
import { brandTheme } from '../../../core/model/theme/brand-theme.ts';
import { themeOf } from '../../../shared/built-in-themes.ts';
import { Button } from '../../ui/button.tsx';
import { LogoField } from './logo-field.tsx';

interface BrandFormProps {
  /** The theme that the brand changes. */
  readonly themeId: string;
  /** Null for a new one. */
  readonly brand: Brand | null;
  readonly canRemove: boolean;
  readonly onSave: (theme: OwnTheme) => void;
  readonly onRemove: (name: string) => void;
  readonly onCancel: () => void;
}

/** An organisation's colour, fonts and footer, as a theme of its own. */
export function BrandForm({ themeId, brand, canRemove, onSave, onRemove, onCancel }: BrandFormProps) {
  const { t } = useTranslation();
  const base = themeOf(themeId);
  const [name, setName] = useState(brand?.name ?? '');
  const [primary, setPrimary] = useState(brand?.primary ?? base.colors.primary);
  const [headingFont, setHeadingFont] = useState(brand?.headingFont ?? '');
  const [bodyFont, setBodyFont] = useState(brand?.bodyFont ?? '');
  const [footer, setFooter] = useState(brand?.footer ?? '');
  const [logo, setLogo] = useState<BrandLogo | null>(brand?.logo ?? null);
  const [isChecked, setIsChecked] = useState(false);
  const draft: Brand = {
    name: name.trim(),
    primary: primary.toUpperCase(),
    headingFont: headingFont.trim() || null,
    bodyFont: bodyFont.trim() || null,
    footer: footer.trim() || null,
    ...(logo === null ? {} : { logo }),
  };
  const parsed = v.safeParse(brandSchema, draft);
  const wrong = new Set(parsed.issues?.map((issue) => v.getDotPath(issue)));
  const used = brandTheme(base, draft);
  const isCorrected = !wrong.has('primary') && used.colors.primary !== draft.primary;
  const problem = (field: Exclude<keyof Brand, 'logo'>) =>
    isChecked && wrong.has(field) ? t(`ui.design.brand.wrong.${field}`) : null;
  const save = () => {
    setIsChecked(true);
    if (parsed.success) onSave({ themeId: base.id, brand: parsed.output });
  };
  return (
    <div className="brand-form">
      <Field label={t('ui.design.brand.name')} problem={problem('name')}>
        {(props) => (
          <input {...props} type="text" value={name} onChange={(event) => setName(event.target.value)} />
        )}
      </Field>
      <Field
        label={t('ui.design.brand.primary')}
        problem={null}
        note={isCorrected ? t('ui.design.brand.corrected', { color: used.colors.primary }) : null}
      >
        {(props) => (
          <input
            {...props}
            type="color"
            value={primary.toLowerCase()}
            onChange={(event) => setPrimary(event.target.value)}
          />
        )}
      </Field>
      <Field label={t('ui.design.brand.headingFont')} problem={problem('headingFont')}>
        {(props) => (
          <input
            {...props}
            type="text"
            placeholder={base.fonts.heading.windows[0]}
            value={headingFont}
            onChange={(event) => setHeadingFont(event.target.value)}
          />
        )}
      </Field>
      <Field label={t('ui.design.brand.bodyFont')} problem={problem('bodyFont')}>
        {(props) => (
          <input
            {...props}
            type="text"
            placeholder={base.fonts.body.windows[0]}
            value={bodyFont}
            onChange={(event) => setBodyFont(event.target.value)}
          />
        )}
      </Field>
      <Field label={t('ui.design.brand.footer')} problem={problem('footer')}>
        {(props) => (
          <input
            {...props}
            type="text"
            placeholder={t('ui.design.brand.footerOfDeck')}
            value={footer}
            onChange={(event) => setFooter(event.target.value)}
          />
        )}
      </Field>
      <LogoField logo={logo} onChange={setLogo} />
      <div className="brand-buttons">
        {canRemove && brand !== null && (
          <Button look="quiet" onClick={() => onRemove(brand.name)}>
            {t('ui.design.brand.remove')}
          </Button>
        )}
        <span className="brand-space" />
        <Button onClick={onCancel}>{t('ui.design.brand.cancel')}</Button>
        <Button look="primary" onClick={save}>
          {t('ui.design.brand.save')}
        </Button>
      </div>
    </div>
  );
}

interface FieldProps {
  readonly label: string;
  readonly problem: string | null;
  readonly note?: string | null;
  readonly children: (props: {
    readonly id: string;
    readonly 'aria-invalid': boolean;
    readonly 'aria-describedby': string | undefined;
  }) => ReactNode;
}

function Field({ label, problem, note = null, children }: FieldProps) {
  const id = useId();
  const hint = problem ?? note;
  return (
    <div className="brand-field">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        'aria-invalid': problem !== null,
        'aria-describedby': hint === null ? undefined : `${id}-hint`,
      })}
      {hint !== null && (
        <p
          id={`${id}-hint`}
          className={problem === null ? 'brand-note' : 'brand-note brand-wrong'}
          role="status"
        >
          {hint}
        </p>
      )}
    </div>
  );
}
