// @ts-check
import { spawnSync } from 'node:child_process';

/** @param {readonly number[]} values not empty */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/**
 * @typedef {object} Contender
 * @property {string} name
 * @property {string} command
 * @property {readonly string[]} args
 */

/** @param {Contender} contender */
function wallTimeMs({ name, command, args }) {
  const started = performance.now();
  const { status, error, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  const elapsed = performance.now() - started;
  if (error) throw error;
  if (status !== 0) throw new Error(`${name} ended with status ${status}: ${stderr}`);
  return elapsed;
}

/**
 * Median wall times of whole processes. The contenders take turns, so that what else the machine does meets
 * all of them; a first round warms the disk cache and is not counted.
 *
 * @param {readonly Contender[]} contenders
 * @param {number} rounds
 * @returns {ReadonlyMap<string, number>} milliseconds by name
 */
export function compareWallTimes(contenders, rounds) {
  /** @type {Map<string, number[]>} */
  const times = new Map(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const contender of contenders) {
      const elapsed = wallTimeMs(contender);
      if (round > 0) times.get(contender.name)?.push(elapsed);
    }
  }
  return new Map([...times].map(([name, values]) => [name, median(values)]));
}
