// @ts-check
import { join } from 'node:path';
import { projectRoot } from '../project-root.mjs';

const folder = join(projectRoot, 'src/core/write/pptx/draw');

/** What bundles hold instead of modules that pptxgenjs imports and we have no use for. */
const standIns = new Map([
  ['jszip', join(folder, 'collected-parts.ts')],
  ['node:fs', join(folder, 'no-files.ts')],
  ['node:https', join(folder, 'no-files.ts')],
]);

/**
 * Gives pptxgenjs, and no other module, the stand-ins: loading what it asks for takes longer than writing a deck.
 *
 * @returns {import('vite').Plugin}
 */
export function pptxgenjsStandIns() {
  return {
    name: 'pptxgenjs-stand-ins',
    enforce: 'pre',
    resolveId: (id, importer) => (importer?.includes('/pptxgenjs/') ? standIns.get(id) : undefined),
  };
}
