import { expect, test } from 'vitest';
import { layoutNames } from '../../../../src/core/model/deck/deck.ts';
import { layoutPreviews } from '../../../../src/renderer/features/inspector/layout-previews.ts';
import { openedSample } from '../../sample-document.ts';

test('offers every layout once, those that suit the slide first', async () => {
  const { deck } = (await openedSample()).project;
  for (const slide of deck.slides) {
    const previews = layoutPreviews(deck, slide);
    expect(previews.map(({ layout }) => layout).sort()).toEqual([...layoutNames].sort());
    const firstUnsuited = previews.findIndex(({ isSuited }) => !isSuited);
    expect(previews.slice(firstUnsuited).some(({ isSuited }) => isSuited && firstUnsuited >= 0)).toBe(false);
    // What was planned suits.
    expect(previews.find(({ layout }) => layout === slide.layout)?.isSuited).toBe(true);
  }
});
