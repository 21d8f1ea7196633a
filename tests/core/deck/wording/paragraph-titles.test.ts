import { describe, expect, it } from 'vitest';
import type { Slide } from '../../../../src/core/model/deck/deck.ts';
import { planBytes, planText } from '../../planned-document.ts';

const wordsOf = (slide: Slide, wanted: string) =>
  slide.slots
    .filter(({ role }) => role === wanted)
    .map(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs.map((run) => run.text)).join(''));

const planMarkdown = (text: string) => planBytes(new TextEncoder().encode(text), 'text.md');

/** Titles of the slides of a paragraph below a heading with a paragraph of its own. */
async function titlesOf(paragraph: string): Promise<readonly string[]> {
  const { deck } = await planText(
    `灌区管理所工作情况\n\n一、渠道管护\n\n${'管护人员每周沿渠道巡查一次，清理淤泥和杂物，检查闸门和水泵。发现渗漏立即上报，由维修队当天处理。'}\n\n${paragraph}\n\n二、用水服务\n\n管理所按轮灌计划放水，提前两天通知各村。用水户可以在手机上查询水量和水费。\n`,
  );
  return deck.slides
    .filter(({ layout }) => layout !== 'cover' && layout !== 'agenda')
    .flatMap((slide) => wordsOf(slide, 'title'));
}

const more =
  '各村随后组织了培训。培训内容包括闸门操作和水量计算。参加培训的农户普遍感到满意。管理所还印发了手册。';

describe('the title of a paragraph without a heading', () => {
  it.each([
    ['the half of a sentence whose tail hangs', '轮灌制度在全灌区推行开来，成为节水增产的有效办法。'],
    ['half of a pair', '灌区一端连着上游水库，一端连着下游农田，调度工作责任重大。'],
    ['a clause without its subject', '在今年的用水总量统计中，近乎全部是由粮食作物消耗，经济作物很少。'],
    ['one of two things that it is', '今年是续建配套收官之年，也是数字灌区启动之年。'],
  ])('is not %s', async (_what, first) => {
    const titles = await titlesOf(`${first}${more}`);
    const clauses = `${first}${more}`.split(/[，。]/u).filter((clause) => clause !== '');
    const halves = titles.filter((title) => clauses.includes(title.replace(/（.*）$/u, '')));
    expect(halves).toEqual([]);
  });

  it('is what is defined, with the sentence whole below it', async () => {
    const first =
      '轮灌协会是以村民自愿为基础，以节约用水为目的，管理末级渠道和用水秩序的群众组织，具有公益性质。';
    const { deck } = await planText(`灌区管理所工作情况\n\n${first}${more}\n`);
    const slide = deck.slides.find((each) => wordsOf(each, 'title').includes('轮灌协会'));
    expect(slide === undefined ? [] : wordsOf(slide, 'item')).toContain(first.slice(0, -1));
  });

  it('is what people are told to look at, where it is told with what is well', async () => {
    const { deck } = await planText(
      `灌区管理所工作情况\n\n所长李明表示，在肯定成绩的同时，也要关注渠系老化带来的风险。${more}\n`,
    );
    const titles = deck.slides.slice(1).flatMap((slide) => wordsOf(slide, 'title'));
    expect(titles.join('|')).toContain('渠系老化带来的风险');
    expect(titles.filter((title) => /表示|同时/u.test(title))).toEqual([]);
  });

  it('is what people are told to look at also where points follow', async () => {
    const { deck } = await planText(
      '灌区管理所工作情况\n\n所长李明表示，在看到进展的同时，也要关注渠系老化带来的风险。一是支渠渗漏亟待治理，二是闸门锈蚀不容忽视，三是泵站超期运行难以为继。\n\n各村随后组织了培训。培训内容包括闸门操作和水量计算。\n',
    );
    const titles = deck.slides
      .filter(({ layout }) => layout !== 'statement')
      .flatMap((slide) => wordsOf(slide, 'title'));
    expect(titles.filter((title) => /表示|同时/u.test(title))).toEqual([]);
  });
});

describe('a big saying', () => {
  it.each([
    '怎样让下游农田喝上水？怎样让水费收得明白？记者采访了灌区管理所所长。',
    '本文介绍灌区管理所三年来的做法，供各地参考。渠道巡查靠人，放水靠计划。',
  ])('is no question and nothing about the text: %s', async (paragraph) => {
    const { deck } = await planText(`灌区管理所工作情况\n\n${paragraph}\n`);
    const said = deck.slides
      .filter(({ layout }) => layout === 'statement')
      .flatMap((each) => wordsOf(each, 'title'));
    expect(said.filter((text) => /怎样|本文|记者/u.test(text))).toEqual([]);
  });
});

const filler =
  '维修队当天处理了渗漏的渠段，并把处理结果登记在台账上，供以后检查时对照。各村的管水员也参加了检查，提出了七条意见。';

describe('the paragraphs of a section that fills several slides', () => {
  it('have their own key phrases, after the first, which has the heading', async () => {
    const { deck } = await planText(
      `灌区管理所工作情况\n\n一、渠道管护\n\n管护人员每周沿渠道巡查一次，风雨无阻。${filler}\n\n干渠全线换上了新闸门，渗漏少了三成。${filler}${filler}\n\n支渠的淤泥清理完毕，流量恢复正常。${filler}${filler}\n\n二、用水服务\n\n管理所按轮灌计划放水。用水户可以查询水量。\n`,
    );
    const titles = deck.slides.flatMap((slide) => wordsOf(slide, 'title'));
    expect(titles).toContain('渠道管护');
    expect(titles).toContain('干渠全线换上了新闸门，渗漏少了三成');
    expect(titles).toContain('支渠的淤泥清理完毕，流量恢复正常');
    expect(titles.filter((title) => title.startsWith('渠道管护（'))).toEqual([]);
  });

  it('have the main clauses of their first sentences in English', async () => {
    const more =
      'The crew repaired every leaking reach on the same day and wrote the result into the log for later checks. The water masters of the villages took part in the inspection and made seven proposals. ';
    const { deck } = await planMarkdown(
      `The Irrigation District\n\n# Canals\n\nThe crew walks along the canals every week. ${more}${more}\n\nThe main canal has new gates along its whole length, which the district paid for over three years. ${more}${more}\n\nFor example, one gate was replaced twice. ${more}${more}\n\n# Services\n\nThe district announces every release two days ahead. Users can look up what they owe.\n`,
    );
    const titles = deck.slides.flatMap((slide) =>
      wordsOf(slide, 'title').map((title) => title.replace(/ \(.*$/u, '')),
    );
    expect(titles).toContain('The main canal has new gates along its whole length');
    expect(titles.filter((title) => /example/u.test(title))).toEqual([]);
  });
});

describe('headings that several sections have', () => {
  it('stand after the heading above them', async () => {
    const { deck } = await planMarkdown(
      `# 灌区设备手册\n\n## 设备\n\n### 闸门\n\n#### 日常使用\n\n${filler.repeat(7)}\n\n### 水泵\n\n#### 日常使用\n\n${filler.repeat(7)}\n\n## 人员\n\n${filler}\n`,
    );
    const titles = deck.slides.flatMap((slide) =>
      wordsOf(slide, 'title').map((title) => title.replace(/（.*$/u, '')),
    );
    expect(titles).toEqual(expect.arrayContaining(['闸门：日常使用', '水泵：日常使用']));
  });
});

describe('a title that says nothing by itself', () => {
  it.each([
    ['a time', '6月24日12时55分，维修队打开了干渠的新闸门。'],
    ['an opening that turns', '然而，下游的渗漏仍然存在。'],
    ['a circumstance', '比赛开始前，所长介绍了渠道的情况。'],
  ])('is never %s', async (_what, first) => {
    const { deck } = await planText(`灌区管理所工作情况\n\n${first}${more}${more}\n`);
    const titles = deck.slides.slice(1).flatMap((slide) => wordsOf(slide, 'title'));
    const opening = first.split('，')[0] ?? '';
    expect(titles.filter((title) => title.replace(/（.*$/u, '') === opening)).toEqual([]);
  });
});
