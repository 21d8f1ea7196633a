import { describe, expect, it } from 'vitest';
import { layoutDeck } from '../../../src/core/layout/layout-deck.ts';
import type { ListShape } from '../../../src/core/model/layouts/lists/list-shape.ts';
import { listOfSlide, listShape } from '../../../src/core/model/layouts/lists/list-shape.ts';
import {
  chooseListLayout,
  layoutDefinitions,
  rankListLayouts,
} from '../../../src/core/model/layouts/registry.ts';
import { f00Deck } from '../layout/f00-deck.ts';
import { sceneProblems } from '../layout/scene-problems.ts';
import { specimenSlide } from '../layout/specimen-slide.ts';
import { governmentRed, measurer } from '../layout/test-theme.ts';

const plain: ListShape = {
  count: 0,
  heads: [],
  longestCore: 0,
  longestItem: 0,
  widestItem: 0,
  hasDescriptors: false,
  longestDetail: 0,
  widestDetail: 0,
  width: 0,
  isLabelled: false,
  hasPeople: false,
};

function shapeOf(count: number, longestItem: number, changes: Partial<ListShape> = {}): ListShape {
  const { longestDetail: widestDetail = 0 } = changes;
  return {
    ...plain,
    count,
    longestItem,
    widestItem: longestItem,
    longestCore: longestItem,
    widestDetail,
    ...changes,
  };
}

function choose(count: number, longestItem: number, changes: Partial<ListShape> = {}): string {
  return chooseListLayout(shapeOf(count, longestItem, changes)).name;
}

describe('chooseListLayout', () => {
  it('hangs five to nine short words as scrolls', () => {
    expect(choose(7, 3, { longestCore: 2 })).toBe('scrolls');
    expect(choose(4, 3)).toBe('pillars');
  });

  it('tiles short key words', () => {
    expect(choose(7, 8, { longestCore: 4 })).toBe('grid');
  });

  it('chains long items', () => {
    expect(choose(7, 13, { longestCore: 11 })).toBe('chain');
  });

  it('stands two to four items as pillars', () => {
    expect(choose(3, 6)).toBe('pillars');
  });

  it('sets many short items in two columns', () => {
    expect(choose(10, 4)).toBe('two-columns');
    expect(choose(9, 13)).toBe('chain');
    expect(choose(12, 30)).toBe('chain');
  });

  it('gives cards to items that are described', () => {
    expect(choose(4, 4, { hasDescriptors: true })).toBe('cards');
  });

  it('says the rest in plain clauses', () => {
    expect(choose(2, 20)).toBe('clauses');
    expect(choose(5, 60)).toBe('clauses');
  });
});

/** A list of plain items as a proposer makes it. */
function heads(...texts: readonly string[]): ListShape {
  return listShape(texts.map((text) => [{ part: 'main', runs: [{ text, prov: { type: 'user' } }] }]));
}

describe('layouts that know what words mean', () => {
  it('sets strengths, weaknesses, opportunities and threats two by two', () => {
    expect(chooseListLayout(heads('优势', '劣势', '机遇', '挑战')).name).toBe('quadrants');
    expect(chooseListLayout(heads('Strengths', 'Weaknesses', 'Opportunities', 'Threats')).name).toBe(
      'quadrants',
    );
    expect(chooseListLayout(heads('重要且紧急', '重要不紧急', '不重要但紧急', '不重要不紧急')).name).toBe(
      'quadrants',
    );
  });

  it('takes no other four for quadrants', () => {
    expect(chooseListLayout(heads('产业', '科创', '枢纽', '开放')).name).not.toBe('quadrants');
    expect(chooseListLayout(heads('优势', '劣势', '机遇', '产业')).name).not.toBe('quadrants');
    expect(chooseListLayout(heads('重要且紧急', '重要不紧急', '重要也紧急', '不重要不紧急')).name).not.toBe(
      'quadrants',
    );
  });

  it('sets what has a time and somebody who does it as a table of tasks', () => {
    expect(choose(3, 20, { hasPeople: true })).toBe('tasks');
  });

  it('sets labelled lines as facts', () => {
    expect(choose(3, 20, { isLabelled: true })).toBe('facts');
  });

  it('stands a whole sentence below its head in cards', () => {
    expect(choose(3, 12, { hasDescriptors: true, longestDetail: 60 })).toBe('sentence-cards');
    expect(choose(4, 4, { hasDescriptors: true, longestDetail: 10 })).toBe('cards');
  });
});

describe('the registry', () => {
  it('has no two layouts that claim the same list with nearly the same score', () => {
    const close: string[] = [];
    for (const count of [2, 3, 4, 5, 7, 9, 10, 14]) {
      for (const longestItem of [2, 3, 6, 10, 12, 20, 40, 60]) {
        for (const longestDetail of [0, 10, 60, 120]) {
          for (const kind of [{}, { isLabelled: true }, { hasPeople: true }]) {
            const shape = shapeOf(count, longestItem, {
              hasDescriptors: longestDetail > 0,
              longestDetail,
              ...kind,
            });
            const [first, second] = rankListLayouts(shape);
            if (first !== undefined && second !== undefined && first.score - second.score < 0.02)
              close.push(`${first.name} ${second.name} ${JSON.stringify(shape)}`);
          }
        }
      }
    }
    expect(close).toEqual([]);
  });

  it('has a plain list for every list', () => {
    expect(choose(1, 400)).toBe('clauses');
    expect(choose(40, 400)).toBe('clauses');
  });

  it('draws every specimen as its layout is made for, at both aspects, and would choose it for a list', () => {
    for (const definition of layoutDefinitions) {
      const slide = specimenSlide(definition);
      if (slide === null) continue;
      for (const aspect of ['16:9', '4:3'] as const) {
        const deck = { ...f00Deck(), aspect, slides: [slide] };
        const { value, diagnostics } = layoutDeck(deck, governmentRed, measurer);
        expect([definition.name, ...diagnostics, ...sceneProblems(value, deck)]).toEqual([definition.name]);
      }
      if (definition.list !== undefined)
        expect(
          definition.list.isVariant === true
            ? rankListLayouts(listOfSlide(slide)).map(({ name }) => name)
            : [chooseListLayout(listOfSlide(slide)).name],
        ).toContain(definition.name);
    }
  });
});
