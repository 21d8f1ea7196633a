import { app, nativeTheme } from 'electron';
import type { SystemPreferences } from '../storage/settings-store.ts';

/** Language and appearance that the system asks for. */
export function systemPreferences(): SystemPreferences {
  return { locale: systemLocale(), isDark: nativeTheme.shouldUseDarkColors };
}

function systemLocale(): string {
  // Chromium turns a Linux without a language into an American one; the environment tells them apart.
  if (process.platform === 'linux') {
    return process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '';
  }
  return app.getPreferredSystemLanguages()[0] ?? '';
}
