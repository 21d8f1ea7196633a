// @ts-check
/** `npm run build [-- app|cli]`: builds the app and the command line into `out/`. */
import { buildTargets, ensureBuilt } from './build/built-output.mjs';

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !(name in buildTargets));
if (unknown !== undefined) {
  console.error(`build: there is no target ${unknown}; there are ${Object.keys(buildTargets).join(', ')}.`);
  process.exit(2);
}

for (const target of Object.values(buildTargets)) {
  if (asked.length > 0 && !asked.includes(target.name)) continue;
  const started = performance.now();
  try {
    await ensureBuilt(target, { force: true });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
  console.log(`built ${target.name} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}
