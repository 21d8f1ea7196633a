import { expect, it } from 'vitest';
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
    '合作协议\n\n一、其他约定\n\n（一）未经主管部门批准，任何一方不得改变土地用途。\n\n（二）在本协议期内若国家征用项目资源，根据各方在资源上的投资总额分摊到二十年的经营期，除原有资产外，剩余未经营年限的投资赔偿给投资者。\n\n（三）经营期限届满后，土地上附着物归村集体所有。\n\n二、附则\n\n本协议一式四份，各方各持一份。\n',
    /若国家征用项目资源(?!，根据各方)/u,
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

it('names a part by its heading up to what holds under the condition in it', async () => {
  const heading = '建设单位主动补交环境影响报告书、报告表并报送环保部门审查的，有权审批的部门应当受理';
  const { deck } = await planText(
    `补交意见\n\n一、补交审批\n\n（一）法律没有禁止建设单位主动补交报告书、报告表报送审批\n\n法律取消了限期补办手续的规定，但是没有禁止补交。各地应当准确理解。\n\n（二）${heading}\n\n对符合审批要求的，依法作出批准决定。对不符合审批要求的，依法不予批准。\n\n二、附则\n\n本意见自印发之日起施行。\n`,
  );
  for (const item of itemsOf(deck)) expect(item).not.toMatch(/报送环保部门审查的(?:\||$)/u);
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
  const longer = `新条例第二十三条第一款规定：“违反本条例规定，需要配套建设的设施未建成、未经验收或者验收不合格，建设项目即投入生产或者使用，或者在设施验收中弄虚作假的，由县级以上主管部门责令限期改正，处20万元以上100万元以下的罚款；逾期不改正的，处100万元以上200万元以下的罚款；对直接负责的主管人员和其他责任人员，处5万元以上20万元以下的罚款；造成重大损失的，责令停止生产或者使用，或者报经有批准权的人民政府批准，责令关闭。”`;
  const { deck } = await planText(
    `新旧规定适用意见\n\n一、有关规定\n\n${longer}\n\n旧条例第二十八条规定：“违反本条例规定，需要配套建设的设施未建成，主体工程正式投入使用的，由审批的主管部门责令停止使用，可以处10万元以下的罚款。”\n\n二、附则\n\n本意见自印发之日起施行。\n`,
  );
  expect(itemsOf(deck).join('\n')).toContain('处100万元以上200万元以下的罚款');
});
