import { describe, expect, it } from 'vitest';
import type { Deck } from '../../../../src/core/model/deck/deck.ts';
import { planBytes, planText } from '../../planned-document.ts';

/** Words and speaker of each quote slide. */
const quotes = (deck: Deck) =>
  deck.slides
    .filter(({ layout }) => layout === 'quote')
    .map(({ slots }) =>
      ['title', 'byline']
        .map((role) => slots.find((slot) => slot.role === role)?.paragraphs.flatMap(({ runs }) => runs) ?? [])
        .map((runs) => runs.map((run) => run.text).join(''))
        .join(' — '),
    );

const rest = '我们要牢记嘱托，把民生工程办好办实。今年要新增学位两万个，改造老旧小区三百个，让群众得到实惠。';

describe('quotes', () => {
  it('name nobody by what somebody does before speaking', async () => {
    const { deck } = await planText(
      `老街的早晨\n\n老街的铺子六点开门，街坊们照例来买豆浆。店主擦着柜台说：“三十年了，客人换了一代又一代，味道没有换过。”\n\n铺子对面是新修的书屋，孩子们放学以后来这里读书。\n`,
    );
    expect(quotes(deck)).toEqual([]);
  });

  it('stay in the paragraph that says more before and after them', async () => {
    const { deck } = await planText(
      `老街的早晨\n\n老街的铺子六点开门，街坊们照例来买豆浆。街道办主任王芳说：“修旧如旧，留住的是几代人的生活，而不只是一条街。”如今老街每天有八千人来。\n\n铺子对面是新修的书屋，孩子们放学以后来这里读书。\n`,
    );
    expect(quotes(deck)).toEqual([]);
  });

  it('name the office that the text has given before', async () => {
    const { deck } = await planText(
      `老街的早晨\n\n街道办主任王芳在老街走了一圈，铺子六点开门，街坊们照例来买豆浆，书屋里也坐满了人。\n\n如今老街每天有八千人来，铺子的生意比往年好了很多。王芳说：“修旧如旧，留住的是几代人的生活，而不只是一条街。”\n`,
    );
    expect(quotes(deck)).toEqual(['修旧如旧，留住的是几代人的生活，而不只是一条街 — 街道办主任王芳']);
  });

  it('show a whole sentence of somebody known', async () => {
    const { deck } = await planText(
      `在干部大会上的讲话\n\n习近平总书记指出：“中国式现代化，民生为大。党和政府的一切工作，都是为了老百姓过上更加幸福的生活。”${rest}\n`,
    );
    expect(quotes(deck)).toEqual([
      '中国式现代化，民生为大。党和政府的一切工作，都是为了老百姓过上更加幸福的生活 — 习近平总书记',
    ]);
  });

  it('find the speaker a clause in front of the verb where a title says that it is one', async () => {
    const { deck } = await planText(
      `讲话\n\n邓小平同志亲自倡导，指出“开发浦东，这个影响就大了，不只是浦东的问题，是关系上海发展的问题”。${rest}\n`,
    );
    expect(quotes(deck)).toEqual([
      '开发浦东，这个影响就大了，不只是浦东的问题，是关系上海发展的问题 — 邓小平同志',
    ]);
  });

  it('keep the quotations within as they stand', async () => {
    const { deck } = await planText(
      `讲话\n\n老支书王大山说：“乡亲们都讲『好日子是干出来的』，我们村从一条路、一座桥干起，才有今天的样子。”${rest}\n`,
    );
    expect(quotes(deck)).toEqual([
      '乡亲们都讲『好日子是干出来的』，我们村从一条路、一座桥干起，才有今天的样子 — 老支书王大山',
    ]);
  });

  it('take a quotation that the author has set apart before others, with the name after it', async () => {
    const text = `# 学习体会\n\n${rest}\n\n> “空谈误国，实干兴邦。”——习近平\n\n县委书记李明强调：“项目建设要再快一步，服务企业要再近一步。”${rest}\n`;
    const { deck } = await planBytes(new TextEncoder().encode(text), 'notes.md');
    expect(quotes(deck)).toEqual(['空谈误国，实干兴邦 — 习近平']);
  });

  it('stand once in a section', async () => {
    const said = (name: string) => `${name}强调：“项目建设要再快一步，服务企业要再近一步。”${rest}`;
    const { deck } = await planText(
      `会议纪要\n\n一、会议要求\n\n${said('县委书记李明')}${said('县长王强')}\n\n二、会议部署\n\n${said('副县长张华')}\n\n三、其他\n\n${rest}\n`,
    );
    expect(quotes(deck)).toHaveLength(2);
  });

  it.each([
    ['a term', `各级要落实“一把手工程、一张网治理”要求。${rest}`],
    ['words of nobody', `古人说：“纸上得来终觉浅，绝知此事要躬行。”${rest}`],
    ['words of somebody unnamed', `他说：“我们村从一条路、一座桥干起，才有今天的样子。”${rest}`],
    ['300 characters', `老支书王大山说：“${'我们村从一条路、一座桥干起，'.repeat(21)}才有今天。”${rest}`],
  ])('are not made of %s', async (_name, text) => {
    const { deck } = await planText(`讲话\n\n${text}\n`);
    expect(quotes(deck)).toEqual([]);
  });

  it('show English words with their speaker', async () => {
    const { deck } = await planText(
      'Opening of the harbour\n\nThe mayor thanked the builders who had worked through two hard winters. “We built this harbour for the children who will sail from it,” said Anna Lindqvist. The new pier is four hundred metres long and carries two cranes.\n',
    );
    expect(quotes(deck)).toEqual([
      'We built this harbour for the children who will sail from it — Anna Lindqvist',
    ]);
  });

  it('leave words with their speaker that go on in the next sentence', async () => {
    const said =
      '“Every boat that lay at the quay last winter will have its berth back by the spring,” Ann Reed said.';
    const more =
      '“The work was slow because the stones of the old mole had to be found again in the sand of the bay. Each of them was set by hand, as it had been when the mole was built by the fishermen of the town. Nobody knows how long it will stand, but we will look after it for as long as we live.”';
    const { deck } = await planText(`The Quay of Port Reed\n\nThe quay has been closed. ${said} ${more}\n`);
    expect(quotes(deck)).toEqual([]);
  });

  it('are no boxes of Markdown with a label or several blocks', async () => {
    const { deck } = await planBytes(
      new TextEncoder().encode(
        `# 菜园角色\n\n## 管理员\n\n> 人数：一至三人\n>\n> 工作职责：菜园的管理者，直接参与和社区的协调，但没有汇报关系，由创建菜园时指定。\n\n${rest}\n\n## 成员\n\n> 特性方案的审核和批准由成员完成，成员负责浇水、除草和采收，每周至少到园一次。\n>\n> 成员每季开会一次，讨论菜园的安排。\n\n${rest}\n`,
      ),
      'roles.md',
    );
    expect(quotes(deck)).toEqual([]);
  });
});
