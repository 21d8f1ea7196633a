// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../project-root.mjs';
import { runCaptured } from '../run-command.mjs';

const compiler = join(projectRoot, 'node_modules/typescript/bin/tsc');

/**
 * Folders of the TypeScript projects, as the top `tsconfig.json` lists them.
 *
 * @returns {readonly string[]}
 */
export function typeProjects() {
  const { references } = JSON.parse(readFileSync(join(projectRoot, 'tsconfig.json'), 'utf8'));
  return references.map((/** @type {{ path: string }} */ { path }) => path.replace(/^\.\//, ''));
}

/**
 * @param {string} project folder from the project root
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export async function checkTypes(project) {
  const { status, output } = await runCaptured(process.execPath, [
    compiler,
    '-p',
    project,
    '--pretty',
    'false',
  ]);
  return { ok: status === 0, output };
}
