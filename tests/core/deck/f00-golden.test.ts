import { expect, it } from 'vitest';
import { expectGoldenJson } from '../../golden-file.ts';
import { planSample } from '../planned-document.ts';

it('finds the same outline in the sample', async () => {
  const { outline } = await planSample();
  expectGoldenJson('f00.outline.json', outline);
  expect(outline.metadata.title?.value).toBe('奋力谱写中国式现代化嘉兴新篇章');
});

it('plans the same deck from the sample', async () => {
  const { deck } = await planSample();
  expectGoldenJson('f00.deck.json', deck);
  expect(deck.slides).toHaveLength(16);
});
