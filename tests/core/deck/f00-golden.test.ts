import { expect, it } from 'vitest';
import { expectGoldenText } from '../../golden-file.ts';
import { deckLines } from '../../golden-lines.ts';
import { outlineLines } from '../../golden-outline.ts';
import { planSample } from '../planned-document.ts';

it('finds the same outline in the sample', async () => {
  const { source, outline } = await planSample();
  expectGoldenText('f00.outline.txt', outlineLines(source.raw, outline));
  expect(outline.metadata.title?.value).toBe('奋力谱写中国式现代化嘉兴新篇章');
});

it('plans the same deck from the sample', async () => {
  const { deck } = await planSample();
  expectGoldenText('f00.deck.txt', deckLines(deck));
  expect(deck.slides).toHaveLength(16);
});
