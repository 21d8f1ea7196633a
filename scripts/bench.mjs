// @ts-check
/** `npm run bench [-- GROUP…] [--json]`: measures, and prints medians and ratios. */
import { parseArgs } from 'node:util';
import { say } from './console-progress.mjs';

/** @typedef {(print: (line: string) => void) => Promise<Record<string, number>>} Measure */

/**
 * Groups that the command line promises; null until what they measure is there.
 *
 * @type {Readonly<Record<string, (() => Promise<Measure>) | null>>}
 */
const groups = {
  convert: async () => (await import('../tests/bench/convert.mjs')).benchConvert,
  structure: async () => (await import('../tests/bench/structure.mjs')).benchStructure,
  write: async () => (await import('../tests/bench/write.mjs')).benchWrite,
  startup: async () => (await import('../tests/bench/startup.mjs')).benchStartup,
  editor: null,
  present: null,
};

const usage = `Usage: npm run bench [-- ${Object.keys(groups).join('|')}] [--json]`;

/** @param {string} key @param {number} value */
function format(key, value) {
  if (key.endsWith('Ms')) return `${value.toFixed(0)} ms`;
  if (key.endsWith('MiB')) return `${value.toFixed(0)} MiB`;
  return `${value.toFixed(2)} ×`;
}

async function bench() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean' } },
  });
  const unknown = positionals.find((name) => !(name in groups));
  if (unknown !== undefined) {
    say(`bench: there is no group ${unknown}.\n${usage}`);
    return 2;
  }
  const asked = positionals.length > 0 ? positionals : Object.keys(groups);
  const absent = asked.filter((name) => groups[name] === null);
  for (const name of absent) say(`bench: the group ${name} is not there yet; nothing was measured for it.`);

  /** @type {Record<string, number>} */
  const results = {};
  for (const name of asked) {
    const measure = await groups[name]?.();
    if (!measure) continue;
    const figures = await measure(say);
    Object.assign(results, figures);
    if (values.json) continue;
    console.log(name);
    for (const [key, value] of Object.entries(figures))
      console.log(`  ${key.padEnd(20)} ${format(key, value)}`);
  }
  if (values.json) {
    const rounded = Object.entries(results).map(([key, value]) => [key, Number(value.toFixed(3))]);
    console.log(JSON.stringify(Object.fromEntries(rounded)));
  }
  return positionals.length > 0 && absent.length > 0 ? 2 : 0;
}

try {
  process.exitCode = await bench();
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
