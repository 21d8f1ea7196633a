import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languageOf, openSettings } from '../../../src/main/storage/settings-store.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const chineseLight = () => ({ locale: 'zh_CN.UTF-8', isDark: false });

describe('settings', () => {
  it('follow the system at first', async () => {
    const settings = await openSettings(
      join(await temporaryFolder(), 'settings.json'),
      chineseLight,
      () => {},
    );
    expect(settings.get()).toEqual({
      language: 'system',
      appearance: 'system',
      resolvedLanguage: 'zh-CN',
      resolvedAppearance: 'light',
    });
  });

  it('are there again after a restart', async () => {
    const path = join(await temporaryFolder(), 'settings.json');
    const first = await openSettings(path, chineseLight, () => {});
    await first.set({ language: 'en' });
    await first.set({ appearance: 'dark' });
    const second = await openSettings(path, chineseLight, () => {});
    expect(second.get()).toEqual({
      language: 'en',
      appearance: 'dark',
      resolvedLanguage: 'en',
      resolvedAppearance: 'dark',
    });
  });

  it.each(['', '{"language":', '{"language":"tlh","appearance":"dark"}', 'null', '\0\0\0'])(
    'fall back to defaults for a damaged file (%j), which is kept aside',
    async (content) => {
      const folder = await temporaryFolder();
      await writeFile(join(folder, 'settings.json'), content);
      const settings = await openSettings(join(folder, 'settings.json'), chineseLight, () => {});
      expect(settings.get().language).toBe('system');
      expect(await readdir(folder)).toEqual(['settings.json.damaged']);
      await settings.set({ language: 'en' });
      expect((await readdir(folder)).sort()).toEqual(['settings.json', 'settings.json.damaged']);
    },
  );

  it('write changes in the order they were made', async () => {
    const path = join(await temporaryFolder(), 'settings.json');
    const settings = await openSettings(path, chineseLight, () => {});
    await Promise.all(
      (['en', 'system', 'zh-CN', 'en'] as const).map((language) => settings.set({ language })),
    );
    expect((await openSettings(path, chineseLight, () => {})).get().language).toBe('en');
  });
});

describe('languageOf', () => {
  it('takes Chinese where the system speaks it or says nothing', () => {
    for (const locale of ['zh-CN', 'zh_TW.UTF-8', '', 'C', 'C.UTF-8', 'POSIX']) {
      expect(languageOf(locale), locale).toBe('zh-CN');
    }
    for (const locale of ['en-US', 'de_DE.UTF-8', 'cs-CZ']) expect(languageOf(locale), locale).toBe('en');
  });
});
