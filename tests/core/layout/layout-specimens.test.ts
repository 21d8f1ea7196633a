import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { layoutDeck } from '../../../src/core/layout/layout-deck.ts';
import { type LayoutName, layoutNames } from '../../../src/core/model/deck.ts';
import { measurerFor, themeOf } from '../../../src/shared/built-in-themes.ts';
import { layoutSpecimens } from '../../layout-specimens.ts';

/** A person turns rows of names and numbers into them; the planner does not. */
const chosenByHand: readonly LayoutName[] = ['bar-chart', 'line-chart', 'pie-chart'];
const docs = join(import.meta.dirname, '../../../docs');

describe('the layouts', () => {
  it('are chosen by the planner or by hand, and hold the words of these slides', async () => {
    const specimens = await layoutSpecimens();
    const chosen = specimens.flatMap(({ slides }) => [...slides.keys()]);
    expect([...chosen, ...chosenByHand].toSorted()).toEqual([...layoutNames].toSorted());
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
    const sections = [...text.matchAll(/^## (\S+)/gmu)].map(([, name]) => name);
    expect(sections).toEqual([...layoutNames]);
    for (const name of layoutNames) {
      expect(text).toContain(`](images/layouts/${name}.png)`);
      expect(existsSync(join(docs, `images/layouts/${name}.png`)), name).toBe(true);
    }
  });
});
