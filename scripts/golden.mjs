// @ts-check
/** `npm run golden [-- FILTER]`: writes the golden files again; look at the difference before committing it. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from './project-root.mjs';

const vitest = join(projectRoot, 'node_modules/vitest/vitest.mjs');
const filters = process.argv.slice(2);
const { status } = spawnSync(
  process.execPath,
  [vitest, 'run', ...(filters.length > 0 ? filters : ['golden'])],
  {
    cwd: projectRoot,
    env: { ...process.env, UPDATE_GOLDEN: '1' },
    stdio: 'inherit',
  },
);
process.exitCode = status ?? 1;
