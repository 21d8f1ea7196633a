// @ts-check
/** `npm run --silent tigang -- …`: the command line of this checkout, built first when it is not up to date. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildTargets, ensureBuilt } from './build/built-output.mjs';
import { projectRoot } from './project-root.mjs';

try {
  await ensureBuilt(buildTargets.cli);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

// npm runs scripts in the project's folder; the paths a person types are meant from where they stand.
if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
const entry = join(projectRoot, 'out/cli/tigang.mjs');
process.argv[1] = entry;
await import(pathToFileURL(entry).href);
