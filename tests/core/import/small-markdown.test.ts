import { describe, expect, it } from 'vitest';
import { shownBlocks } from './shown-blocks.ts';

type Row = readonly [what: string, file: string, input: string | Uint8Array, shown: readonly string[]];

const body = '全市供水平稳有序，水质全部达标。';

const markdown: readonly Row[] = [
  [
    'a quoted title of YAML with escapes, over lines',
    'a.md',
    `---\ntitle: "Water \\u2060\\"for\\" all at the Counter\\\n  \\ Leak\\_Summit"\ndate: "2026-05-06"\n---\n\n${body}\n`,
    ['field Water "for" all at the Counter Leak Summit', 'field 2026-05-06', `- ${body}`],
  ],
  [
    'formulas in the brackets of LaTeX',
    'a.md',
    '面积 \\(S=\\pi r^2\\)，注 \\[1\\] 和 f\\(x\\) 不变。\n\n\\[\nx \\times y = \\frac{a}{2}\n\\]\n',
    ['- 面积 S=πr²，注 [1] 和 f(x) 不变。', '- x×y=a/2'],
  ],
  [
    'underscores beside Chinese words',
    'a.md',
    '__交接班__制度须写入簿册。\n\n落实__“三不”__原则，snake__case__name 不变。',
    ['- 交接班制度须写入簿册。', '- 落实“三不”原则，snake__case__name 不变。'],
  ],
  [
    'lines that begin in bold below whole sentences, as long as each other',
    'a.md',
    '**Monday (hall).** Ten chairs are brought in by the porter, Ms. Reed.\n**Tuesday (attic).** Old boxes are sorted by the archive, Mr. Lowe.\n**Friday (yard).** The skip is filled and driven off by the council.\n',
    [
      '- Monday (hall). Ten chairs are brought in by the porter, Ms. Reed.',
      '- Tuesday (attic). Old boxes are sorted by the archive, Mr. Lowe.',
      '- Friday (yard). The skip is filled and driven off by the council.',
    ],
  ],
  ['inserted text', 'a.md', '新增++这一段++文字，C++ 和 D++ 不变。', ['- 新增这一段文字，C++ 和 D++ 不变。']],
  [
    'boxes with titles',
    'a.md',
    `:::tip[提示]\n\n甲。\n\n:::\n\n!!! note "说明"\n    乙。`,
    ['- 提示', '- 甲。', '- 说明', '- 乙。'],
  ],
  ['a box without a title', 'a.md', '??? warning\n    水压较高。', ['control ??? warning', '- 水压较高。']],
  [
    'a note of a notebook with its title',
    'a.md',
    '> [!note]- 折叠的标题\n> 里面的内容。',
    ['quote 折叠的标题', 'quote 里面的内容。'],
  ],
  [
    'a note inside the text',
    'a.md',
    '新建水厂三座^[数据来自水务局]，供水稳定。',
    ['- 新建水厂三座（数据来自水务局），供水稳定。'],
  ],
  [
    'code by its indent',
    'a.md',
    '说明：\n\n    int main() {\n        return 0;\n    }\n\n完毕。',
    ['- 说明：', 'code int main() { return 0; }', '- 完毕。'],
  ],
  [
    'prose with an indent',
    'a.md',
    '　　各区县：\n\n    为做好供水工作，现将有关事项通知如下。',
    ['- 各区县：', '- 为做好供水工作，现将有关事项通知如下。'],
  ],
  [
    'what an abbreviation means',
    'a.md',
    'HTML 是标准。\n\n*[HTML]: Hyper Text Markup Language',
    ['- HTML 是标准。', 'control *[HTML]: Hyper Text Markup Language'],
  ],
  ['calls inside a line', 'a.md', '请看年报{{< ref "x.md" >}}。', ['- 请看年报。']],
  [
    'title, author and date after percent signs',
    'a.md',
    `% 供水报告\n% 市水务局\n% 2026年5月\n\n${body}`,
    ['field 供水报告', 'field 市水务局', 'field 2026年5月', `- ${body}`],
  ],
  [
    'a folded title',
    'a.md',
    `---\ntitle: >-\n  供水改造\n  工作汇报\nauthor: 张三\n---\n\n${body}`,
    ['field 供水改造工作汇报', 'field 张三', `- ${body}`],
  ],
  ['words with a class', 'a.md', '[重点]{.mark}和[小字]{.smallcaps}。', ['- 重点和小字。']],
  ['lines of verse', 'a.md', '| 床前明月光，\n| 疑是地上霜。', ['- 床前明月光，', '- 疑是地上霜。']],
  [
    'a table by blanks and lines',
    'a.md',
    '  区        数\n-------  -----\n  城东       9\n  城西       8',
    ['rowh 区|数', 'row 城东|9', 'row 城西|8'],
  ],
  [
    'the caption below a table',
    'a.md',
    '| 区 | 数 |\n|---|---|\n| 城东 | 9 |\n\n: 表1 各区情况',
    ['rowh 区|数', 'row 城东|9', 'caption 表1 各区情况'],
  ],
  [
    'a sentence right below a table',
    'a.md',
    '| 区 | 数 |\n|---|---|\n| 城东 | 9 |\n以上情况属实。',
    ['rowh 区|数', 'row 城东|9', '- 以上情况属实。'],
  ],
  [
    'items with a line break in them',
    'a.md',
    '- 第一项：<br>完成报告\n- 第二项<br />完成系统\n\n地址：甲路<br>电话：123',
    ['li0 -~第一项： 完成报告', 'li0 -~第二项 完成系统', '- 地址：甲路', '- 电话：123'],
  ],
  [
    'lines below a break by hand that an editor wrapped',
    'a.md',
    '\\*\\*\\*  \nAs everyone knows, the project has been running for\nabout two years, and we have learned a great deal\nfrom the people who use it.\n\nRoses are red,  \nviolets are blue.',
    [
      '- ***',
      '- As everyone knows, the project has been running for about two years, and we have learned a great deal from the people who use it.',
      '- Roses are red,',
      '- violets are blue.',
    ],
  ],
  ['a formula between fences', 'a.md', '```math\na^2+b^2=c^2\n```', ['- a²+b²=c²']],
  [
    'links of a notebook',
    'a.md',
    '参见[[供水改造|改造方案]]和[[水厂]]![[图.png]]，据[[1]]。',
    ['- 参见改造方案和水厂，据[[1]]。'],
  ],
  [
    'headings without a blank',
    'a.md',
    `#供水报告\n\n##总体情况\n\n${body}`,
    ['h1 供水报告', 'h2 总体情况', `- ${body}`],
  ],
  [
    'topics between hashes',
    'a.md',
    `#供水#\n\n#节水 #改造\n\n${body}`,
    ['- #供水#', '- #节水 #改造', `- ${body}`],
  ],
  [
    'line breaks in HTML',
    'a.md',
    '地址：青山路<br>电话：123<br/>邮编：310000',
    ['- 地址：青山路', '- 电话：123', '- 邮编：310000'],
  ],
  [
    'a list of links into the text',
    'a.md',
    `- [总体情况](#a)\n- [下步工作](#b)\n\n# 总体情况\n\n${body}`,
    ['contents 总体情况', 'contents 下步工作', 'h1 总体情况', `- ${body}`],
  ],
  [
    'a list of links into the text, in two levels',
    'a.md',
    `- [总体情况](#a)\n    - [供水](#c)\n- [下步工作](#b)\n\n# 总体情况\n\n${body}`,
    ['contents 总体情况', 'contents 供水', 'contents 下步工作', 'h1 总体情况', `- ${body}`],
  ],
];

describe('small texts in Markdown', () => {
  it.each(markdown)('%s', async (_what, file, input, shown) => {
    expect(await shownBlocks(file, input)).toEqual(shown);
  });
});
