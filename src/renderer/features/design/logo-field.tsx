import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readPicture } from '../../../core/import/pictures/read-picture.ts';
import { type BrandLogo, mostLogoBytes, mostLogoSidePx } from '../../../core/model/theme/brand.ts';
import { Button } from '../../ui/button.tsx';

interface LogoFieldProps {
  readonly logo: BrandLogo | null;
  readonly onChange: (logo: BrandLogo | null) => void;
}

/** The logo of an own theme, chosen in the dialog of the system. */
export function LogoField({ logo, onChange }: LogoFieldProps) {
  const { t } = useTranslation();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isWrong, setIsWrong] = useState(false);
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    const chosen = await readLogo(file);
    setIsWrong(chosen === null);
    if (chosen !== null) onChange(chosen);
  };
  return (
    <div className="brand-field">
      <span id={id}>{t('ui.design.brand.logo')}</span>
      <div className="brand-logo">
        {logo !== null && (
          <img className="brand-logo-picture" src={`data:${logo.mediaType};base64,${logo.base64}`} alt="" />
        )}
        <input
          ref={input}
          type="file"
          accept="image/png,image/jpeg"
          hidden
          aria-labelledby={id}
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            void take(file);
            // The same file may be chosen again once it was changed.
            event.target.value = '';
          }}
        />
        <Button onClick={() => input.current?.click()}>
          {t(logo === null ? 'ui.design.brand.chooseLogo' : 'ui.design.brand.changeLogo')}
        </Button>
        {logo !== null && (
          <Button look="quiet" onClick={() => onChange(null)}>
            {t('ui.design.brand.removeLogo')}
          </Button>
        )}
      </div>
      <p className={isWrong ? 'brand-note brand-wrong' : 'brand-note brand-about'} role="status">
        {t(isWrong ? 'ui.design.brand.logoWrong' : 'ui.design.brand.logoNote')}
      </p>
    </div>
  );
}

/** Null for what is no whole PNG or JPEG of the size that a theme may carry. */
async function readLogo(file: File): Promise<BrandLogo | null> {
  if (file.size > mostLogoBytes) return null;
  const picture = readPicture(new Uint8Array(await file.arrayBuffer()));
  if (typeof picture === 'string') return null;
  const { mediaType, widthPx, heightPx, base64 } = picture;
  if (mediaType === 'image/gif' || Math.max(widthPx, heightPx) > mostLogoSidePx) return null;
  return { mediaType, widthPx, heightPx, base64 };
}
