import i18next from 'i18next';
import en from '../../../resources/locales/en.json' with { type: 'json' };
import zh from '../../../resources/locales/zh-CN.json' with { type: 'json' };
import type { TigangError } from '../../core/errors.ts';
import type { Language } from '../../shared/ipc/bridge.ts';

export type Translate = (key: string, params?: Readonly<Record<string, string | number>>) => string;

const translator = i18next.createInstance();
void translator.init({
  initAsync: false,
  fallbackLng: false,
  resources: { 'zh-CN': { translation: zh }, en: { translation: en } },
  interpolation: { escapeValue: false },
  showSupportNotice: false,
});

/** The words of the main process in a language: menus, dialogs, errors. */
export function translateTo(language: Language): Translate {
  const translate = translator.getFixedT(language);
  return (key, params) => {
    if (!translator.exists(key, { lng: language, ...params }))
      throw new Error(`no text ${key} in ${language}`);
    return translate(key, { ...params });
  };
}

/** What happened and what to do, in one or two sentences. */
export function errorText(translate: Translate, { code, params }: TigangError): string {
  return translate(`error.${code}`, params);
}
