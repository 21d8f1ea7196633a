// @ts-check
import { join } from 'node:path';
import { projectRoot } from '../project-root.mjs';
import { runCaptured } from '../run-command.mjs';

const configFile = join(projectRoot, '.dependency-cruiser.mjs');
const cruiser = join(projectRoot, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

/**
 * @typedef {object} ForbiddenImport
 * @property {string} rule
 * @property {string} from
 * @property {string} to
 */

/**
 * Names of all import rules, in order.
 *
 * @returns {Promise<readonly string[]>}
 */
export async function importRuleNames() {
  const { default: config } = await import(configFile);
  return config.forbidden.map((/** @type {{ name: string }} */ rule) => rule.name);
}

/**
 * Imports below `folder/src` that break a rule.
 *
 * @param {string} [folder]
 * @returns {Promise<readonly ForbiddenImport[]>}
 */
export async function findForbiddenImports(folder = projectRoot) {
  const { stdout, output } = await runCaptured(
    process.execPath,
    [cruiser, '--config', configFile, '--output-type', 'json', 'src'],
    { cwd: folder },
  );
  if (!stdout.startsWith('{')) throw new Error(`dependency-cruiser failed:\n${output}`);
  const report = JSON.parse(stdout);
  return report.summary.violations.map(
    (/** @type {{ rule: { name: string }, from: string, to: string }} */ found) => ({
      rule: found.rule.name,
      from: found.from,
      to: found.to,
    }),
  );
}
