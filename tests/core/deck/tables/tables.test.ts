import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { layoutDeck } from '../../../../src/core/layout/layout-deck.ts';
import type { Slide, SlideSlotRole } from '../../../../src/core/model/deck/deck.ts';
import { sceneProblems } from '../../layout/scene-problems.ts';
import { governmentRed, measurer } from '../../layout/test-theme.ts';
import { planBytes } from '../../planned-document.ts';

const fixture = readFileSync(new URL('../../../fixtures/tables.md', import.meta.url), 'utf8');

function texts(slide: Slide | undefined, role: SlideSlotRole): readonly string[] {
  return (slide?.slots ?? [])
    .filter((slot) => slot.role === role)
    .map((slot) => slot.paragraphs.map((each) => each.runs.map((run) => run.text).join('')).join('|'));
}

async function tableSlides(text: string) {
  const project = await planBytes(new TextEncoder().encode(text), 'tables.md', 'full');
  const scene = layoutDeck(project.deck, governmentRed, measurer);
  expect(sceneProblems(scene.value, project.deck)).toEqual([]);
  const slides = project.deck.slides.filter((slide) => slide.layout === 'table');
  const drawn = scene.value.slides.filter((slide) => slide.layout === 'table');
  return { project, slides, drawn, diagnostics: scene.diagnostics };
}

function markdownTable(rowCount: number, columnCount: number): string {
  const row = (cell: (column: number) => string) =>
    `| ${Array.from({ length: columnCount }, (_, column) => cell(column)).join(' | ')} |`;
  const rows = Array.from({ length: rowCount }, (_, index) =>
    row((column) => (column === 0 ? `第${index + 1}县` : `${index + 1}${column}.5`)),
  );
  return ['# 统计', '', row((column) => `列${column + 1}`), row(() => '---'), ...rows].join('\n');
}

describe('tables', () => {
  it('are read out row by row in the notes, the cells apart', async () => {
    const { slides } = await tableSlides(fixture);
    const notes = slides[0]?.notes.map(({ runs }) => runs.map(({ text }) => text).join(''));
    expect(notes).toContain('指标　2023年　2024年　增长');
    expect(notes).toContain('地区生产总值　4,512.6　4,783.4　6.0%');
  });

  it('become slides under their caption, or their heading', async () => {
    const { slides } = await tableSlides(fixture);
    expect(slides.map((slide) => texts(slide, 'title'))).toEqual([['表1 主要经济指标'], ['各部门任务分工']]);
    expect(texts(slides[0], 'column-head')).toEqual(['指标', '2023年', '2024年', '增长']);
    expect(texts(slides[0], 'item')[0]).toBe('地区生产总值|4,512.6|4,783.4|6.0%');
  });

  it('keep an empty cell in its place', async () => {
    const { slides } = await tableSlides(fixture);
    expect(texts(slides[0], 'item')[4]).toBe('一般公共预算收入|512.4||4.2%');
    expect(texts(slides[1], 'item')[1]).toBe('建设产业园区||2025年9月');
  });

  it('keep the name of some rows on one slide with the first of them', async () => {
    for (const rowCount of [7, 8, 9, 10, 11]) {
      const [start, end] = [markdownTable(rowCount, 4), markdownTable(6, 4).split('\n').slice(4).join('\n')];
      const { slides } = await tableSlides(`${start}\n| 市直单位 | | | |\n${end}`);
      const items = slides.map((slide) => texts(slide, 'item'));
      expect(items.flat()).toHaveLength(rowCount + 7);
      for (const rows of items) expect(rows.at(-1)).not.toMatch(/^市直单位\|*$/u);
    }
  });

  it('keep the line with the unit above them, and where they come from below', async () => {
    const { slides } = await tableSlides(fixture);
    expect(texts(slides[0], 'subtitle')).toEqual(['单位：亿元']);
    expect(texts(slides[0], 'source')).toEqual(['数据来源：市统计局']);
  });

  it('keep cells of HTML in their columns, below cells that grow over rows', async () => {
    const page = `<!doctype html><h1>分工</h1><table border="1">
      <tr><th>领域</th><th>任务</th><th>单位</th></tr>
      <tr><td rowspan="2">产业</td><td>建园区</td><td>市经信局</td></tr>
      <tr><td>引项目</td><td></td></tr>
      <tr><td>民生</td><td></td><td>市民政局</td></tr></table>`;
    const project = await planBytes(new TextEncoder().encode(page), 'page.html', 'full');
    const slide = project.deck.slides.find(({ layout }) => layout === 'table');
    expect(texts(slide, 'item')).toEqual(['产业|建园区|市经信局', '|引项目|', '民生||市民政局']);
  });

  it('are drawn as tables, with figures to the right', async () => {
    const { drawn, diagnostics } = await tableSlides(fixture);
    const table = drawn[0]?.nodes.find((node) => node.type === 'table');
    expect(table?.headerRow).toBe(true);
    expect(table?.rows.map((row) => row.map((cell) => cell.align).join(' '))).toEqual(
      Array.from({ length: 6 }, () => 'left right right right'),
    );
    expect(diagnostics).toEqual([]);
  });

  it('of many rows go on under the same heads, with every row once', async () => {
    const { slides, diagnostics } = await tableSlides(markdownTable(60, 3));
    expect(slides.length).toBeGreaterThan(5);
    expect(new Set(slides.map((slide) => texts(slide, 'column-head').join()))).toEqual(
      new Set(['列1,列2,列3']),
    );
    const rows = slides.flatMap((slide) => texts(slide, 'item'));
    expect(rows.map((row) => row.split('|')[0])).toEqual(
      Array.from({ length: 60 }, (_, index) => `第${index + 1}县`),
    );
    expect(slides.map((slide) => texts(slide, 'title')[0])).toEqual(
      slides.map((_, index) => `统计（${index + 1}/${slides.length}）`),
    );
    expect(diagnostics).toEqual([]);
  });

  it('of eight brief columns stand on one slide, under what the last clause above them calls them', async () => {
    const days = ['0', '1', '2', '3', '4', '5', '6', '7'];
    const rows = [days, days.map(() => '---'), days.map((day) => `5.${day}2`)].map(
      (cells) => `| ${cells.join(' | ')} |`,
    );
    const pump = ['| 型号 | 功率 |', '| --- | --- |', '| 甲型 | 大 |', '| 乙型 | 小于30 |'];
    const { slides } = await tableSlides(
      [
        '# 灌溉研究',
        '',
        '## 停水天数',
        '',
        '从图中可以看出约两成农田每周停水，分别计算停水农田的土壤含水量如下表：',
        '',
        ...rows,
        '',
        '## 水泵功率',
        '',
        '我们对各型水泵进行加权处理，取其平均功率。对应关系如下表：',
        '',
        ...pump,
      ].join('\n'),
    );
    expect(slides.map((slide) => texts(slide, 'title'))).toEqual([
      ['停水农田的土壤含水量'],
      ['水泵功率：对应关系'],
    ]);
    expect(texts(slides[0], 'column-head')).toEqual(days);
  });

  it('of many columns repeat the first', async () => {
    const { slides, diagnostics } = await tableSlides(markdownTable(3, 40));
    const heads = slides.map((slide) => texts(slide, 'column-head'));
    expect(heads.every((head) => head[0] === '列1' && head.length <= 7)).toBe(true);
    expect(heads.flatMap((head) => head.slice(1))).toEqual(
      Array.from({ length: 39 }, (_, index) => `列${index + 2}`),
    );
    expect(diagnostics).toEqual([]);
  });

  it('of prose are no tables to show', async () => {
    const prose = '这一格里是一段很长的话，'.repeat(12);
    const { slides } = await tableSlides(
      `# 说明\n\n| 甲 | 乙 |\n| --- | --- |\n| 一 | ${prose} |\n| 二 | 短 |`,
    );
    expect(slides).toEqual([]);
  });
});

it('sets the one line between a heading and its table above the table, without a slide of its own', async () => {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const table = [
    ['科目', '数额'],
    ['---', '---'],
    ['场地', '三百元'],
    ['茶歇', '八十元'],
  ]
    .map(row)
    .join('\n');
  const said = '会务组按照上年的开支逐项估算，报财务室复核。';
  const { project, slides } = await tableSlides(
    `# 年会筹备方案\n\n## 一、场地\n\n${said}\n\n## 二、费用\n\n所列费用均为人均估算\n\n${table}\n`,
  );
  expect(slides.map((slide) => texts(slide, 'subtitle'))).toEqual([['所列费用均为人均估算']]);
  const told = project.deck.slides.filter((slide) => texts(slide, 'item').join().includes('人均估算'));
  expect(told).toEqual([]);
});
