import { describe, expect, it } from 'vitest';
import { outlineOf } from './outline-of.ts';

describe('tables', () => {
  it('groups the rows of a marked table under the line that names it', async () => {
    const text =
      '# 报告\n\n正文第一段。\n\n表1 各市产值\n\n| 市 | 产值 |\n|---|---|\n| 甲 | 12 |\n| 乙 | 15 |\n\n正文第二段。\n';
    const { outline, say } = await outlineOf(text, 'a.md');
    expect(outline.tables).toHaveLength(1);
    const [table] = outline.tables;
    expect(table?.caption === null || table === undefined ? null : say(table.caption)).toBe('表1 各市产值');
    expect(table).toMatchObject({ headerRowCount: 1, columnCount: 2 });
    expect(table?.rowIds).toHaveLength(3);
  });

  it('keeps two tables apart', async () => {
    const grid = '| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n';
    const { outline } = await outlineOf(`# 报告\n\n${grid}\n说明文字。\n\n${grid}\n`, 'a.md');
    expect(outline.tables.map(({ rowIds }) => rowIds.length)).toEqual([2, 2]);
  });

  it('finds a table of tabs in plain text', async () => {
    const text =
      '统计报告\n\n全市情况如下。\n单位：亿元\n地区\t产值\t增速\n甲市\t120\t5.1%\n乙市\t98\t4.2%\n丙市\t76\t3.9%\n\n以上是全部情况。\n';
    const { outline, say } = await outlineOf(text);
    const [table] = outline.tables;
    expect(table).toMatchObject({ columnCount: 3, headerRowCount: 1 });
    expect(table?.rowIds).toHaveLength(4);
    expect(table?.caption === null || table === undefined ? null : say(table.caption)).toBe('单位：亿元');
    expect(outline.blocks.filter(({ kind }) => kind === 'table-row')).toHaveLength(4);
  });

  it('finds a table of aligned columns, and counts nothing in it as a figure of a sentence', async () => {
    const text =
      '统计报告\n\n全市情况如下。\n地区    产值    增速\n甲市    120     5.1%\n乙市    98      4.2%\n\n以上是全部情况。\n';
    const { outline } = await outlineOf(text);
    expect(outline.tables.map(({ rowIds, columnCount }) => [rowIds.length, columnCount])).toEqual([[3, 3]]);
    expect(outline.figures).toEqual([]);
  });

  it.each([
    ['two lines', '甲\t1\t2\n乙\t3\t4\n'],
    [
      'two columns of blanks',
      '甲方：张三    乙方：李四\n地址：北京    地址：上海\n电话：1234    电话：5678\n',
    ],
    ['a list of contents', '一、总则 ........ 1\n二、分则 ........ 3\n三、附则 ........ 9\n'],
    ['words set wide', '通  知  书\n说  明  书\n申  请  书\n'],
    [
      'sentences with wide gaps',
      '他来了。  我走了。  她笑了。\n天晴了。  风停了。  雨住了。\n花开了。  草绿了。  水清了。\n',
    ],
    ['rows of unequal length', '甲\t1\t2\n乙\t3\n丙\t5\t6\t7\n'],
  ])('leaves %s as text', async (_, lines) => {
    const { outline } = await outlineOf(`关于情况的报告\n\n全文第一段在这里。\n${lines}\n最后一段在这里。\n`);
    expect(outline.tables).toEqual([]);
  });

  it('takes a line that names a table with its time for no heading of what follows the table', async () => {
    const prose =
      '全年全县经济运行总体平稳，各项社会事业全面进步，人民生活水平持续提高，为下一年打下了基础。';
    const page = `<h1>青岚县统计公报</h1><p>${prose}</p><p>一、农业</p><p>${prose}</p><p>二〇二三年主要产品产量</p><p>单位：吨</p><table border=1><tr><td>名称</td><td>产量</td></tr><tr><td>小麦</td><td>600</td></tr><tr><td>玉米</td><td>420</td></tr></table><p>全年实现渔业产值5.8亿元，同比增长7.4%，水产品产量稳步提高。</p><p>二、工业</p><p>${prose}</p>`;
    const { outline, say } = await outlineOf(page, 'a.html');
    const [table] = outline.tables;
    expect(table?.caption == null ? null : say(table.caption)).toBe('二〇二三年主要产品产量');
    expect(outline.root.children.map(({ heading }) => (heading === null ? null : say(heading.span)))).toEqual(
      expect.arrayContaining(['一、农业', '二、工业']),
    );
    expect(outline.blocks.filter(({ kind }) => kind === 'caption').map(({ span }) => say(span))).toEqual([
      '二〇二三年主要产品产量',
    ]);
  });
});
