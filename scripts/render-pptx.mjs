// @ts-check
/**
 * `node scripts/render-pptx.mjs FILE.pptx -o FOLDER [--dpi N]`: shows a presentation as LibreOffice draws it, a
 * PNG for each slide, and prints their paths.
 */

import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { renderPptx } from './render/render-pptx.mjs';

const usage = 'Usage: node scripts/render-pptx.mjs FILE.pptx -o FOLDER [--dpi N]';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { output: { type: 'string', short: 'o' }, dpi: { type: 'string', default: '96' } },
});
const [file] = positionals;
const dpi = Number(values.dpi);
if (file === undefined || values.output === undefined || !(dpi > 0)) {
  console.error(usage);
  process.exit(2);
}

try {
  const { images } = await renderPptx(resolve(file), resolve(values.output), { dpi });
  console.log(images.join('\n'));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
