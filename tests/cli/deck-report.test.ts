import { expect, it } from 'vitest';
import { deckReport } from '../../src/cli/reports/deck-report.ts';
import { planSample, planText } from '../core/planned-document.ts';

it('reports titles, bodies and notes as runs of the source', async () => {
  const { source, outline, deck, diagnostics } = await planSample();
  const report = deckReport(source, outline, deck, diagnostics);
  expect(report.source.raw).toBe(source.raw);
  expect(report.diagnostics).toBe(diagnostics);
  const grid = report.slides.find((slide) => slide.layout === 'grid');
  expect(grid?.title.map((run) => run.text)).toEqual(['部署实施', '“七大工程”']);
  expect(grid?.body.map((run) => run.text).join('')).toContain('产业能级提升科创能级提升');
  expect(grid?.notes).toHaveLength(1);
  const fields = new Set(
    report.slides.flatMap((slide) => [...slide.title, ...slide.body].flatMap(Object.keys)),
  );
  expect([...fields].sort()).toEqual(['edit', 'prov', 'text']);
});

it('lists the sentences of the body, headings among them, without captions and boilerplate', async () => {
  const { source, outline, deck } = await planSample();
  const body = deckReport(source, outline, deck, []).source.body.map(({ start, end }) =>
    source.raw.slice(start, end),
  );
  expect(body).toContain('城市是现代化建设的重要载体。');
  expect(body).toContain('加快打造长三角城市群重要中心城市,为奋力谱写中国式现代化嘉兴新篇章提供重要牵引');
  expect(body.join()).not.toMatch(/Produced By|当前位置|嘉兴南湖/);
});

it('survives a text of one line', async () => {
  const { source, outline, deck } = await planText('只有一句话');
  expect(deckReport(source, outline, deck, []).slides).toHaveLength(1);
});
