import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { layoutDeck } from '../../../../src/core/layout/layout-deck.ts';
import { layoutNames } from '../../../../src/core/model/deck/deck.ts';
import { layoutDefinitions } from '../../../../src/core/model/layouts/registry.ts';
import { measurerFor, themeOf } from '../../../../src/shared/built-in-themes.ts';
import { layoutSpecimens } from '../../../layout-specimens.ts';

const docs = join(import.meta.dirname, '../../../../docs');

describe('the layouts', () => {
  it('are all chosen by the planner, and hold the words of these slides', async () => {
    const specimens = await layoutSpecimens();
    const chosen = specimens.flatMap(({ slides }) => [...slides.keys()]);
    expect(chosen.toSorted()).toEqual([...layoutNames].toSorted());
    for (const { project, slides } of specimens) {
      const deck = { ...project.deck, slides: [...slides.values()] };
      const theme = themeOf(deck.themeId);
      const images = project.source.images;
      const { value: scene, diagnostics } = layoutDeck(deck, theme, measurerFor(theme), images);
      expect(scene.slides).toHaveLength(slides.size);
      expect(diagnostics).toEqual([]);
    }
  });

  it('have a section and a picture each in docs/layouts.md', () => {
    const text = readFileSync(join(docs, 'layouts.md'), 'utf8');
    const sections = [...text.matchAll(/^## (.+)$/gmu)].map(([, heading]) => heading);
    expect(sections).toEqual(layoutDefinitions.map(({ name, label }) => `${name} · ${label.zh}`));
    for (const name of layoutNames) {
      expect(text).toContain(`](images/layouts/${name}.png)`);
      expect(existsSync(join(docs, `images/layouts/${name}.png`)), name).toBe(true);
    }
  });

  it('have their slots in the table of docs/slides.md', () => {
    const text = readFileSync(join(docs, 'slides.md'), 'utf8');
    const rows = [...text.matchAll(/^\| ([a-z, -]+?) +\|/gmu)].flatMap(([, names = '']) => names.split(', '));
    expect(rows.slice(2).toSorted()).toEqual([...layoutNames].toSorted());
  });

  it('that take the place of another are layouts', () => {
    const named = layoutDefinitions.flatMap(({ lastResorts = [] }) => lastResorts.map(({ name }) => name));
    expect(named.filter((name) => !layoutNames.some((known) => known === name))).toEqual([]);
  });
});
