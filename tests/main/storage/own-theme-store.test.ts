import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { OwnTheme } from '../../../src/core/model/theme/brand.ts';
import { openOwnThemes } from '../../../src/main/storage/own-theme-store.ts';

const own = (name: string, primary: string): OwnTheme => ({
  themeId: 'government-red',
  brand: { name, primary, headingFont: null, bodyFont: null, footer: null },
});

it('own themes last, replace each other by name, and can be removed', async () => {
  const path = join(await mkdtemp(join(tmpdir(), 'tigang-own-themes-')), 'own-themes.json');
  const store = await openOwnThemes(path, () => {});
  await store.save(own('甲', '#0B57A4'));
  await store.save(own('乙', '#106B3A'));
  await store.save(own('甲', '#8A1538'));
  const again = await openOwnThemes(path, () => {});
  expect(again.list()).toEqual([own('甲', '#8A1538'), own('乙', '#106B3A')]);
  expect(await again.remove('甲')).toEqual([own('乙', '#106B3A')]);
  await writeFile(path, '[{"themeId": 7}]');
  expect((await openOwnThemes(path, () => {})).list()).toEqual([]);
});
