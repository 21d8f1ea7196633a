import { describe, expect, it } from 'vitest';
import { layoutDeck } from '../../../../src/core/layout/layout-deck.ts';
import type {
  Deck,
  Paragraph,
  ParagraphPart,
  RunWeight,
  Slide,
} from '../../../../src/core/model/deck/deck.ts';
import type { Scene } from '../../../../src/core/model/scene/scene.ts';
import { builtInThemes, measurerFor, themeOf } from '../../../../src/shared/built-in-themes.ts';
import { f00Deck } from '../f00-deck.ts';
import { sceneProblems } from '../scene-problems.ts';
import { governmentRed, measurer } from '../test-theme.ts';

type Words = string | readonly (readonly [string, RunWeight?])[];

function paragraph(part: ParagraphPart, words: Words): Paragraph {
  const runs = typeof words === 'string' ? ([[words]] as const) : words;
  return {
    part,
    runs: runs.map(([text, weight]) => ({
      text,
      prov: { type: 'user' },
      ...(weight === undefined ? {} : { weight }),
    })),
  };
}

function numbersSlide(items: readonly (readonly Paragraph[])[], layout: Slide['layout'] = 'numbers'): Slide {
  return {
    id: 's',
    layout,
    sectionIndex: 0,
    locked: false,
    notes: [],
    slots: [
      { id: 'title', role: 'title', paragraphs: [paragraph('main', '经济实力跃上新台阶')] },
      ...items.map((paragraphs, index) => ({
        id: `item-${index + 1}`,
        role: 'item' as const,
        paragraphs,
      })),
    ],
  };
}

function drawn(slide: Slide, aspect: Deck['aspect'] = '16:9') {
  const deck: Deck = { ...f00Deck(), aspect, slides: [slide] };
  const { value, diagnostics } = layoutDeck(deck, governmentRed, measurer);
  return { scene: value, problems: sceneProblems(value, deck), codes: diagnostics.map(({ code }) => code) };
}

function nodeIds(scene: Scene): readonly string[] {
  return scene.slides.flatMap(({ nodes }) => nodes.map(({ id }) => id));
}

function largestSizePt(scene: Scene): number {
  const sizes = scene.slides.flatMap(({ nodes }) =>
    nodes.flatMap((node) =>
      node.type === 'text' && node.slotId?.startsWith('item') === true
        ? node.lines.flatMap((line) => line.runs.map((run) => run.style.sizePt))
        : [],
    ),
  );
  return Math.max(...sizes);
}

const grown = [
  paragraph('label', '一般公共预算收入'),
  paragraph('main', [['4398.6'], ['亿元', 'shared']]),
  paragraph('detail', '增长2%'),
];
const simple = [paragraph('label', '高速公路总里程'), paragraph('main', [['9000'], ['公里', 'shared']])];

describe('the layout of numbers', () => {
  it.each([1, 2, 3, 4, 5, 6])('holds %d figures in every theme and aspect', (count) => {
    const items = Array.from({ length: count }, (_, index) => (index % 2 === 0 ? grown : simple));
    for (const themeId of builtInThemes.keys()) {
      for (const aspect of ['16:9', '4:3'] as const) {
        const deck: Deck = { ...f00Deck(), themeId, aspect, slides: [numbersSlide(items)] };
        const theme = themeOf(themeId);
        const { value, diagnostics } = layoutDeck(deck, theme, measurerFor(theme));
        expect(diagnostics, `${themeId} ${aspect}`).toEqual([]);
        expect(sceneProblems(value, deck), `${themeId} ${aspect}`).toEqual([]);
        expect(largestSizePt(value), `${themeId} ${aspect}`).toBeGreaterThanOrEqual(36);
      }
    }
  });

  it('holds labels of sixty characters and values of fourteen', () => {
    const label = '京津冀协同发展示范区内符合条件的科技创新型中小微企业和个体工商户'.repeat(2).slice(0, 60);
    const long = [paragraph('label', label), paragraph('main', [['126,058.2'], ['亿元', 'shared']])];
    for (const count of [1, 2, 3, 4]) {
      const { problems, codes } = drawn(numbersSlide(Array.from({ length: count }, () => long)));
      expect(problems, String(count)).toEqual([]);
      expect(codes, String(count)).toEqual([]);
    }
    for (const aspect of ['16:9', '4:3'] as const) {
      expect(drawn(numbersSlide(Array.from({ length: 6 }, () => long)), aspect).problems).toEqual([]);
    }
  });

  it('leaves seven figures to a list', () => {
    const { problems, codes } = drawn(numbersSlide(Array.from({ length: 7 }, () => simple)));
    expect(problems).toEqual([]);
    expect(codes).toContain('layout-as-list');
  });

  it('points up or down only where the words say so', () => {
    const items = [
      [paragraph('label', '地区生产总值增长'), paragraph('main', [['5'], ['%以上', 'shared']])],
      [paragraph('label', '能耗下降'), paragraph('main', [['2'], ['%左右', 'shared']])],
      [paragraph('label', '规上工业增加值占比'), paragraph('main', [['41.8'], ['%', 'shared']])],
      [paragraph('label', '价格涨幅不超过'), paragraph('main', [['2'], ['%', 'shared']])],
      grown,
    ];
    const arrows = nodeIds(drawn(numbersSlide(items)).scene).filter((id) => id.includes('change'));
    expect(arrows).toEqual(['item-1.change', 'item-2.change', 'item-5.detail-change']);
  });

  it('takes the figures out of cards, and nothing else', () => {
    const cards = ['地区生产总值增长5.6%', '突破1.5万亿元的零售总额', '13个大模型通过国家备案'];
    const { problems, codes } = drawn(numbersSlide(cards.map((words) => [paragraph('main', words)])));
    expect(problems).toEqual([]);
    expect(codes).toEqual([]);
    for (const words of ['到2025年', '第3次会议', 'PM2.5和5G', '部署实施']) {
      const slide = numbersSlide([[paragraph('main', words)], [paragraph('main', '增长5%')]]);
      expect(drawn(slide).codes, words).toContain('layout-as-list');
    }
  });

  it.each(['cards', 'clauses', 'grid', 'chain', 'numbers'] as const)('loses nothing as %s', (layout) => {
    const { problems } = drawn(numbersSlide([grown, simple, grown, simple], layout));
    expect(problems).toEqual([]);
  });
});
