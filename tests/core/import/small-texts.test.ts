import { describe, expect, it } from 'vitest';
import { shownBlocks } from './shown-blocks.ts';

type Row = readonly [what: string, file: string, input: string | Uint8Array, shown: readonly string[]];

const body = '全市供水平稳有序，水质全部达标。';

function utf32(text: string, isLittle: boolean): Uint8Array {
  const codes = [0xfeff, ...Array.from(text, (character) => character.codePointAt(0) ?? 0)];
  const view = new DataView(new ArrayBuffer(codes.length * 4));
  for (const [at, code] of codes.entries()) view.setUint32(at * 4, code, isLittle);
  return new Uint8Array(view.buffer);
}

const plain: readonly Row[] = [
  ['UTF-32', 'a.txt', utf32('供水😀。\n达标。', true), ['- 供水😀。', '- 达标。']],
  ['UTF-32, high byte first', 'a.txt', utf32('供水。', false), ['- 供水。']],
  [
    'columns of blanks',
    'a.txt',
    '区        长度      户数\n城东      12        300\n城西      8         200\n',
    ['rowh 区|长度|户数', 'row 城东|12|300', 'row 城西|8|200'],
  ],
  [
    'columns of Chinese blanks',
    'a.txt',
    '姓名　　　职务　　　电话\n张　三　　局长　　　123456\n李　四　　科长　　　234567\n',
    ['rowh 姓名|职务|电话', 'row 张 三|局长|123456', 'row 李 四|科长|234567'],
  ],
  [
    'names side by side, which are no table',
    'a.txt',
    '张三　　　李四　　　王五\n赵六　　　钱七　　　孙八\n周九　　　吴十　　　郑一\n',
    ['- 张三 李四 王五', '- 赵六 钱七 孙八', '- 周九 吴十 郑一'],
  ],
  [
    'two parties of a contract side by side',
    'a.txt',
    '甲方：市水务局          乙方：水务集团\n代表：张三              代表：李四\n日期：2026年5月1日      日期：2026年5月1日\n',
    ['- 甲方：市水务局 乙方：水务集团', '- 代表：张三 代表：李四', '- 日期：2026年5月1日 日期：2026年5月1日'],
  ],
  [
    'values between commas',
    'a.txt',
    '区,2023年,2024年\n城东,12,300\n城西,8,200\n"城,南",9,100\n',
    ['rowh 区|2023年|2024年', 'row 城东|12|300', 'row 城西|8|200', 'row 城,南|9|100'],
  ],
  [
    'headings with lines below them',
    'a.txt',
    `供水报告\n========\n\n总体情况\n--------\n\n${body}\n\n----------------\n\n下步工作\n--------\n\n${body}\n`,
    ['h1 供水报告', 'h2 总体情况', `- ${body}`, 'h2 下步工作', `- ${body}`],
  ],
  [
    'a heading between lines',
    'a.txt',
    `********\n供水报告\n********\n\n${body}`,
    ['h1 供水报告', `- ${body}`],
  ],
  [
    'English that was wrapped, a few lines of it',
    'a.txt',
    '1. The council has agreed the new budget for the library of the\n   town, which will open in May.\n2. Readers will be able to borrow books until nine o clock in the\n   evening.\n',
    [
      '- 1. The council has agreed the new budget for the library of the town, which will open in May.',
      '- 2. Readers will be able to borrow books until nine o clock in the evening.',
    ],
  ],
  [
    'items whose lines hang below their words',
    'a.txt',
    '一、加强组织领导。各区县要成立专班，明确分工，压实责\n    任，确保各项任务按期完成，让群众用上放心水。\n二、强化资金保障。市财政要安排专项资金，支持管网改造\n    工作，并加强监督检查，提高资金使用效益。\n',
    [
      '- 一、加强组织领导。各区县要成立专班，明确分工，压实责任，确保各项任务按期完成，让群众用上放心水。',
      '- 二、强化资金保障。市财政要安排专项资金，支持管网改造工作，并加强监督检查，提高资金使用效益。',
    ],
  ],
  [
    'Markdown that no name says to be it',
    'a.txt',
    `# 供水报告\n\n## 总体情况\n\n- **甲项**工作\n\n${body}`,
    ['h1 供水报告', 'h2 总体情况', 'li0 -~甲项工作', `- ${body}`],
  ],
  [
    'remarks of a script',
    'a.txt',
    '# 供水脚本\n# 启动水泵\npump=1\n',
    ['- # 供水脚本', '- # 启动水泵', '- pump=1'],
  ],
];

describe('small plain texts', () => {
  it.each(plain)('%s', async (_what, file, input, shown) => {
    expect(await shownBlocks(file, input)).toEqual(shown);
  });
});
