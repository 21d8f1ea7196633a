import { expect, it } from 'vitest';
import type { Deck } from '../../../../src/core/model/deck/deck.ts';
import { planText } from '../../planned-document.ts';

/** All that the slides show, a line a paragraph. */
function linesOf({ slides }: Deck, role?: string): readonly string[] {
  return slides.flatMap(({ slots }) =>
    slots
      .filter((slot) => role === undefined || slot.role === role)
      .flatMap(({ paragraphs }) => paragraphs.map(({ runs }) => runs.map(({ text }) => text).join(''))),
  );
}

it('a series keeps the time and the exception that hold for it', async () => {
  const { deck } = await planText(
    '供热改造方案\n\n一、淘汰燃煤锅炉\n\n加快推进集中供热工程建设，到2017年，除必要保留的以外，县城建成区基本淘汰小型锅炉，禁止新建每小时20蒸吨以下的锅炉；其他地区原则上不再新建每小时10蒸吨以下的锅炉。\n\n二、保障措施\n\n各县按月报告进度。\n',
  );
  expect(linesOf(deck).join('')).toContain('除必要保留的以外，县城建成区基本淘汰小型锅炉');
});

it('a series that hangs on the sentence before stays with it', async () => {
  const before = '渡口夜市为全镇居民提供了一个展示手艺的机会。';
  const { deck } = await planText(
    `渡口夜市开张\n\n一、夜市里看渡口\n\n${before}让镇上的人为你介绍老街，让镇上的人带你了解渡口，让镇上的人带你品尝河鲜。夜市每周五开放。摊位免费申请。\n\n二、交通\n\n班车延长到夜里十点。\n`,
  );
  const own = deck.slides.find(({ slots }) =>
    slots.some(({ paragraphs }) =>
      paragraphs.some(({ runs }) => runs.some(({ text }) => text.startsWith('让镇上的人'))),
    ),
  );
  expect(linesOf({ ...deck, slides: own === undefined ? [] : [own] })).toContain(before.slice(0, -1));
});

it('what something lies in is no title of what else it is', async () => {
  const { deck } = await planText(
    '渡口镇工作报告\n\n一、去年工作\n\n一年来取得的成绩殊为不易，根本在于上级的坚强领导，在于新时代思想的科学指引，是全镇干部苦干实干的结果，是各界鼎力支持的结果，是全镇居民团结拼搏的结果。\n\n二、今年打算\n\n修好码头，更新渡船。\n',
  );
  expect(linesOf(deck, 'title').join('|')).not.toContain('在于');
});

it('one sentence without a heading is one statement', async () => {
  const { deck } = await planText(
    '渡口镇的新生意\n\n2020年，因为疫情影响，各地政府的首要任务就是助力当地经济恢复，尽可能减少疫情带来的损失。\n\n渡口镇做了不一样的尝试。8月20日起，镇政府联合码头开启了为期一个月的直播活动，甄选了百款好物和百位主播，为发展增添了活力。\n',
  );
  const titles = linesOf(deck, 'title');
  expect(titles).toContain('尽可能减少疫情带来的损失');
  expect(linesOf(deck, 'item').filter((item) => /^8月20日起/u.test(item))).toHaveLength(1);
  expect(linesOf(deck, 'item')).not.toContain('8月20日起');
});

it('people who are listed do what their sentence says', async () => {
  const { deck } = await planText(
    '年会在渡口召开\n\n一、大会报告\n\n在主报告环节，江城大学周明教授、湖滨大学刘敏教授、山城大学薛升教授、海港大学贺飞教授等4位专家，分别作了题为“渡口的明天”等的学术报告。报告由江城大学朱竑教授主持。\n',
  );
  expect(linesOf(deck).join('|')).toContain('分别作了题为“渡口的明天”等的学术报告');
});

it('a paragraph that begins with a time is named by what happened', async () => {
  const { deck } = await planText(
    '渡口大桥合龙\n\n北京时间6月24日12时55分，在建设者的精准操控下，跨越渡口河的特大桥最后一段钢梁与主塔再次成功对接，大桥首次水上合龙取得圆满成功。现场的人热烈鼓掌。总指挥宣布了结果。\n\n桥塔一侧的施工船6月16日起锚后，经过4次调整，于18日14时到达桥位，形成作业面。工人们随后登船。各项检查按计划开展。\n',
  );
  const titles = linesOf(deck, 'title');
  expect(titles).toContain('大桥首次水上合龙取得圆满成功');
  expect(titles.join('|')).not.toMatch(/要点|概述/u);
});

it('a question stays with the sentence that it is the subject of', async () => {
  const { deck } = await planText(
    '做好考古工作\n\n一、探索未知\n\n我国古代历史还有许多未知领域，任务很重。又比如，“三皇五帝”等史前人物，是神话传说还是确有其人？也需要考古工作去揭开谜底。要加强资源调查，提高规划水平。\n\n二、保护遗址\n\n各县逐一登记遗址，划定保护范围。\n',
  );
  expect(linesOf(deck).filter((line) => line.includes('确有其人？也需要考古工作'))).toHaveLength(1);
});

it('what somebody holds is told with who holds it', async () => {
  const said =
    '渡口大学教授、博物馆馆长赵六认为，相较于公共博物馆，高校博物馆以其专业性、特色性、学术性而著称，要承担起区域内传播文化知识的职责，建立多渠道的合作机制，为中小学生搭建优质的创新研学平台';
  const { deck } = await planText(
    `高校博物馆走出校园\n\n一、办好大学里的大学\n\n连接校园与社会的高校博物馆，正日益成为构建公共文化服务体系的重要平台。\n\n“目前，品牌效应初步显现，围绕科普等主题的系列课程，让丰富的科普活动充实孩子们的课外生活。”传媒博物馆主任张三说。\n\n${said}。\n\n“展览面积大都不足3000平方米，藏品展示有限，接待能力也存在不足。”在赵六看来，空间是目前制约高校博物馆发展的一大难题。\n\n二、走进社区\n\n各馆每月进社区讲课两次。\n`,
  );
  const shown = linesOf(deck).join('|');
  expect(shown.includes('相较于公共博物馆') && !shown.includes('赵六认为，相较于公共博物馆')).toBe(false);
});

it('a long sentence is shown to its end, where its point stands', async () => {
  const { deck } = await planText(
    '渡口县金融运行情况\n\n一、下一步打算\n\n全县信贷运行平稳。全县金融业将认真贯彻落实好稳健货币政策灵活适度、精准有效的要求，坚持稳中求进、以进促稳、先立后破，发挥好货币政策工具激励作用，引导金融机构做好科技金融、绿色金融、普惠金融、养老金融和数字金融五篇大文章，保持社会融资规模和货币总量合理增长，引导社会综合融资成本稳中有降，深化金融改革开放，防范化解重点领域金融风险，为建设现代化渡口营造良好的金融环境。\n\n二、有关要求\n\n各银行按月报告进度。\n',
  );
  expect(linesOf(deck).join('|')).toContain('为建设现代化渡口营造良好的金融环境');
  expect(linesOf(deck).join('|')).toContain('全县金融业将认真贯彻落实好');
});

it('parts of a sentence stand on one slide', async () => {
  const before =
    '积累的问题非常之多，应兴应革的事项头绪纷繁，新的工作的开展又不可避免地要遇到新的问题。这就要求分别轻重缓急，有秩序地进行工作，逐步解决各种问题。';
  const { deck } = await planText(
    `渡口历史\n\n一、转变\n\n${before}拿经济工作来说，县里首先抓住农业这一环，着重克服过去工作上长期存在的错误，恢复和扩大农村社队的自主权，恢复自留地、家庭副业、集体副业和集市贸易，逐步实行各种形式联产计酬的生产责任制，同时提高了粮食和其他部分农产品的收购价格，随后又解决了多种经营的方针问题，从而使农业面貌很快发生显著变化，由原来的停滞不前变得欣欣向荣。广大农民多年来没有像今天这样高兴过。随着农业状况的改善，又着重解决轻重工业的比例失调问题，使轻工业得到迅速发展。\n\n二、任务\n\n修好码头，更新渡船。\n`,
  );
  const slides = deck.slides.map((slide) => linesOf({ ...deck, slides: [slide] }).join('|'));
  expect(slides.find((text) => text.includes('集市贸易'))).toContain('欣欣向荣');
});
