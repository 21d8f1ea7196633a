import type { Deck, LayoutName, Slide, SlideSlot } from '../../../src/core/model/deck/deck.ts';

/** Rows of cells below their heads, as the source wrote them. */
export interface ChartWords {
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly takeaway?: string;
  readonly source?: string;
}

/** Invented figures. */
export const regions: ChartWords = {
  title: '五个地区对比（示例）',
  heads: ['地区', '2023年（亿元）'],
  rows: [
    ['地区甲', '1,308.6'],
    ['地区乙', '1,035.5'],
    ['地区丙', '933.5'],
    ['地区丁', '665.6'],
    ['地区戊', '553.8'],
  ],
  takeaway: '地区甲总量居首（示例）',
  source: '来源：示例数据，仅示版式',
};

export const years: ChartWords = {
  title: '地区生产总值逐年增长（示例）',
  heads: ['年份', '总量'],
  rows: [
    ['2019年', '1.2万亿元'],
    ['2020年', '1.3万亿元'],
    ['2021年', '1.52万亿元'],
    ['2022年', '1.6万亿元'],
    ['2023年', '1.75万亿元'],
    ['2024年', '1.9万亿元'],
  ],
  takeaway: '五年迈上新台阶（示例）',
};

export const shares: ChartWords = {
  title: '投资结构（示例）',
  heads: ['领域', '占比'],
  rows: [
    ['制造业', '45.2%'],
    ['基础设施', '30.1%'],
    ['房地产', '15.7%'],
    ['其他', '9%'],
  ],
  takeaway: '制造业投资占比最高（示例）',
};

export const growth: ChartWords = {
  title: '三类地区两年增速（示例）',
  heads: ['地区', '2022年', '2023年'],
  rows: [
    ['沿海地区', '5.2%', '6.1%'],
    ['沿江地区', '−3.4%', '4.0%'],
    ['其他地区', '3.8%', '4.6%'],
  ],
};

export function chartSlide(layout: LayoutName, words: ChartWords, id: string = layout): Slide {
  const slot = (
    slotId: string,
    role: SlideSlot['role'],
    texts: readonly string[],
    rest: 'main' | 'detail' = 'main',
  ): SlideSlot => ({
    id: slotId,
    role,
    paragraphs: texts.map((text, index) => ({
      part: index === 0 ? 'main' : rest,
      runs: text === '' ? [] : [{ text, prov: { type: 'user' } }],
    })),
  });
  const { title, heads, rows, takeaway, source } = words;
  return {
    id,
    layout,
    sectionIndex: null,
    locked: false,
    notes: [],
    slots: [
      slot('title', 'title', [title]),
      ...heads.map((head, index) => slot(`column-head-${index + 1}`, 'column-head', [head])),
      ...rows.map((row, index) => slot(`item-${index + 1}`, 'item', row, 'detail')),
      ...(takeaway === undefined ? [] : [slot('conclusion', 'conclusion', [takeaway])]),
      ...(source === undefined ? [] : [slot('source', 'source', [source])]),
    ],
  };
}

export const chartSlides: readonly Slide[] = [
  chartSlide('bar-chart', regions),
  chartSlide('bar-chart', growth, 'bars-of-two'),
  chartSlide('line-chart', years),
  chartSlide('line-chart', growth, 'lines-of-two'),
  chartSlide('pie-chart', shares),
];

export function chartDeck(deck: Deck, aspect: Deck['aspect'] = '16:9'): Deck {
  return { ...deck, aspect, slides: chartSlides };
}
