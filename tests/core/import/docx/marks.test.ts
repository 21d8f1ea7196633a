import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../src/core/import/registry.ts';
import { buildDocx, linesOf, paragraph, paragraphStyle, readBody, run, styled, table } from './build-docx.ts';

async function lines(body: string, styles?: string): Promise<readonly string[]> {
  return linesOf(await readBody(body, styles === undefined ? {} : { styles }));
}

async function diagnosticsOf(body: string) {
  const result = await readDocument(buildDocx(body), '文件.docx');
  if (!result.ok) throw new Error(result.error.code);
  return result.value.diagnostics;
}

const raised = '<w:vertAlign w:val="superscript"/>';
const lowered = '<w:vertAlign w:val="subscript"/>';

describe('docx: raised and lowered text', () => {
  it('is found by run, character style and paragraph style, and taken back by a run', async () => {
    const styles =
      `<w:style w:type="character" w:styleId="S"><w:name w:val="up"/><w:rPr>${raised}</w:rPr></w:style>` +
      paragraphStyle('P', 'all', `<w:rPr>${raised}</w:rPr>`);
    const back = '<w:vertAlign w:val="baseline"/>';
    expect(
      await lines(
        paragraph(run('10') + run('5', '<w:rStyle w:val="S"/>') + run('吨')) +
          styled('P', run('面积9m', back) + run('2')),
        styles,
      ),
    ).toEqual(['10⁵吨', '面积9m²']);
  });

  it('is one exponent in several runs, and stands in cells and headings', async () => {
    const power = run('2×10') + run('-', raised) + run('12', raised);
    const water = run('H') + run('2', lowered) + run('O');
    expect(await lines(paragraph(power) + table([paragraph(water), '水'], ['甲', '乙']))).toEqual([
      '2×10⁻¹²',
      'H₂O\t水',
      '甲\t乙',
    ]);
  });
});

describe('docx: struck-out and hidden text', () => {
  it('is left out however it is struck, and counted by stretches', async () => {
    const body = paragraph(
      run('共') +
        run('5', '<w:dstrike/>') +
        run('0', '<w:strike/>') +
        run('60', '<w:strike w:val="0"/>') +
        run('件') +
        run('旧', '<w:strike/>'),
    );
    expect(await lines(body)).toEqual(['共60件']);
    expect(await diagnosticsOf(body)).toEqual([
      { code: 'struck-text-left-out', severity: 'warning', params: { count: 2 } },
    ]);
  });

  it('is said where it is hidden', async () => {
    expect(await diagnosticsOf(paragraph(run('明') + run('暗', '<w:vanish/>')))).toEqual([
      { code: 'hidden-text-left-out', severity: 'info', params: { count: 1 } },
    ]);
  });
});

describe('docx: boxes to tick', () => {
  const control = (checked: string, shown: string) =>
    `<w:sdt xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w:sdtPr><w14:checkbox><w14:checked w14:val="${checked}"/></w14:checkbox></w:sdtPr><w:sdtContent>${run(shown)}</w:sdtContent></w:sdt>`;

  it('are read from controls, also where the control shows another sign', async () => {
    expect(
      await lines(paragraph(control('1', '☒') + run('同意 ') + control('0', '☐') + run('反对'))),
    ).toEqual(['☑同意 ☐反对']);
  });

  it('are read from symbol fonts, as symbols and as typed letters', async () => {
    const symbol = '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>';
    const wingdings = '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>';
    expect(
      await lines(
        paragraph(symbol + run('一 ') + run('\u00a8', wingdings) + run('二 ') + run('\uf0fe') + run('三')),
      ),
    ).toEqual(['☑一 □二 ☑三']);
  });

  it('keep words that a program has set in a symbol font by mistake', async () => {
    const wingdings = '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>';
    expect(await lines(paragraph(run('Report 2024', wingdings)))).toEqual(['Report 2024']);
  });

  it('follow the default of a form', async () => {
    const box = (state: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox>${state}</w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    expect(
      await lines(
        paragraph(
          box('<w:default w:val="1"/>') +
            run('甲') +
            box('<w:default w:val="1"/><w:checked w:val="0"/>') +
            run('乙'),
        ),
      ),
    ).toEqual(['☑甲☐乙']);
  });
});

describe('docx: drop caps', () => {
  it('join the next paragraph, whose style decides', async () => {
    const cap = paragraph(run('W'), '<w:framePr w:dropCap="margin" w:lines="3"/>');
    const styles = paragraphStyle('1', 'heading 1');
    expect(await lines(cap + styled('1', 'ater works'), styles)).toEqual(['Water works']);
    expect(await lines(`${paragraph('上文。')}${cap}`)).toEqual(['上文。', 'W']);
  });
});

describe('what fields and drawings show by themselves', () => {
  const mark = (type: string, inner = '') =>
    `<w:r><w:fldChar w:fldCharType="${type}">${inner}</w:fldChar></w:r>`;
  const field = (code: string, data = '', result = '') =>
    `${mark('begin', data)}<w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>${result}${mark('end')}`;

  it.each([
    ['a fraction', field('EQ \\f(a+b,2)'), '(a+b)/2'],
    ['a fraction with a result kept empty', field('EQ \\f(1,2)', '', mark('separate')), '1/2'],
    ['a number in a ring', field('EQ \\o\\ac(○,3)'), '③'],
    ['a root, raised and in brackets', field('EQ \\r(3,x)\\s\\up8(2)\\b(a,b)'), '∛x²(a, b)'],
    ['brackets without end', field('EQ \\f(((a,'), '(((a,)/'],
    ['a letter of a symbol font', field('SYMBOL 97 \\f "Symbol" \\s 10'), 'α'],
    [
      'a choice of a form',
      field(
        'FORMDROPDOWN',
        '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="一级"/><w:listEntry w:val="二级"/></w:ddList></w:ffData>',
      ),
      '二级',
    ],
    [
      'drawn letters',
      '<w:r><w:pict><v:shape><v:textpath string="艺术字"/></v:shape></w:pict></w:r>',
      '艺术字',
    ],
    [
      'Greek',
      '<w:r><w:sym w:font="Symbol" w:char="F061"/><w:sym w:font="Symbol" w:char="F0A5"/></w:r>',
      'α∞',
    ],
  ])('%s', async (_, inner, shown) => {
    expect(linesOf(await readBody(paragraph(`${run('取')}${inner}${run('值')}`)))).toEqual([`取${shown}值`]);
  });

  it('rows of tabs, as a table', async () => {
    const row = (...cells: readonly string[]) =>
      paragraph(cells.map((cell) => run(cell)).join('<w:r><w:tab/></w:r>'));
    const { blocks } = await readBody(
      row('姓名', '职务', '电话') + row('张三', '局长', '1') + row('李四', '科长', '2'),
    );
    expect(blocks.map(({ hint }) => hint?.kind)).toEqual(['table-row', 'table-row', 'table-row']);
  });

  it('is said where comments stand beside it', async () => {
    const comment = '<w:r><w:commentReference w:id="0"/></w:r>';
    expect(await diagnosticsOf(paragraph(run('差旅费十八万元。') + comment))).toEqual([
      { code: 'comments-left-out', severity: 'info', params: { count: 1 } },
    ]);
  });
});
