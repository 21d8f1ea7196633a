import { expect, it } from 'vitest';
import type { Slide } from '../../../src/core/model/deck/deck.ts';
import { planBytes, planText } from '../planned-document.ts';
import { slotTexts } from '../slot-texts.ts';

const slideOf = (slides: readonly Slide[], title: string) =>
  slides.find((slide) => slotTexts(slide, 'title')[0] === title);

/** Without a comma. */
const plan =
  '县级以上人民政府要把停车设施建设纳入国民经济和社会发展规划以及国土空间规划和年度投资计划并按照规划先行适度超前因地制宜分类施策的原则统筹安排用地资金和人员保障各类停车设施同步规划同步设计同步施工同步验收同步投入使用';

it('shows a long sentence whole rather than drop its section', async () => {
  const { deck } = await planText(
    `停车管理工作方案\n\n一、品牌形象：${plan}。\n\n二、信息公开：每月向社会公布停车泊位数量。\n\n三、组织领导\n\n${plan}。\n\n四、监督检查\n\n每季度组织检查，结果向社会公布。`,
  );
  expect(slotTexts(slideOf(deck.slides, '品牌形象'), 'item')).toEqual([plan]);
  expect(slotTexts(slideOf(deck.slides, '组织领导'), 'item')).toEqual([plan]);
});

it('does not count where a link leads as length of its sentence', async () => {
  const address = `https://example.gov/${'a'.repeat(300)}`;
  const { deck } = await planBytes(
    new TextEncoder().encode(
      `# Review of the year\n\n## November\n\nWe hosted an event on [telework strategies](${address}) with 1,000 people attending, and with questions from twelve agencies.\n\n## December\n\nThe members of all communities met online, and agreed on the plan for the next year with a large majority.\n`,
    ),
    'review.md',
  );
  const told = deck.slides.flatMap((slide) => slotTexts(slide, 'item')).join('\n');
  expect(told).toContain('an event on telework strategies with 1,000 people attending');
});

it('continues on a second slide what has no room on one', async () => {
  const sentences = Array.from(
    { length: 6 },
    (_, index) =>
      `第${index + 1}个片区要加快停车设施建设进度，做到当年立项、当年开工、当年见效，新增泊位${index + 3}00个以上`,
  );
  const { deck } = await planText(
    `停车管理工作方案\n\n一、建设任务\n\n${sentences.join('。')}。\n\n二、工作要求\n\n每季度组织检查，结果向社会公布。`,
  );
  const told = deck.slides.flatMap((slide) => slotTexts(slide, 'item'));
  for (const sentence of sentences) expect(told).toContain(sentence);
});

it('sets two sides with long sentences beside each other, and says once what they are of', async () => {
  const { deck } = await planText(
    `停车行业座谈会\n\n停车产业的创新发展离不开技术的有力支撑。一方面，感知设备的应用门槛和成本大幅降低，识别能力显著提升，有力推动停车场的数字化改造迈入快车道；另一方面，充电设施不断进步，为新能源汽车的推广提供了安全高效的保障。\n\n会议还研究了收费标准，要求年底前完成论证，并向社会公开征求意见。`,
  );
  const sides = deck.slides.filter(({ layout }) => layout === 'comparison');
  expect(sides.map((slide) => slotTexts(slide, 'title'))).toEqual([
    ['停车产业的创新发展离不开技术的有力支撑'],
  ]);
  expect(slotTexts(sides[0], 'column-head')).toEqual(['一方面', '另一方面']);
  const titles = deck.slides.flatMap((slide) => slotTexts(slide, 'title'));
  expect(new Set(titles).size).toBe(titles.length);
});

it('shows a section that is one bare line', async () => {
  const { deck } = await planText(
    '渡口技能比赛报名通知\n\n一、比赛平台：\n\n渡工微信公众号\n\n二、比赛时间\n\n2026年5月12日上午9时\n\n三、比赛要求\n\n参赛人员应当携带有效证件，服从现场指挥，遵守比赛纪律。参赛单位应当为参赛人员购买保险，并做好安全教育。\n\n四、奖励办法\n\n获奖人员由主办单位颁发证书，并推荐参加全省比赛。',
  );
  const told = deck.slides.flatMap((slide) => slotTexts(slide, 'item')).join('\n');
  expect(told).toContain('渡工微信公众号');
  expect(told).toContain('2026年5月12日上午9时');
});

it('keeps the first sentence of aims that their heading leads', async () => {
  const { deck } = await planText(
    '停车管理工作方案\n\n一、总体目标：到2027年，全县新增停车泊位三千个，停车难问题得到有效缓解。建立统一的停车管理平台，实现一个平台管全县。\n\n二、重点任务\n\n加快公共停车场建设，推进老旧小区停车设施改造。建立巡查制度，每月通报进展。\n\n三、保障措施\n\n落实资金，县财政每年安排一千万元。强化考核，考核结果纳入年度评价。',
  );
  expect(slotTexts(slideOf(deck.slides, '总体目标'), 'item')).toEqual([
    '到2027年，全县新增停车泊位三千个，停车难问题得到有效缓解',
    '建立统一的停车管理平台，实现一个平台管全县',
  ]);
});

it('tells all aims of one guiding sentence, the last with what serves them', async () => {
  const aims = [
    '全面完善停车服务体系',
    '显著增强老城区泊位供给能力',
    '坚守安全管理底线',
    '支持停车产业健康发展',
    '带动周边商业和旅游消费',
    '更好地服务群众、链接景区、融入城市大脑',
  ];
  const { deck } = await planText(
    `停车管理工作方案\n\n一、总体要求\n\n以习近平新时代中国特色社会主义思想为指导，全面贯彻上级决策部署，认真落实全省城市工作会议精神，立足新发展阶段、贯彻新发展理念，聚焦“以静制动、以路带产、以产兴城”发展主线，统筹建设和管理，充分发挥市场和政府两方面作用，坚持问题导向、因地制宜，${aims.join('，')}，为城市高质量发展提供有力支撑。\n\n二、工作要求\n\n每季度组织检查，结果向社会公布。`,
  );
  const told = deck.slides.flatMap((slide) => slotTexts(slide, 'item'));
  for (const aim of aims) expect(told.join('\n')).toContain(aim);
  expect(told).not.toContain('为城市高质量发展提供有力支撑');
});

it('shows a sentence that is too long for one item in two, where each says something', async () => {
  const [first, second] = [
    '围绕路面巡查、泊位管理、收费稽核、设施维护等环节，聚焦智慧停车重点片区，打造典型应用场景，加快建设一批全流程无人值守的停车设施，持续开展智慧停车试点示范和经验推广工作',
    '支持感知设备在车位引导、反向寻车、无感支付、充电联动等方面的深化应用，不断强化示范引领，推动成熟模式在更多城区和重点景区复制推广，培育一批懂技术善运营的专业企业',
  ];
  const { deck } = await planText(
    `停车管理工作方案\n\n一、建设任务\n\n${first}，${second}。新建停车场同步安装充电桩，老旧停车场三年内完成改造。\n\n二、工作要求\n\n每季度组织检查，结果向社会公布。`,
  );
  const told = deck.slides.flatMap((slide) => slotTexts(slide, 'item'));
  expect(told).toContain(first);
  expect(told).toContain(second);
});
