import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/core/import/registry.ts';
import { linesOf } from './docx/build-docx.ts';
import { buildPresentation, frame } from './pptx/build-presentation.ts';

async function read(file: string) {
  const bytes = new Uint8Array(readFileSync(`tests/fixtures/readers/${file}`));
  const result = await readDocument(bytes, file);
  if (!result.ok) throw new Error(result.error.code);
  const { value: document, diagnostics } = result.value;
  return { document, diagnostics, lines: linesOf(document), codes: diagnostics.map(({ code }) => code) };
}

describe('small inputs: what stands above and below the line', () => {
  it('changes no number of a Word file', async () => {
    const { lines } = await read('superscript.docx');
    expect(lines).toContain('水厂日供水能力达到3×10⁵立方米，出水浊度低于10⁻²。');
    expect(lines).toContain('占地5.2×10⁴m²，减排CO₂约300吨。');
    expect(lines).toContain('据统计[1]，合格率99%①。');
    expect(lines).toContain('细菌总数\t10³');
  });

  it.each(['superscript-strike.html', 'superscript-strike.pptx'])('changes no number of %s', async (file) => {
    const { document, codes } = await read(file);
    expect(document.raw).toContain('3×10⁵立方米');
    expect(document.raw).toContain('目标60公里');
    expect(document.raw).not.toContain('50');
    expect(codes).toContain('struck-text-left-out');
  });

  it('keeps what was inserted for what was deleted on a page', async () => {
    const { document } = await read('superscript-strike.html');
    expect(document.raw).toContain('CO₂三百吨');
    expect(document.raw).toContain('目标60公里，今年完成。');
    expect(document.raw).toContain('数据来源[1]可靠');
  });
});

describe('small inputs: what was struck out, changed or hidden', () => {
  it('never glues a struck-out number to the one that took its place', async () => {
    const { lines, diagnostics } = await read('strike.docx');
    expect(lines).toContain('目标是完成60公里。');
    expect(diagnostics).toContainEqual({
      code: 'struck-text-left-out',
      severity: 'warning',
      params: { count: 1 },
    });
  });

  it('accepts tracked changes and says how many', async () => {
    const { lines, diagnostics } = await read('tracked.docx');
    expect(lines).toContain('今年计划改造四十公里管网。');
    expect(diagnostics).toContainEqual({
      code: 'changes-accepted',
      severity: 'warning',
      params: { insertions: 2, deletions: 4 },
    });
  });

  it('leaves out hidden slides, and says so', async () => {
    const { lines, diagnostics } = await read('hidden-slide.pptx');
    expect(lines).toEqual(['供水改造汇报', '总体情况', '管网一千二百公里。', '主要问题', '老旧管道较多。']);
    expect(diagnostics).toContainEqual({
      code: 'slides-hidden-left-out',
      severity: 'warning',
      params: { count: 1 },
    });
  });
});

describe('small inputs: formulas, forms and first letters', () => {
  it('writes formulas of Word in one line', async () => {
    const { lines, codes } = await read('math.docx');
    expect(lines.slice(1)).toEqual([
      '加括号：(a+b)×c',
      '函数：f(x)',
      '方括号：[1,2]',
      '绝对值：|x−y|',
      '上下标：x_i²',
      '立方根：∛27',
      '积分：∫₀¹ x',
      '求和：∑_(i=1)ⁿ q',
      '平均：x̄',
      '极限：lim_(n→∞) a',
      '矩阵：(1, 2; 3, 4)',
      '分段：{x=1; y=2}',
      '负指数：10⁻³',
      '二项：n¦k',
    ]);
    expect(codes).toEqual(['formula-in-line']);
  });

  it('writes formulas of a slide in one line', async () => {
    expect((await read('formula-lost.pptx')).lines).toContain('单位流量Q=V/t，按月核定。');
  });

  it('writes formulas of a page once', async () => {
    const { lines } = await read('mathml.html');
    expect(lines).toContain('流量为a/b，x²。');
    expect(lines).toContain('质能E=mc²关系。');
  });

  it('says which box of a form is ticked', async () => {
    expect((await read('form-checkbox.docx')).lines).toContain('是否同意：☑同意　☐不同意');
  });

  it('joins a drop cap to its paragraph', async () => {
    expect((await read('dropcap.docx')).lines).toContain('全市共有供水管网一千二百公里，服务人口三百万。');
  });
});

describe('small inputs: merged cells', () => {
  it.each(['merged-two-row-head.docx', 'merged-table.html'])(
    'keep their columns and spans: %s',
    async (file) => {
      const { document } = await read(file);
      const rows = document.blocks.flatMap(({ hint }) => (hint?.kind === 'table-row' ? [hint] : []));
      expect(rows.map(({ header }) => header).slice(0, 3)).toEqual([true, true, false]);
      expect(rows[0]?.spans).toEqual([
        { columns: 1, rows: 2 },
        { columns: 2, rows: 1 },
      ]);
      expect(rows[1]?.columns).toEqual([1, 2]);
    },
  );

  it('keep them on slides too', async () => {
    const cell = (text: string, attributes = '') =>
      `<a:tc ${attributes}><a:txBody><a:p><a:r><a:t>${text}</a:t></a:r></a:p></a:txBody></a:tc>`;
    const tbl = `<a:tbl><a:tblPr firstRow="1"/><a:tr>${cell('片区', 'rowSpan="2"')}${cell('长度', 'gridSpan="2"')}${cell('', 'hMerge="1"')}</a:tr><a:tr>${cell('', 'vMerge="1"')}${cell('甲')}${cell('乙')}</a:tr><a:tr>${cell('城东')}${cell('1')}${cell('2')}</a:tr></a:tbl>`;
    const bytes = buildPresentation([
      { shapes: frame('http://schemas.openxmlformats.org/drawingml/2006/table', tbl, { x: 0, y: 0 }) },
    ]);
    const result = await readDocument(bytes, 'a.pptx');
    if (!result.ok) throw new Error(result.error.code);
    const rows = result.value.value.blocks.flatMap(({ hint }) => (hint?.kind === 'table-row' ? [hint] : []));
    expect(rows.map(({ header, columns, spans }) => [header, columns, spans])).toEqual([
      [
        true,
        [0, 1],
        [
          { columns: 1, rows: 2 },
          { columns: 2, rows: 1 },
        ],
      ],
      [true, [1, 2], undefined],
      [false, undefined, undefined],
    ]);
  });
});

describe('small inputs: pages as they were saved', () => {
  it('reads an article that waits for its script', async () => {
    const { lines, codes } = await read('wechat-hidden.html');
    expect(lines).toContain('全市管网一千二百公里');
    expect(lines).toContain('漏损率高。');
    expect(codes).toContain('hidden-page-text-read');
  });

  it('finds an encoding that is declared late, and none in a script', async () => {
    const { lines, document } = await read('late-charset-big5.html');
    expect(lines).toEqual(['測試', '這是一個普通網頁的正文，每個人都能讀懂。']);
    expect(document.encoding).toBe('big5');
  });

  it('takes the heading of the article for its title, not the name of the site, and leaves out comments', async () => {
    const { document, lines } = await read('site-name-h1.html');
    const kinds = document.blocks.map(({ hint }, index) => [
      hint?.kind === 'page-furniture' ? hint.part : hint?.kind,
      lines[index]?.slice(0, 4),
    ]);
    expect(kinds).toContainEqual(['header', '某某网 ']);
    expect(kinds).toContainEqual(['title', '新竹秋日']);
    expect(kinds.slice(-5).map(([kind]) => kind)).toEqual(Array(5).fill('control'));
  });

  it('keeps a table that was copied from a spreadsheet a table', async () => {
    const { lines } = await read('excel-paste.html');
    expect(lines).toEqual(['片区\t2023年\t2024年', '城东\t12.5%\t1,200.00', '城西\t(300)']);
  });
});

describe('small inputs: texts', () => {
  it('decodes the character references of Markdown', async () => {
    const { lines } = await read('md-entities.md');
    expect(lines).toContain('全市管网一千二百公里。漏损率<10%的片区占三成。');
    expect(lines).toContain('老旧管道较多，资金不足。');
  });

  it('drops a control character, and says so', async () => {
    const { lines, diagnostics } = await read('control-char.txt');
    expect(lines).toContain('一、总体情况');
    expect(diagnostics).toEqual([{ code: 'characters-left-out', severity: 'warning', params: { count: 1 } }]);
  });
});

describe('small inputs: what a document holds of other kinds', () => {
  it('reads a chunk of HTML in a Word file', async () => {
    const { document, lines } = await read('altchunk-html.docx');
    expect(lines).toEqual([
      '关于开展安全检查的通知',
      '各部门：为做好今年的安全生产工作，办公室决定在六月开展一次检查。',
      '一、检查内容',
      '消防设施、用电线路和仓库管理。',
    ]);
    expect(document.blocks[0]?.origin).toEqual({
      kind: 'package-paragraph',
      part: 'word/afchunk.html',
      index: 0,
    });
  });

  it('reads the data of a chart as a table', async () => {
    const { document, lines, codes } = await read('native-chart.docx');
    expect(lines.slice(2, 7)).toEqual([
      '各季度产值（亿元）',
      '产值',
      '一季度\t12.5',
      '二季度\t14.1',
      '三季度\t15.8',
    ]);
    expect(document.blocks[3]?.hint).toMatchObject({ kind: 'table-row', columns: [1], header: true });
    expect(codes).toEqual([]);
  });

  it('reads the data of a chart on a slide, written by its format', async () => {
    const chart =
      '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart><c:plotArea><c:pieChart><c:ser><c:tx><c:v>占比</c:v></c:tx><c:cat><c:strLit><c:pt idx="0"><c:v>城东</c:v></c:pt><c:pt idx="1"><c:v>城西</c:v></c:pt></c:strLit></c:cat><c:val><c:numLit><c:formatCode>0.0%</c:formatCode><c:ptCount val="999999999"/><c:pt idx="0"><c:v>0.375</c:v></c:pt><c:pt idx="1"><c:v>0.62500000000000011</c:v></c:pt></c:numLit></c:val></c:ser></c:pieChart></c:plotArea></c:chart></c:chartSpace>';
    const reference = '<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="c1"/>';
    const bytes = buildPresentation([
      {
        shapes: frame('http://schemas.openxmlformats.org/drawingml/2006/chart', reference, { x: 0, y: 0 }),
        related: [{ id: 'c1', type: 'chart', part: 'ppt/charts/chart1.xml', xml: chart }],
      },
    ]);
    const result = await readDocument(bytes, 'a.pptx');
    if (!result.ok) throw new Error(result.error.code);
    expect(linesOf(result.value.value)).toEqual(['占比', '城东\t37.5%', '城西\t62.5%']);
    expect(result.value.diagnostics).toEqual([]);
  });
});
