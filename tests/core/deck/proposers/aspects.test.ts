import { expect, it } from 'vitest';
import { planBytes, planText } from '../../planned-document.ts';
import { slotTexts } from '../../slot-texts.ts';

const report = (paragraph: string) =>
  `关于春耕备耕情况的汇报\n\n一、基本情况\n\n今年全市春耕备耕工作早动手、早安排，各项任务进展顺利。\n\n二、有关安排\n\n${paragraph}\n\n三、下步打算\n\n各乡镇每周报送一次进度，县里每月通报一次结果。`;

it.each([
  {
    says: '从…看',
    paragraph:
      '全市种业发展有三个特点。从品种看，优质稻占七成；从区域看，河东快于河西；从进度来看，比去年早五天。',
    layout: 'sentence-cards',
    title: '全市种业发展有三个特点',
    items: ['品种|优质稻占七成', '区域|河东快于河西', '进度|比去年早五天'],
  },
  {
    says: '方面, without 在',
    paragraph: '就业方面，安排农民工三千人。社保方面，参保率有所提高。教育方面，新建农村小学四所。',
    layout: 'sentence-cards',
    title: '有关安排',
    items: ['就业|安排农民工三千人', '社保|参保率有所提高', '教育|新建农村小学四所'],
  },
  {
    says: '对…，…；对…，…',
    paragraph:
      '要分类施策，不误农时。对缺种的农户，由合作社赊销，秋后结算；对拒不退耕的，由乡镇约谈，限期整改。',
    layout: 'comparison',
    title: '要分类施策，不误农时',
    heads: ['缺种的农户', '对拒不退耕的'],
    items: ['由合作社赊销，秋后结算', '由乡镇约谈，限期整改'],
  },
  {
    says: 'two sides and a sentence that closes them',
    paragraph:
      '当前还有短板。在良种方面，本地品种少，种源依赖外调。在农机方面，老旧机具多，检修力量不足。北部山区的农户反映强烈。',
    layout: 'comparison',
    title: '当前还有短板',
    heads: ['良种', '农机'],
    items: ['本地品种少，种源依赖外调', '老旧机具多，检修力量不足'],
    conclusion: ['北部山区的农户反映强烈'],
  },
])('shows what a paragraph says of each of its aspects ($says)', async ({ paragraph, ...expected }) => {
  const { deck } = await planText(report(paragraph));
  const slide = deck.slides.find(({ layout }) => layout === expected.layout);
  expect(slide && slotTexts(slide, 'title')).toEqual([expected.title]);
  expect(slide && slotTexts(slide, 'column-head')).toEqual(expected.heads ?? []);
  expect(slide && slotTexts(slide, 'item')).toEqual(expected.items);
  expect(slide && slotTexts(slide, 'conclusion')).toEqual(expected.conclusion ?? []);
});

it.each([
  '各村要抓紧备种。对缺种的农户，由合作社赊销；对缺劳力的农户，由农机队代耕。县里派人验收。结果月底公布。',
  '在良种方面，本地品种少。各村正在登记，逐户核实。',
  '从品种看，优质稻占七成；从区域看，也是河东快于河西。',
])('sets no aspects beside each other that the paragraph does not: %s', async (paragraph) => {
  const { deck } = await planText(report(paragraph));
  expect(deck.slides.filter(({ id }) => id.startsWith('aspects'))).toEqual([]);
});

it('keeps the opening words of English aspects', async () => {
  const { deck } = await planBytes(
    new TextEncoder().encode(
      '# A Plan for the Harvest\n\n## The season ahead\n\nOn seed, we will import new strains and test them in every village. On machines, every village will own one harvester. On water, we will line forty miles of canal.\n\n## What it costs\n\nThe county will pay for half of it from its own reserves.\n',
    ),
    'plan.md',
  );
  const slide = deck.slides.find(({ id }) => id.startsWith('aspects'));
  expect(slide && slotTexts(slide, 'item')).toEqual([
    'On seed|we will import new strains and test them in every village',
    'On machines|every village will own one harvester',
    'On water|we will line forty miles of canal',
  ]);
});
