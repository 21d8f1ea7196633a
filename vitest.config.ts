import { defineConfig } from 'vitest/config';

/** Patterns of files that `npm run test:fast` leaves out: the exclusions of a project do not come from its arguments. */
const leftOut = (process.env.TIGANG_LEFT_OUT_TESTS ?? '').split(' ').filter((pattern) => pattern !== '');

export default defineConfig({
  test: {
    setupFiles: ['tests/language-setup.ts'],
    // Only to end what hangs: a busy machine takes long for honest work.
    testTimeout: 60_000,
    projects: [
      {
        extends: true,
        // In core nothing changes what another file sees: its modules are loaded once for all.
        test: {
          name: 'core',
          include: ['tests/core/**/*.test.{ts,tsx}'],
          exclude: leftOut,
          isolate: false,
          pool: 'threads',
        },
      },
      {
        extends: true,
        test: {
          name: 'programs',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/core/**', 'tests/e2e/**', ...leftOut],
          pool: 'threads',
        },
      },
    ],
  },
});
