// @ts-check
/** @typedef {import('../test.mjs').Tally} Tally */

/**
 * Counts one check and says how it went.
 *
 * @param {string} name
 * @param {boolean} ok
 * @param {string} [detail] shown when it failed
 * @returns {Tally}
 */
export function oneCheck(name, ok, detail = '') {
  console.log(`  ${ok ? 'ok' : 'FAILED'}  ${name}`);
  if (!ok && detail.trim() !== '') console.log(detail.trimEnd());
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
}

/** @param {readonly Tally[]} tallies @returns {Tally} */
export function sum(tallies) {
  return tallies.reduce(
    (all, one) => ({
      passed: all.passed + one.passed,
      failed: all.failed + one.failed,
      skipped: all.skipped + one.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}
