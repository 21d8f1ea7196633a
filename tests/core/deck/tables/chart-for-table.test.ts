import { describe, expect, it } from 'vitest';
import { chartForTable } from '../../../../src/core/deck/tables/chart-for-table.ts';
import { layoutDeck } from '../../../../src/core/layout/layout-deck.ts';
import type { LayoutName } from '../../../../src/core/model/deck/deck.ts';
import { builtInThemes, measurerFor } from '../../../../src/shared/built-in-themes.ts';
import { planBytes } from '../../planned-document.ts';

function slotsOf(rows: readonly (readonly string[])[]) {
  const run = (text: string) => [{ text, prov: { type: 'user' } as const }];
  const [head = [], ...body] = rows;
  return [
    ...head.map((text, index) => ({
      id: `column-head-${index + 1}`,
      role: 'column-head' as const,
      paragraphs: [{ part: 'main' as const, runs: run(text) }],
    })),
    ...body.map((cells, index) => ({
      id: `item-${index + 1}`,
      role: 'item' as const,
      paragraphs: cells.map((text, at) => ({
        part: at === 0 ? ('main' as const) : ('detail' as const),
        runs: run(text),
      })),
    })),
  ];
}

const cases: readonly [string, LayoutName | null, readonly (readonly string[])[]][] = [
  [
    'amounts by year',
    'line-chart',
    [
      ['年份', '收入'],
      ['2022年', '5.2'],
      ['2023年', '5.6'],
      ['2024年', '6.1'],
    ],
  ],
  [
    'amounts by month',
    'line-chart',
    [
      ['月份', '用电'],
      ['1月', '52'],
      ['2月', '48'],
      ['3月', '61'],
    ],
  ],
  [
    'amounts by quarter',
    'line-chart',
    [
      ['季度', '增速'],
      ['2024年一季度', '5.2%'],
      ['2024年二季度', '5.0%'],
      ['2025年一季度', '5.4%'],
    ],
  ],
  [
    'shares that make a whole',
    'pie-chart',
    [
      ['类别', '占比'],
      ['教育', '33.3%'],
      ['医疗', '33.3%'],
      ['其他', '33.3%'],
    ],
  ],
  [
    'shares that do not',
    'bar-chart',
    [
      ['地区', '覆盖率'],
      ['东部', '81%'],
      ['中部', '74%'],
      ['西部', '69%'],
    ],
  ],
  [
    'amounts of places',
    'bar-chart',
    [
      ['村', '产量'],
      ['上溪村', '1,860'],
      ['下溪村', '1,420'],
      ['石桥村', '980'],
    ],
  ],
  [
    'two amounts',
    null,
    [
      ['村', '产量'],
      ['上溪村', '1,860'],
      ['下溪村', '1,420'],
    ],
  ],
  [
    'a total among its parts',
    null,
    [
      ['村', '产量'],
      ['上溪村', '1,860'],
      ['下溪村', '1,420'],
      ['合计', '3,280'],
    ],
  ],
  [
    'years out of order',
    null,
    [
      ['年份', '收入'],
      ['2024年', '5.2'],
      ['2023年', '5.6'],
      ['2022年', '6.1'],
    ],
  ],
  [
    'a year among names',
    null,
    [
      ['项目', '收入'],
      ['2024年', '5.2'],
      ['税收', '5.6'],
      ['基金', '6.1'],
    ],
  ],
  [
    'two units',
    null,
    [
      ['村', '产量', '增长'],
      ['上溪村', '1860', '6%'],
      ['下溪村', '1420', '5%'],
      ['石桥村', '980', '4%'],
    ],
  ],
  [
    'words among the figures',
    null,
    [
      ['村', '产量'],
      ['上溪村', '1860'],
      ['下溪村', '不详'],
      ['石桥村', '980'],
    ],
  ],
  [
    'losses',
    null,
    [
      ['村', '增长'],
      ['上溪村', '-3%'],
      ['下溪村', '2%'],
      ['石桥村', '1%'],
    ],
  ],
  [
    'long names',
    null,
    [
      ['项目', '投资'],
      ['清溪河流域综合治理工程', '3'],
      ['市场', '2'],
      ['学校', '1'],
    ],
  ],
  ['no heads', null, []],
];

describe('the chart of a table', () => {
  it.each(cases)('%s', (_name, chart, rows) => {
    expect(chartForTable(slotsOf(rows))).toBe(chart);
  });

  it('is drawn as a chart in every theme and aspect', async () => {
    const tables = cases.filter(([, chart]) => chart !== null).map(([, , rows]) => rows);
    const html = tables.map(
      (rows) =>
        `<table>${rows.map((cells, at) => `<tr>${cells.map((cell) => (at === 0 ? `<th>${cell}</th>` : `<td>${cell}</td>`)).join('')}</tr>`).join('')}</table><p>这里说一句话，把两张表分开。</p>`,
    );
    const page = `<html><body><h1>各项指标情况</h1><p>情况如下。</p>${html.join('')}</body></html>`;
    const { deck } = await planBytes(new TextEncoder().encode(page), 'tables.html', 'full');
    const charts = deck.slides.filter(({ layout }) => layout.endsWith('-chart'));
    expect(charts.map(({ layout }) => layout)).toEqual(cases.flatMap(([, chart]) => chart ?? []));
    for (const [themeId, theme] of builtInThemes) {
      for (const aspect of ['16:9', '4:3'] as const) {
        const scene = layoutDeck(
          { ...deck, themeId, aspect, slides: charts },
          theme,
          measurerFor(theme),
        ).value;
        const drawn = scene.slides.map(({ nodes }) => nodes.filter(({ type }) => type === 'chart').length);
        expect(drawn, `${themeId} ${aspect}`).toEqual(charts.map(() => 1));
      }
    }
  });
});
