import { describe, expect, it } from 'vitest';
import type { Deck, Slide } from '../../../../src/core/model/deck/deck.ts';
import { planText } from '../../planned-document.ts';

const timelines = (deck: Deck) => deck.slides.filter(({ layout }) => layout === 'timeline');
const textOf = (slot: Slide['slots'][number]) =>
  slot.paragraphs
    .map(({ part, runs }) => `${part === 'main' ? '' : `${part} `}${runs.map((run) => run.text).join('')}`)
    .join(' | ');
const titleOf = (slide: Slide | undefined) =>
  slide?.slots.flatMap((slot) => (slot.role === 'title' ? [textOf(slot)] : [])).join();
const itemsOf = (slide: Slide | undefined) =>
  slide?.slots.flatMap((slot) => (slot.role === 'item' ? [textOf(slot)] : []));

describe('timelines', () => {
  it('shows years in order under the sentence that leads to them', async () => {
    const { deck } = await planText(
      '全市数字政府建设工作方案\n\n数字政府建设分年度有序推进。2023年，建成统一的政务数据平台。2024年，实现高频事项全部网上办理。2025年，数据共享覆盖所有部门。到2027年，数字政府体系基本成熟定型。\n',
    );
    const [slide, ...others] = timelines(deck);
    expect(others).toEqual([]);
    expect(titleOf(slide)).toBe('数字政府建设分年度有序推进');
    expect(itemsOf(slide)).toEqual([
      'label 2023年 | 建成统一的政务数据平台',
      'label 2024年 | 实现高频事项全部网上办理',
      'label 2025年 | 数据共享覆盖所有部门',
      'label 到2027年 | 数字政府体系基本成熟定型',
    ]);
  });

  it('says of a day whether something happens by it or after it', async () => {
    const { deck } = await planText(
      '渡口技能比赛日程\n\n比赛按以下日程进行。3月1日之后，各单位可以登录平台报名。3月12日之前，各单位核对参赛名单。3月31日前，主办单位公布分组。4月8日前进社区开展宣传。\n',
    );
    expect(timelines(deck).flatMap((slide) => itemsOf(slide) ?? [])).toEqual([
      'label 3月1日之后 | 各单位可以登录平台报名',
      'label 3月12日之前 | 各单位核对参赛名单',
      'label 3月31日前 | 主办单位公布分组',
      'label 4月8日 | 前进社区开展宣传',
    ]);
  });

  it('lets the days of a notice stand on one slide, with what is said of each', async () => {
    const { deck } = await planText(
      '关于部分节假日安排的通知\n\n各单位：\n\n现将放假安排通知如下。\n\n一、元旦：2018年12月30日至2019年1月1日放假调休，共3天。2018年12月29日（星期六）上班。\n\n二、春节：2月4日至10日放假调休，共7天。\n\n三、清明节：4月5日放假，与周末连休。\n',
    );
    expect(timelines(deck).map(itemsOf)).toEqual([
      [
        'label 2018年12月30日至2019年1月1日 | 元旦 | detail 放假调休，共3天 | detail 2018年12月29日（星期六）上班',
        'label 2月4日至10日 | 春节 | detail 放假调休，共7天',
        'label 4月5日 | 清明节 | detail 放假，与周末连休',
      ],
    ]);
    expect(deck.slides.map(({ layout }) => layout)).not.toContain('agenda');
  });

  it('says what is aimed at by each time that has a name, under the heading of all', async () => {
    const { deck } = await planText(
      '牵头组织观测计划方案\n\n一、工作要求\n\n各单位要认真组织，按照分工抓好落实。\n\n二、主要目标\n\n总体目标：通过牵头组织观测计划，形成具有影响力的观测布局。\n\n近期目标：到2020年，培育五个项目，初步形成组织观测计划的机制做法，为后续工作探索积累有益经验。\n\n中期目标：到2035年，培育十个项目，形成观测计划初期布局，提升在若干科技领域的影响力。\n\n远期目标：到本世纪中叶，培育更多项目，原始创新能力显著提高，持续为重大议题作出贡献。\n',
    );
    const [slide] = timelines(deck);
    expect(titleOf(slide)).toContain('主要目标');
    expect(itemsOf(slide)).toEqual([
      'label 到2020年 | 近期目标 | detail 培育五个项目，初步形成组织观测计划的机制做法，为后续工作探索积累有益经验',
      'label 到2035年 | 中期目标 | detail 培育十个项目，形成观测计划初期布局，提升在若干科技领域的影响力',
      'label 到本世纪中叶 | 远期目标 | detail 培育更多项目，原始创新能力显著提高，持续为重大议题作出贡献',
    ]);
  });

  it('tells all that happens by a time where there is room for it', async () => {
    const { deck } = await planText(
      '老旧车辆工作方案\n\n各县采取经济补偿等办法推进。到2015年，淘汰2005年底前登记的柴油车，基本淘汰沿江三市范围内的50万辆低速货车。到2017年，基本淘汰全省范围的低速货车。\n',
    );
    expect(timelines(deck).flatMap((slide) => itemsOf(slide) ?? [])).toEqual([
      'label 到2015年 | 淘汰2005年底前登记的柴油车，基本淘汰沿江三市范围内的50万辆低速货车',
      'label 到2017年 | 基本淘汰全省范围的低速货车',
    ]);
  });

  it('calls what has happened before the day of the document no schedule', async () => {
    const { deck } = await planText(
      '县政府办公室关于渠道事故的通报\n\n各镇：\n\n2025年5月13日，东干渠发生溃口，损毁闸门两座。2025年8月11日，西干渠发生滑坡，淤塞渠道三百米。2025年8月18日，南干渠泵站进水，停运五天。\n\n一、加强巡查\n\n各镇要加强渠道巡查，及时消除隐患，确保农田用水。\n\n二、落实责任\n\n各镇要把责任落实到人，层层签订责任书。\n\n县政府办公室\n\n2026年1月16日\n',
    );
    const [slide] = timelines(deck);
    expect(itemsOf(slide)).toHaveLength(3);
    expect(titleOf(slide)).not.toContain('时间安排');
  });

  it('keeps the ranges of phases and cuts long events at a clause', async () => {
    const long = `${'摸清底数，形成清单，制定本部门的具体实施方案，'.repeat(12)}报领导小组办公室备案。`;
    const { deck } = await planText(
      `改革方案\n\n改革分三个阶段推进。第一阶段（2021—2022年），${long}第二阶段（2023年），选择五个县区先行试点。第三阶段（2024—2025年），全面推开。\n`,
    );
    const [slide] = timelines(deck);
    const [first = '', ...rest] = itemsOf(slide) ?? [];
    expect(first).toMatch(/^label 第一阶段（2021—2022年） \| 摸清底数，形成清单/u);
    expect(first.length).toBeLessThan(70);
    expect(rest).toEqual([
      'label 第二阶段（2023年） | 选择五个县区先行试点',
      'label 第三阶段（2024—2025年） | 全面推开',
    ]);
    expect(slide?.notes.map(({ runs }) => runs.map((run) => run.text).join('')).join()).toContain(
      '报领导小组办公室备案',
    );
  });

  it('continues on a second slide where there are twelve', async () => {
    const lines = Array.from(
      { length: 12 },
      (_, month) => `2024年${month + 1}月：完成第${month + 1}批任务。`,
    );
    const { deck } = await planText(`工作计划\n\n一、进度\n\n进度安排如下：\n\n${lines.join('\n\n')}\n`);
    expect(timelines(deck).map((slide) => [titleOf(slide), itemsOf(slide)?.length])).toEqual([
      ['进度安排（1/2）', 6],
      ['进度安排（2/2）', 6],
    ]);
  });

  it('sees times in English', async () => {
    const { deck } = await planText(
      'A short history of the port\n\nThe port was built in stages. In 1992, the first container berth opened. In 2001, the rail link to the inland depot was finished. In 2016, the deep-water terminal started trial operation.\n',
    );
    expect(itemsOf(timelines(deck)[0])).toEqual([
      'label In 1992 | the first container berth opened',
      'label In 2001 | the rail link to the inland depot was finished',
      'label In 2016 | the deep-water terminal started trial operation',
    ]);
  });

  it.each([
    [
      'times out of order',
      '2023年，建成平台并投入运行。2021年，启动调查并摸清底数。2022年，编制方案并报批。',
    ],
    ['one time', '2023年，建成统一的政务数据平台。平台运行平稳，各部门反响良好，群众办事更加方便。'],
    [
      'a plan by its name',
      '“十四五”时期，全市经济总量迈上新台阶。我们坚持稳中求进，推动高质量发展取得新成效。',
    ],
  ])('makes none of %s', async (_name, text) => {
    const { deck } = await planText(`工作情况\n\n${text}\n`);
    expect(timelines(deck)).toEqual([]);
  });

  it('numbers the steps of a procedure', async () => {
    const { deck } = await planText(
      '办事指南\n\n办理流程如下：一是申请人在线提交材料。二是窗口在两个工作日内受理。三是部门联合审查并现场核验。\n',
    );
    expect(titleOf(timelines(deck)[0])).toBe('办理流程');
    expect(itemsOf(timelines(deck)[0])).toEqual([
      '申请人在线提交材料',
      '窗口在两个工作日内受理',
      '部门联合审查并现场核验',
    ]);
  });
});

it('a line without a time stands with the event before it, and parts no timeline', async () => {
  const { deck } = await planText(
    '渡口大桥建设情况\n\n一、建设历程\n\n2021年3月，大桥项目开工建设。\n\n2021年9月，主墩桩基全部完成。\n\n其间召开协调会三次，解决用地问题。\n\n2022年1月，主塔封顶。\n\n2022年5月，大桥建成通车。\n\n二、建设成效\n\n大桥通车后，过江时间缩短二十分钟。\n',
  );
  const timeline = deck.slides.find(({ layout }) => layout === 'timeline');
  const items = timeline?.slots.filter(({ role }) => role === 'item') ?? [];
  expect(items).toHaveLength(4);
  expect(items[1]?.paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')).join('|')).toContain(
    '其间召开协调会三次',
  );
});
