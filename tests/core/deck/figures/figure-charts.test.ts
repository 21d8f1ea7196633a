import { describe, expect, it } from 'vitest';
import { layoutDeck } from '../../../../src/core/layout/layout-deck.ts';
import type { Slide } from '../../../../src/core/model/deck/deck.ts';
import { measurerFor, themeOf } from '../../../../src/shared/built-in-themes.ts';
import { planText } from '../../planned-document.ts';

const isChart = ({ layout }: Slide) => layout.endsWith('-chart');

async function chartsOf(...paragraphs: readonly string[]) {
  const text = [
    '清溪市2030年经济运行情况',
    '一、总体情况',
    '全市经济运行总体平稳。',
    ...paragraphs,
    '二、下一步工作',
    '全市要抓好落实。',
  ];
  const { deck } = await planText(text.join('\n\n'), 'full');
  const theme = themeOf(deck.themeId);
  const charts = deck.slides.filter(isChart);
  const { diagnostics } = layoutDeck({ ...deck, slides: charts }, theme, measurerFor(theme));
  expect(diagnostics).toEqual([]);
  return charts.map(({ layout, slots }) => [
    layout,
    ...slots.map(({ paragraphs: cells }) =>
      cells.map(({ runs }) => runs.map((run) => run.text).join('')).join(' '),
    ),
  ]);
}

describe('a sentence with a figure for each of several names', () => {
  it('becomes bars', async () => {
    expect(await chartsOf('2030年，第一、第二、第三产业增加值同比分别增长3.8%、5.1%和6.0%。')).toEqual([
      ['bar-chart', '2030年　总体情况', '', '产业增加值同比增长', '第一 3.8%', '第二 5.1%', '第三 6.0%'],
    ]);
  });

  it('becomes a line where the names are times, and a pie where the figures are all of the whole', async () => {
    expect(
      await chartsOf(
        '2028年、2029年、2030年全市粮食产量分别为126.1万吨、131.8万吨、138.2万吨。',
        '第一、第二、第三产业增加值占比分别为10%、30%、60%。',
      ),
    ).toEqual([
      [
        'line-chart',
        '总体情况（2/3）',
        '',
        '全市粮食产量',
        '2028年 126.1万吨',
        '2029年 131.8万吨',
        '2030年 138.2万吨',
      ],
      ['pie-chart', '总体情况（3/3）', '', '产业增加值占比', '第一 10%', '第二 30%', '第三 60%'],
    ]);
  });

  it('says beside the chart how the figures were got', async () => {
    const [chart] = await chartsOf('分区域看，东区、西区、南区投资总额分别增长3.8%、5.1%和6.0%。');
    expect(chart?.slice(0, 3)).toEqual(['bar-chart', '总体情况（2/2）', '分区域看']);
  });

  it('is charted once, though a report says it again', async () => {
    const sentence = '东区、西区、南区投资总额分别增长3.8%、5.1%和6.0%。';
    expect(await chartsOf(sentence, `全市经济稳定增长。${sentence}`)).toHaveLength(1);
  });

  it.each([
    ['an aim', '预计东区、西区、南区投资总额分别增长3.8%、5.1%和6.0%。'],
    ['an example', '其中，东区、西区、南区投资总额分别增长3.8%、5.1%和6.0%。'],
    [
      'a small part of its sentence',
      '全市上下坚持稳中求进工作总基调，完整准确全面贯彻新发展理念，统筹推进各项重点工作，扎实推动高质量发展取得新成效，东区、西区、南区投资总额分别增长3%、5%和6%。',
    ],
  ])('is no chart where it is %s', async (_, sentence) => {
    expect(await chartsOf(sentence)).toEqual([]);
  });
});
