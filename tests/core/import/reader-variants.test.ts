import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/core/import/registry.ts';
import { buildDocx, linesOf, paragraph, readBody, run } from './docx/build-docx.ts';
import { relationshipsXml } from './package/build-package.ts';
import { buildPresentation, shape } from './pptx/build-presentation.ts';

async function read(text: string, fileName: string) {
  const bytes = fileName.endsWith('.rtf')
    ? Uint8Array.from(text, (character) => character.charCodeAt(0))
    : new TextEncoder().encode(text);
  const result = await readDocument(bytes, fileName);
  if (!result.ok) throw new Error(result.error.code);
  return result.value.value;
}

const page = (body: string) =>
  `<!doctype html><html><head><meta charset="utf-8"></head><body>${body}</body></html>`;
const linesOfPage = async (body: string) => linesOf(await read(page(body), 'a.html'));

describe('text that is moved off the line', () => {
  it('is an exponent or index in Word', async () => {
    const shift = (halfPoints: number) => `<w:position w:val="${halfPoints}"/><w:sz w:val="14"/>`;
    const body = paragraph(
      run('占地5.2×10') +
        run('4', shift(12)) +
        run('亩，CO') +
        run('2', shift(-6)) +
        run('，每') +
        run('吨', shift(2)),
    );
    expect(linesOf(await readBody(body))).toEqual(['占地5.2×10⁴亩，CO₂，每吨']);
  });

  it('is an exponent or index in RTF', async () => {
    const document = await read(
      '{\\rtf1\\ansi 5.2\\u215?10{\\up6 4} CO{\\dn4\\fs14 2} m{\\dn 2}\\par}',
      'a.rtf',
    );
    expect(document.raw).toContain('5.2×10⁴ CO2 m₂');
  });

  it('is a degree before the letter of a scale', async () => {
    expect(await linesOfPage('<p>水温20<sup>o</sup>C，第1<sup>o</sup>号</p>')).toEqual(['水温20°C，第1o号']);
  });
});

const diagramNames = 'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"';

const point = (runs: string, type = 'node') =>
  `<dgm:pt type="${type}"><dgm:t><a:p>${runs}</a:p></dgm:t></dgm:pt>`;

/** A document of Word with a paragraph and a diagram. */
async function readDiagram(points: string) {
  const body = `${paragraph('实施步骤如下：')}<w:p><w:r><w:drawing><a:graphic><dgm:relIds ${diagramNames} r:dm="d1"/></a:graphic></w:drawing></w:r></w:p>`;
  const files = unzipSync(buildDocx(body));
  files['word/_rels/document.xml.rels'] = strToU8(
    relationshipsXml([{ id: 'd1', type: 'diagramData', target: 'diagrams/data1.xml' }]),
  );
  files['word/diagrams/data1.xml'] = strToU8(
    `<dgm:dataModel ${diagramNames} xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><dgm:ptLst>${points}</dgm:ptLst></dgm:dataModel>`,
  );
  const result = await readDocument(zipSync(files), 'a.docx');
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

describe('what is drawn', () => {
  it('is a list in Word too, where it is a diagram', async () => {
    const { value, diagnostics } = await readDiagram(
      `${point('<a:r><a:t>摸底</a:t></a:r>')}${point('<a:r><a:t>箭头</a:t></a:r>', 'sibTrans')}${point('<a:r><a:t>施工</a:t></a:r>')}`,
    );
    expect(linesOf(value)).toEqual(['实施步骤如下：', '摸底', '施工']);
    expect(value.blocks.map(({ hint }) => hint?.kind)).toEqual([undefined, 'list-item', 'list-item']);
    expect(diagnostics).toEqual([]);
  });

  it('leaves out what is struck from a diagram, with a word on it, and raises what is raised', async () => {
    const run = (text: string, look: string) => `<a:r><a:rPr ${look}/><a:t>${text}</a:t></a:r>`;
    const { value, diagnostics } = await readDiagram(
      point(`${run('占地50m', '')}${run('2', 'baseline="30000"')}${run('（原60）', 'strike="sngStrike"')}`),
    );
    expect(linesOf(value)).toEqual(['实施步骤如下：', '占地50m²']);
    expect(diagnostics).toEqual([
      { code: 'struck-text-left-out', severity: 'warning', params: { count: 1 } },
    ]);
  });

  it('is the first letter of its paragraph on a slide', async () => {
    const letter = '<a:p><a:r><a:rPr sz="7200"/><a:t>全</a:t></a:r></a:p>';
    const text = '<a:p><a:r><a:rPr sz="1800"/><a:t>市共有管网一千二百公里。</a:t></a:r></a:p>';
    const far = { x: 500_000, y: 5_000_000, width: 900_000, height: 900_000 };
    const bytes = buildPresentation([
      {
        shapes:
          shape('title', ['概况']) +
          shape(null, [letter], { x: 500_000, y: 2_000_000, width: 900_000, height: 1_000_000 }) +
          shape(null, [text], { x: 1_450_000, y: 2_000_000, width: 6_000_000, height: 1_000_000 }) +
          shape(null, [letter], far),
      },
    ]);
    const result = await readDocument(bytes, 'a.pptx');
    if (!result.ok) throw new Error(result.error.code);
    expect(linesOf(result.value.value)).toEqual(['概况', '全市共有管网一千二百公里。', '全']);
  });
});

describe('marks of Western texts', () => {
  it('are no controls in RTF, and none on a page', async () => {
    const rtf = "{\\rtf1\\ansi\\ansicpg1252 \\'93The risk\\'94 \\'96 it\\'92s real\\'85\\par}";
    expect((await read(rtf, 'a.rtf')).raw.trim()).toBe('“The risk” – it’s real…');
    const bytes = Uint8Array.from(
      '<html><head><meta charset="windows-1252"></head><body><p>\x93The risk\x94 costs \x805, he said.</p></body></html>',
      (character) => character.charCodeAt(0),
    );
    const result = await readDocument(bytes, 'a.html');
    if (!result.ok) throw new Error(result.error.code);
    expect(linesOf(result.value.value)).toEqual(['“The risk” costs €5, he said.']);
  });
});

describe('pages: what is seen and what is not', () => {
  it('says which boxes are ticked', async () => {
    const body =
      '<p>是否同意：<input type="checkbox" checked>同意<input type="checkbox">不同意</p>' +
      '<ul><li><input type="checkbox" checked=""> 完成勘测<li><input type="radio"> 完成施工</ul><input type="text" value="x">';
    expect(await linesOfPage(body)).toEqual(['是否同意：☑同意☐不同意', '☑ 完成勘测', '☐ 完成施工', 'x']);
  });

  it('numbers lists as their style says', async () => {
    const item = (style: string, start: number) =>
      `<ol start="${start}" style="list-style-type:${style}"><li>种子</li></ol>`;
    const body = `${item('upper-roman', 14)}${item('lower-roman', 9)}${item('simp-chinese-informal', 21)}${item('cjk-ideographic', 105)}${item('lower-alpha', 28)}`;
    const { raw } = await read(page(body), 'a.html');
    expect(raw.trim().split(/\n+/u)).toEqual([
      'XIV. 种子',
      'ix. 种子',
      '二十一、 种子',
      '一百零五、 种子',
      'ab. 种子',
    ]);
  });

  it('reads words without the signs of how they are said', async () => {
    expect(
      await linesOfPage('<p><ruby>漢<rp>(</rp><rt>hàn</rt><rp>)</rp>字<rt>zì</rt></ruby>的读音</p>'),
    ).toEqual(['漢字的读音']);
  });

  it('leaves out what is written for programs that read aloud', async () => {
    const body =
      '<p>七月三日停水。</p><p class="sr-only">跳到正文</p><p style="position:absolute;left:-9999px">屏幕外</p>';
    expect(await linesOfPage(body)).toEqual(['七月三日停水。']);
  });

  it('reads the page that a browser without scripts shows, and no request for scripts', async () => {
    const text = '城东水厂扩建工程六月三十日完工，日供水能力增加五万吨，工程总投资三亿元，工期两年。';
    const shell = (inner: string) =>
      `<div id="app"></div><noscript>${inner}</noscript><script>var a;</script>`;
    const document = await read(page(shell(`<h1>完工</h1><p>${text}</p>`)), 'a.html');
    expect(linesOf(document)).toEqual(['完工', text]);
    expect(document.blocks[1]?.origin).toMatchObject({ kind: 'file-range' });
    const notice = await readDocument(
      new TextEncoder().encode(
        page(
          shell(
            '<p>请启用浏览器的 JavaScript 功能，然后刷新本页，否则无法查看任何内容，谢谢您的配合与支持。</p>',
          ),
        ),
      ),
      'a.html',
    );
    expect(notice.ok).toBe(false);
  });

  it('keeps a table of data that holds another', async () => {
    const document = await read(
      page(
        '<p>进度</p><table><thead><tr><th>片区</th><th>管道</th></tr></thead><tr><td>城东</td><td>12</td></tr>' +
          '<tr><td>城西</td><td><table><tr><td>主管</td><td>3</td></tr><tr><td>支管</td><td>4</td></tr></table></td></tr></table>',
      ),
      'a.html',
    );
    const rows = document.blocks.filter(({ hint }) => hint?.kind === 'table-row');
    expect(rows.map(({ hint }) => hint?.kind === 'table-row' && hint.cells.length)).toEqual([2, 2, 2]);
    expect(linesOf(document).at(-1)).toMatch(/^城西\t主管\s3\s支管\s4$/u);
  });
});

describe('texts and Markdown', () => {
  it('reads rows of tabs with empty cells as a table', async () => {
    const document = await read(
      '值班安排\n\n姓名\t职务\t电话\n张三\t主任\t0571-1234\n李四\t\t0571-5678\n王五\t科员\t\n\n请按时到岗。\n',
      'a.txt',
    );
    const rows = document.blocks.flatMap(({ hint }) => (hint?.kind === 'table-row' ? [hint] : []));
    expect(rows.map(({ header, columns }) => [header, columns])).toEqual([
      [true, [0, 1, 2]],
      [false, [0, 1, 2]],
      [false, [0, 2]],
      [false, [0, 1]],
    ]);
  });

  it('keeps the braces of a formula, and hides attributes', async () => {
    const { raw, blocks } = await read('# 说明 {#a .b}\n\n和为 $\\sum_{i=1}^{n=3} x$ 。\n', 'a.md');
    const seen = blocks.map(({ span, hidden }) =>
      [...raw.slice(span.start, span.end)]
        .filter(
          (_, at) => !hidden.some(({ start, end }) => start <= span.start + at && span.start + at < end),
        )
        .join(''),
    );
    expect(seen).toEqual(['说明', '和为 ∑_(i=1)ⁿ⁼³ x 。']);
  });
});
