import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../src/core/import/registry.ts';
import { sliceSpan } from '../../../../src/core/model/span.ts';
import { pngBytes } from '../../sample-pictures.ts';
import { buildDocx, linesOf, paragraph, paragraphStyle, readBody, run, styled, table } from './build-docx.ts';

function picture(name: string, altText = ''): string {
  return `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="${altText}"/><a:graphic><a:graphicData><a:blip r:embed="${name}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
}

async function diagnosticsOf(bytes: Uint8Array): Promise<readonly unknown[]> {
  const result = await readDocument(bytes, 'a.docx');
  return result.ok ? result.value.diagnostics.map(({ code, params }) => [code, params?.count]) : [];
}

describe('docx: what styles say', () => {
  it('knows built-in styles by their names in Word, WPS and LibreOffice', async () => {
    const names = [
      'Title',
      'Subtitle',
      'heading 1',
      'Heading 2',
      '标题 3',
      '一级标题',
      '题注',
      'toc 1',
      'Quote',
      '正文文本',
    ];
    const styles = names.map((name, index) => paragraphStyle(`s${index}`, name)).join('');
    const body = names.map((name, index) => styled(`s${index}`, name)).join('');
    const document = await readBody(body, { styles });
    expect(document.blocks.map(({ hint }) => hint)).toEqual([
      { kind: 'title' },
      { kind: 'subtitle' },
      { kind: 'heading', level: 1 },
      { kind: 'heading', level: 2 },
      { kind: 'heading', level: 3 },
      { kind: 'heading', level: 1 },
      { kind: 'caption' },
      { kind: 'page-furniture', part: 'contents' },
      { kind: 'quote' },
      null,
    ]);
  });

  it('takes roles from what a style is based on, and from outline levels', async () => {
    const styles =
      paragraphStyle('h', 'heading 2') +
      paragraphStyle('own', '我的标题', '<w:basedOn w:val="h"/>') +
      paragraphStyle('level', '章', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>') +
      paragraphStyle('text', '无级', '<w:basedOn w:val="h"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>') +
      paragraphStyle('a', '甲', '<w:basedOn w:val="b"/>') +
      paragraphStyle('b', '乙', '<w:basedOn w:val="a"/>');
    const body = `${['own', 'level', 'text', 'a'].map((id) => styled(id, '文字')).join('')}${paragraph('直接', '<w:outlineLvl w:val="1"/>')}${paragraph('正文', '<w:pStyle w:val="h"/><w:outlineLvl w:val="9"/>')}`;
    const document = await readBody(body, { styles });
    const levels = document.blocks.map(({ hint }) => (hint?.kind === 'heading' ? hint.level : null));
    expect(levels).toEqual([2, 1, null, null, 2, null]);
  });

  it('takes a paragraph of sentences for text, whatever its style', async () => {
    const styles = paragraphStyle('h', 'heading 1');
    const document = await readBody(styled('h', '这是很长的一段话。'.repeat(20)), { styles });
    expect(document.blocks[0]?.hint).toBe(null);
  });

  it('knows a table of contents by its field and by its control', async () => {
    const begin =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o "1-3"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>';
    const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
    const entry = (text: string) => `${run(text)}<w:r><w:tab/><w:t>3</w:t></w:r>`;
    const byField = `${paragraph(begin + entry('一、总则'))}${paragraph(entry('二、附则'))}${paragraph(end)}${paragraph('正文')}`;
    const byControl = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph('目录')}${paragraph('一、总则')}</w:sdtContent></w:sdt>${paragraph('正文')}`;
    for (const body of [byField, byControl]) {
      const { blocks } = await readBody(body);
      expect(blocks.map(({ hint }) => hint?.kind ?? null)).toEqual([
        'page-furniture',
        'page-furniture',
        null,
      ]);
    }
  });
});

describe('docx: tables', () => {
  it('makes rows of cells, with the first as header where it names columns of figures', async () => {
    const body = `${table(['地区', '增速'], ['苏州', '6.0%'], ['无锡', '5.8%'])}${paragraph('正文')}${table(['甲', '乙'])}`;
    const { raw, blocks } = await readBody(body);
    const rows = blocks.flatMap(({ hint }) => (hint?.kind === 'table-row' ? [hint] : []));
    expect(
      rows.map(({ table: number, header, cells }) => [
        number,
        header,
        cells.map((cell) => sliceSpan(raw, cell)),
      ]),
    ).toEqual([
      [0, true, ['地区', '增速']],
      [0, false, ['苏州', '6.0%']],
      [0, false, ['无锡', '5.8%']],
      [1, false, ['甲', '乙']],
    ]);
    expect(blocks.map(({ origin }) => origin?.kind === 'package-paragraph' && origin.index)).toEqual([
      0, 2, 4, 6, 7,
    ]);
  });

  it('shows merged cells once, and rows that are marked as header', async () => {
    const cell = (text: string, properties: string) =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
    const header = (cells: string) => `<w:tr><w:trPr><w:tblHeader/></w:trPr>${cells}</w:tr>`;
    const body = `<w:tbl>${header(cell('项目', '<w:vMerge w:val="restart"/>') + cell('金额', '<w:gridSpan w:val="2"/>'))}${header(cell('项目', '<w:vMerge/>') + cell('去年', '') + cell('今年', ''))}<w:tr>${cell('合计', '')}${cell('1', '')}${cell('2', '')}</w:tr></w:tbl>`;
    const document = await readBody(body);
    expect(document.raw).toBe('项目\t金额\n去年\t今年\n合计\t1\t2\n');
    expect(document.blocks.map(({ hint }) => hint?.kind === 'table-row' && hint.header)).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('takes tables of one column for paragraphs', async () => {
    const body = table([`${paragraph('第一段。')}${paragraph('第二段。')}`], ['']);
    const document = await readBody(body);
    expect(linesOf(document)).toEqual(['第一段。', '第二段。']);
    expect(document.blocks.every(({ hint }) => hint === null)).toBe(true);
  });

  it('puts a table in a cell after the one that holds it', async () => {
    const inner = table(['内一', '内二']);
    const document = await readBody(
      table(['外一', `${paragraph('外二')}${inner}${paragraph('')}`], ['外三', '外四']),
    );
    expect(document.raw).toBe('外一\t外二\n外三\t外四\n内一\t内二\n');
    expect(document.blocks.map(({ hint }) => hint?.kind === 'table-row' && hint.table)).toEqual([0, 0, 1]);
  });

  it('keeps the paragraphs of a cell apart, and leaves out deleted rows', async () => {
    const deleted = `<w:tr><w:trPr><w:del w:id="1"/></w:trPr><w:tc>${paragraph('旧')}</w:tc><w:tc>${paragraph('旧')}</w:tc></w:tr>`;
    const body = table([`${paragraph('One')}${paragraph('Two')}`, 'Three']).replace(
      '</w:tbl>',
      `${deleted}</w:tbl>`,
    );
    expect(linesOf(await readBody(body))).toEqual(['One Two\tThree']);
  });
});

describe('docx: pictures', () => {
  it('have their place, size, description and caption, shared bytes and all', async () => {
    const body = `${paragraph('正文。')}${paragraph(picture('a.png', '一座桥'))}${paragraph('图1 大桥')}${paragraph(picture('a.png'))}${paragraph('下文。')}`;
    const document = await readBody(body, { pictures: { 'a.png': pngBytes(640, 480) } });
    const [first, second] = document.images;
    expect(document.images).toHaveLength(2);
    expect(first).toMatchObject({ altText: '一座桥', mediaType: 'image/png', widthPx: 640, heightPx: 480 });
    expect(first?.caption && sliceSpan(document.raw, first.caption)).toBe('图1 大桥');
    expect(first?.offset).toBe(document.raw.indexOf('图1'));
    expect(second?.offset).toBe(document.raw.indexOf('下文'));
    expect(second?.base64).toBe(first?.base64);
    expect(document.blocks.map(({ hint }) => hint?.kind ?? null)).toEqual([null, 'caption', null]);
  });

  it('are counted where they are of another kind, missing or outside the file', async () => {
    const vml = '<w:r><w:pict><v:shape alt="x"><v:imagedata r:id="b.emf"/></v:shape></w:pict></w:r>';
    const linked = '<w:r><w:drawing><a:blip r:link="c"/></w:drawing></w:r>';
    const bytes = buildDocx(paragraph(`${run('文')}${vml}${picture('none')}${linked}`), {
      pictures: { 'b.emf': new Uint8Array(40) },
    });
    expect(await diagnosticsOf(bytes)).toEqual([
      ['images-left-out', 2],
      ['images-other-kind', 1],
    ]);
  });

  it('end where all of them are too large together', async () => {
    const large = new Uint8Array(9 * 1024 * 1024);
    large.set(pngBytes(10, 10));
    const bytes = buildDocx(paragraph(run('文') + picture('a.png') + picture('b.png')), {
      pictures: { 'a.png': large, 'b.png': large },
    });
    expect(await diagnosticsOf(bytes)).toEqual([['images-too-large', 1]]);
  });

  it('tells charts and embedded files that are left out', async () => {
    const chart = '<w:r><w:drawing><a:graphic><c:chart r:id="x"/></a:graphic></w:drawing></w:r>';
    const bytes = buildDocx(`${paragraph(run('文') + chart)}<w:altChunk r:id="y"/>`);
    expect(await diagnosticsOf(bytes)).toEqual([
      ['embedded-content-left-out', 1],
      ['charts-left-out', 1],
    ]);
  });
});

describe('docx: notes and tables with captions', () => {
  it('puts notes at the end, in the order of their marks', async () => {
    const note = (kind: string, id: number, text: string) =>
      `<w:${kind} w:id="${id}">${paragraph(`<w:r><w:footnoteRef/></w:r>${run(text)}`)}</w:${kind}>`;
    const reference = (kind: string, id: number) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
    const body = `${paragraph(run('甲') + reference('footnote', 2) + run('乙。'))}${paragraph(run('丙。') + reference('endnote', 1) + reference('footnote', 1))}`;
    const document = await readBody(body, {
      footnotes: `<w:footnote w:type="separator" w:id="-1">${paragraph('线')}</w:footnote>${note('footnote', 1, '注一。')}${note('footnote', 2, '注二。')}${note('footnote', 3, '无处提到。')}`,
      endnotes: note('endnote', 1, '尾注。'),
    });
    expect(linesOf(document)).toEqual(['甲乙。', '丙。', '注二。', '注一。', '尾注。']);
    expect(document.blocks.map(({ hint }) => hint?.kind ?? null)).toEqual([
      null,
      null,
      'footnote',
      'footnote',
      'footnote',
    ]);
    expect(document.blocks[2]?.origin).toMatchObject({ part: 'word/footnotes.xml', index: 2 });
  });

  it('knows the caption of a table, and no caption in running text', async () => {
    const body = `${paragraph('表1 各地增速')}${table(['甲', '乙'])}${paragraph('图1显示，增速回升。')}${paragraph('表2 其他')}`;
    const { blocks } = await readBody(body);
    expect(blocks.map(({ hint }) => hint?.kind ?? null)).toEqual(['caption', 'table-row', null, null]);
  });

  it('reads on without a part that is damaged', async () => {
    const bytes = buildDocx(styled('h', '标题'), { styles: '<w:style>' });
    const result = await readDocument(bytes, 'a.docx');
    expect(result.ok && result.value.diagnostics).toEqual([
      { code: 'part-unreadable', severity: 'warning', params: { part: 'word/styles.xml' } },
    ]);
    expect(result.ok && result.value.value.raw).toBe('标题\n');
  });
});
