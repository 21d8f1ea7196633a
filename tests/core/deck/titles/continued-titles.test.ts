import { expect, test } from 'vitest';
import { ranks, type SlideCandidate } from '../../../../src/core/deck/plan/candidate.ts';
import { labelsByLanguage } from '../../../../src/core/deck/plan/labels.ts';
import { paragraph, slot } from '../../../../src/core/deck/runs/slots.ts';
import { markContinued } from '../../../../src/core/deck/titles/continued-titles.ts';
import type { Run } from '../../../../src/core/model/deck/deck.ts';

const { zh } = labelsByLanguage;
const words = (text: string): readonly Run[] => [
  { text, prov: { type: 'source', start: 0, end: text.length } },
];

function slide(title: string, index: number): SlideCandidate {
  return {
    id: `s${index}`,
    layout: 'clauses',
    sectionIndex: 0,
    slots: [slot('title', paragraph(words(title)))],
    rank: ranks.passage,
    score: 1,
    group: null,
    offset: index,
    order: 1,
    claims: [],
  };
}

const marked = (slides: readonly SlideCandidate[]) =>
  markContinued(slides, zh).map(({ slots }) =>
    slots
      .flatMap(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text)))
      .join(''),
  );
const series = (...titles: readonly string[]) => titles.map((title, index) => slide(title, index));

test('slides of one title say which of them each is', () => {
  expect(marked(series('水利', '水利', '交通'))).toEqual(['水利（1/2）', '水利（2/2）', '交通']);
});

test('the same words of two places in the text head two things', () => {
  const at = (start: number, index: number): SlideCandidate => ({
    ...slide('应对', index),
    slots: [slot('title', paragraph([{ text: '应对', prov: { type: 'source', start, end: start + 2 } }]))],
  });
  expect(marked([at(10, 0), at(10, 1), slide('水利', 2), at(90, 3)])).toEqual([
    '应对（1/2）',
    '应对（2/2）',
    '水利',
    '应对',
  ]);
});

test('a title of the deck’s own counts all slides of the section that have it', () => {
  const own = (index: number): SlideCandidate => ({
    ...slide('', index),
    slots: [slot('title', paragraph([zh.mainPoints()]))],
  });
  expect(marked([own(0), slide('水利', 1), own(2)])).toEqual(['要点（1/2）', '水利', '要点（2/2）']);
});
