import * as v from 'valibot';
import { type OwnTheme, ownThemeSchema } from '../../core/model/theme/brand.ts';
import { type FileLog, jsonFile } from './json-file.ts';

export interface OwnThemeStore {
  /** In the order in which they were first saved. */
  list(): readonly OwnTheme[];
  /** In place of the one of the same name; returns the new list. */
  save(theme: OwnTheme): Promise<readonly OwnTheme[]>;
  remove(name: string): Promise<readonly OwnTheme[]>;
}

/** The themes of the user's own; a damaged file gives none. */
export async function openOwnThemes(path: string, log: FileLog): Promise<OwnThemeStore> {
  const file = jsonFile(path, v.array(ownThemeSchema), log);
  let themes = (await file.read()) ?? [];
  const take = async (changed: readonly OwnTheme[]) => {
    themes = [...changed];
    await file.write(themes);
    return themes;
  };
  return {
    list: () => themes,
    save(theme) {
      const at = themes.findIndex(({ brand }) => brand.name === theme.brand.name);
      return take(at < 0 ? [...themes, theme] : themes.with(at, theme));
    },
    remove: (name) => take(themes.filter(({ brand }) => brand.name !== name)),
  };
}
