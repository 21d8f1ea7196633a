// @ts-check
/** Decks of 100 and of 500 slides to PPTX, beside pptxgenjs writing their bare texts. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../../scripts/project-root.mjs';
import { median } from './timing.mjs';

const rounds = 5;
const script = join(import.meta.dirname, 'write-probe.ts');

/**
 * @param {string} writer
 * @param {number} slides
 * @returns {{ ms: number, peakMiB: number }}
 */
function probe(writer, slides) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', join(projectRoot, 'scripts/source-tree.mjs'), script, writer, String(slides)],
    { encoding: 'utf8', cwd: projectRoot },
  );
  if (status !== 0) throw new Error(`the probe ended with status ${status}: ${stderr}`);
  return JSON.parse(stdout);
}

/** @returns {Promise<Record<string, number>>} */
export async function benchWrite() {
  const cases = /** @type {const} */ ([
    ['tigang', 100],
    ['pptxgenjs', 100],
    ['tigang', 500],
    ['pptxgenjs', 500],
  ]);
  const results = cases.map(() => /** @type {{ ms: number, peakMiB: number }[]} */ ([]));
  for (let round = 0; round < rounds; round += 1) {
    cases.forEach(([writer, slides], index) => {
      results[index]?.push(probe(writer, slides));
    });
  }
  const of = (/** @type {number} */ index, /** @type {'ms' | 'peakMiB'} */ key) =>
    median((results[index] ?? []).map((result) => result[key]));
  return {
    write100Ms: of(0, 'ms'),
    pptxgenjs100Ms: of(1, 'ms'),
    write500Ms: of(2, 'ms'),
    pptxgenjs500Ms: of(3, 'ms'),
    ratioToPptxgenjs500: of(2, 'ms') / of(3, 'ms'),
    write100MiB: of(0, 'peakMiB'),
    write500MiB: of(2, 'peakMiB'),
    pptxgenjs500MiB: of(3, 'peakMiB'),
  };
}
