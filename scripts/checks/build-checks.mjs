// @ts-check
import { buildTargets, ensureBuilt } from '../build/built-output.mjs';
import { installPackages } from '../system/debian-packages.mjs';
import { packagesMissingForTests } from '../system/requirements.mjs';
import { oneCheck, sum } from './tally.mjs';

/** @param {unknown} error */
const messageOf = (error) => (error instanceof Error ? error.message : String(error));

/** The programs and fonts that tests use: installed here where that is allowed. */
export async function toolCheck() {
  try {
    await installPackages(packagesMissingForTests(), 'the tests');
    return oneCheck('LibreOffice, poppler, pandoc, Chinese fonts', true);
  } catch (error) {
    return oneCheck('LibreOffice, poppler, pandoc, Chinese fonts', false, messageOf(error));
  }
}

/** Builds everything again. */
export async function buildChecks() {
  const tallies = [];
  for (const target of Object.values(buildTargets)) {
    try {
      await ensureBuilt(target, { force: true });
      tallies.push(oneCheck(`build of ${target.name}`, true));
    } catch (error) {
      tallies.push(oneCheck(`build of ${target.name}`, false, messageOf(error)));
    }
  }
  return sum(tallies);
}
