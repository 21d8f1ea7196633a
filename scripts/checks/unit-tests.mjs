// @ts-check
import { join } from 'node:path';
import { projectRoot } from '../project-root.mjs';
import { countUnreportedFailure, runWithReport } from './run-with-report.mjs';

const timeoutMs = 20 * 60_000;

/** @typedef {{ status: string, assertionResults: readonly { status: string }[] }} TestFile */

/** All tests that need no window. */
export async function unitTests() {
  const run = await runWithReport(
    (reportFile) => ({
      args: [
        join(projectRoot, 'node_modules/vitest/vitest.mjs'),
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${reportFile}`,
      ],
      env: process.env,
    }),
    timeoutMs,
  );
  /** @type {readonly TestFile[]} */
  const files = run.report?.testResults ?? [];
  const results = files.flatMap((file) => file.assertionResults.map(({ status }) => status));
  /** @param {readonly string[]} statuses */
  const count = (...statuses) => results.filter((status) => statuses.includes(status)).length;
  // A file that cannot even be loaded has no results of its own.
  const unloaded = files.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return countUnreportedFailure(
    {
      passed: count('passed'),
      failed: count('failed') + unloaded.length,
      skipped: count('skipped', 'pending', 'todo', 'disabled'),
    },
    run,
    'vitest',
  );
}
