/**
 * `write-probe WRITER SLIDES`: writes a deck of so many slides as PPTX in this process, everything before it done,
 * and prints milliseconds and the most memory in MiB as JSON. The writer is `tigang`, or `pptxgenjs` with the same
 * texts at the same places, one text box each.
 */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import PptxGenJS from 'pptxgenjs';
import { projectRoot } from '../../scripts/project-root.mjs';
import { layoutDeck } from '../../src/core/layout/layout-deck.ts';
import type { Scene } from '../../src/core/model/scene/scene.ts';
import { convertDocument, noProgress } from '../../src/core/pipeline.ts';
import { writePptx } from '../../src/core/write/pptx/write-pptx.ts';
import { defaultThemeId, measurerFor, themeOf } from '../../src/shared/built-in-themes.ts';

const [writer = 'tigang', slideCount = '100'] = process.argv.slice(2);
const name = 'f00-jiaxing-article.txt';
const assets = { text: (path: string) => readFile(join(projectRoot, 'resources', path), 'utf8') };
const theme = themeOf(defaultThemeId);
const options = { themeId: defaultThemeId, aspect: '16:9', maxSlides: null } as const;
const converted = await convertDocument(
  readFileSync(join(projectRoot, 'resources/samples', name)),
  name,
  options,
);
if (!converted.ok) throw new Error(converted.error.code);
const { deck } = converted.value.value;
const slides = Array.from({ length: Number(slideCount) }, (_, index) => {
  const slide = deck.slides[index % deck.slides.length];
  if (slide === undefined) throw new Error('a deck without slides');
  return { ...slide, id: `${slide.id}-${index}` };
});
const project = { ...converted.value.value, deck: { ...deck, slides } };
const scene = layoutDeck(project.deck, theme, measurerFor(theme)).value;

const start = performance.now();
if (writer === 'tigang') {
  const written = await writePptx({ project, scene, assets, progress: noProgress });
  if (!written.ok) throw new Error(written.error.code);
} else await writeByPptxgenjs(scene);
const ms = performance.now() - start;
process.stdout.write(JSON.stringify({ ms, peakMiB: process.resourceUsage().maxRSS / 1024 }));

async function writeByPptxgenjs({ slides: sceneSlides }: Scene): Promise<void> {
  const presentation = new PptxGenJS();
  for (const { nodes, notes } of sceneSlides) {
    const slide = presentation.addSlide();
    slide.addNotes(notes.map(({ runs }) => runs.map(({ text }) => text).join('')).join('\n'));
    for (const node of nodes) {
      if (node.type !== 'text') continue;
      slide.addText(node.lines.map(({ runs }) => runs.map(({ text }) => text).join('')).join('\n'), {
        x: node.xPt / 72,
        y: node.yPt / 72,
        w: node.widthPt / 72,
        h: node.heightPt / 72,
      });
    }
  }
  await presentation.write({ outputType: 'uint8array' });
}
