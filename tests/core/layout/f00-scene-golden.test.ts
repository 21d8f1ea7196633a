import { expect, it } from 'vitest';
import { layoutDeck } from '../../../src/core/layout/layout-deck.ts';
import { expectGoldenJson } from '../../golden-file.ts';
import { planSample } from '../planned-document.ts';
import { sceneProblems } from './scene-problems.ts';
import { governmentRed, measurer } from './test-theme.ts';

it('lays the sample out in the same scene', async () => {
  const { deck } = await planSample();
  const { value, diagnostics } = layoutDeck(deck, governmentRed, measurer);
  const { theme: _theme, layouts, ...scene } = value;
  expectGoldenJson('f00.scene.json', {
    ...scene,
    layouts: layouts.map(({ nodes, ...layout }) => ({ ...layout, nodes: nodes.length })),
  });
  expect(diagnostics).toEqual([]);
  expect(sceneProblems(value, deck)).toEqual([]);
});
