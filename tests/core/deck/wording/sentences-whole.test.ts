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
