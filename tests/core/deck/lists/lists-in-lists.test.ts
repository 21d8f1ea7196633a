import { expect, test } from 'vitest';
import { checkTelling } from '../../../../src/core/check/telling/registry.ts';
import { type PlannedDocument, planText } from '../../planned-document.ts';
import { slotTexts } from '../../slot-texts.ts';

const slidesWith = ({ deck }: PlannedDocument, text: string) =>
  deck.slides.filter((slide) =>
    [...slotTexts(slide, 'subtitle'), ...slotTexts(slide, 'item')].join('|').includes(text),
  );

const faults = (project: PlannedDocument) =>
  checkTelling(project)
    .findings.map(({ rule }) => rule)
    .filter((rule) => ['mixed-list', 'list-without-lead', 'members-missing'].includes(rule));

const paragraphs = (...lines: readonly string[]) => lines.join('\n\n');

const conditions = paragraphs(
  '摊位租用问答',
  '一、租用早市摊位要具备什么条件？',
  '申请人同时符合下列条件的，可以租用早市摊位，并享受水电优惠：',
  '（一）持有本县居民身份证，且没有欠缴摊位费的记录。',
  '（二）经营本县出产的农副产品，包括以下品种：',
  '1.蔬菜和菌类。',
  '2.水果和坚果。',
  '3.蛋和蜂蜜，包括：',
  '（1）鸡蛋、鸭蛋；',
  '（2）槐花蜜、枣花蜜。',
  '4.手工豆制品。',
  '（三）已经办理健康证明，并参加过食品安全培训。',
  '二、摊位费怎么交？',
  '摊位费按月交，每月十日以前在市场办公室交清，也可以用手机交。',
);

test('a list with lists in it is told with its lead, whole, and the inner members below their own', async () => {
  const project = await planText(conditions);
  expect(faults(project)).toEqual([]);
  const [slide] = slidesWith(project, '（一）持有本县居民身份证');
  expect(slotTexts(slide, 'subtitle')).toEqual([
    '申请人同时符合下列条件的，可以租用早市摊位，并享受水电优惠',
  ]);
  expect(slotTexts(slide, 'item')).toEqual([
    '（一）持有本县居民身份证，且没有欠缴摊位费的记录',
    '（二）经营本县出产的农副产品，包括以下品种|1.蔬菜和菌类|2.水果和坚果|3.蛋和蜂蜜，包括|（1）鸡蛋、鸭蛋|（2）槐花蜜、枣花蜜|4.手工豆制品',
    '（三）已经办理健康证明，并参加过食品安全培训',
  ]);
});

test('an inner list that has no room below its member has slides of its own, which the member leads', async () => {
  const long = (name: string) =>
    `${name}应当由两名检查人员在场查看，并当场填写检查记录，由被检查单位签字确认后存档备查。`;
  const project = await planText(
    paragraphs(
      '关于开展冬季检查的通知',
      '一、检查内容',
      '本次检查按照以下要求进行：',
      '1、查看仓储场所，核对账目和库存，分别检查：',
      `（1）${long('粮库')}`,
      `（2）${long('冷库')}`,
      `（3）${long('化肥库')}`,
      `（4）${long('农药库')}`,
      `（5）${long('油料库')}`,
      `（6）${long('种子库')}`,
      '2、查看运输车辆，核对司机证件，并抽查三个月内的行车记录和维修记录，缺少的应当限期补齐。',
      '3、查看值班记录，核对值班人员名单，并询问当班人员交接班时如何报告险情、如何联系消防队。',
      '检查结束后，各乡镇要在七日内报送总结，总结由办公室汇总。',
      '二、检查时间',
      '十二月上旬至次年一月中旬，具体日期由各乡镇安排并提前三日告知。',
    ),
  );
  expect(faults(project)).toEqual([]);
  const [outer] = slidesWith(project, '2、查看运输车辆');
  expect(slotTexts(outer, 'item').map((item) => item.slice(0, 6))).toEqual([
    '1、查看仓储',
    '2、查看运输',
    '3、查看值班',
  ]);
  for (const store of ['粮库', '冷库', '化肥库', '农药库', '油料库', '种子库']) {
    const [slide] = slidesWith(project, `${store}应当`);
    expect(slotTexts(slide, 'subtitle')).toEqual(['1、查看仓储场所，核对账目和库存，分别检查']);
  }
  const [after] = slidesWith(project, '检查结束后');
  expect(slotTexts(after, 'item').join('|')).not.toContain('、查看');
});

test('lines without numbers stand below the member that announces them, where the list continues', async () => {
  const project = await planText(
    paragraphs(
      '关于调整补助标准的通知',
      '一、补助标准',
      '（一）稻谷补助标准为每亩一百二十元。',
      '（二）薯类补助标准按去年标准的1.2倍确定，其中：',
      '山区各乡镇为每亩九十六元；',
      '平原各乡镇为每亩八十四元，连片种植五十亩以上的另加十二元。',
      '（三）豆类补助标准为每亩七十元。',
      '（四）杂粮补助标准为每亩六十元。',
      '本通知自印发之日起执行，由县农业农村局负责解释。',
      '二、发放时间',
      '补助资金于每年十一月底前一次发放，由乡镇财政所直接打入农户账户。',
    ),
  );
  expect(faults(project)).toEqual([]);
  const item = project.deck.slides
    .flatMap((slide) => slotTexts(slide, 'item'))
    .find((text) => text.includes('（二）薯类'));
  expect(item).toMatch(/其中\|山区各乡镇[^|]*\|平原各乡镇/u);
});

test('what counts anew after a list, and numbers of the talk, are no list in it', async () => {
  const project = await planText(
    paragraphs(
      '山门乡今年的工作',
      '一、修路',
      '1.修通村路五公里，由乡交通站负责，十月底前完工。',
      '2.修机耕路三公里，由各村负责，春耕前完工。',
      '二、引水',
      '1.新打机井两眼，由乡水利站负责，六月底前出水。',
      '2.维修泵房四处，由各村负责，汛期前修好。',
    ),
  );
  expect(faults(project)).toEqual([]);
});

test('numbered members of one list have the line that says whose they are on each of their slides', async () => {
  const duty = (name: string) =>
    `${name}，并于每月月底前把办理结果书面报送县防汛抗旱指挥部，由指挥部汇总后向各乡镇通报。`;
  const project = await planText(
    paragraphs(
      '青岚县防汛工作办法',
      '一、办事机构',
      '指挥部设办公室，办公室设在县水利局，由县水利局局长兼任办公室主任，人员从各成员单位抽调。',
      '办公室承担以下职责：',
      `（1）${duty('收集雨情、水情和工情')}`,
      `（2）${duty('检查水库、堤防和排涝泵站')}`,
      `（3）${duty('调运防汛物资和抢险队伍')}`,
      `（4）${duty('组织危险地段群众转移')}`,
      '二、值班',
      '每年五月至九月实行二十四小时值班，值班人员不得离岗，电话要有人接听。',
    ),
  );
  expect(faults(project)).toEqual([]);
});

test('a full stop announces a numbered list as a colon does', async () => {
  const duty = (name: string) =>
    `${name}，并把办理结果书面报送县林业局，由县林业局汇总后向各乡镇通报，逾期不报的停发管护费。`;
  const project = await planText(
    paragraphs(
      '青岚县山林管护许可证',
      '经审查，准予县林场承担北山片区的管护工作，许可期限为五年，自颁发之日起计算。',
      '在管护期间，县林场应遵守以下条件。',
      `一、${duty('每日巡山两次，发现火情立即报告')}`,
      `二、${duty('不得采伐未经批准的林木')}`,
      `三、${duty('每年补植苗木两万株')}`,
    ),
  );
  expect(faults(project)).toEqual([]);
  const [slide] = slidesWith(project, '每日巡山两次');
  expect(slotTexts(slide, 'title')).toEqual([expect.stringContaining('县林场应遵守以下条件')]);
});

test('what one point says in several sentences does not come below the lead of all points', async () => {
  const point = (number: string, what: string) =>
    `（${number}）坚持把${what}纳入全县发展规划。在实际工作中我们认识到，做好${what}首先要解决摆位问题。县里每季度听取一次${what}汇报，逐项研究解决困难。各乡镇都确定了专人负责，群众反映良好。`;
  const { deck } = await planText(`全县文化工作总结

三年来，全县文化工作取得了明显进步，群众文化生活更加丰富。概括起来，主要的做法和体会有以下三点。

${point('一', '图书馆建设')}

${point('二', '文物保护工作')}

${point('三', '群众文艺活动')}`);
  const leads = deck.slides.flatMap(({ slots }) =>
    slots.filter(
      ({ role, paragraphs }) => role === 'subtitle' && JSON.stringify(paragraphs).includes('概括起来'),
    ),
  );
  expect(leads).toEqual([]);
});
