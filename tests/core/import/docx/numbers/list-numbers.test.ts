import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../../../../src/core/import/package/number-formats.ts';
import type { SourceDocument } from '../../../../../src/core/model/source/source-document.ts';
import { sliceSpan } from '../../../../../src/core/model/span.ts';
import { linesOf, numbered, numbering, paragraph, paragraphStyle, readBody, styled } from '../build-docx.ts';

describe('formatNumber', () => {
  it.each([
    ['decimal', [0, 1, 12], ['0', '1', '12']],
    ['decimalZero', [1, 12], ['01', '12']],
    ['decimalFullWidth', [1, 12], ['１', '１２']],
    ['chineseCounting', [1, 10, 11, 20, 21], ['一', '十', '十一', '二十', '二十一']],
    [
      'chineseCountingThousand',
      [10, 105, 110, 1001, 10_000],
      ['十', '一百零五', '一百一十', '一千零一', '10000'],
    ],
    ['japaneseCounting', [3, 12, 100], ['三', '十二', '一百']],
    ['ideographDigital', [1, 10, 21], ['一', '一〇', '二一']],
    ['chineseLegalSimplified', [1, 10, 15, 101], ['壹', '壹拾', '壹拾伍', '壹佰零壹']],
    ['ideographTraditional', [1, 10, 11], ['甲', '癸', '11']],
    ['ideographZodiac', [1, 12], ['子', '亥']],
    ['decimalEnclosedCircle', [1, 20, 21], ['①', '⑳', '21']],
    ['decimalEnclosedParen', [1], ['⑴']],
    ['upperLetter', [1, 26, 27, 53], ['A', 'Z', 'AA', 'AAA']],
    ['lowerLetter', [2], ['b']],
    ['upperRoman', [4, 9, 14, 1999], ['IV', 'IX', 'XIV', 'MCMXCIX']],
    ['lowerRoman', [3, 40], ['iii', 'xl']],
    ['ordinal', [1, 2, 3, 4, 11, 21], ['1st', '2nd', '3rd', '4th', '11th', '21st']],
    ['none', [1], ['']],
    ['somethingNew', [7], ['7']],
    ['valueOf', [7], ['7']],
    ['__proto__', [7], ['7']],
  ] as const)('writes %s', (format, values, texts) => {
    expect(values.map((value) => formatNumber(value, format))).toEqual(texts);
  });

  it('keeps to digits where letters would fill the line', () => {
    expect(formatNumber(999_999, 'upperLetter')).toBe('999999');
    expect(formatNumber(999_999, 'lowerRoman')).toBe('999999');
  });
});

const official = numbering(1, [
  { format: 'chineseCounting', text: '%1、' },
  { format: 'chineseCounting', text: '（%2）' },
  { format: 'decimal', text: '%3.' },
]);

describe('docx: numbers that lists show', () => {
  it('are no longer than people write them, whatever their pattern is', async () => {
    const endless = numbering(7, [{ format: 'decimal', text: '%1第'.repeat(100_000) }]);
    const source = await readBody(numbered(7, 0, '落实责任') + numbered(7, 0, '加强领导'), {
      numbering: endless,
    });
    expect(source.raw.length).toBeLessThan(1000);
    expect(source.raw).toContain('落实责任');
  });

  it('makes section numbers part of the text, starting again at each level', async () => {
    const body =
      numbered(1, 0, '总体要求') +
      numbered(1, 1, '指导思想') +
      numbered(1, 1, '基本原则') +
      numbered(1, 0, '重点任务') +
      numbered(1, 1, '加快建设');
    const document = await readBody(body, { numbering: official });
    expect(linesOf(document)).toEqual([
      '一、总体要求',
      '（一）指导思想',
      '（二）基本原则',
      '二、重点任务',
      '（一）加快建设',
    ]);
    expect(document.blocks.every(({ hint }) => hint === null)).toBe(true);
  });

  it('numbers headings by their style, whose level is known to the definition', async () => {
    const styles =
      paragraphStyle('1', 'heading 1', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>') +
      paragraphStyle(
        '2',
        'heading 2',
        '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr>',
      ) +
      paragraphStyle(
        '3',
        '三级',
        '<w:basedOn w:val="2"/><w:pPr><w:numPr><w:ilvl w:val="2"/></w:numPr><w:outlineLvl w:val="2"/></w:pPr>',
      );
    const chapters = numbering(1, [
      {
        format: 'chineseCountingThousand',
        text: '第%1章',
        more: '<w:pStyle w:val="1"/><w:suff w:val="space"/>',
      },
      { format: 'decimal', text: '%1.%2', more: '<w:pStyle w:val="2"/><w:isLgl/>' },
      { format: 'decimal', text: '%1.%2.%3' },
    ]);
    const body = `${styled('1', '总则')}${styled('2', '目的')}${styled('3', '范围')}${styled('1', '附则')}${styled('2', '施行')}`;
    const document = await readBody(body, { styles, numbering: chapters });
    expect(linesOf(document)).toEqual(['第一章 总则', '1.1 目的', '一.1.1 范围', '第二章 附则', '2.1 施行']);
    expect(document.blocks.map(({ hint }) => hint?.kind === 'heading' && hint.level)).toEqual([
      1, 2, 3, 1, 2,
    ]);
  });

  it('keeps markers of lists out of the text, and bullets', async () => {
    const bullets = numbering(2, [
      { format: 'bullet', text: '\uf0b7' },
      { format: 'bullet', text: 'o' },
    ]);
    const plain = numbering(3, [{ format: 'decimal', text: '%1.' }]);
    const body = `${numbered(2, 0, '甲')}${numbered(2, 1, '乙')}${paragraph('正文')}${numbered(3, 0, '丙')}${numbered(3, 0, '丁')}`;
    const document = await readBody(body, { numbering: bullets + plain });
    expect(document.raw).toBe('• 甲\no 乙\n正文\n1. 丙\n2. 丁\n');
    expect(linesOf(document)).toEqual(['甲', '乙', '正文', '丙', '丁']);
    expect(markersOf(document)).toEqual([
      ['•', 0, false],
      ['o', 1, false],
      ['1.', 0, true],
      ['2.', 0, true],
    ]);
  });

  it('takes numbers for text where text without a number follows them, or they stand before long points', async () => {
    const plain = numbering(3, [{ format: 'decimal', text: '%1.' }]);
    const separate = `${numbered(3, 0, '背景')}${paragraph('正文。')}${numbered(3, 0, '目标')}${paragraph('正文。')}`;
    const long = numbered(3, 0, `${'很长的一句话，'.repeat(20)}完了。`).repeat(3);
    expect(linesOf(await readBody(separate, { numbering: plain }))).toEqual([
      '1. 背景',
      '正文。',
      '2. 目标',
      '正文。',
    ]);
    const points = await readBody(long, { numbering: plain });
    expect(points.blocks.map(({ hint }) => hint)).toEqual([null, null, null]);
  });

  it('starts again where an instance says so, and otherwise counts on', async () => {
    const restart =
      '<w:num w:numId="8"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>' +
      '<w:num w:numId="9"><w:abstractNumId w:val="1"/></w:num>';
    const body = [1, 8, 8, 9].map((numId) => numbered(numId, 0, '段')).join('');
    const document = await readBody(body, { numbering: official + restart });
    expect(linesOf(document)).toEqual(['一、段', '五、段', '六、段', '七、段']);
  });

  it('lets levels count on where they do not restart, and levels change by instance', async () => {
    const levels = numbering(
      4,
      [
        { format: 'chineseCounting', text: '%1、' },
        { format: 'chineseCounting', text: '第%2条', more: '<w:lvlRestart w:val="0"/>' },
      ],
      '<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="ideographLegalTraditional"/><w:lvlText w:val="%1、"/></w:lvl></w:lvlOverride>',
    );
    const body = [0, 1, 0, 1].map((level) => numbered(4, level, '文')).join('');
    expect(linesOf(await readBody(body, { numbering: levels }))).toEqual([
      '壹、文',
      '第一条 文',
      '貳、文',
      '第二条 文',
    ]);
  });

  it('follows a link to the levels of another definition', async () => {
    const styles =
      '<w:style w:type="numbering" w:styleId="L"><w:name w:val="L"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const linked =
      '<w:abstractNum w:abstractNumId="6"><w:numStyleLink w:val="L"/></w:abstractNum><w:num w:numId="6"><w:abstractNumId w:val="6"/></w:num>';
    const document = await readBody(numbered(6, 0, '文'), { styles, numbering: linked + official });
    expect(linesOf(document)).toEqual(['一、文']);
  });

  it('shows no number where it is taken away, unknown or on an empty paragraph', async () => {
    const styles = paragraphStyle('N', '编号', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>');
    const off = paragraph('无', '<w:pStyle w:val="N"/><w:numPr><w:numId w:val="0"/></w:numPr>');
    const body = `${styled('N', '')}${off}${styled('N', '有')}${numbered(77, 0, '不明')}${numbered(1, 8, '太深')}`;
    const document = await readBody(body, { styles, numbering: official });
    expect(linesOf(document)).toEqual(['无', '一、有', '不明', '太深']);
  });
});

function markersOf({ raw, blocks }: SourceDocument): readonly unknown[] {
  return blocks.flatMap(({ hint }) =>
    hint?.kind === 'list-item' && hint.marker !== null
      ? [[sliceSpan(raw, hint.marker), hint.depth, hint.ordered]]
      : [],
  );
}
