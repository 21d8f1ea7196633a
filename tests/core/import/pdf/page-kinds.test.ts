import { describe, expect, it } from 'vitest';
import { visibleText } from '../../../../src/core/import/pdf/page/visible-text.ts';
import { readDocument } from '../../../../src/core/import/registry.ts';
import { sliceSpan } from '../../../../src/core/model/span.ts';
import { chineseAt, chineseFont, type TestPage, type TestPdf, textAt, writeTestPdf } from './pdf-file.ts';

async function read(pages: readonly TestPage[], fonts?: TestPdf['fonts']) {
  const result = await readDocument(
    writeTestPdf(fonts === undefined ? { pages } : { pages, fonts }),
    '报告.pdf',
  );
  if (!result.ok) throw new Error(result.error.code);
  const { raw, blocks } = result.value.value;
  return blocks.map(({ span, hint }) => ({
    text: sliceSpan(raw, span),
    kind: hint === null ? 'text' : hint.kind === 'page-furniture' ? hint.part : hint.kind,
  }));
}

const textsOf = (found: Awaited<ReturnType<typeof read>>, kind: string): readonly string[] =>
  found.filter((each) => each.kind === kind).map(({ text }) => text);

describe('three columns', () => {
  it('are read one after the other, though their lines stand at different heights', async () => {
    const words = 'the agency has found that a final action is needed to meet the unsafe condition'.split(
      ' ',
    );
    const lineOf = (seed: number): string =>
      Array.from({ length: 6 }, (_, i) => words[(seed + i) % words.length]).join(' ');
    const column = (x: number, top: number, leading: number, name: string): string =>
      Array.from({ length: 24 }, (_, index) =>
        textAt(x, top - index * leading, `${name} ${lineOf(index)}`.slice(0, 34), 9),
      ).join('');
    const content = [
      textAt(45, 800, 'Federal Register', 18),
      column(45, 760, 10, 'first'),
      column(222, 762, 10.6, 'second'),
      column(399, 757, 11.2, 'third'),
    ].join('');
    const text = (await read([{ content }])).map((each) => each.text).join(' ');
    const order = text.match(/first|second|third/gu) ?? [];
    expect(order).toEqual([
      ...Array(24).fill('first'),
      ...Array(24).fill('second'),
      ...Array(24).fill('third'),
    ]);
  });

  it('have their own notes at their ends', async () => {
    const line = 'The council has agreed the budget for the year and';
    const column = (x: number, mark: string): string =>
      [
        ...Array.from({ length: 20 }, (_, index) => textAt(x, 760 - index * 12, line, 10)),
        textAt(x, 500, `${mark} See the report of the agency for that year and`, 8),
        textAt(x, 490, 'the papers of the council.', 8),
      ].join('');
    const found = await read([{ content: column(45, '1') + column(310, '2') }]);
    expect(textsOf(found, 'footnote')).toEqual([
      '1 See the report of the agency for that year and the papers of the council.',
      '2 See the report of the agency for that year and the papers of the council.',
    ]);
  });
});

describe('pages as wide as a screen', () => {
  const fonts = { F1: chineseFont('UniGB-UCS2-H') };
  const slide = (title: string, size: number, leading: number, lines: readonly string[]): TestPage => ({
    entries: '/MediaBox[0 0 960 540]',
    content: [
      chineseAt(80, 480, title, 36),
      ...lines.map((line, index) => chineseAt(80, 420 - index * leading, line, size)),
    ].join(''),
  });
  const full = '行业智能终端的需求随着信息技术的发展而变化各部门要加强领导落实责任确保任务完成';

  it('have one title each, whatever sizes their text has', async () => {
    const found = await read(
      [
        slide('公司介绍', 20, 36, ['• 零售支付终端', '商家收银，消费者消费']),
        slide('产品形态', 14, 26, [full, full, '取得实效。']),
        slide('发展限制', 18, 33, [full, full, '取得实效。']),
      ],
      fonts,
    );
    expect([...textsOf(found, 'title'), ...textsOf(found, 'heading')]).toEqual([
      '公司介绍',
      '产品形态',
      '发展限制',
    ]);
    const paragraph = `${full}${full}取得实效。`;
    expect(textsOf(found, 'text')).toEqual(['• 零售支付终端', '商家收银，消费者消费', paragraph, paragraph]);
  });
});

describe('signs around the text', () => {
  it('are no text where they run up the margin of every page', async () => {
    const margin = 'BT /F1 8 Tf 0 1 -1 0 20 100 Tm (jbell on PROD with PROPOSALS) Tj ET';
    const page = (text: string): TestPage => ({ content: textAt(72, 700, text) + margin });
    const found = await read([page('The first page.'), page('The second page.'), page('The third page.')]);
    expect(textsOf(found, 'text').join(' ')).toBe('The first page. The second page. The third page.');
    expect(textsOf(found, 'footer')).toHaveLength(3);
  });

  it('are bullets where a symbol font has them alone before a line', () => {
    expect(['\uf09f', ' \uf0b2 ', '\uf0b7'].map(visibleText)).toEqual(['•', '•', '•']);
    expect(visibleText('正\uf09f文')).toBe('正\uf09f文');
  });

  it('leave the title of an order below its number', async () => {
    const fonts = { F1: chineseFont('UniGB-UCS2-H') };
    const content = [
      chineseAt(150, 760, '中华人民共和国财政部令第87号', 20),
      chineseAt(150, 730, '——政府采购管理办法', 20),
      ...Array.from({ length: 6 }, (_, index) =>
        chineseAt(72, 680 - index * 24, '各部门要加强领导落实责任确保任务完成取得实效', 14),
      ),
    ].join('');
    expect(textsOf(await read([{ content }], fonts), 'title')).toEqual(['——政府采购管理办法']);
  });
});

describe('what a line end must not tear', () => {
  it.each([
    ['You may find it on the internet at https://', 'www.example.org.', 'https://www.example.org.'],
    ['The telephone number of the board is 206\u0096', '231\u00963500 by day.', '206–231–3500'],
  ])('%s / %s', async (first, second, whole) => {
    const content =
      textAt(72, 714, 'This line of text is one.') + textAt(72, 700, first) + textAt(72, 686, second);
    expect((await read([{ content }])).map(({ text }) => text).join(' ')).toContain(whole);
  });
});
