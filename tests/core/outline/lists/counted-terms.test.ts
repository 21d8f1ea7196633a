import { describe, expect, it } from 'vitest';
import { outlineOf } from '../outline-of.ts';

/** Lists of a paragraph as `name status item|item`. */
async function listsIn(paragraph: string): Promise<readonly string[]> {
  const { outline, say } = await outlineOf(
    `关于春耕的报告\n${paragraph}\n${'此外，各乡镇按时报送进展。'.repeat(5)}`,
  );
  return outline.countedTerms.map(({ name, status, items }) =>
    `${name} ${status} ${items.map(({ span }) => say(span)).join('|')}`.trim(),
  );
}

describe('counted terms with their items', () => {
  it.each([
    ['全县锚定高产型、优质型、节水型“三型农业”目标。', '三型农业 verified 高产型|优质型|节水型'],
    [
      '部署实施良种提升、良机提升、良法提升“三大工程”，成效明显。',
      '三大工程 verified 良种提升|良机提升|良法提升',
    ],
    ['坚持种子、化肥、农药三位一体，统一配送。', '三位一体 verified 种子|化肥|农药'],
    ['突出抓好水源保护、渠道疏浚和泵站改造“三大任务”。', '三大任务 verified 水源保护|渠道疏浚|泵站改造'],
    ['从人员、资金、物资三方面给予支持。', '三方面 verified 人员|资金|物资'],
    ['构建县级、乡级、村级等“三级网络”。', '三级网络 verified 县级|乡级|村级'],
    ['强化良种和良法双轮驱动，提高单产。', '双轮驱动 verified 良种|良法'],
    ['落实“三个到位”：人员到位、资金到位、服务到位。', '三个到位 verified 人员到位|资金到位|服务到位'],
    [
      '坚持“四个结合”，即种养结合、农旅结合、产销结合、城乡结合。',
      '四个结合 verified 种养结合|农旅结合|产销结合|城乡结合',
    ],
    [
      '围绕“三个聚焦”，即聚焦良种、聚焦良机、聚焦良法，狠抓落实，务求实效。',
      '三个聚焦 verified 聚焦良种|聚焦良机|聚焦良法',
    ],
    [
      '做到“两个坚持”：坚持良种、良法配套，坚持农机先行。',
      '两个坚持 verified 坚持良种、良法配套|坚持农机先行',
    ],
    ['围绕“三个聚焦”，即聚焦良种、良机、良法、良田，狠抓落实，务求实效。', '三个聚焦 named-only'],
    ['坚持良种推广、良机配套、良法落地有机统一三项要求。', '三项要求 verified 良种推广|良机配套|良法落地'],
    ['建设“两个中心”（育种中心、农机中心）。', '两个中心 verified 育种中心|农机中心'],
    ['打好“播种”“管护”“收获”三大战役。', '三大战役 verified 播种|管护|收获'],
    ['布局建设水稻、小麦、玉米三大省级育种基地，引种试种。', '三大省级育种基地 verified 水稻|小麦|玉米'],
    ['学习小麦、玉米两个品种以外的技术。', '两个品种 verified 小麦|玉米'],
    ['农业生产面临人手不足、水源偏紧双重压力。', '双重压力 verified 人手不足|水源偏紧'],
  ])('%s', async (paragraph, expected) => {
    expect(await listsIn(paragraph)).toEqual([expected]);
  });

  it('shows an open list as what it is', async () => {
    expect(await listsIn('启动良种繁育、农机更新等六大行动，全面铺开。')).toEqual([
      '六大行动 mismatch 良种繁育|农机更新',
    ]);
  });

  it('says so when fewer stand there than the name says', async () => {
    const text = '全县锚定高产型、优质型、节水型“四型农业”目标。';
    expect(await listsIn(text)).toEqual(['四型农业 mismatch 高产型|优质型|节水型']);
  });
});

describe('counted terms without items', () => {
  it.each([
    ['认真学习党的二十大精神、中央一号文件和省委决策部署。'],
    ['坚持毛泽东思想、邓小平理论和“三个代表”重要思想。'],
    ['坚持毛泽东思想、邓小平理论、“三个代表”重要思想、科学发展观。'],
    ['增强“四个意识”、坚定“四个自信”、做到“两个维护”。'],
    ['对标“两个先行”、奋进“两个率先”，推进各项工作。'],
    ['深度融入“一带一路”，推进城乡一体化，实现百年目标。'],
    ['改变市场、资源“两头在外”的局面。'],
    ['统筹国内国际两个市场两种资源，畅通国内国际双循环。'],
    ['置、风险管理、市场定价三大功能不断完善。'],
    ['以内销为主体、内外销双循环相互促进。'],
    ['走访种粮大户、合作社三个月，召开座谈会五次。'],
    ['第二个百年奋斗目标开局，二十二、二十三期专刊刊发。'],
    ['完成四纵三横路网，建成“六链五群”产业。'],
    ['推进稻田、鱼塘、果园改造，两年投入三亿元。'],
    ['安排农技员下乡、入户指导农户用好三项补贴。'],
  ])('%s', async (paragraph) => {
    const lists = await listsIn(paragraph);
    expect(lists.filter((list) => list.includes(' verified '))).toEqual([]);
  });
});

describe('items that stand apart', () => {
  it('are found in parallel paragraphs', async () => {
    const paragraphs = ['良种', '农机', '仓储'].map(
      (thing) => `以${thing}升级为抓手，补齐短板，强化服务，在建设${thing}强县中走在前列。`,
    );
    const { outline, say } = await outlineOf(
      `春耕报告\n全县要在建设“三个强县”中走在前列，各乡镇都要主动作为、抓好落实，形成合力、务求实效。\n${paragraphs.join('\n')}`,
    );
    const list = outline.countedTerms.find(({ name }) => name === '三个强县');
    expect(list?.status).toBe('verified');
    expect(list?.spread).toBe(true);
    expect(list?.items.map(({ span }) => say(span))).toEqual(['良种强县', '农机强县', '仓储强县']);
  });

  it('are found in the headings that a sentence announces', async () => {
    const sections = ['抓好备耕', '抓好用水', '抓好用肥'].map(
      (heading, index) =>
        `${'一二三'.charAt(index)}、${heading}\n各乡镇要提前安排，逐项落实，做到人员到位、资金到位、服务到位，确保不误农时。`,
    );
    const { outline, say } = await outlineOf(`春耕报告\n重点做好三个方面工作：\n${sections.join('\n')}`);
    const [list] = outline.countedTerms;
    expect(list?.name).toBe('三个方面工作');
    expect(list?.items.map(({ span }) => say(span))).toEqual(['抓好备耕', '抓好用水', '抓好用肥']);
  });
});

describe('lists without a number', () => {
  it('are found in clauses that each name one quoted thing', async () => {
    const { outline, say } = await outlineOf(
      '小镇规划\n要把小镇建成一座流水环绕、绿树成荫的“花园之镇”，一座书香浓郁、手艺传承的“匠人之镇”，一座邻里相亲的“友善之镇”，让居民安居乐业。',
    );
    const [list] = outline.countedTerms;
    expect(list?.name).toBe('…之镇');
    expect(list?.status).toBe('listed');
    expect(list?.items.map(({ span }) => say(span))).toEqual(['花园之镇', '匠人之镇', '友善之镇']);
    expect(list?.items.map(({ descriptors }) => descriptors.map(say))).toEqual([
      ['流水环绕', '绿树成荫'],
      ['书香浓郁', '手艺传承'],
      ['邻里相亲'],
    ]);
  });

  it('are found after the name of targets, and in quotes before the name', async () => {
    expect(await listsIn('主要目标是：粮食总产稳定，优质品种增加，农民收入提高。')).toEqual([
      '主要目标 listed 粮食总产稳定|优质品种增加|农民收入提高',
    ]);
    expect(await listsIn('形成“品种优、品质好、品牌响”的产业格局。')).toEqual([
      '产业格局 listed 品种优|品质好|品牌响',
    ]);
    expect(await listsIn('按照产业兴旺、生态宜居、乡风文明的总要求，推进春耕。')).toEqual([
      '总要求 listed 产业兴旺|生态宜居|乡风文明',
    ]);
    expect(await listsIn('形成乡镇统领、农户施种、市场驱动的春耕新机制，不误农时。')).toEqual([
      '春耕新机制 listed 乡镇统领|农户施种|市场驱动',
    ]);
  });
});
