import { expect, it } from 'vitest';
import type { Deck } from '../../../src/core/model/deck/deck.ts';
import { planBytes, planText } from '../planned-document.ts';

function slidesOf(deck: Deck) {
  return deck.slides.map((slide) => {
    const textsOf = (role: string) =>
      slide.slots
        .filter((slot) => slot.role === role)
        .map(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text)).join(' '));
    return { title: textsOf('title').join(''), items: textsOf('item') };
  });
}

const greenway = (dash: (lead: string, text: string) => string) => `# 关于建设城市绿道的意见

## 一、总体要求

推进绿道建设，方便市民出行，改善城市环境，是今后几年城市工作的重要内容。

${dash('坚持方便群众', '线路从社区门口经过，把学校、医院和车站连接起来，让市民出门就能走上绿道。')}

${dash('坚持节约用地', '优先利用河岸、铁路两侧和高压走廊下的空地，不占用耕地，不砍伐大树。')}

${dash('坚持长期维护', '每条绿道有管护单位，每年安排经费，损坏的路面在一周内修好。')}

到2027年，中心城区绿道基本成网，市民步行十分钟可以到达。到2030年，郊区绿道与中心城区连通，绿道成为城市的骨架。

## 二、建设内容

沿河建设三条主线，连接六个公园。主线宽度不少于四米，设置照明和座椅。

## 三、管理维护

各区成立管护队伍，负责清扫和修补。市里每年检查两次，结果向社会公布。
`;

it.each([
  ['bold leads', (lead: string, text: string) => `**——${lead}。**${text}`],
  ['plain leads', (lead: string, text: string) => `——${lead}。${text}`],
])('what follows the last of points after dashes is no text of that point: %s', async (_, dash) => {
  const { deck } = await planText(greenway(dash));
  const slides = slidesOf(deck);
  const points = slides.find(({ items }) => items.some((item) => item.includes('坚持长期维护')));
  expect(points?.items.find((item) => item.includes('坚持长期维护'))).toContain('每条绿道有管护单位');
  const aims = slides.find(({ items }) => items.some((item) => item.includes('到2027年')));
  expect(aims?.title).toContain('总体要求');
  expect(aims?.items.join('')).not.toContain('坚持');
});

it('what the whole document asks for at its end is no text of the last point', async () => {
  const { deck } = await planText(`# 关于建设城市绿道的意见

一、建设内容

（一）建设沿河主线。

沿河建设三条主线，连接六个公园。主线宽度不少于四米，设置照明和座椅。

（二）建设社区支线。

支线通到每个社区门口。宽度不少于两米，与主线用同样的标志。

二、保障措施

（一）落实经费。

建设经费由市里承担，管护经费由各区承担。每年年底公布使用情况。

（二）加强宣传。

每年春天举办绿道健步活动，邀请市民提出意见，评选最美路段。在车站和社区张贴绿道地图。

各区、各部门要把绿道建设列入年度计划，按照本意见提出的要求抓紧落实。园林部门要加强指导，及时解决施工中的困难。
`);
  const last = slidesOf(deck).find(({ items }) => items.some((item) => item.includes('年度计划')));
  expect(last?.title).toContain('保障措施');
  expect(last?.items.join('')).not.toContain('健步活动');
});

it('ordinals below the last of several bold lines are points of it, and what closes the text is none of the last', async () => {
  const text = `### 老街走上新路

**小店开门迎客**

清晨六点，早点铺的灯亮了，老街从睡梦中醒来。街上的店铺已有四十七家，比去年多了十二家。

**院落恢复旧貌**

工匠们用老砖修补院墙，用老木料更换门窗。三年里修好的院落有二十一处。

**迈向明天 让老街更有活力**

站在新的起点上，老街居民对今后的路想得很清楚。

一是保护街巷风貌，留住城市记忆。修缮时沿用本地的砖瓦和木料，请老工匠带着年轻人一起做，把手艺传下去。

二是完善配套设施，改善居住条件。在街口增设停车位，在巷内改造上下水管线，让住在这里的人过得舒心。

三是丰富市集活动，带动小店经营。每月第一个周末举办手艺市集，请邻近乡镇的匠人来摆摊。

从一间早点铺到四十七家店，从一堵旧墙到二十一处院落，老街的故事还在继续。
`;
  const { outline } = await planBytes(new TextEncoder().encode(text), 'street.md');
  const heading = (section: { heading: { level: number } | null }) => section.heading?.level;
  expect(outline.root.children.map(heading)).toEqual([1, 1, 1]);
  expect(outline.root.children[2]?.children.map(heading)).toEqual([2, 2, 2]);
});

it('ends a speech with what it looks ahead to, and shows no thanks', async () => {
  const { deck } = await planText(
    '在科技大会上的讲话\n李明\n\n一、充分肯定成绩\n去年高新技术企业突破1000家，研发投入强度达到3.2%。\n\n二、抓好重点工作\n要建好省实验室，办好新型研发机构，完善技术市场。\n同志们，让我们携手同心，为建设创新型城市作出新的贡献！\n谢谢大家！\n',
  );
  const slides = slidesOf(deck);
  expect(slides.at(-1)?.title).toContain('为建设创新型城市作出新的贡献');
  expect(slides.flatMap(({ title, items }) => [title, ...items]).join()).not.toContain('谢谢');
});

it('what announces a few headed points and what closes them stand on slides', async () => {
  const { deck } = await planBytes(
    new TextEncoder().encode(`# 关于做好总结工作的通知

## 一、教师工作量统计

请各院系核对名单，逐一确认每位教师实际参与的次数，填写在表格中，用于后续统一核算工作量。

## 二、学生作业提交

所有学生需在2026年6月6日（星期六）23:59前登录平台提交以下两份个人作业：

1.个人创新设计报告（计入期末成绩）

以学习与实践内容为基础，重点面向未来的学习内容。建议图文结合、观点鲜明。

2.个人感悟与发展愿景报告（不计分）

重点反映学生的真实体会、感悟、收获。

两份作业均需以Word或PDF格式上传。

## 三、交叉讨论课

各院系组织教学团队备课，确定讨论主题和评分标准，按时开展三次交叉讨论课。
`),
    'a.md',
  );
  const told = deck.slides
    .flatMap(({ slots }) =>
      slots.flatMap(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text))),
    )
    .join('');
  expect(told).toContain('所有学生需在2026年6月6日');
  expect(told).toContain('两份作业均需以Word或PDF格式上传');
});

it('what a speaker says after turning to all again is no text of the last chapter', async () => {
  const { deck } = await planText(
    '政府工作报告\n\n——2024年1月15日在渡口县第十届人民代表大会第三次会议上\n\n县长 李明\n\n各位代表：\n\n现在，我代表县人民政府向大会报告工作，请予审议。\n\n一、2023年工作回顾\n\n过去一年，全县地区生产总值增长6.2%，财政收入增长4.1%。\n\n二、2024年重点工作\n\n（一）建设现代化渡口。完成大桥主体工程，改造码头泊位四个。\n\n（二）推进乡村振兴。新建高标准农田两万亩，改造农村公路八十公里。\n\n各位代表！\n\n面对艰巨繁重任务，各级政府要自觉在思想上政治上行动上同党中央保持高度一致，全面加强自身建设。\n\n要依法接受同级人大及其常委会的监督，自觉接受政协的民主监督，主动接受社会和舆论监督。\n',
  );
  const own = slidesOf(deck).find(({ items }) => items.some((item) => item.includes('政协的民主监督')));
  expect(own?.title).toContain('各级政府');
});

it('whom a speaker turns to is on no slide, and parts what is said before from what is said after', async () => {
  const address = '共青团员们、青年朋友们、同志们！';
  const { deck } = await planText(
    `在渡口共青团成立六十周年大会上的讲话\n\n${address}\n\n六十年来，渡口共青团团结带领广大青年为家乡建设作出了贡献。团组织要成为青年信得过的贴心人。\n\n${address}\n\n在党的坚强领导下，渡口胜利完成了第一个发展目标，正在向第二个目标迈进。希望全县青年不负时代。\n`,
  );
  const slides = slidesOf(deck);
  expect(slides.flatMap(({ title, items }) => [title, ...items]).join('|')).not.toContain('青年朋友们');
  const before = slides.find(({ items }) => items.some((item) => item.includes('贴心人')));
  expect(before?.items.join('|')).not.toContain('第一个发展目标');
});

it('tells each part that a speaker turns to all again for under what it says first, in no chapter', async () => {
  const chapter = (number: string) =>
    `${number}、推进第${number}类工作\n\n完成第${number}类项目${number}个，改造泊位四个，新建公路八十公里。要建立台账，每季度检查一次进展情况。\n\n要加强管护，落实经费，听取群众意见，及时解决施工中的困难。`;
  const { deck } = await planText(
    `政府工作报告\n\n县长 李明\n\n各位代表：\n\n现在，我代表县人民政府向大会报告工作，请予审议。\n\n${['一', '二', '三', '四'].map(chapter).join('\n\n')}\n\n各位代表！\n\n我们要坚持各民族一律平等，促进交往交流，推动山区群众共同富裕。鼓励各族青年到县城就业创业。\n\n各位代表！我们要全力支持国防和军队建设，做好双拥工作。完成征兵任务，办好退役军人服务站。\n\n同志们，我们要更加紧密地团结起来，攻坚克难，努力完成全年目标任务，以优异成绩迎接建县三十周年！\n`,
  );
  const last = (words: string) =>
    deck.slides.find((slide) =>
      slide.slots.some(({ paragraphs }) => JSON.stringify(paragraphs).includes(words)),
    );
  const titleOf = (words: string) =>
    deck.slides.flatMap((slide, at) => (slide === last(words) ? [slidesOf(deck)[at]?.title] : []))[0];
  expect(titleOf('共同富裕')).toBe('坚持各民族一律平等');
  expect(titleOf('退役军人服务站')).toBe('全力支持国防和军队建设');
  expect(last('建县三十周年')).toBeDefined();
  for (const words of ['共同富裕', '退役军人服务站', '建县三十周年'])
    expect(last(words)?.sectionIndex).toBeNull();
});

it.each([
  ['an address', 'Fellow deputies,\n\n'],
  ['nothing', ''],
])('heads English paragraphs by the sentence that leads each, and parts the end: %s', async (_, address) => {
  const led = [
    ['We will expand investment in roads.', 'roads', 'bridges'],
    ['We will build better schools.', 'schools', 'libraries'],
    ['We will improve health services.', 'clinics', 'hospitals'],
    ['We will protect the rivers.', 'rivers', 'wetlands'],
  ].map(
    ([head, one, other]) =>
      `${head} We will set aside 20 million for ${one} in all of the eleven districts and publish what was spent. We will ask the people of each village which of the ${other} they need first. We will report to the council twice a year on the state of the ${one} and of the ${other}.`,
  );
  const { deck } = await planBytes(
    new TextEncoder().encode(
      `# Report on the Work of the County\n\n## Review of 2024\n\nThe year 2024 was a good one for the county. Output grew by 5 percent and 900 people found work.\n\n## Major tasks for 2025\n\n${led.join('\n\n')}\n\n${address}Last year the county guard made great progress in training and equipment. We thank the guard for its help in the floods. We will support the families of those who serve.\n`,
    ),
    'report.md',
  );
  const titles = slidesOf(deck).map(({ title }) => title);
  expect(titles).toEqual(
    expect.arrayContaining(['We will build better schools', 'We will protect the rivers']),
  );
  const last = deck.slides.find((slide) =>
    JSON.stringify(slide.slots).includes('families of those who serve'),
  );
  expect(last).toBeDefined();
  if (address !== '') expect(last?.sectionIndex).toBeNull();
});

it('parts calls at the end from the last chapter where the address itself is left out', async () => {
  const chapter = (number: string) =>
    `${number}、推进第${number}类工作\n\n（一）建设项目。完成第${number}类项目${number}个，改造泊位四个，新建公路八十公里。\n\n（二）加强管护。要建立台账，每季度检查一次进展情况，听取群众意见。`;
  const { deck } = await planText(
    `政府工作报告\n\n县长 李明\n\n${['一', '二', '三'].map(chapter).join('\n\n')}\n\n我们要坚持各民族一律平等，促进交往交流，推动山区群众共同富裕。\n\n我们要全力支持国防和军队建设，做好双拥工作。完成征兵任务，办好退役军人服务站。\n\n我们要更加紧密地团结起来，攻坚克难，努力完成全年目标任务。\n`,
  );
  const slide = slidesOf(deck).find(({ items }) => items.join().includes('退役军人服务站'));
  expect(slide?.title).toBe('全力支持国防和军队建设');
});

it('tells what the last of several points asks for, and not only what its last clauses praise', async () => {
  const { deck } = await planText(
    '致全校青年团员的倡议书\n\n广大青年团员们：\n\n为做好校园防控工作，校团委向全校青年团员发出倡议：\n\n一是做疫情防控的先行者。自觉遵守学校各项规定，不聚集、不串门，按时参加核酸检测。主动报告行程，不信谣、不传谣。\n\n二是做志愿服务的奉献者。积极报名参加志愿服务队，在测温、登记、分餐等岗位上发挥作用。服从统一安排，保证服务质量。\n\n三是做成长成才的自律者。科学合理规划线上学习生活，按时上课、态度端正，主动与老师沟通学习情况；减少流动，回到书桌、安心学习，就是对校园防控最大的支持，就是对一线人员最大的安慰，就是对家人同学最大的守护。\n\n让我们携手同心，共克时艰，全力做好校园防控工作，心怀希望，迎接春暖花开！\n\n校团委\n2022年3月15日\n',
  );
  const slides = slidesOf(deck);
  const third = slides.find(({ items }) => items.join().includes('科学合理规划线上学习生活'));
  expect(third?.title).toBe('做成长成才的自律者');
  const last = slides.find(({ title, items }) => `${title}${items.join()}`.includes('迎接春暖花开'));
  expect(last?.title).toBe('携手同心，共克时艰');
});
