// @ts-check
/**
 * `npm test`: everything that says whether this checkout is good. Runs all of it even when a part fails, and
 * ends with one line `N passed, N failed`.
 */

import { buildChecks, toolCheck } from './checks/build-checks.mjs';
import { endToEndTests } from './checks/end-to-end-tests.mjs';
import { importChecks, styleCheck, typeChecks } from './checks/static-checks.mjs';
import { unitTests } from './checks/unit-tests.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

const parts = [
  { title: 'Tools of this machine', run: toolCheck },
  { title: 'Style', run: styleCheck },
  { title: 'Types', run: typeChecks },
  { title: 'Import rules', run: importChecks },
  { title: 'Build', run: buildChecks },
  { title: 'Unit tests', run: unitTests },
  { title: 'End-to-end tests', run: endToEndTests },
];

/** @type {Tally} */
const total = { passed: 0, failed: 0, skipped: 0 };
const started = Date.now();

for (const [index, { title, run }] of parts.entries()) {
  const partStarted = Date.now();
  console.log(`\n[${index + 1}/${parts.length}] ${title}`);
  /** @type {Tally} */
  let tally;
  try {
    tally = await run();
  } catch (error) {
    console.log(error instanceof Error ? error.message : error);
    tally = { passed: 0, failed: 1, skipped: 0 };
  }
  total.passed += tally.passed;
  total.failed += tally.failed;
  total.skipped += tally.skipped;
  const seconds = ((Date.now() - partStarted) / 1000).toFixed(1);
  console.log(`${title}: ${tally.passed} passed, ${tally.failed} failed, in ${seconds} s`);
}

console.log(`\nIn all ${((Date.now() - started) / 60_000).toFixed(1)} minutes.`);
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed === 0 ? 0 : 1;
