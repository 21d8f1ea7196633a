import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../src/core/import/registry.ts';
import type { SourceBlock } from '../../../../src/core/model/source/source-document.ts';
import { sliceSpan } from '../../../../src/core/model/span.ts';
import { chineseAt, chineseFont, type TestPage, textAt, writeTestPdf } from './pdf-file.ts';

const fonts = { F1: chineseFont('UniGB-UCS2-H'), F2: chineseFont('UniGB-UCS2-H', 'SimHei') };
const left = 74;
const size = 16;
/** Characters of a full line, as GB/T 9704 asks for. */
const perLine = 28;

async function read(pages: readonly TestPage[], ownFonts: Readonly<Record<string, string>> = fonts) {
  const result = await readDocument(writeTestPdf({ pages, fonts: ownFonts }), '报告.pdf');
  if (!result.ok) throw new Error(result.error.code);
  const { raw, blocks } = result.value.value;
  return blocks.map((block) => ({ block, raw, text: sliceSpan(raw, block.span), kind: kindOf(block) }));
}

function kindOf({ hint }: SourceBlock): string {
  if (hint === null) return 'text';
  return hint.kind === 'page-furniture' ? hint.part : hint.kind;
}

const textsOf = (found: Awaited<ReturnType<typeof read>>, kind: string): readonly string[] =>
  found.filter((each) => each.kind === kind).map(({ text }) => text);

/** A paragraph as lines, the first indented by two characters. */
function wrap(text: string): readonly string[] {
  const lines = [text.slice(0, perLine - 2)];
  for (let from = perLine - 2; from < text.length; from += perLine)
    lines.push(text.slice(from, from + perLine));
  return lines;
}

/** Lines of paragraphs at a distance of 28 points, from the top of the page. */
function body(paragraphs: readonly (readonly string[])[], top = 740): string {
  let y = top;
  return paragraphs
    .flatMap((lines) =>
      lines.map((line, index) => {
        y -= 28;
        return chineseAt(left + (index === 0 ? 2 * size : 0), y, line, size);
      }),
    )
    .join('');
}

const long = (words: string, length: number): string =>
  `${words.repeat(Math.ceil(length / words.length)).slice(0, length - 1)}。`;
const first = long('推进基层治理体系建设提升服务群众水平', 100);
const second = long('完善城乡公共文化设施丰富群众精神生活', 90);

describe('paragraphs of a PDF', () => {
  it('joins the lines of Chinese paragraphs without spaces', async () => {
    const found = await read([{ content: body([wrap(first), wrap(second)]) }]);
    expect(found.map(({ text }) => text)).toEqual([first, second]);
  });

  it('continues a paragraph on the next page, around page numbers and running heads', async () => {
    const lines = wrap(first);
    const page = (content: string, number: number): TestPage => ({
      content: `${chineseAt(200, 800, '某市工作简报', 10)}${content}${chineseAt(280, 50, `— ${number} —`, 14)}`,
    });
    const found = await read([
      page(body([lines.slice(0, 2)]), 1),
      page(chineseAt(left, 712, lines[2] ?? '', size) + chineseAt(left, 684, lines[3] ?? '', size), 2),
      page(body([wrap(second)]), 3),
    ]);
    expect(textsOf(found, 'text')).toEqual([first, second]);
    expect(textsOf(found, 'header')).toEqual(Array(3).fill('某市工作简报'));
    expect(textsOf(found, 'page-number')).toEqual(['— 1 —', '— 2 —', '— 3 —']);
  });

  it('knows running heads whose page number stands left on one page and right on the next', async () => {
    const heads = ['水利年鉴 卷三 11', '12 水利年鉴 卷三', '水利年鉴 卷三 13', '14 水利年鉴 卷三'];
    const found = await read(
      heads.map((head, index) => ({
        content: chineseAt(left, 800, head, 10) + body([wrap(index % 2 === 0 ? first : second)]),
      })),
    );
    expect(textsOf(found, 'header')).toEqual(heads);
    expect(textsOf(found, 'text')).toEqual([first, second, first, second]);
  });

  it('reads columns one after the other, below a title across both', async () => {
    const words = 'Members welcomed the report and asked for further information on costs';
    const column = (x: number, mark: string): string =>
      Array.from({ length: 8 }, (_, index) =>
        textAt(x, 700 - index * 13, `${mark}${index} ${words}`.slice(0, 50), 9),
      ).join('');
    const found = await read(
      [
        {
          content: `${textAt(150, 760, 'Annual Review of the Programme', 20)}${column(50, 'a')}${column(310, 'b')}`,
        },
      ],
      { F1: '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>' },
    );
    const text = found.map((each) => each.text).join(' ');
    expect(textsOf(found, 'title')).toEqual(['Annual Review of the Programme']);
    expect(text.match(/[ab]\d/gu)).toEqual(
      ['a', 'b'].flatMap((mark) => [...'01234567'].map((n) => mark + n)),
    );
  });

  it('joins a divided word only if the document has it undivided', async () => {
    const lines = [
      'The administrative costs of the programme were as well',
      'within the limits, and the committee thanked the admin-',
      'istrative staff. A further report on the long-standing co-',
      'operation between regions is to follow in the next year.',
    ];
    const content = lines.map((line, index) => textAt(60, 700 - index * 14, line, 11)).join('');
    const [paragraph] = await read([{ content }], {
      F1: '<</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding/WinAnsiEncoding>>',
    });
    expect(paragraph?.text).toContain('thanked the administrative staff');
    expect(paragraph?.text).toContain('long-standing co-operation between');
  });
});

describe('what a PDF shows besides paragraphs', () => {
  it('knows the title by its size, and headings by theirs', async () => {
    const content = `${chineseAt(140, 780, '关于推进工作的实施意见', 22)}${chineseAt(left + 32, 740, '总体要求', 18)}${body([wrap(first)], 730)}`;
    expect((await read([{ content }])).map(({ kind, text }) => [kind, text])).toEqual([
      ['title', '关于推进工作的实施意见'],
      ['heading', '总体要求'],
      ['text', first],
    ]);
  });

  it('takes the kind of a document in large type above it for no title', async () => {
    const content = `${chineseAt(100, 780, '某省人民政府文件', 40)}${chineseAt(220, 730, '某政发〔2024〕5号', 16)}${chineseAt(140, 690, '关于推进工作的意见', 22)}${body([wrap(first)], 680)}`;
    expect(textsOf(await read([{ content }]), 'title')).toEqual(['关于推进工作的意见']);
  });

  it('marks bold type', async () => {
    const content = `${body([wrap(first)])}${chineseAt(left + 32, 560, '压实工作责任。', size, 'F2')}${chineseAt(left + 32 + 7 * size, 560, '各级要落实到位。', size)}`;
    const last = (await read([{ content }])).at(-1);
    expect(last?.text).toBe('压实工作责任。各级要落实到位。');
    expect(last?.block.strong.map((span) => sliceSpan(last.raw, span))).toEqual(['压实工作责任。']);
  });

  it('sets notes apart, and hides the marks that refer to them', async () => {
    const content = `${body([wrap(first)])}${chineseAt(left + 32, 560, '全年增长百分之五', size)}${chineseAt(left + 32 + 8 * size, 566, '1', 8)}${chineseAt(left + 40 + 8 * size, 560, '。', size)}${chineseAt(left, 90, '1 按可比价格计算。', 9)}`;
    const found = await read([{ content }]);
    expect(textsOf(found, 'footnote')).toEqual(['1 按可比价格计算。']);
    const sentence = found.find(({ text }) => text.startsWith('全年'));
    expect(sentence?.block.hidden.map((span) => sliceSpan(sentence.raw, span))).toEqual(['1']);
  });

  it('shows exponents as such', async () => {
    const content = `${body([wrap(first)])}${chineseAt(left + 32, 560, '面积10', size)}${chineseAt(left + 32 + 4 * size, 566, '4', 8)}${chineseAt(left + 40 + 4 * size, 560, '平方米。', size)}`;
    expect((await read([{ content }])).at(-1)?.text).toBe('面积10⁴平方米。');
  });

  it('keeps rows of a table apart, cell by cell', async () => {
    const rows = [
      ['指标', '单位', '2024年'],
      ['生产总值', '亿元', '475.2'],
      ['财政收入', '亿元', '43.1'],
      ['新增就业', '万人', '9.2'],
    ];
    const table = rows.flatMap((cells, row) =>
      cells.map((cell, column) => chineseAt(left + column * 150, 500 - row * 20, cell, 12)),
    );
    const content = `${body([wrap(first)])}${chineseAt(250, 530, '表1 主要指标', 12)}${table.join('')}`;
    const found = await read([{ content }]);
    expect(textsOf(found, 'caption')).toEqual(['表1 主要指标']);
    const hints = found.flatMap(({ block: { hint }, raw }) =>
      hint?.kind === 'table-row'
        ? [{ header: hint.header, cells: hint.cells.map((cell) => sliceSpan(raw, cell)) }]
        : [],
    );
    expect(hints).toEqual(rows.map((cells, index) => ({ header: index === 0, cells })));
  });

  it.each([
    ['dots', '..............................'],
    ['ellipses', '……………………'],
    ['middle dots', '· · · · · · · · · ·'],
  ])('takes lines with %s and a page number for contents', async (_, leaders) => {
    const entries = ['一、总体要求', '二、重点任务', '三、保障措施'].map((entry, index) =>
      chineseAt(left, 700 - index * 24, `${entry} ${leaders} ${index + 1}`, 14),
    );
    const found = await read([
      { content: chineseAt(270, 740, '目 录', 16) + entries.join('') },
      { content: body([wrap(first)]) },
    ]);
    expect(textsOf(found, 'contents')).toHaveLength(4);
    expect(textsOf(found, 'text')).toEqual([first]);
  });

  it.each(['— 12 —', '- 3 -', '第1页 共10页', '第 3 页', '1/10', 'Page 1 of 10', '·5·'])(
    'knows the page number %s on a single page',
    async (number) => {
      const found = await read([{ content: body([wrap(first)]) + chineseAt(270, 40, number, 10) }]);
      expect(textsOf(found, 'page-number')).toEqual([number]);
    },
  );

  it('writes radicals in place of characters as the characters', async () => {
    const [block] = await read([{ content: chineseAt(left, 700, '⼀、⼯作⻓效机制⺠⽣', size) }]);
    expect(block?.text).toBe('一、工作长效机制民生');
  });
});
