import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { layoutDeck } from '../../../../src/core/layout/layout-deck.ts';
import type { Slide, SlideSlotRole } from '../../../../src/core/model/deck/deck.ts';
import type { SlideBudget } from '../../../../src/core/model/deck/slide-budget.ts';
import { sceneProblems } from '../../layout/scene-problems.ts';
import { governmentRed, measurer } from '../../layout/test-theme.ts';
import { planBytes } from '../../planned-document.ts';

async function tablesOf(bytes: Uint8Array, file: string, budget: SlideBudget = null) {
  const { deck } = await planBytes(bytes, file, budget);
  expect(sceneProblems(layoutDeck(deck, governmentRed, measurer).value, deck)).toEqual([]);
  return { deck, tables: deck.slides.filter(({ layout }) => layout === 'table') };
}

const fixture = (file: string) =>
  tablesOf(new Uint8Array(readFileSync(`tests/fixtures/readers/${file}`)), file);
const page = (table: string, budget?: SlideBudget) =>
  tablesOf(
    new TextEncoder().encode(
      `<!doctype html><html><meta charset="utf-8"><body><h1>改造进度</h1><p>进度如下表，各单位要对照检查。</p>${table}<p>请各单位抓紧落实，按月报送进展。</p></body></html>`,
    ),
    'a.html',
    budget,
  );

function texts(slide: Slide | undefined, role: SlideSlotRole): readonly string[] {
  return (slide?.slots ?? [])
    .filter((slot) => slot.role === role)
    .map((slot) => slot.paragraphs.map((each) => each.runs.map((run) => run.text).join('')).join('|'));
}

const notesOf = (slide: Slide | undefined) =>
  (slide?.notes ?? []).map(({ runs }) => runs.map(({ text }) => text).join(''));

describe('tables with merged cells', () => {
  it.each(['merged-two-row-head.docx', 'merged-table.html'])(
    'keep their heads of two rows: %s',
    async (file) => {
      const { tables } = await fixture(file);
      expect(texts(tables[0], 'column-head')).toEqual([
        '片区',
        '长度（公里）　2023年',
        '长度（公里）　2024年',
      ]);
      expect(texts(tables[0], 'item')[0]).toBe('城东|12|18');
      expect(texts(tables[0], 'item').at(-1)).toBe('城西|15|21');
    },
  );

  it('set a row that notes something below the table', async () => {
    const { tables } = await fixture('merged-note-row.docx');
    expect(texts(tables[0], 'column-head')).toEqual(['片区', '2023年', '2024年']);
    expect(texts(tables[0], 'item')).toEqual(['城东|12|18', '城西|15|21']);
    expect(texts(tables[0], 'source')).toEqual(['备注　数据截至六月底']);
    expect(notesOf(tables[0])).toContain('备注　数据截至六月底');
  });

  it('are shown as forms where they are forms', async () => {
    const { tables } = await fixture('merged-form.docx');
    expect(texts(tables[0], 'item')).toEqual([
      '项目名称|水厂扩建||',
      '地点|城东|投资|三亿',
      '负责人|张工|工期|两年',
    ]);
    expect(notesOf(tables[0])).toContain('地点　城东　投资　三亿');
  });

  it('take a first row over all columns for their name', async () => {
    const { tables } = await page(
      '<table border=1><tr><td colspan=3>各片区改造情况一览</td></tr><tr><th>片区</th><th>长度</th><th>负责人</th></tr><tr><td>城东</td><td>十二公里</td><td>张工</td></tr><tr><td>城西</td><td>十五公里</td><td>李工</td></tr></table>',
    );
    expect(texts(tables[0], 'title')).toEqual(['各片区改造情况一览']);
    expect(texts(tables[0], 'column-head')).toEqual(['片区', '长度', '负责人']);
    expect(texts(tables[0], 'item')).toEqual(['城东|十二公里|张工', '城西|十五公里|李工']);
  });

  it('repeat a cell over many rows where a new slide begins', async () => {
    const rows = Array.from({ length: 14 }, (_, index) =>
      index === 0
        ? '<tr><td rowspan=14>城东</td><td>一号路</td><td>张工</td></tr>'
        : `<tr><td>${index + 1}号路</td><td>李工</td></tr>`,
    );
    const { tables } = await page(
      `<table border=1><tr><th>片区</th><th>路段</th><th>负责人</th></tr>${rows.join('')}</table>`,
      'full',
    );
    expect(tables.length).toBeGreaterThan(1);
    for (const slide of tables) expect(texts(slide, 'item')[0]).toMatch(/^城东\|/u);
    expect(texts(tables[0], 'item')[1]).toBe('|2号路|李工');
  });
});

it('a cell over several days holds for each of them, and no day of a short plan is left out', async () => {
  const days = [1, 2, 3, 4, 5]
    .map((day) => `<th>7月${day}日 星期${'一二三四五'.charAt(day - 1)}</th>`)
    .join('');
  const row = (time: string, what: string) =>
    `<tr><td>${time}</td>${[1, 2, 3, 4, 5].map((day) => `<td>${what}${'甲乙丙丁戊'.charAt(day - 1)}组在二号教室</td>`).join('')}</tr>`;
  const { tables } = await page(
    `<h1>夏令营安排</h1><table border=1><tr><th>时间</th>${days}</tr>${row('8:00-9:00', '游泳课')}<tr><td>12:00-14:00</td><td colspan=5>午休</td></tr>${row('14:00-15:00', '手工课')}</table>`,
  );
  const heads = tables.flatMap((slide) => texts(slide, 'column-head')).join();
  for (const day of [1, 2, 3, 4, 5]) expect(heads).toContain(`7月${day}日`);
  for (const slide of tables)
    expect(texts(slide, 'item').find((cells) => cells.startsWith('12:00'))).toMatch(
      /^12:00-14:00(?:\|午休)+$/u,
    );
});

describe('long tables', () => {
  it('show their first rows and say where the others are', async () => {
    const { deck, tables } = await fixture('table-40-rows.docx');
    expect(deck.slides.length).toBeLessThanOrEqual(7);
    expect(texts(tables[0], 'item')[0]).toBe('片区1|3|100|3月');
    expect(texts(tables.at(-1), 'source')).toEqual(['其余各行见备注']);
    const notes = deck.slides.flatMap(notesOf);
    for (let row = 1; row <= 40; row += 1)
      expect(notes).toContain(`片区${row}　${row * 3}　${row * 100}　3月`);
  });

  it('say nothing of the kind where all rows are shown', async () => {
    const file = 'table-40-rows.docx';
    const { tables } = await tablesOf(
      new Uint8Array(readFileSync(`tests/fixtures/readers/${file}`)),
      file,
      'full',
    );
    expect(tables.flatMap((slide) => texts(slide, 'item'))).toHaveLength(40);
    expect(tables.flatMap((slide) => texts(slide, 'source'))).toEqual([]);
  });
});

it('heads that are only drawn wide take no row of figures into the heads, and their gaps are no columns', async () => {
  const row = (name: string, first: string, second: string) =>
    `<tr><td>${name}</td><td>${first}</td><td colspan=2>&nbsp;</td><td>${second}</td><td><p> </p></td></tr>`;
  const { deck } = await planBytes(
    new TextEncoder().encode(
      `<h1>统计公报</h1><p>${'全县农业生产总体平稳，主要农产品供应充足，价格保持基本稳定。'.repeat(2)}</p><table border=1><tr><td>名称</td><td colspan=2>产量（吨）</td><td></td><td colspan=2>增长（%）</td></tr>${row('小麦', '六百', '三点一')}${row('玉米', '四百二', '二点五')}${row('大豆', '九十', '一点八')}</table>`,
    ),
    'a.html',
  );
  const table = deck.slides.find(({ layout }) => layout === 'table');
  const words = (role: string) =>
    (table?.slots ?? [])
      .filter((slot) => slot.role === role)
      .map(({ paragraphs }) => paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')).join('|'));
  expect(words('column-head')).toEqual(['名称', '产量（吨）', '增长（%）']);
  expect(words('item')).toEqual(['小麦|六百|三点一', '玉米|四百二|二点五', '大豆|九十|一点八']);
});
