// @ts-check
import { join } from 'node:path';
import { projectRoot } from '../project-root.mjs';
import { runCaptured } from '../run-command.mjs';
import { findForbiddenImports, importRuleNames } from './import-rules.mjs';
import { oneCheck, sum } from './tally.mjs';
import { checkTypes, typeProjects } from './type-projects.mjs';

/** Lint and format, over the whole checkout. */
export async function styleCheck() {
  const biome = join(projectRoot, 'node_modules/@biomejs/biome/bin/biome');
  const { status, output } = await runCaptured(process.execPath, [
    biome,
    'check',
    '--error-on-warnings',
    '--colors=off',
    '.',
  ]);
  return oneCheck('lint and format', status === 0, output);
}

/** One check for each TypeScript project, two of them at a time. */
export async function typeChecks() {
  const waiting = [...typeProjects()];
  /** @type {import('../test.mjs').Tally[]} */
  const tallies = [];
  const checkOneAfterAnother = async () => {
    for (let project = waiting.shift(); project !== undefined; project = waiting.shift()) {
      const { ok, output } = await checkTypes(project);
      tallies.push(oneCheck(`types of ${project}`, ok, output));
    }
  };
  await Promise.all([checkOneAfterAnother(), checkOneAfterAnother()]);
  return sum(tallies);
}

/** One check for each import rule. */
export async function importChecks() {
  const [names, found] = [await importRuleNames(), await findForbiddenImports()];
  return sum(
    names.map((name) => {
      const broken = found.filter(({ rule }) => rule === name);
      const detail = broken.map(({ from, to }) => `          ${from} → ${to}`).join('\n');
      return oneCheck(name, broken.length === 0, detail);
    }),
  );
}
