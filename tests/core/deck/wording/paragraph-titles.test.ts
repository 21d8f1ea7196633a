import { describe, expect, it } from 'vitest';
import type { Slide } from '../../../../src/core/model/deck/deck.ts';
import { planText } from '../../planned-document.ts';

const wordsOf = (slide: Slide, wanted: string) =>
  slide.slots
    .filter(({ role }) => role === wanted)
    .map(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs.map((run) => run.text)).join(''));

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

  it('is what people are told to look at, where it is told with what is well', async () => {
    const { deck } = await planText(
      `灌区管理所工作情况\n\n所长李明表示，在肯定成绩的同时，也要关注渠系老化带来的风险。${more}\n`,
    );
    const titles = deck.slides.slice(1).flatMap((slide) => wordsOf(slide, 'title'));
    expect(titles.join('|')).toContain('渠系老化带来的风险');
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
