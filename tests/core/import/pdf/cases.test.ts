import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../src/core/import/registry.ts';
import { sliceSpan } from '../../../../src/core/model/span.ts';
import { chineseAt, chineseFont, type TestPdf, textAt, writeTestPdf } from './pdf-file.ts';

async function readBytes(bytes: Uint8Array) {
  const result = await readDocument(bytes, '报告.pdf');
  if (!result.ok) throw new Error(result.error.code);
  const { raw, blocks } = result.value.value;
  return { ...result.value, blocks, texts: blocks.map(({ span }) => sliceSpan(raw, span)) };
}

const fixture = (name: string): Uint8Array =>
  readFileSync(new URL(`../../../fixtures/pdf/cases/${name}.pdf`, import.meta.url));
const readCase = (name: string) => readBytes(fixture(name));
const textsOf = async (pdf: TestPdf) => (await readBytes(writeTestPdf(pdf))).texts;

describe('letters of a line', () => {
  it('stand without spaces in a justified Chinese line', async () => {
    const { texts } = await readCase('justified-spaces');
    expect(texts).toContain(
      '水厂位于 NW-Industrial-Zone-Phase-II-Building-2024-A区，占地二百亩，由 Municipal-Water-Supply-Corporation-Limited公司建设运营。',
    );
    expect(texts.join('\n')).toContain('项目编号为 PRJ-2024');
  });

  it('keep the spaces between words of a Chinese line', async () => {
    const fonts = { F1: chineseFont('UniGB-UCS2-H') };
    const spaced = (x: number, y: number, text: string) =>
      [...text].map((character, index) => chineseAt(x + index * 18, y, character)).join('');
    const content = `${chineseAt(72, 700, '内部资料 注意保存')}${spaced(72, 650, '关于印发办法的通知')}`;
    expect(await textsOf({ pages: [{ content }], fonts })).toEqual([
      '内部资料 注意保存',
      '关于印发办法的通知',
    ]);
  });

  it('stand once where each is drawn twice to look bold', async () => {
    const { texts } = await readCase('bold-glyph-twice');
    expect(texts[0]).toBe('Report on the library');
    const content = textAt(72, 700, 'Aabbccdd 1122 is a code, and 3344 is none.');
    expect(await textsOf({ pages: [{ content }] })).toEqual(['Aabbccdd 1122 is a code, and 3344 is none.']);
  });

  it('are words again where they are set apart', async () => {
    const content = `BT /F1 16 Tf 8 Tc 1 0 0 1 72 700 Tm (ANNUAL REPORT 2026) Tj 0 Tc ET\n${textAt(72, 600, 'The water of the town is clean.')}`;
    expect(await textsOf({ pages: [{ content }] })).toEqual([
      'ANNUAL REPORT 2026',
      'The water of the town is clean.',
    ]);
  });

  it('stay exponents where they are raised', async () => {
    const { texts } = await readCase('superscript-right');
    expect(texts).toContain('日供水能力3×10⁵立方米，占地2×10⁴m²，出水余氯为0.3mg/L。');
  });

  it('of an address are not parted at a line end', async () => {
    const { texts } = await readCase('superscript-right');
    expect(texts.join('\n')).toContain('/06/report_final_version.html?id=12&type=3');
  });
});

describe('hyphens at line ends', () => {
  it('go where the word is one, and stay where it is a compound', async () => {
    const { texts } = await readCase('hyphens-at-line-ends');
    const [text] = texts;
    for (const word of ['modernisation', 'organisation', 'timetable', 'development', 'agreement']) {
      expect(text).toContain(word);
    }
    expect(text).toContain('The well-known problems');
  });

  it.each([
    ['a well-', 'known and respected body', 'well-known'],
    ['the evidence-', 'based report of the board', 'evidence-based'],
    ['the govern-', 'ment of the day and year', 'government'],
    ['a high-', 'er rate of growth is near', 'higher'],
    ['it is state-of-the-', 'art in all of its parts', 'state-of-the-art'],
    ['die Bundes-', 'regierung hat beschlossen', 'Bundesregierung'],
  ])('%s / %s', async (first, second, word) => {
    const content = [
      textAt(72, 720, 'This line shows how far lines of text reach.'),
      textAt(72, 706, `${'xxx '.repeat(10)}${first}`),
      textAt(72, 692, second),
    ].join('');
    expect((await textsOf({ pages: [{ content }] })).join(' ')).toContain(word);
  });

  it('stay where the document shows the compound elsewhere, or both of its parts', async () => {
    const content = [
      textAt(72, 720, 'Every bread-winner and every shop in the whole town knows the bread-'),
      textAt(72, 706, 'winner of the house, the keeper of the keys and also the old shop-'),
      textAt(72, 692, 'keeper.'),
    ].join('');
    const text = (await textsOf({ pages: [{ content }] })).join(' ');
    expect(text).toContain('knows the bread-winner');
    expect(text).toContain('old shop-keeper');
  });
});

describe('forms', () => {
  it('have what was filled in beside its label', async () => {
    expect((await readCase('filled-form')).texts).toEqual([
      'Application for a reading room',
      'Applicant: Mary Miller',
      'The applicant asks for a room in the library for the months of May and June of this year.',
    ]);
  });

  it('without words of their own are read by the names of their fields', async () => {
    expect((await readCase('form-only')).texts).toEqual(['name: Mary Miller']);
  });

  it('show which boxes are checked and what was chosen, and no passwords', async () => {
    const widget = (entries: string, bottom: number) =>
      `<</Type/Annot/Subtype/Widget/F 4/DA(/F1 11 Tf 0 g)/Rect[200 ${bottom} 300 ${bottom + 18}]${entries}>>`;
    const labels = ['Agreed', 'Declined', 'Room', 'Secret'];
    const content = labels.map((label, index) => textAt(72, 705 - index * 40, label, 11)).join('');
    const box = (state: string) => `/FT/Btn/T(a)/V/${state}/AS/${state}/AP<</N<</Yes 104 0 R/Off 104 0 R>>>>`;
    const objects = {
      100: widget(box('Yes'), 700),
      101: widget(box('Off'), 660),
      102: widget('/FT/Ch/Ff 131072/T(c)/V(b)/Opt[[(a)(Large room)][(b)(Small room)]]', 620),
      103: widget('/FT/Tx/Ff 8192/T(d)/V(hidden)', 580),
      104: '<</Type/XObject/Subtype/Form/BBox[0 0 18 18]/Length 0>>\nstream\n\nendstream',
    };
    const entries = '/Annots[100 0 R 101 0 R 102 0 R 103 0 R]';
    const catalog = '/AcroForm<</Fields[100 0 R 101 0 R 102 0 R 103 0 R]>>';
    const texts = await textsOf({ pages: [{ content, entries }], objects, catalog });
    expect(texts.join('\n').replaceAll('\t', ' ')).toBe('Agreed ☑\nDeclined ☐\nRoom Small room\nSecret');
  });

  it('keep text boxes that someone has put on a page', async () => {
    const objects = {
      100: '<</Type/Annot/Subtype/FreeText/F 4/DA(/F1 11 Tf 0 g)/Rect[72 500 300 520]/Contents(Approved by the board)/AP<</N 101 0 R>>>>',
      101: '<</Type/XObject/Subtype/Form/BBox[0 0 228 20]/Resources<</Font<</F1 10 0 R>>>>/Length 51>>\nstream\nBT /F1 11 Tf 2 5 Td (Approved by the board) Tj ET  \nendstream',
    };
    const pages = [{ content: textAt(72, 700, 'A page of text.'), entries: '/Annots[100 0 R]' }];
    expect(await textsOf({ pages, objects })).toEqual(['A page of text.', 'Approved by the board']);
  });
});

describe('pages', () => {
  it('that are blank or drawn are no scan', async () => {
    const result = await readDocument(fixture('blank-page'), '报告.pdf');
    expect(result.ok ? null : result.error).toEqual({
      code: 'pdf-without-text',
      params: { file: '报告.pdf', pages: 1 },
    });
  });

  it('keep a large title apart from the small line below it', async () => {
    const { blocks, texts } = await readCase('big-title-gap');
    expect(texts.slice(0, 2)).toEqual(['Report', 'Town library, third quarter']);
    expect(blocks[0]?.hint).toEqual({ kind: 'title' });
  });

  it('with vertical writing say that its order may be wrong', async () => {
    const { texts, diagnostics } = await readCase('vertical-text');
    expect(texts).toContain('竖排文字也是正文内容');
    expect(diagnostics.map(({ code }) => code)).toContain('pdf-turned-text');
  });
});
