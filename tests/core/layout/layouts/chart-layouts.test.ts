import { describe, expect, it } from 'vitest';
import { layoutDeck } from '../../../../src/core/layout/layout-deck.ts';
import type { Deck, LayoutName } from '../../../../src/core/model/deck/deck.ts';
import type { SceneChart } from '../../../../src/core/model/scene/scene-node.ts';
import { textBlocksOf } from '../../../../src/core/model/scene/scene-text.ts';
import { type ChartWords, chartSlide, growth, regions, shares, years } from '../../write/chart-deck.ts';
import { f00Deck } from '../f00-deck.ts';
import { sceneProblems } from '../scene-problems.ts';
import { governmentRed, measurer } from '../test-theme.ts';

function lay(layout: LayoutName, words: ChartWords, aspect: Deck['aspect'] = '16:9') {
  const deck: Deck = { ...f00Deck(), aspect, slides: [chartSlide(layout, words)] };
  const { value, diagnostics } = layoutDeck(deck, governmentRed, measurer);
  const nodes = value.slides.flatMap((slide) => slide.nodes);
  const texts = nodes
    .flatMap(textBlocksOf)
    .map(({ lines }) => lines.flatMap(({ runs }) => runs.map(({ text }) => text)).join(''));
  return {
    nodes,
    texts,
    problems: [...diagnostics.map(({ code }) => code), ...sceneProblems(value, deck)],
    chart: nodes.find((node): node is SceneChart => node.type === 'chart'),
  };
}

const wordsOf = ({ title, heads, rows, takeaway, source }: ChartWords) =>
  [title, heads, rows, takeaway ?? [], source ?? []].flat(2);

describe.each(['16:9', '4:3'] as const)('in %s', (aspect) => {
  it.each([
    ['bar-chart', regions],
    ['bar-chart', growth],
    ['line-chart', years],
    ['line-chart', growth],
    ['pie-chart', shares],
  ] as const)('a %s shows every word of its rows', (layout, words) => {
    const { problems, texts, chart } = lay(layout, words, aspect);
    expect(problems).toEqual([]);
    expect(texts).toEqual(expect.arrayContaining(wordsOf(words)));
    expect(chart?.categories).toEqual(words.rows.map(([name]) => name));
  });
});

it('draws bars as long as their numbers, on the rows of their names, the greatest one stressed', () => {
  const { chart } = lay('bar-chart', { ...regions, takeaway: '总体平稳' });
  const bars = chart?.marks.flatMap((mark) => (mark.type === 'shape' ? [mark] : [])) ?? [];
  const [first, last] = [bars[0], bars.at(-1)];
  expect((last?.widthPt ?? 0) / (first?.widthPt ?? 1)).toBeCloseTo(553.8 / 1308.6, 3);
  for (const bar of bars) {
    const name = chart?.labels.find(({ id }) => id === bar.id.replace(/bar-1$/u, 'name'));
    expect((name?.yPt ?? 0) + (name?.heightPt ?? 0) / 2).toBeCloseTo(bar.yPt + bar.heightPt / 2, 0);
  }
  expect(chart?.series[0]?.colors.map(({ alpha = 1 }) => alpha)).toEqual([1, 0.4, 0.4, 0.4, 0.4]);
});

it('stresses the one row that the takeaway speaks of', () => {
  const { chart } = lay('bar-chart', { ...regions, takeaway: '地区丙增长最快' });
  expect(chart?.series[0]?.colors.findIndex(({ alpha = 1 }) => alpha === 1)).toBe(2);
});

it('draws slices that are parts of one turn', () => {
  const { chart } = lay('pie-chart', shares);
  expect(chart?.marks.filter(({ id }) => id.endsWith('.slice'))).toHaveLength(4);
  expect(chart?.series[0]?.values).toEqual([0.452, 0.301, 0.157, 0.09]);
});

it.each<readonly [string, LayoutName, ChartWords]>([
  ['words among the numbers', 'bar-chart', { ...regions, rows: [...regions.rows, ['地区己', '暂无']] }],
  ['several units', 'bar-chart', { ...regions, rows: [...regions.rows, ['地区己', '12%']] }],
  [
    'columns of several units',
    'bar-chart',
    {
      ...regions,
      heads: ['地区', '总量（亿元）', '增速'],
      rows: [
        ['地区甲', '12', '5'],
        ['地区乙', '13', '6'],
      ],
    },
  ],
  ['one row', 'bar-chart', { ...regions, rows: regions.rows.slice(0, 1) }],
  ['parts below zero', 'pie-chart', { ...shares, rows: [...shares.rows, ['减少', '−3%']] }],
  [
    'nine bars',
    'bar-chart',
    { ...regions, rows: Array.from({ length: 9 }, (_, index) => [`地区${index}`, `${index + 1}`]) },
  ],
])('sets rows with %s as a list, and loses none', (_, layout, words) => {
  const { chart, problems, texts } = lay(layout, words);
  expect(chart).toBeUndefined();
  expect(problems[0]).toBe('layout-as-list');
  expect(problems.filter((problem) => problem.includes('lost'))).toEqual([]);
  expect(texts.join('')).toContain(words.rows.at(-1)?.at(-1));
});
