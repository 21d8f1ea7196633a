import { readFileSync } from 'node:fs';
import { register } from 'node:module';
import { defineConfig } from '@playwright/test';
import { provideDictionary } from './src/core/language/dictionary.ts';

// Tests plan documents themselves, and read lists of words as bundles do.
register('./scripts/raw-text-loader.mjs', import.meta.url);
provideDictionary(readFileSync(new URL('./resources/language/chinese.bin', import.meta.url)));

/** Times as long as on a machine that does nothing else. */
const patience = Number(process.env.TIGANG_E2E_PATIENCE ?? 1);

// One at a time: windows share the display, its focus and its clipboard.
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results',
  fullyParallel: false,
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000 * patience,
  expect: { timeout: 10_000 * patience },
});
