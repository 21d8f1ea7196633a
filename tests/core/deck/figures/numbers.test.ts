import { describe, expect, it } from 'vitest';
import type { Slide } from '../../../../src/core/model/deck/deck.ts';
import { convertDocument } from '../../../../src/core/pipeline.ts';

const options = { themeId: 'government-red', aspect: '16:9', maxSlides: 'full' } as const;

async function numberSlides(...paragraphs: readonly string[]): Promise<readonly Slide[]> {
  const text = ['关于全市经济运行情况的报告', ...paragraphs].join('\n\n');
  return slidesOf(text);
}

async function slidesOf(text: string): Promise<readonly Slide[]> {
  const converted = await convertDocument(new TextEncoder().encode(text), 'report.txt', options);
  if (!converted.ok) throw new Error(converted.error.code);
  return converted.value.value.deck.slides.filter(({ layout }) => layout === 'numbers');
}

/** Title, then a line for each figure: label | figure | details. */
function shown({ slots }: Slide): readonly string[] {
  return slots.map(({ paragraphs }) =>
    paragraphs.map(({ runs }) => runs.map((run) => run.text).join('')).join(' | '),
  );
}

async function onlySlide(...paragraphs: readonly string[]): Promise<readonly string[]> {
  const slides = await numberSlides(...paragraphs);
  expect(slides).toHaveLength(1);
  return slides.flatMap(shown);
}

describe('slides of figures', () => {
  it('have no title that only the first of their clauses is of', async () => {
    const filler =
      '各地各部门要认真抓好落实，及时总结推广好的经验和做法，推动农业农村工作再上新台阶。'.repeat(24);
    const [title] = await onlySlide(
      '建成国家区域性畜禽基因库，育成肉鸡新品种占全国约40%，超级稻品种占全国28%，农业科技进步贡献率73%，良种覆盖率98%。',
      filler,
    );
    expect(title).not.toContain('基因库');
  });

  it('leave no clause of a short text out', async () => {
    const slides = await numberSlides(
      '贵院医生、护士等一行5人，于2月17日赴我乡开展义诊，接诊群众312人次，免费发放药品价值2.6万元。',
    );
    expect(slides).toEqual([]);
  });

  it('show what a figure is measured by below it, and never as a figure of its own', async () => {
    const lines = await onlySlide(
      '城镇调查失业率平均为5%，城镇新增就业143万人、超额完成国家下达的110万人年度任务，居民人均可支配收入增长5.6%。',
    );
    expect(lines).toContain('城镇新增就业 | 143万人 | 超额完成国家下达的110万人年度任务');
  });

  it('show the figures of a sentence with what each of them counts', async () => {
    expect(
      await onlySlide(
        '经济运行稳中有进，全市地区生产总值达1.2万亿元、增长5.3%，一般公共预算收入突破800亿元，规上工业增加值同比增长7.9%，城镇调查失业率下降0.6个百分点。',
      ),
    ).toEqual([
      '经济运行稳中有进',
      '全市地区生产总值 | 1.2万亿元 | 增长5.3%',
      '一般公共预算收入 | 突破800亿元',
      '规上工业增加值同比增长 | 7.9%',
      '城镇调查失业率下降 | 0.6个百分点',
    ]);
  });

  it('tell unit and value apart by weight, and keep every run as it stands in the source', async () => {
    const sentence =
      '项目建设成效明显，新开工项目超120个，完成投资3400.5亿元，带动就业近5万人，技术合同成交额增长12%。';
    const [slide] = await numberSlides(sentence);
    const mains = slide?.slots.flatMap(({ role, paragraphs }) =>
      role === 'item' ? paragraphs.filter(({ part }) => part === 'main') : [],
    );
    expect(mains?.map(({ runs }) => runs.map((run) => [run.text, run.weight ?? 'normal']))).toEqual([
      [
        ['超', 'shared'],
        ['120', 'normal'],
        ['个', 'shared'],
      ],
      [
        ['3400.5', 'normal'],
        ['亿元', 'shared'],
      ],
      [
        ['近', 'shared'],
        ['5', 'normal'],
        ['万人', 'shared'],
      ],
      [
        ['12', 'normal'],
        ['%', 'shared'],
      ],
    ]);
    for (const run of mains?.flatMap(({ runs }) => runs) ?? []) expect(run.prov.type).toBe('source');
  });

  it('keep 以上, 左右 and what is aimed at', async () => {
    expect(
      await onlySlide(
        '主要预期目标是：地区生产总值增长5%以上，居民消费价格涨幅2%左右，粮食产量稳定在760亿斤以上，城镇调查失业率控制在5.5%以内。',
      ),
    ).toEqual([
      '主要预期目标',
      '地区生产总值增长 | 5%以上',
      '居民消费价格涨幅 | 2%左右',
      '粮食产量稳定在 | 760亿斤以上',
      '城镇调查失业率控制在 | 5.5%以内',
    ]);
  });

  it('say what a figure was where the sentence does', async () => {
    const [, first] = await onlySlide(
      '综合实力显著增强，地区生产总值从2020年的3.68万亿元增长到2025年的4.93万亿元，高速公路总里程达到9000公里，港口通过能力突破12亿吨。',
    );
    expect(first).toBe('地区生产总值 | 4.93万亿元 | 从2020年的3.68万亿元增长到2025年的4.93万亿元');
  });

  it('name the time that an earlier sentence sets', async () => {
    const [title] = await onlySlide(
      '刚刚过去的2025年，我们顶住压力、迎难而上，推动各项事业发展取得新的成效。地区生产总值增长5.6%，一般公共预算收入增长2%，固定资产投资增长6.1%。',
    );
    expect(title).toBe('刚刚过去的2025年');
  });

  it('put a lifted figure back with its own words only', async () => {
    expect(
      await onlySlide(
        '改革创新深入推进，推出85项营商环境改革事项，实施192个帮扶项目，新建改造农村公路2330公里。',
      ),
    ).toEqual([
      '改革创新深入推进',
      '推出营商环境改革事项 | 85项',
      '实施帮扶项目 | 192个',
      '新建改造农村公路 | 2330公里',
    ]);
  });

  it('show a figure that hangs on the verb before only together with it', async () => {
    const items = await onlySlide(
      '教育资源布局不断优化，新增优质幼儿园21个、普通高中12个，新增学位超3万个，财政教育支出增长6.5%。',
    );
    expect(items).toContain('新增优质幼儿园 | 21个 | 普通高中12个');
  });

  it.each([
    ['figures of an example', '如，某某公司加快转型升级，全年产值达120亿元，出口增长15%，研发投入增长20%。'],
    [
      'aims without a word of it on the slide',
      '下一步，力争地区生产总值达1.5万亿元，工业投资增长10%，出口总额增长8%。',
    ],
    [
      'figures handed out to several',
      '交通、水利、能源投资分别达2300亿元、600亿元、1700亿元，生产安全事故起数、死亡人数分别下降12.8%和10.5%。',
    ],
    [
      'ordinals, years and days',
      '第3次会议于2025年10月8日召开，会期3天，第12届委员会第5次全体会议同意该报告。',
    ],
    ['ranges', '每县建设3—5个示范园，每园投资1000—2000万元，每年培训20～30人。'],
    ['fractions in words', '三分之一的企业获得补贴，四分之三的村庄通了公路，百分之六十的学校完成改造。'],
    [
      'figures of somebody named before',
      '广东省数字经济蓬勃发展，产业数字化转型步伐加快，数字基础设施不断完善，应用场景持续丰富。软件业务收入增长9.5%，电子商务交易额增长12%，跨境电商进出口增长20%。',
    ],
    [
      'what hangs on the figure before',
      '食品价格下降0.3%，影响价格总水平下降0.06个百分点，其中猪肉价格下降13.6%，影响价格总水平下降0.2个百分点。',
    ],
  ])('leave %s to other slides', async (_what, sentence) => {
    expect((await numberSlides(sentence)).map(shown)).toEqual([]);
  });

  it('do not take 百分点 for 百分比, nor a fall for a rise', async () => {
    const items = await onlySlide(
      '生态环境持续改善，优良天数比率82.5%、提升4.6个百分点，PM2.5平均浓度下降27.4%，单位地区生产总值能耗下降2%左右。',
    );
    expect(items.slice(1)).toEqual([
      '优良天数比率 | 82.5% | 提升4.6个百分点',
      'PM2.5平均浓度下降 | 27.4%',
      '单位地区生产总值能耗下降 | 2%左右',
    ]);
  });

  it('speak English', async () => {
    const slides = await slidesOf(
      [
        '# Report on the Work of the Government',
        'GDP grew 5.2 percent to 126 trillion yuan. Total exports of goods rose 0.6 percent. Total grain output reached 695 million tonnes. The surveyed urban unemployment rate averaged 5.2 percent.',
      ].join('\n\n'),
    );
    expect(slides.flatMap(shown).slice(1)).toEqual([
      'GDP grew | 5.2 percent | to 126 trillion yuan',
      'Total exports of goods rose | 0.6 percent',
      'Total grain output reached | 695 million tonnes',
      'The surveyed urban unemployment rate averaged | 5.2 percent',
    ]);
  });

  it('leave what is said to be, and what would be, to other slides', async () => {
    const slides = await slidesOf(
      [
        '# Statement on the Accord',
        'According to this study, compliance would cut production: paper down 12 percent; cement down 23 percent; natural gas down 31 percent. The cost would be close to $3 trillion in lost GDP and 6.5 million industrial jobs, while households would have $7,000 less income.',
      ].join('\n\n'),
    );
    expect(slides).toEqual([]);
  });

  it('keep a report of figures at a few slides of them', async () => {
    const paragraph = (topic: string) =>
      `${topic}工作取得新的成效，完成投资1200亿元，培育骨干企业350家，实现产值5600亿元，带动就业12万人。`;
    const topics = ['工业', '农业', '文旅', '科技', '教育', '卫生', '交通', '水利', '能源', '环保'];
    expect((await numberSlides(...topics.map(paragraph))).length).toBeLessThanOrEqual(2);
  });
});
