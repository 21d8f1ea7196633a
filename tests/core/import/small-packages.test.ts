import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { buildDocx, paragraph, run } from './docx/build-docx.ts';
import { shownBlocks } from './shown-blocks.ts';

type Row = readonly [what: string, file: string, input: string | Uint8Array, shown: readonly string[]];

const body = '供水平稳有序。';
const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const instruction = (text: string) => `<w:r><w:instrText xml:space="preserve"> ${text} </w:instrText></w:r>`;
const field = (text: string, result: string) =>
  `${mark('begin')}${instruction(text)}${mark('separate')}${run(result)}${mark('end')}`;
const docx = (...paragraphs: readonly string[]) =>
  buildDocx(paragraphs.map((content) => paragraph(content)).join(''));
const formula = (text: string) => `<m:oMath><m:r><m:t>${text}</m:t></m:r></m:oMath>`;

const word: readonly Row[] = [
  [
    'numbers of pages in a sentence',
    'a.docx',
    docx(`${run('见第')}${field('PAGE', '3')}${run('页，共')}${field('NUMPAGES', '9')}${run('页的说明。')}`),
    ['- 见第3页，共9页的说明。'],
  ],
  [
    'the foot of a page in the text',
    'a.docx',
    docx(body, `${run('第 ')}${field('PAGE', '3')}${run(' 页 共 ')}${field('NUMPAGES', '9')}${run(' 页')}`),
    [`- ${body}`, '- 第 页 共 页'],
  ],
  [
    'a number in a circle, as Chinese Word writes it',
    'a.docx',
    docx(`${mark('begin')}${instruction('eq \\o\\ac(○,1)')}${mark('end')}${run('抓好供水。')}`),
    ['- ①抓好供水。'],
  ],
  [
    'formulas one below the other',
    'a.docx',
    docx(`<m:oMathPara>${formula('a=1')}${formula('b=2')}</m:oMathPara>`),
    ['- a=1', '- b=2'],
  ],
  [
    'a fraction of words',
    'a.docx',
    docx(
      `<m:oMath><m:f><m:num><m:r><m:t>路程</m:t></m:r></m:num><m:den><m:r><m:t>时间</m:t></m:r></m:den></m:f></m:oMath>`,
    ),
    ['- 路程/时间'],
  ],
  [
    'rows that are hidden',
    'a.docx',
    buildDocx(
      `${paragraph(body)}<w:tbl>${[
        '',
        '<w:trPr><w:hidden/></w:trPr>',
        '<w:trPr><w:hidden w:val="0"/></w:trPr>',
      ]
        .map(
          (seen, index) =>
            `<w:tr>${seen}<w:tc>${paragraph(run(`第${index}行`))}</w:tc><w:tc>${paragraph(run('值'))}</w:tc></w:tr>`,
        )
        .join('')}</w:tbl>`,
    ),
    [`- ${body}`, 'row 第0行|值', 'row 第2行|值'],
  ],
];

const names = ['office', 'text', 'table', 'style']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');
const p = (text: string) => `<text:p>${text}</text:p>`;
const cell = (text: string, attributes = '') =>
  `<table:table-cell ${attributes}>${p(text)}</table:table-cell>`;
const odt = (text: string, styles = '') =>
  zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8(
      `<office:document-content ${names}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${text}</office:text></office:body></office:document-content>`,
    ),
  });

const open: readonly Row[] = [
  [
    'a text in one file',
    'a.fodt',
    `<?xml version="1.0"?><office:document ${names} office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text><text:h text:outline-level="1">总体情况</text:h>${p(body)}</office:text></office:body></office:document>`,
    ['h1 总体情况', `- ${body}`],
  ],
  [
    'a cell that is repeated',
    'a.odt',
    odt(
      `<table:table><table:table-row>${cell('区')}${cell('一季度')}${cell('二季度')}</table:table-row><table:table-row>${cell('城东')}${cell('9', 'table:number-columns-repeated="2"')}</table:table-row></table:table>`,
    ),
    ['rowh 区|一季度|二季度', 'row 城东|9|9'],
  ],
  [
    'an item that begins with a number of its own',
    'a.odt',
    odt(
      `<text:list text:style-name="L"><text:list-item text:start-value="3">${p('甲')}</text:list-item><text:list-item>${p('乙')}</text:list-item></text:list>`,
      '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/></text:list-style>',
    ),
    ['li0 3.~甲', 'li0 4.~乙'],
  ],
  [
    'rows that are folded up',
    'a.odt',
    odt(
      `${p(body)}<table:table>${['', 'collapse', 'filter', 'visible']
        .map(
          (seen, index) =>
            `<table:table-row${seen === '' ? '' : ` table:visibility="${seen}"`}><table:table-cell>${p(`第${index}行`)}</table:table-cell><table:table-cell>${p('值')}</table:table-cell></table:table-row>`,
        )
        .join('')}</table:table>`,
    ),
    [`- ${body}`, 'row 第0行|值', 'row 第3行|值'],
  ],
];

const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const rich = (text: string) =>
  latin(
    `{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fcharset134 SimSun;}{\\f1\\fcharset0 Arial;}{\\f2\\fcharset2 Symbol;}}${text}}`,
  );

const rtf: readonly Row[] = [
  ['a letter of a symbol font', 'a.rtf', rich("{\\f2\\'b7\\'61} x\\par"), ['- •α x']],
  ['a text that is there twice', 'a.rtf', rich('{\\upr{abc}{\\*\\ud{\\u20379?}}}.\\par'), ['- 供.']],
  ['Latin letters in a Chinese file', 'a.rtf', rich("{\\f1 caf\\'e9}{\\f0 \\'b9\\'a9}\\par"), ['- café供']],
];

describe.each([
  ['Word', word],
  ['OpenDocument', open],
  ['RTF', rtf],
])('small files of %s', (_format, rows) => {
  it.each(rows)('%s', async (_what, file, input, shown) => {
    expect(await shownBlocks(file, input)).toEqual(shown);
  });
});
