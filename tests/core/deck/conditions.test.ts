import { expect, it } from 'vitest';
import type { PlanContext } from '../../../src/core/deck/plan/plan-context.ts';
import { pointSpans } from '../../../src/core/deck/proposers/frame/overviews.ts';
import type { Section } from '../../../src/core/model/outline/outline.ts';
import { span } from '../../../src/core/model/span.ts';
import { planBytes, planText } from '../planned-document.ts';

type Planned = Awaited<ReturnType<typeof planText>>['deck'];

const itemsOf = (deck: Planned) =>
  deck.slides.flatMap(({ slots }) =>
    slots
      .filter(({ role }) => role === 'item')
      .map(({ paragraphs }) => paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')).join('|')),
  );

const policy =
  'The committee decides whether to publish, when to publish and how much of the matter to publish';

it.each([
  [
    'a condition without what it holds for',
    '合作协议\n\n一、其他约定\n\n（一）未经主管部门批准，任何一方不得改变土地用途。\n\n（二）在本协议期内若国家征用项目资源，根据甲方（含投资者投资总额）在乙方资源上的投资总额分摊到20年经营期，除原有资产外，剩余未经营年限的投资赔偿给甲方及投资者，其计算公式为：（甲方及投资者的总投资额÷20）×剩余经营权年数（不足一年的按一年计算），剩余赔偿归乙方所有。\n\n（三）经营期限届满后，土地上附着物归村集体所有。\n\n二、附则\n\n本协议一式四份，各方各持一份。\n',
    /若国家征用项目资源(?!，根据甲方)/u,
  ],
  [
    'a question without its answer',
    `处罚意见\n\n一、行政处罚\n\n对建设项目未经审批并已建成投入使用，同时违反设施同时验收制度的违法行为应当如何处罚，立法机关法制工作机构在《关于建设项目管理有关条款适用问题的答复意见》中规定：“${'关于建设单位未依法报批文件却已建成项目，同时该项目需要配套建设的设施未建成、未经验收或者经验收不合格，主体工程正式投入生产或者使用的，应当分别依照有关条款的规定作出相应处罚，'.repeat(1)}并处罚款”。\n\n据此，建设单位应当分别接受处罚。\n\n二、附则\n\n本意见自印发之日起施行。\n`,
    /应当如何处罚(?!，立法机关)/u,
  ],
])('shows no item that is %s', async (_, text, alone) => {
  const { deck } = await planText(text);
  for (const item of itemsOf(deck)) expect(item).not.toMatch(alone);
  expect(itemsOf(deck).length).toBeGreaterThan(2);
});

it('sets an exception with the rule that it is of', async () => {
  const rule = '经营期限届满后，乙方土地上附着物、家具及电器归乙方所有';
  const { deck } = await planText(
    `合作协议\n\n一、期限届满\n\n${rule}。但投资者的个人生活用品、电器等除外。各方应当在三个月内完成清算并书面确认。\n\n二、附则\n\n本协议一式四份，各方各持一份。\n`,
  );
  expect(itemsOf(deck).find((item) => item.includes('除外'))).toContain(rule);
});

it('names a part by its heading up to what holds under the condition in it', () => {
  const raw = '建设单位主动补交环境影响报告书、报告表并报送环保部门审查的，有权审批的环保部门应当受理';
  const heading = { span: span(0, raw.length), marker: null };
  const outline = { root: { heading: null, children: [] } };
  const context = { source: { raw }, outline } as unknown as PlanContext;
  const [shown] = pointSpans(context, [{ heading } as unknown as Section]);
  expect(raw.slice(shown?.start, shown?.end)).toBe(raw);
});

it('shows a long first sentence with the one that adds to it', async () => {
  const rule =
    'A member of the committee with a conflict of interest will not be allowed to attend the meetings or otherwise take part in the discussions or the decision-making of the committee that relate to the incident in question; the part of such a member is limited to answering what the other members of the committee ask him or her as a witness of it';
  const { deck } = await planBytes(
    new TextEncoder().encode(
      `# Handling of reports\n\n## Conflicts\n\n${rule}. Additionally, a member with such a conflict will not see any confidential information.\n\n## Publication\n\n${policy}. It informs the reporter first.\n`,
    ),
    'handling.md',
  );
  const items = itemsOf(deck);
  const at = items.findIndex((item) => item.startsWith('A member of the committee'));
  expect(at).toBeGreaterThanOrEqual(0);
  expect(items.findIndex((item) => item.startsWith('Additionally'))).toBeGreaterThan(at);
});

it('shows the longer of two provisions', async () => {
  const longer = `新条例第二十三条第一款规定：“违反本条例规定，需要配套建设的设施未建成、未经验收或者验收不合格，建设项目即投入生产或者使用，或者在设施验收中弄虚作假的，由县级以上主管部门责令限期改正，处20万元以上100万元以下的罚款；逾期不改正的，处100万元以上200万元以下的罚款；对直接负责的主管人员和其他责任人员，处5万元以上20万元以下的罚款；对拒不接受检查或者在接受检查时弄虚作假的，处2万元以上20万元以下的罚款；造成重大损失的，责令停止生产或者使用，或者报经有批准权的人民政府批准，责令关闭。”`;
  const { deck } = await planText(
    `新旧规定适用意见\n\n一、有关规定\n\n${longer}\n\n旧条例第二十八条规定：“违反本条例规定，需要配套建设的设施未建成，主体工程正式投入使用的，由审批的主管部门责令停止使用，可以处10万元以下的罚款。”\n\n二、附则\n\n本意见自印发之日起施行。\n`,
  );
  expect(itemsOf(deck).join('\n')).toContain('处100万元以上200万元以下的罚款');
});

const textsOf = (deck: Planned) =>
  deck.slides
    .flatMap(({ slots }) => slots)
    .map(({ paragraphs }) => paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')).join('|'));
const titlesOf = (deck: Planned) =>
  deck.slides.flatMap(({ slots }) =>
    slots
      .filter(({ role }) => role === 'title')
      .map(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text)).join('')),
  );

it('tells what comes after a list after it', async () => {
  const { deck } = await planBytes(
    new TextEncoder().encode(
      '# 办会指南\n\n## 为什么写\n\n市面上的指南大多来自专业公司，针对的是有预算、有编制的大会。社区的会议却是另一种样子：\n\n- 组委会都是志愿者\n- 预算全部来自赞助\n- 场地设备都要借用\n- 核心团队远程协作\n\n这本指南的经验都来自这种现实。它经过了十二年的逐次复盘和修订。\n\n## 下一步\n\n欢迎各地社区提交案例，共同维护这本指南。\n',
    ),
    'guide.md',
  );
  const texts = textsOf(deck).join('\n');
  expect(texts.indexOf('都来自这种现实')).toBeGreaterThan(texts.indexOf('核心团队远程协作'));
  expect(texts.indexOf('大多来自专业公司')).toBeLessThan(texts.indexOf('组委会都是志愿者'));
});

it('keeps what a rule is for with its condition, and titles no list by who sums up', async () => {
  const { deck } = await planText(
    '办案纪要\n\n一、单位犯罪\n\n为了单位利益，实施污染环境行为，并具有下列情形之一的，应当认定为单位犯罪：（1）经单位决策机构决定的；（2）经单位负责人同意的；（3）单位负责人得知后没有制止的；（4）使用单位合同对外开展活动的。\n\n二、招聘要求\n\n综上所述，企业对毕业生的要求标准有：\n\n1) 掌握扎实的专业知识\n\n2) 具备团队合作的能力\n\n3) 具有良好的道德品质\n\n4) 具有一定的外语能力\n',
  );
  const texts = textsOf(deck).join('\n');
  expect(texts).not.toMatch(/(?<!为了单位利益，)实施污染环境行为，并具有下列/u);
  expect(titlesOf(deck)).toContain('企业对毕业生的要求标准');
});

it('shows what a point says after its name beside the others', async () => {
  const said =
    '数据文件导入，需和采集组交流。采集组直接做数据库；注册登录还是有点简单。下一步设计界面。注册功能没有写全，还需和界面组联系沟通。手机号注册';
  const { deck } = await planBytes(
    new TextEncoder().encode(
      `# 会议记录\n\n## 各组工作\n\n### 安卓：等注册框架再写模板\n\n### 后台：${said}\n\n### 界面：完成了登录页面\n\n## 下次会议\n\n下周五下午继续讨论各组的进度安排。\n`,
    ),
    'minutes.md',
  );
  expect(textsOf(deck).join('\n')).toContain('下一步设计界面');
});

it('begins what is said of a bold name after the colon', async () => {
  const { deck } = await planBytes(
    new TextEncoder().encode(
      '# 会议指南\n\n## 会议类型\n\n**单组工作会议**：单一小组内的工作会议，由该组负责人组织，包括议题收集和会议纪要。\n\n**跨组工作会议**\n\n各组之间的协作会议，需要各组负责人提前沟通场地安排，并负责组织。\n\n## 会议纪要\n\n会后一周内整理完成会议纪要，并在邮件列表公开发布。\n',
    ),
    'guide.md',
  );
  for (const text of textsOf(deck)) expect(text).not.toMatch(/(?:^|\|)：/u);
  expect(textsOf(deck).join('\n')).toContain('单一小组内的工作会议');
});
