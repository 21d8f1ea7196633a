import { expect, test } from 'vitest';
import { shownOffsets } from '../../../../src/renderer/features/source/follow-slide.ts';
import { planSample } from '../../../core/planned-document.ts';

const { deck, outline } = await planSample();

test('a slide is followed to its body, in the order of the source', () => {
  const matrix = deck.slides.find(({ layout }) => layout === 'matrix');
  const offsets = matrix === undefined ? [] : shownOffsets(matrix);
  const [first] = outline.blocks.filter(({ span }) => span.start <= (offsets[0] ?? -1)).slice(-1);
  expect(first?.kind).toBe('paragraph');
  expect(offsets).toEqual([...offsets].sort((a, b) => a - b));
});

test('an agenda is followed to the first heading that it lists, and each section slide into its part', () => {
  const headings = outline.blocks.filter(({ kind }) => kind === 'heading').map(({ span }) => span.start);
  const followed = (layout: string) =>
    deck.slides.filter((slide) => slide.layout === layout).map((slide) => shownOffsets(slide)[0] ?? -1);
  expect(followed('agenda')).toEqual(headings.slice(0, 1));
  const parts = followed('section').map((offset) => headings.findLastIndex((start) => start <= offset));
  expect(parts).toEqual([0, 1, 2]);
});

test('a slide without words of the source is followed nowhere', () => {
  const [slide] = deck.slides;
  expect(slide && shownOffsets({ ...slide, slots: [] })).toEqual([]);
});
