/**
 * `parity-probe FOLDER THEME ASPECT FILE…`: writes each document as `<name>.html` and `<name>.pptx` into the folder,
 * and prints what the layout says about their boxes of text, for the comparison in `scripts/parity.mjs`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { projectRoot } from '../../scripts/project-root.mjs';
import { layoutDeck } from '../../src/core/layout/layout-deck.ts';
import type { Deck } from '../../src/core/model/deck/deck.ts';
import { convertDocument, exportProject } from '../../src/core/pipeline.ts';
import { measurerFor, themeOfDeck } from '../../src/shared/built-in-themes.ts';
import { textBoxes } from '../core/layout/text-boxes.ts';

/** From the source tree, where nothing has been bundled. */
const assets = { text: (path: string) => readFile(join(projectRoot, 'resources', path), 'utf8') };

const [folder = '', themeId = '', aspect = '16:9', ...files] = process.argv.slice(2);
const documents = [];
for (const file of files) documents.push(await probe(file));
process.stdout.write(JSON.stringify(documents));

async function probe(file: string) {
  const options = { themeId, aspect: aspect as Deck['aspect'], maxSlides: null };
  const converted = await convertDocument(readFileSync(file), basename(file), options);
  if (!converted.ok) throw new Error(`${file}: ${converted.error.code}`);
  const project = converted.value.value;
  const theme = themeOfDeck(project.deck);
  const resources = { theme, measurer: measurerFor(theme), assets };
  const name = basename(file, extname(file));
  for (const format of ['html', 'pptx'] as const) {
    const written = await exportProject(project, format, resources);
    if (!written.ok) throw new Error(`${file}: ${written.error.code}`);
    writeFileSync(join(folder, `${name}.${format}`), written.value.bytes);
  }
  const scene = layoutDeck(project.deck, resources.theme, resources.measurer, project.source.images).value;
  return { name, slides: scene.slides.map(({ nodes }) => textBoxes(nodes)) };
}
