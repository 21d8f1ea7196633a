import { describe, expect, it } from 'vitest';
import { planText } from '../../planned-document.ts';
import { slotTexts } from '../../slot-texts.ts';

const lead = '坚持把稳增长摆在突出位置，着力稳预期、强信心，全力推动经济回升向好。';
const fields = [
  '项目投资量质齐升。深入开展重大项目攻坚，三百个基础设施项目加快推进，两百个产业项目建成投产。',
  '消费市场活力迸发。举办促消费活动500多场，发放补贴6.7亿元，网上零售额增长19%。',
  '外贸动能加快培育。外贸实绩企业达到9570家、增长8.6%，跨境电商进出口增长80%。',
];
const other = '全县上下团结一心，克服了自然灾害的影响，完成了全年的各项任务，人民生活得到改善。';

const report = (paragraph: string) =>
  planText(
    `2025年全县工作报告\n\n一、2025年工作回顾\n\n（一）聚力稳增长。${paragraph}\n\n（二）聚力惠民生。${other}\n\n二、2026年工作安排\n\n${other}\n`,
  );

describe('short sentences in the midst of a paragraph', () => {
  it('head what follows them where there are three of one length', async () => {
    const { deck } = await report(`${lead}${fields.join('')}`);
    const slide = deck.slides.find((each) => slotTexts(each, 'item').length === 3);
    expect(slotTexts(slide, 'title')).toEqual(['聚力稳增长']);
    expect(slotTexts(slide, 'subtitle')).toEqual([lead.slice(0, -1)]);
    expect(slotTexts(slide, 'item').map((item) => item.split('|')[0])).toEqual([
      '项目投资量质齐升',
      '消费市场活力迸发',
      '外贸动能加快培育',
    ]);
  });

  it('head brief sentences, too', async () => {
    const { deck } = await report(
      '产业转型成效显著。新能源汽车产量突破50万辆，增长29.3%。新兴产业能级跃升。光电子产业规模突破8000亿元。未来产业加快布局。人形机器人产业基地开工建设。',
    );
    const items = deck.slides.flatMap((slide) => slotTexts(slide, 'item'));
    expect(items).toContain('产业转型成效显著|新能源汽车产量突破50万辆，增长29.3%');
    expect(items).toContain('未来产业加快布局|人形机器人产业基地开工建设');
  });

  it('are text where there are fewer', async () => {
    const { deck } = await report(
      `经济建设取得重大成就。坚定不移贯彻新发展理念，发展质量和效益不断提升。海岛建设积极推进。开放型经济新体制逐步健全，对外投资稳居前列。${other}`,
    );
    const heads = deck.slides.flatMap((slide) => slotTexts(slide, 'item').map((item) => item.split('|')));
    expect(heads.filter(([head, said]) => head === '海岛建设积极推进' && said !== undefined)).toEqual([]);
  });

  it('are tasks among others where the sentences around them are tasks', async () => {
    const { deck } = await report(
      '优化种植结构，夺取夏粮丰收。启动全县土壤普查。加快推进种业创新，建设十个良种繁育基地，提高农机装备水平。支持山区茶叶生产。加强冬春农田水利建设，完成三座水库除险加固任务。做强乡村特色产业。严格规范村庄撤并，保护二十个传统村落和乡村风貌。',
    );
    const heads = deck.slides.flatMap((slide) => slotTexts(slide, 'item').map((item) => item.split('|')));
    expect(heads.filter(([head, said]) => head === '启动全县土壤普查' && said !== undefined)).toEqual([]);
  });
});
