// @ts-check
import { join } from 'node:path';
import { developmentApp, developmentAppRoot, ensureBuilt } from '../build/built-output.mjs';
import { projectRoot } from '../project-root.mjs';
import { openAppSession } from '../runtime/app-session.mjs';
import { countUnreportedFailure, runWithReport } from './run-with-report.mjs';

const timeoutMs = 40 * 60_000;

/**
 * @param {import('../runtime/app-session.mjs').AppSession} session
 * @returns {NodeJS.ProcessEnv} what `tests/e2e/tigang-app.ts` reads
 */
export function endToEndEnvironment(session) {
  return {
    ...session.env,
    TIGANG_E2E_APP: developmentAppRoot,
    TIGANG_E2E_SWITCHES: session.switches.join(' '),
  };
}

export const playwrightCli = join(projectRoot, 'node_modules/@playwright/test/cli.js');

/** The app in a real Electron, on a virtual display: the build that tells of React's warnings. */
export async function endToEndTests() {
  await ensureBuilt(developmentApp);
  const session = await openAppSession({ virtualDisplay: true });
  try {
    const run = await runWithReport(
      (reportFile) => ({
        args: [playwrightCli, 'test', '--reporter=list,json'],
        env: { ...endToEndEnvironment(session), PLAYWRIGHT_JSON_OUTPUT_NAME: reportFile },
      }),
      timeoutMs,
    );
    const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = run.report?.stats ?? {};
    const brokenFiles = run.report?.errors?.length ?? 0;
    return countUnreportedFailure(
      { passed: expected, failed: unexpected + flaky + brokenFiles, skipped },
      run,
      'playwright',
    );
  } finally {
    session.close();
  }
}
