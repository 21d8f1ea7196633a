// @ts-check
/** `npm run e2e [-- ARGUMENTS OF PLAYWRIGHT]`: the end-to-end tests alone, on what the sources are now. */
import { spawnSync } from 'node:child_process';
import { buildTargets, developmentApp, ensureBuilt } from './build/built-output.mjs';
import { endToEndEnvironment, playwrightCli } from './checks/end-to-end-tests.mjs';
import { say } from './console-progress.mjs';
import { projectRoot } from './project-root.mjs';
import { openAppSession } from './runtime/app-session.mjs';

try {
  // The command line prints through the app that is shipped.
  for (const target of [developmentApp, buildTargets.cli, buildTargets.app]) {
    await ensureBuilt(target, { onStart: () => say(`Building ${target.name} …`) });
  }
  const session = await openAppSession({ virtualDisplay: process.env.TIGANG_E2E_VISIBLE !== '1' });
  const { status } = spawnSync(process.execPath, [playwrightCli, 'test', ...process.argv.slice(2)], {
    cwd: projectRoot,
    env: endToEndEnvironment(session),
    stdio: 'inherit',
  });
  session.close();
  process.exitCode = status ?? 1;
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
