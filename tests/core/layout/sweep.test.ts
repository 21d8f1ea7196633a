import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkProject } from '../../../src/core/check/check-project.ts';
import { layoutDeck } from '../../../src/core/layout/layout-deck.ts';
import type { Project } from '../../../src/core/model/project/project.ts';
import { convertDocument } from '../../../src/core/pipeline.ts';
import {
  builtInThemes,
  defaultThemeId,
  measurerFor,
  themeOfDeck,
} from '../../../src/shared/built-in-themes.ts';
import { lostBody } from '../lost-body.ts';
import { ownDocuments } from '../own-documents.ts';
import { sceneProblems } from './scene-problems.ts';

// Among them a heading of 300 characters, cards of 500, emoji, right-to-left text, wide and long tables.
const files = ownDocuments();
const aspects = ['16:9', '4:3'] as const;

async function projectOf(file: string): Promise<Project> {
  const options = { themeId: defaultThemeId, aspect: '16:9', maxSlides: null } as const;
  const converted = await convertDocument(readFileSync(file), basename(file), options);
  if (!converted.ok) throw new Error(converted.error.code);
  return converted.value.value;
}

describe('every document of the tests', () => {
  it.each(files.map((file) => [basename(file), file]))(
    '%s fits in every theme and aspect, word for word and whole',
    async (_name, file) => {
      const project = await projectOf(file);
      for (const themeId of builtInThemes.keys()) {
        for (const aspect of aspects) {
          const deck = { ...project.deck, themeId, aspect };
          const theme = themeOfDeck(deck);
          const scene = layoutDeck(deck, theme, measurerFor(theme)).value;
          const place = `${themeId} ${aspect}`;
          expect(sceneProblems(scene, deck), place).toEqual([]);
          const report = checkProject({ ...project, deck }, scene);
          expect(report.fit?.findings, place).toEqual([]);
          expect(report.fidelity.findings, place).toEqual([]);
          expect(lostBody(report), place).toEqual([]);
        }
      }
    },
  );
});
