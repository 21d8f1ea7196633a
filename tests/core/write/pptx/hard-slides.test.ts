import { describe, expect, it } from 'vitest';
import { layoutDeck } from '../../../../src/core/layout/layout-deck.ts';
import {
  type Deck,
  type LayoutName,
  layoutNames,
  type SlideSlot,
} from '../../../../src/core/model/deck/deck.ts';
import { builtInThemes, measurerFor } from '../../../../src/shared/built-in-themes.ts';
import { f00Deck } from '../../layout/f00-deck.ts';
import { sceneProblems } from '../../layout/scene-problems.ts';
import { planSample } from '../../planned-document.ts';
import { lintPackage } from './lint-package.ts';
import { writtenProject } from './written-sample.ts';

const sentence = '统筹推进各项工作再上新的台阶，并且持续用力、久久为功；';
const long = (length: number) => sentence.repeat(Math.ceil(length / sentence.length)).slice(0, length);

/** A title and the items below it. */
const hardTexts: readonly (readonly [string, ...string[]])[] = [
  ['😀😀😀🎉🎉', '👩‍👩‍👧', '🇨🇳🇨🇳', '😀'.repeat(60)],
  [long(300), '要点一', '要点二'],
  ['卡片', long(500), long(500), long(500)],
  ['التعاون الاقتصادي بين المدن', 'توسيع التجارة (المرحلة الثانية).', 'שיתוף פעולה במדע'],
  ['https://', `https://${'a'.repeat(400)}`, '𠮷'.repeat(40)],
];

function slot(id: string, role: SlideSlot['role'], text: string): SlideSlot {
  return { id, role, paragraphs: [{ part: 'main', runs: [{ text, prov: { type: 'user' } }] }] };
}

function hardDeck(themeId: string, aspect: Deck['aspect']): Deck {
  const slides = layoutNames.flatMap((layout: LayoutName) =>
    hardTexts.map(([title, ...items], index) => ({
      id: `${layout}-${index}`,
      layout,
      sectionIndex: null,
      slots: [
        slot('title', 'title', title),
        ...items.map((text, itemIndex) => slot(`item-${itemIndex}`, 'item', text)),
      ],
      notes: [],
      locked: false,
    })),
  );
  return { ...f00Deck(), themeId, aspect, slides };
}

/** Each theme at one of the aspects: both take long. */
const cases = [...builtInThemes].map(([themeId, theme], index) => ({
  themeId,
  theme,
  aspect: index % 2 === 0 ? ('16:9' as const) : ('4:3' as const),
}));

describe('text that is hard to fit', () => {
  it.each(cases)(
    'is whole in every layout of $themeId at $aspect, and makes a sound file',
    async ({ themeId, theme, aspect }) => {
      const deck = hardDeck(themeId, aspect);
      const scene = layoutDeck(deck, theme, measurerFor(theme)).value;
      expect(sceneProblems(scene, deck)).toEqual([]);
      const { bytes } = await writtenProject({ ...(await planSample()), deck }, scene);
      expect(lintPackage(bytes)).toEqual([]);
    },
  );
});
