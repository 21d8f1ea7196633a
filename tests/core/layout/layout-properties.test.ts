import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutDeck } from '../../../src/core/layout/layout-deck.ts';
import {
  type Deck,
  layoutNames,
  type Paragraph,
  type Run,
  type Slide,
  type SlideSlot,
  type SlideSlotRole,
} from '../../../src/core/model/deck/deck.ts';
import { imageFile } from '../sample-pictures.ts';
import { f00Deck } from './f00-deck.ts';
import { sceneProblems } from './scene-problems.ts';
import { governmentRed, measurer } from './test-theme.ts';

const images = [imageFile('i0', 640, 480)];

const words = fc.constantFrom(
  '发展',
  '改革',
  '中国式现代化',
  '和',
  '的',
  '，',
  '、',
  '。',
  '；',
  '“两个率先”',
  '《今日浙江》',
  '（试行）',
  '2023年',
  '15.5%',
  '新',
  '区',
  '——',
  '……',
  'GDP',
  ' ',
  'quality of life',
  '人民',
  '“',
  '”',
  '一',
  '𠮷',
  'a'.repeat(30),
  '1,234.56',
);
const text = (max: number) => fc.array(words, { maxLength: max }).map((parts) => parts.join(''));
const weight = fc.constantFrom('normal', 'shared', 'lead', 'term') as fc.Arbitrary<
  NonNullable<Run['weight']>
>;
const run = (max: number): fc.Arbitrary<Run> =>
  fc.record({
    text: text(max).filter((each) => each !== ''),
    weight,
    prov: fc.constant({ type: 'user' } as const),
  });
const paragraph = (max: number): fc.Arbitrary<Paragraph> =>
  fc.record({
    part: fc.constantFrom('main', 'main', 'detail', 'goal', 'label') as fc.Arbitrary<Paragraph['part']>,
    runs: fc.array(run(max), { maxLength: 3 }),
  });
const paragraphs = (max: number) => fc.array(paragraph(max), { minLength: 1, maxLength: 3 });
const roles = [
  'kicker',
  'title',
  'subtitle',
  'byline',
  'source',
  'column-head',
  'item',
  'picture',
  'conclusion',
  'counter',
] as const;
const slot: fc.Arbitrary<Omit<SlideSlot, 'id'>> = fc
  .tuple(
    fc.constantFrom<SlideSlotRole>(...roles, 'item', 'item', 'item', 'item', 'item'),
    paragraphs(5),
    paragraphs(24),
    fc.boolean(),
  )
  .map(([role, short, long, isLong]) => ({
    role,
    ...(role === 'picture' ? { imageId: 'i0' } : {}),
    paragraphs: isLong ? long : short,
  }));
const slide: fc.Arbitrary<Slide> = fc
  .record({
    layout: fc.constantFrom(...layoutNames),
    sectionIndex: fc.constantFrom(null, 0, 2),
    slots: fc.array(slot, { maxLength: 12 }),
  })
  .map((made) => ({
    ...made,
    id: 's',
    locked: false,
    notes: [],
    slots: made.slots.map((each, index) => ({ ...each, id: `slot-${index}` })),
  }));

function deckOf(slides: readonly Slide[], aspect: Deck['aspect'], language: Deck['language'] = 'zh'): Deck {
  return {
    ...f00Deck(),
    aspect,
    language,
    slides: slides.map((each, index) => ({ ...each, id: `s${index}` })),
  };
}

function problems(deck: Deck): readonly string[] {
  const { value, diagnostics } = layoutDeck(deck, governmentRed, measurer, images);
  const found = sceneProblems(value, deck);
  const moved = value.slides.some(
    (each, index) => each.notes.length > (deck.slides[index]?.notes.length ?? 0),
  );
  const told = diagnostics.some((diagnostic) => diagnostic.code === 'text-moved-to-notes');
  return moved && deck.slides.length === 1 && !told
    ? [...found, 'moved to the notes without saying so']
    : found;
}

describe('every layout draws every slide', () => {
  it('whatever the words', () => {
    fc.assert(
      fc.property(slide, fc.constantFrom<Deck['aspect']>('16:9', '4:3'), (made, aspect) => {
        expect(problems(deckOf([made], aspect))).toEqual([]);
      }),
      { numRuns: 300, seed: 20261122 },
    );
  }, 60_000);

  it.each(layoutNames)('%s draws the slides of the sample, at both aspects', (layout) => {
    for (const aspect of ['16:9', '4:3'] as const) {
      const slides = f00Deck().slides.map((each) => ({ ...each, layout }));
      expect(problems(deckOf(slides, aspect))).toEqual([]);
    }
  });

  it.each(layoutNames)('%s draws two to nine items of one to forty characters', (layout) => {
    const sentence = '深入推进全域“污水零直排区”“清新空气示范区”和“无废城市”建设，稳步推进碳达峰碳中和';
    for (const count of [1, 2, 3, 4, 5, 6, 7, 8, 9]) {
      for (const length of [1, 2, 4, 8, 16, 40]) {
        const title: SlideSlot = { id: 'title', role: 'title', paragraphs: [plain('部署实施“七大工程”')] };
        const items = Array.from(
          { length: count },
          (_, index): SlideSlot => ({
            id: `item-${index}`,
            role: 'item',
            paragraphs: [plain(sentence.slice(0, length))],
          }),
        );
        const made: Slide = {
          id: 's',
          layout,
          sectionIndex: 0,
          locked: false,
          notes: [],
          slots: [title, ...items],
        };
        expect(problems(deckOf([made], '16:9'))).toEqual([]);
      }
    }
  });

  it.each(layoutNames)('%s draws a title of 300 characters, English, and empty paragraphs', (layout) => {
    const long = '坚定贯彻落实党的二十大精神和省委决策部署，'.repeat(15).slice(0, 300);
    const english =
      'The quality of public services in the region depends on sustained and balanced development. '.repeat(
        4,
      );
    for (const words of [long, english, '', 'x'.repeat(300), '一'.repeat(4000)]) {
      const made: Slide = {
        id: 's',
        layout,
        sectionIndex: 1,
        locked: false,
        notes: [],
        slots: [
          { id: 'title', role: 'title', paragraphs: [plain(words)] },
          { id: 'item-1', role: 'item', paragraphs: [plain('')] },
          { id: 'item-2', role: 'item', paragraphs: [plain(words), { ...plain(words), part: 'detail' }] },
        ],
      };
      expect(problems(deckOf([made], '16:9', 'en'))).toEqual([]);
    }
  });
});

function plain(text: string): Paragraph {
  return { part: 'main', runs: text === '' ? [] : [{ text, prov: { type: 'user' } }] };
}
