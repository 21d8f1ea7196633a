import { expect, it } from 'vitest';
import { planBytes } from '../../planned-document.ts';

const rows = async (text: string, name: string | null = null) =>
  (await planBytes(new TextEncoder().encode(text), name)).deck.slides.flatMap(({ slots }) =>
    slots
      .filter(({ role }) => role === 'item')
      .map(({ paragraphs }) =>
        paragraphs.map(({ runs }) => runs.map(({ text: words }) => words).join('')).join('|'),
      ),
  );

const conditions = [
  '渡口经营人应当遵守国家有关法律法规和技术标准，接受交通运输部门的监督检查，对渡运安全承担全面责任，确保渡船和候船设施符合安全标准的要求，并把每年的检查情况和整改结果在渡口显著位置向社会公开',
  '许可有效期届满需要延期的，应当在届满三十日前提出申请',
  '渡船发生较大改动的，应当向交通运输部门提出申请，经检验合格后方可投入使用，并在三十日内变更登记，同时将改动情况在渡口公示',
  '交通运输部门设置首航检查点。检查合格前不得开航',
];

it('shows every numbered paragraph of conditions with its number, however long the others are', async () => {
  const numbered = conditions.map((text, index) => `${'一二三四'.charAt(index)}、${text}。`).join('\n');
  const told = await rows(`关于颁发渡口经营许可证的批复

你公司应当遵守下列条件，加强渡运管理，按时报告渡运情况，自觉接受社会监督，不断提高服务质量和应急处置能力，切实保障乘客安全。

${numbered}
`);
  for (const numeral of ['一', '二', '三', '四'])
    expect(told.filter((row) => row.startsWith(`${numeral}|`))).toHaveLength(1);
  expect(told.find((row) => row.startsWith('四|'))).toContain('首航检查点');
});

it('sets paragraphs that are named before a colon as heads with what they say', async () => {
  const told = await rows(`湖区渡口改造项目方案

一、进度安排

1、勘察设计：完成渡口地形测量和水文勘察，确定候船亭、栈桥和系泊设施的位置，编制初步设计和概算，报主管部门审查批准。预计用时两个月。

2、施工建设：按照批准的设计组织招标，优先改造客流量大的渡口，施工期间设置临时渡口，保证群众出行不受影响。预计用时六个月。

3、验收投用：组织质量检测和试航，听取乘客和渡工意见，整改合格后正式投入使用，并建立日常养护制度。预计用时一个月。

二、保障措施

加强组织领导，落实资金保障。
`);
  expect(told.find((row) => row.startsWith('施工建设|'))).toContain('临时渡口');
  expect(told.some((row) => row.startsWith('验收投用|'))).toBe(true);
});

const duties = [
  '请各院系教务员登录网上办事大厅的实践平台导出本院系交叉讨论课任课教师名单并制表（表格包含选课序号、教师工号、授课教师、开课院系、参与次数、备注六列），并逐一核对是否完整、准确。如有遗漏，请在备注中标注。',
  '请各院系同步确认每位任课教师实际参与的次数，填写在表格中。',
  '请各院系于6月27日前将文件发送至教务处邮箱。逾期的，视为没有意见。',
];

it('shows items of a list whole, with the numbers that its mark has', async () => {
  const told = await rows(
    `# 通知\n\n## 工作量统计\n\n${duties.map((text, index) => `${index + 1}. ${text}`).join('\n\n')}\n`,
    'a.md',
  );
  expect(told).toEqual(duties.map((text, index) => `${index + 1}|${text.replace(/。$/u, '')}`));
  const marked = await rows(
    `# 通知\n\n## 工作量统计\n\n${duties.map((text) => `- ${text}`).join('\n')}\n`,
    'a.md',
  );
  expect(marked).toEqual(duties.map((text) => text.replace(/。$/u, '')));
});

it('tells an English point from its first sentence on, and not by what it counts later', async () => {
  const more = (place: string) =>
    `The wardens of ${place} walk the paths every morning with the pupils who have chosen the reserve for their projects, and they write down what has grown, what has been broken and what the visitors have asked for. In its first year the programme counted 4,200 visits by 310 families. Nobody who came twice has left without a task for the next time, and most of them have brought a neighbour.`;
  const items = await rows(
    `# The Reserve\n\n## What is done\n\nThe county looks after the reserve by:\n\n- Opening the northern paths to schools. ${more('the north')}\n- Teaching the wardens to count birds. ${more('the marsh')}\n- Mending the bridges before winter. ${more('the river')}\n\n## What is next\n\nThe county will buy the meadow by the road.\n`,
    'reserve.md',
  );
  for (const head of ['Opening the northern paths', 'Teaching the wardens', 'Mending the bridges'])
    expect(items.some((item) => item.startsWith(head))).toBe(true);
  expect(items.filter((item) => item.startsWith('In its first year'))).toEqual([]);
});
