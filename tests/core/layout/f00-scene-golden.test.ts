import { expect, it } from 'vitest';
import { layoutDeck } from '../../../src/core/layout/layout-deck.ts';
import { expectGoldenText } from '../../golden-file.ts';
import { sceneLines } from '../../golden-lines.ts';
import { planSample } from '../planned-document.ts';
import { sceneProblems } from './scene-problems.ts';
import { governmentRed, measurer } from './test-theme.ts';

it('lays the sample out in the same scene', async () => {
  const { deck } = await planSample();
  const { value, diagnostics } = layoutDeck(deck, governmentRed, measurer);
  expectGoldenText('f00.scene.txt', sceneLines(value));
  expect(diagnostics).toEqual([]);
  expect(sceneProblems(value, deck)).toEqual([]);
});
