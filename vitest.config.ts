import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    setupFiles: ['tests/language-setup.ts'],
    include: ['tests/**/*.test.{ts,tsx}'],
    // Only to end what hangs: a busy machine takes long for honest work.
    testTimeout: 60_000,
    exclude: ['tests/e2e/**', 'node_modules/**'],
  },
});
