import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../src/core/import/registry.ts';

async function rowsOf(text: string, name = '解读.txt') {
  const result = await readDocument(new TextEncoder().encode(text), name);
  if (!result.ok) throw new Error(result.error.code);
  const { raw, blocks } = result.value.value;
  return blocks.flatMap(({ hint }) =>
    hint?.kind === 'table-row'
      ? [
          {
            header: hint.header,
            columns: hint.columns,
            cells: hint.cells.map(({ start, end }) => raw.slice(start, end)),
          },
        ]
      : [],
  );
}

const stacked = (...rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.join('\n')).join('\n\n\n');
const lead = '用水单位按照下列规定提供材料：';
const rest = '各区县要认真贯彻执行，确保各项任务按期完成。';

describe('a table that was copied with a cell a line', () => {
  it.each(['解读.txt', '解读.md'])('has its rows again (%s)', async (name) => {
    const table = stacked(
      ['单位类型', '证明材料'],
      ['企业', '营业执照，用水合同，近三年的用水记录'],
      ['学校', '办学许可证，用水合同'],
      ['医院', '执业许可证，用水合同'],
    );
    expect(await rowsOf(`${lead}\n\n\n${table}\n\n\n\n${rest}\n`, name)).toEqual([
      { header: true, cells: ['单位类型', '证明材料'] },
      { header: false, cells: ['企业', '营业执照，用水合同，近三年的用水记录'] },
      { header: false, cells: ['学校', '办学许可证，用水合同'] },
      { header: false, cells: ['医院', '执业许可证，用水合同'] },
    ]);
  });

  it('knows a cell that several rows share by the cell that they are short of', async () => {
    const table = stacked(
      ['信息类别', '信息要素', '适用说明'],
      ['身份信息', '姓名', '一般情形适用'],
      ['住所', '一般情形适用'],
      ['水表信息', '编号', '有水表的适用'],
    );
    expect(
      (await rowsOf(`${lead}\n\n\n${table}\n\n\n${rest}`)).map(({ columns, cells }) => [
        columns,
        cells.length,
      ]),
    ).toEqual([
      [undefined, 3],
      [undefined, 3],
      [[1, 2], 2],
      [undefined, 3],
    ]);
  });

  it('is none where lines stand together for another reason', async () => {
    const people = stacked(
      ['张小禾', '电话：010-1234567'],
      ['王一丁', '电话：010-2345678'],
      ['赵青山', '电话：010-3456789'],
    );
    expect(await rowsOf(`${rest}\n\n\n${people}\n`)).toEqual([]);
    const sections = stacked(
      ['总体情况', '去年工作进展顺利。'],
      ['主要做法', '加强领导，明确责任。'],
      ['下步打算', '继续抓好落实。'],
    );
    expect(await rowsOf(`${rest}\n\n\n${sections}\n`)).toEqual([]);
    const heads = stacked(['总体情况', '水量充足'], ['主要做法', '加强领导'], ['下步打算', '抓好落实']);
    expect(await rowsOf(`${rest}\n\n\n${heads}\n`)).toEqual([]);
    const verses = stacked(['春江潮水连海平', '海上明月共潮生'], ['滟滟随波千万里', '何处春江无月明']);
    expect(await rowsOf(`春江花月夜\n\n\n${verses}\n`)).toEqual([]);
  });
});

describe('a table that was copied with tabs', () => {
  it('has its cells again', async () => {
    expect(await rowsOf(`${lead}\n\n项目\t单位\t数量\n水厂\t座\t3\n管网\t公里\t120\n\n${rest}`)).toEqual([
      { header: true, cells: ['项目', '单位', '数量'] },
      { header: false, cells: ['水厂', '座', '3'] },
      { header: false, cells: ['管网', '公里', '120'] },
    ]);
  });

  it('is none where tabs stand before or after text', async () => {
    expect(await rowsOf(`\t${rest}\n\t${rest}\n\t${rest}`)).toEqual([]);
    expect(await rowsOf('一、总体情况\t\n二、主要做法\t\n三、下步打算\t')).toEqual([]);
  });
});

describe('a table that is drawn with bars', () => {
  it.each([
    ['┌──┬──┐', '│ 区 │ 数 │', '├──┼──┤', '│城东│ 12 │', '│城西│    │', '└──┴──┘'],
    ['+----+----+', '| 区 | 数 |', '+====+====+', '| 城东 | 12 |', '| 城西 |   |', '+----+----+'],
    ['| 区 | 数 |', '|:---|---:|', '| 城东 | 12 |', '| 城西 | |'],
  ])('has its cells again: %s', async (...lines) => {
    const text = `${lead}\n${lines.join('\n')}\n${rest}`;
    expect(await rowsOf(text)).toEqual([
      { header: true, cells: ['区', '数'] },
      { header: false, cells: ['城东', '12'] },
      { header: false, columns: [0], cells: ['城西'] },
    ]);
    const read = await readDocument(new TextEncoder().encode(text), '解读.txt');
    const { raw, blocks } = read.ok ? read.value.value : { raw: '', blocks: [] };
    const between = blocks.map(({ span }, index) => raw.slice(blocks[index - 1]?.span.end ?? 0, span.start));
    expect(between.join('').trim()).toBe('');
  });

  it('is none where a bar stands in a line, or one line has some', async () => {
    expect(await rowsOf(`${lead}\n|内部资料|\n${rest}`)).toEqual([]);
    expect(await rowsOf('甲|乙\n丙|丁\n戊|己')).toEqual([]);
  });
});

describe('a table with wide blanks', () => {
  it('begins where at least half of the rows have values', async () => {
    const lines = ['甲    乙', '丙    丁'].flatMap((line) => Array<string>(5).fill(line));
    const rows = await rowsOf([lead, ...lines, ...Array<string>(4).fill('城东    12')].join('\n'));
    expect(rows.map(({ header }) => header)).toEqual([true, ...Array<boolean>(8).fill(false)]);
    expect(rows[0]?.cells).toEqual(['丙', '丁']);
  });

  it.each(['甲    乙      丙\n', '甲,乙,丙\n'])(
    'is looked for in time: %j',
    { timeout: 30_000 },
    async (line) => {
      expect(await rowsOf(line.repeat(15_000))).toEqual([]);
    },
  );
});
