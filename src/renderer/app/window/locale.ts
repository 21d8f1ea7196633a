import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import en from '../../../../resources/locales/en.json' with { type: 'json' };
import zh from '../../../../resources/locales/zh-CN.json' with { type: 'json' };
import type { Language } from '../../../shared/ipc/bridge.ts';

/** Starts the words of the interface; switching later redraws what uses them. */
export async function startLocale(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    showSupportNotice: false,
    lng: language,
    fallbackLng: 'zh-CN',
    resources: { 'zh-CN': { translation: zh }, en: { translation: en } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  markLanguage(language);
}

export async function changeLanguage(language: Language): Promise<void> {
  if (i18next.language === language) return;
  await i18next.changeLanguage(language);
  markLanguage(language);
}

function markLanguage(language: Language): void {
  document.documentElement.lang = language;
}
