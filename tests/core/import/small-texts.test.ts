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
  [
    'a word, a quotation and a clause torn by line ends',
    'a.txt',
    '为落实“十四五”规划，扎实推进本年\n度各项工作，现推出以下举措。\n\n召开主题“新阶段 新理念\n\n新作为”研讨会。\n',
    [
      '- 为落实“十四五”规划，扎实推进本年度各项工作，现推出以下举措。',
      '- 召开主题“新阶段 新理念 新作为”研讨会。',
    ],
  ],
  [
    'a line that ends between words',
    'a.txt',
    '全市供水平稳有序，各项工作\n人员到位。\n',
    ['- 全市供水平稳有序，各项工作', '- 人员到位。'],
  ],
  [
    'a sentence with a comment inside',
    'a.md',
    '全市供水工作会议召开，\n\n<!--more-->\n\n部署全年工作。\n\n为落实“十四五”规划，扎实推进本年\n<!--more-->\n度各项工作。\n\n供水公告\n\n<!--more-->\n\n水质达标。\n',
    [
      '- 全市供水工作会议召开，部署全年工作。',
      '- 为落实“十四五”规划，扎实推进本年度各项工作。',
      '- 供水公告',
      '- 水质达标。',
    ],
  ],
  [
    'a sentence that a comment divides anywhere, and words in bold in the middle of one',
    'a.md',
    '供水保障走在全市前列，为建设节水型城市作出川水统一战\n<!--more-->\n线力量。\n\n目前主要难点：泵站老化\n<!--more-->\n；管网漏损。\n\n**周启明**\n\n：我们分三步推进。\n\n据《\n\n水务简报\n\n》报道，水质达标。\n',
    [
      '- 供水保障走在全市前列，为建设节水型城市作出川水统一战线力量。',
      '- 目前主要难点：泵站老化；管网漏损。',
      '- 周启明：我们分三步推进。',
      '- 据《水务简报》报道，水质达标。',
    ],
  ],
  [
    'lines with a label each, which are as long as each other',
    'a.txt',
    '（一）修缮东门泵站房屋\n牵头单位：市水务处\n配合单位：东城街道\n完成时限：今年八月\n\n（二）更换西区老旧水表\n牵头单位：供水公司\n配合单位：西城街道\n完成时限：今年十月\n',
    [
      '- （一）修缮东门泵站房屋',
      '- 牵头单位：市水务处',
      '- 配合单位：东城街道',
      '- 完成时限：今年八月',
      '- （二）更换西区老旧水表',
      '- 牵头单位：供水公司',
      '- 配合单位：西城街道',
      '- 完成时限：今年十月',
    ],
  ],
  [
    'marks of two levels, and marks of one',
    'a.txt',
    '◆ 上午\n · 签到\n · 听课\n◆ 下午\n · 参观\n\n请带好：\n  - 水杯；\n  - 笔记本。\n\n气温：\n-3 度\n-5 度\n',
    [
      'li0 上午',
      'li1 签到',
      'li1 听课',
      'li0 下午',
      'li1 参观',
      '- 请带好：',
      'li0 水杯；',
      'li0 笔记本。',
      '- 气温：',
      '- -3 度',
      '- -5 度',
    ],
  ],
  [
    'values with commas between them, some in quotation marks',
    'a.txt',
    '项目,金额（元）,备注\n租车,"3,600",两天\n餐费,"2,150","午餐、茶点",\n合计,"5,750",\n',
    ['rowh 项目|金额（元）|备注', 'row 租车|3,600|两天', 'row 餐费|2,150|午餐、茶点', 'row 合计|5,750|'],
  ],
  [
    'sentences with commas, which are no table',
    'a.txt',
    '三月里, 河开了, 船来了。\n四月里, 草绿了, 牛来了。\n五月里, 花开了, 人来了。\n',
    ['- 三月里, 河开了, 船来了。', '- 四月里, 草绿了, 牛来了。', '- 五月里, 花开了, 人来了。'],
  ],
  [
    'marks that head text, with items of another mark below one',
    'a.txt',
    '养护办法\n\n● 养护目标\n路面平整，标线清楚。\n● 养护内容\n ○ 清扫路面\n ○ 修补坑槽\n● 养护经费\n由镇财政列支。\n',
    [
      '- 养护办法',
      'h2 ● 养护目标',
      '- 路面平整，标线清楚。',
      'h2 ● 养护内容',
      'li0 清扫路面',
      'li0 修补坑槽',
      'h2 ● 养护经费',
      '- 由镇财政列支。',
    ],
  ],
  [
    'marks right before the words of items below a lead, and the same marks elsewhere',
    'a.txt',
    [
      'The port will open again in May. In particular:',
      '-The east quay will have two new cranes.',
      '-A ferry will run on Sundays. It will call at both islands.',
      'Those who live near the port asked for less noise.',
      '-Trucks will not enter at night.',
      '-The horns of ships will be tested at noon only.',
      '-5 °C was the lowest value.',
      '-- No one, she said, has seen the ship.',
      'Thank you.',
      '-Ada Harbour',
      'Office of the port',
    ].join('\n\n'),
    [
      '- The port will open again in May. In particular:',
      'li0 The east quay will have two new cranes.',
      'li0 A ferry will run on Sundays. It will call at both islands.',
      '- Those who live near the port asked for less noise.',
      'li0 Trucks will not enter at night.',
      'li0 The horns of ships will be tested at noon only.',
      '- -5 °C was the lowest value.',
      '- -- No one, she said, has seen the ship.',
      '- Thank you.',
      '- -Ada Harbour',
      '- Office of the port',
    ],
  ],
  [
    'dots, dashes and asterisks before items, with blank lines and without',
    'a.txt',
    '今年要做三件事：\n\n–修好北堤；\n\n–疏通旧河。\n\nRules\n\n•Boats stay in the harbour\n\n•Nets dry on the quay\n\nBring:\n*Warm clothes\n*A lamp\n',
    [
      '- 今年要做三件事：',
      'li0 修好北堤；',
      'li0 疏通旧河。',
      '- Rules',
      'li0 Boats stay in the harbour',
      'li0 Nets dry on the quay',
      '- Bring:',
      'li0 Warm clothes',
      'li0 A lamp',
    ],
  ],
  [
    'dashes of a dialogue, words in stars, and a line that begins with the hyphen of a word',
    'a.txt',
    '–Where is the boat?\n\n–It left at noon.\n\n*Very* late, that is:\n*Much* too late.\n\nThe dock is self\n-built.\n',
    [
      '- –Where is the boat?',
      '- –It left at noon.',
      '- *Very* late, that is:',
      '- *Much* too late.',
      '- The dock is self',
      '- -built.',
    ],
  ],
  [
    'wrapped items with their marks right before them',
    'a.txt',
    [
      'The harbour office has looked at all that was asked for in the',
      'spring, and it will begin with the work that is needed most. The',
      'work of the coming year has these parts, among others, including:',
      '-Repair of the eastern wall, which has not been looked at for as',
      'many as thirty years and which now leans towards the water there.',
      '-Renewal of the lamps along the quay, so that boats that come in',
      'late find their places without a pilot and without a lamp of ours.',
    ].join('\n'),
    [
      '- The harbour office has looked at all that was asked for in the spring, and it will begin with the work that is needed most. The work of the coming year has these parts, among others, including:',
      'li0 Repair of the eastern wall, which has not been looked at for as many as thirty years and which now leans towards the water there.',
      'li0 Renewal of the lamps along the quay, so that boats that come in late find their places without a pilot and without a lamp of ours.',
    ],
  ],
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
    'links and bold words that a copy has set on lines of their own',
    'a.txt',
    '尽快制定《\n供水条例\n》，研究制定《\n节水法\n》，培养管理人员。\n\n第一，\n这次改革着眼于转变职能。\n\n深化水务改革，\n一要\n引入竞争机制。\n\n本作品是我市水务局的\n公报\n、\n决定\n，不适用该法。\n',
    [
      '- 尽快制定《供水条例》，研究制定《节水法》，培养管理人员。',
      '- 第一，这次改革着眼于转变职能。',
      '- 深化水务改革，一要引入竞争机制。',
      '- 本作品是我市水务局的公报、决定，不适用该法。',
    ],
  ],
  [
    'lines that are whole, one below the other',
    'a.txt',
    '总体要求\n各部门\n《供水条例》第一条\n一是保障\n',
    ['- 总体要求', '- 各部门', '- 《供水条例》第一条', '- 一是保障'],
  ],
  [
    'headings with lines below them',
    'a.txt',
    `供水报告\n========\n\n总体情况\n--------\n\n${body}\n\n----------------\n\n下步工作\n--------\n\n${body}\n`,
    [
      'h1 供水报告',
      '- ========',
      'h2 总体情况',
      '- --------',
      `- ${body}`,
      '- ----------------',
      'h2 下步工作',
      '- --------',
      `- ${body}`,
    ],
  ],
  [
    'a heading between lines',
    'a.txt',
    `********\n供水报告\n********\n\n${body}`,
    ['- ********', 'h1 供水报告', '- ********', `- ${body}`],
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
    'columns between bars without a frame',
    'a.txt',
    '区县 | 户数 | 长度\n城东 | 1200 | 35.6\n城西 | 800 | 21.4\n',
    ['rowh 区县|户数|长度', 'row 城东|1200|35.6', 'row 城西|800|21.4'],
  ],
  [
    'headings of a wiki',
    'a.txt',
    `== 总体情况 ==\n\n${body}\n\n=== 水厂 ===\n\n新建水厂三座。\n`,
    ['h1 总体情况', `- ${body}`, 'h2 水厂', '- 新建水厂三座。'],
  ],
  [
    'headings of AsciiDoc',
    'a.txt',
    `= 供水报告\n\n== 总体情况\n\n${body}\n\n== 下步工作\n\na = b 不变。\n`,
    ['h1 供水报告', 'h2 总体情况', `- ${body}`, 'h2 下步工作', '- a = b 不变。'],
  ],
  [
    'headings of LaTeX',
    'a.txt',
    `\\section{总体情况}\n\n${body}\n\n\\subsection*{水厂}\n\n新建水厂三座。\n`,
    ['h1 总体情况', `- ${body}`, 'h2 水厂', '- 新建水厂三座。'],
  ],
  [
    'one line between equal signs, which is no heading',
    'a.txt',
    `== 密封线 ==\n\n${body}`,
    ['- == 密封线 ==', `- ${body}`],
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
