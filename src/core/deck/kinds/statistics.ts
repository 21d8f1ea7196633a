import { defineKind, evidence } from './document-kind.ts';

/** A communiqué of statistics. */
export const statistics = defineKind({
  name: 'statistics',
  label: { zh: '统计公报', en: 'Statistics' },
  evidence: [
    evidence('title-statistics', 5, ({ title }) =>
      /统计公报|统计数据|普查公报|(?:同比|环比)(?:上涨|下降|增长|持平)|消费价格|价格指数|运行情况|经济运行|监测报告|\bstatistics\b|statistical/iu.test(
        title,
      ),
    ),
    evidence(
      'many-figures',
      3,
      ({ outline, text }) => outline.figures.length >= 15 && outline.figures.length * 160 > text.length,
    ),
  ],
  cover: ['source', 'date'],
  agenda: 'sections',
  mostStatements: 0.2,
  tells: ['numbers', 'bar-chart', 'pie-chart', 'table', 'line-chart'],
});
