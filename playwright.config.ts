import { defineConfig } from '@playwright/test';

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
