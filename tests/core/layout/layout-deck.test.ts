import { describe, expect, it } from 'vitest';
import { createDeckLayouter, layoutDeck } from '../../../src/core/layout/layout-deck.ts';
import { f00Deck } from './f00-deck.ts';
import { governmentRed, measurer } from './test-theme.ts';

describe('layoutDeck', () => {
  it('places every slide of the sample deck by its own layout, in one part', () => {
    const { value, diagnostics } = layoutDeck(f00Deck(), governmentRed, measurer);
    expect(diagnostics).toEqual([]);
    expect(value.slides.map((slide) => slide.partCount)).toEqual(value.slides.map(() => 1));
  });

  it('gives every node of a slide an id of its own', () => {
    const { value } = layoutDeck(f00Deck(), governmentRed, measurer);
    for (const slide of value.slides) {
      const ids = slide.nodes.map((node) => node.id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('gives the same scene when it remembers slides', () => {
    const layout = createDeckLayouter(governmentRed, measurer);
    const deck = f00Deck();
    layout(deck);
    const [first, ...others] = deck.slides;
    const changed = { ...deck, slides: [...others, ...(first === undefined ? [] : [first])] };
    expect(layout(changed)).toEqual(layoutDeck(changed, governmentRed, measurer));
  });
});
