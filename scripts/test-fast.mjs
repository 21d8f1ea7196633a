// @ts-check
/**
 * `npm run test:fast [-- OPTIONS OF VITEST]`: the unit tests that answer at once, for daily work. What takes long is
 * left to `npm test`: documents in every theme, generated input, other programs, the built command line.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { say } from './console-progress.mjs';
import { projectRoot } from './project-root.mjs';

/** Each of these takes seconds. */
const slow = [
  'tests/cli/**',
  'tests/platform/**',
  'tests/**/*.properties.test.ts',
  'tests/core/check/ledger.test.ts',
  'tests/core/deck/{plan-deck,replan-deck}.test.ts',
  'tests/core/edit/operations.test.ts',
  'tests/core/import/docx/{bad-input,documents}.test.ts',
  'tests/core/import/reader-bounds.test.ts',
  'tests/core/import/pdf/**',
  'tests/core/outline/analysis-time.test.ts',
  'tests/core/layout/{sweep,layout-properties,built-in-themes}.test.ts',
  'tests/core/write/pptx/{every-document,hard-slides,master-in-libreoffice,pictures,sample-article,write-pptx}.test.ts',
  'tests/core/write/{charts,pages}*.test.ts',
  'tests/core/project-file/project-file.test.ts',
  'tests/files/**',
];
const budgetSeconds = 60;

const started = performance.now();
const { status } = spawnSync(
  process.execPath,
  [
    join(projectRoot, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--reporter=dot',
    '--passWithNoTests',
    ...process.argv.slice(2),
  ],
  {
    cwd: projectRoot,
    env: { ...process.env, TIGANG_LEFT_OUT_TESTS: slow.join(' ') },
    stdio: 'inherit',
  },
);
const seconds = (performance.now() - started) / 1000;
say(`${seconds.toFixed(0)} s${seconds > budgetSeconds ? `, which is more than ${budgetSeconds} s` : ''}`);
process.exitCode = status === 0 ? 0 : 1;
