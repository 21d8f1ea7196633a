// @ts-check
import { join } from 'node:path';
import { projectRoot } from '../project-root.mjs';

const folder = join(projectRoot, 'src/core/write/pptx/draw');

/**
 * What bundles hold instead of two modules that pptxgenjs imports and we have no use for; together they took
 * longer than writing a deck. Nothing else in the product imports them.
 */
export const pptxgenjsStandIns = {
  jszip: join(folder, 'collected-parts.ts'),
  'node:https': join(folder, 'no-network.ts'),
};
