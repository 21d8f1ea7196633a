// @ts-check
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../project-root.mjs';

/**
 * Runs a test runner with its output shown, and reads the JSON report that it leaves.
 *
 * @param {(reportFile: string) => { args: readonly string[], env: NodeJS.ProcessEnv }} commandFor arguments for Node
 * @param {number} timeoutMs
 * @returns {Promise<{ status: number | null, timedOut: boolean, report: any }>} `report` is null if there is none
 */
export async function runWithReport(commandFor, timeoutMs) {
  const folder = mkdtempSync(join(tmpdir(), 'tigang-report-'));
  const reportFile = join(folder, 'report.json');
  const { args, env } = commandFor(reportFile);
  try {
    let timedOut = false;
    const status = await new Promise((resolve, reject) => {
      const child = spawn(process.execPath, args, {
        cwd: projectRoot,
        env,
        stdio: ['ignore', 'inherit', 'inherit'],
      });
      const timer = setTimeout(() => {
        timedOut = true;
        child.kill('SIGKILL');
      }, timeoutMs);
      child.on('error', reject);
      child.on('close', (code) => {
        clearTimeout(timer);
        resolve(code);
      });
    });
    const report = existsSync(reportFile) ? JSON.parse(readFileSync(reportFile, 'utf8')) : null;
    return { status, timedOut, report };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Makes sure that a run which did not end well is not counted as one that did.
 *
 * @param {{ passed: number, failed: number, skipped: number }} tally
 * @param {{ status: number | null, timedOut: boolean, report: unknown }} run
 * @param {string} name
 */
export function countUnreportedFailure(tally, { status, timedOut, report }, name) {
  const total = tally.passed + tally.failed;
  const reason = timedOut
    ? 'took too long and was ended'
    : report === null
      ? `left no report (status ${status})`
      : total === 0
        ? 'ran no test'
        : status !== 0 && tally.failed === 0
          ? `ended with status ${status}`
          : null;
  if (reason === null) return tally;
  console.log(`  FAILED  ${name}: ${reason}`);
  return { ...tally, failed: tally.failed + 1 };
}
