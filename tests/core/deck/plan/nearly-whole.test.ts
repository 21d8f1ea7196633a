import { expect, it } from 'vitest';
import { ranks, type SlideCandidate } from '../../../../src/core/deck/plan/candidate.ts';
import { slideCount } from '../../../../src/core/deck/plan/slide-budget.ts';

const slide = (place: number, rank: number, layout: SlideCandidate['layout']): SlideCandidate => ({
  id: `text-${place}`,
  layout,
  sectionIndex: null,
  slots: [],
  rank,
  score: 0,
  group: null,
  offset: place,
  order: place,
  claims: [],
});

const deckOf = (passages: number, details: number, layout: SlideCandidate['layout']) => [
  ...Array.from({ length: passages }, (_, place) => slide(place, ranks.passage, 'passage')),
  ...Array.from({ length: details }, (_, place) => slide(100 + place, ranks.detail, layout)),
];

it('leaves out no last few passages of a deck that is told nearly whole', () => {
  expect(slideCount(null, 3_900, deckOf(28, 2, 'clauses'))).toBe(30);
});

it('leaves out details where there are many, and lines alone that tell nothing', () => {
  expect(slideCount(null, 3_900, deckOf(28, 12, 'clauses'))).toBe(28);
  expect(slideCount(null, 3_900, deckOf(28, 2, 'statement'))).toBe(28);
});
