import * as v from 'valibot';
import {
  appearanceChoices,
  type Language,
  languageChoices,
  type SettingChoices,
  type Settings,
} from '../../shared/ipc/bridge.ts';
import { type FileLog, jsonFile } from './json-file.ts';

const choicesSchema: v.GenericSchema<SettingChoices> = v.object({
  language: v.picklist(languageChoices),
  appearance: v.picklist(appearanceChoices),
});

const defaultChoices: SettingChoices = { language: 'system', appearance: 'system' };

/** What the system says when the user leaves a choice to it. */
export interface SystemPreferences {
  /** BCP 47 or POSIX name; empty where the system names none. */
  readonly locale: string;
  readonly isDark: boolean;
}

export interface SettingsStore {
  get(): Settings;
  set(patch: Partial<SettingChoices>): Promise<Settings>;
}

/** Loads the settings; a damaged file gives the defaults. `preferences` is asked again at each `get`. */
export async function openSettings(
  path: string,
  preferences: () => SystemPreferences,
  log: FileLog,
): Promise<SettingsStore> {
  const file = jsonFile(path, choicesSchema, log);
  let choices = (await file.read()) ?? defaultChoices;
  const get = (): Settings => resolveSettings(choices, preferences());
  return {
    get,
    async set(patch) {
      choices = { ...choices, ...patch };
      await file.write(choices);
      return get();
    },
  };
}

export function resolveSettings(choices: SettingChoices, { locale, isDark }: SystemPreferences): Settings {
  const systemAppearance = isDark ? 'dark' : 'light';
  return {
    ...choices,
    resolvedLanguage: choices.language === 'system' ? languageOf(locale) : choices.language,
    resolvedAppearance: choices.appearance === 'system' ? systemAppearance : choices.appearance,
  };
}

/** Chinese for Chinese systems and for those that name no language; English for all others. */
export function languageOf(locale: string): Language {
  const name = locale.toLowerCase();
  return name === '' || name === 'c' || name.startsWith('c.') || name === 'posix' || name.startsWith('zh')
    ? 'zh-CN'
    : 'en';
}
