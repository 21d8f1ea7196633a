import { describe, expect, it } from 'vitest';
import { outlineOf } from '../outline-of.ts';

/** `subject | predicate | value | unit | period | comparison`, empty where there is none. */
async function statisticsOf(text: string): Promise<readonly string[]> {
  const { outline, say } = await outlineOf(`关于工作情况的报告\n\n${text}\n\n以上是全部情况。\n`);
  return outline.statistics.map(({ subject, predicate, value, unit, period, comparison }) =>
    [subject, predicate, value, unit, period, comparison]
      .map((piece) => (piece === null ? '' : say(piece)))
      .join('|'),
  );
}

const chinese: readonly (readonly [string, readonly string[]])[] = [
  ['地区生产总值增长5.2%。', ['地区生产总值|增长|5.2|%||']],
  [
    '全市社会消费品零售总额达到4.5万亿元、同比增长6.1%。',
    ['全市社会消费品零售总额|达到|4.5万亿|元||', '全市社会消费品零售总额|增长|6.1|%||同比'],
  ],
  ['累计建成高标准农田3200万亩。', ['高标准农田|累计建成|3200万|亩||']],
  ['优良天数比率比上年提高0.3个百分点。', ['优良天数比率|提高|0.3|个百分点||比上年']],
  [
    '森林覆盖率由2020年的45%提高到2024年的52%。',
    ['森林覆盖率||45|%|2020年|', '森林覆盖率|提高到|52|%|2024年|由2020年的45%'],
  ],
  ['出口规模占全国的1/6。', ['出口规模|占全国|1/6|||']],
  ['民营企业占全部企业的三分之一。', ['民营企业|占全部企业|三分之一|||']],
  ['数字经济比重超过六成。', ['数字经济比重|超过|六|成||']],
  ['新能源汽车产量翻一番。', ['新能源汽车产量|翻|一|番||']],
  ['单位能耗下降至0.35吨标准煤。', ['单位能耗|下降至|0.35|吨标准煤||']],
  ['综合竞争力居全国第二。', ['综合竞争力|居全国|第二|||']],
  [
    '专利授权量由全省第5位上升到第3位。',
    ['专利授权量|全省|第5|位||', '专利授权量|上升到|第3|位||由全省第5位'],
  ],
  ['走访企业5000多家。', ['企业|走访|5000多|家||']],
  ['建成社区食堂近百个。', ['社区食堂|建成|近百|个||']],
  ['惠及群众数十万人。', ['群众|惠及|数十万|人||']],
  ['全省人口达一亿三千万人。', ['全省人口|达|一亿三千万|人||']],
  ['公路总里程突破3.2万公里。', ['公路总里程|突破|3.2万|公里||']],
  ['财政收入为1,234.5万元。', ['财政收入|为|1,234.5万|元||']],
  ['财政收入为12 345.6万元。', ['财政收入|为|12 345.6万|元||']],
  ['城镇化率达到４５％。', ['城镇化率|达到|４５|％||']],
  ['地区生产总值增长5%左右。', ['地区生产总值|增长|5|%||']],
  ['居民收入增长5%—6%。', ['居民收入|增长|5%—6|%||']],
  ['预期目标：研发投入增长8%以上。', ['研发投入|增长|8|%||']],
  [
    '2024年，农业产值增长3.1%，工业产值增长6.2%。',
    ['农业产值|增长|3.1|%|2024年|', '工业产值|增长|6.2|%|2024年|'],
  ],
  [
    '东部、中部和西部地区分别增长7.2%、6.8%和7.6%。',
    ['东部|增长|7.2|%||', '中部|增长|6.8|%||', '西部地区|增长|7.6|%||'],
  ],
  [
    '接待游客10.9亿人次、旅游收入1.3万亿元，分别增长15.8%和11.5%。',
    ['游客|接待|10.9亿|人次||', '旅游收入||1.3万亿|元||', '游客|增长|15.8|%||', '旅游收入|增长|11.5|%||'],
  ],
  ['“十四五”时期规上工业增加值年均增长6.5%。', ['规上工业增加值|年均增长|6.5|%|“十四五”时期|']],
  ['推出85项营商环境改革事项。', ['营商环境改革事项|推出|85|项||']],
  ['8家全国重点实验室落户本省。', ['全国重点实验室||8|家||']],
  [
    '城镇调查失业率4.5%、低于全国0.6个百分点。',
    ['城镇调查失业率||4.5|%||', '城镇调查失业率|低于|0.6|个百分点||全国'],
  ],
  ['城乡居民收入比缩小至2.04∶1。', ['城乡居民收入比|缩小至|2.04∶1|||']],
  ['PM2.5平均浓度累计下降27.4%。', ['PM2.5平均浓度|累计下降|27.4|%||']],
  ['制造业发展指数连续4年全国第一。', ['制造业发展指数|全国|第一||连续4年|']],
  ['截至2024年末，存款余额30.5亿元。', ['存款余额||30.5亿|元|截至2024年末|']],
  ['人均预期寿命提高到80岁。', ['人均预期寿命|提高到|80|岁||']],
  [
    '贷款增速分别比上年提高7.4个、5.3个和13.7个百分点。',
    ['|提高|7.4|个百分点||比上年', '|提高|5.3|个百分点||比上年', '|提高|13.7|个百分点||比上年'],
  ],
];

const none: readonly string[] = [
  '2024年6月1日上午9时30分召开第3次会议。',
  '第一书记、第二产业和第三季度的工作。',
  '实施211工程、双一流建设和12345热线改造。',
  '建设5G基站，发展4A级景区，减少CO2排放。',
  '推进七大工程、三个方面工作。',
  '庆祝建厂70周年。',
  '坚持一带一路倡议，落实一把手责任。',
  '根据国发〔2024〕12号文件和《“十四五”规划2024》第15条执行。',
  '出台“33条”增量政策，建设“1650”产业体系。',
  '联系电话：0573-82521234，邮编314000。',
  '打造15分钟便民生活圈，建设3公里服务圈。',
  '详见第12页、表3、图4和附件5。',
  '为60岁以上老年人服务。',
  '一要抓落实，二要抓监督，三要抓考核。',
  '这项工作一举两得、三心二意不行，千家万户都关心。',
  '入围中国企业500强。',
  '执行版本为v2.3.1，网址为https://example.org/2024/05。',
];

const english: readonly (readonly [string, readonly string[]])[] = [
  ['GDP grew by 5.2 percent in 2024.', ['GDP|grew by|5.2|percent|in 2024|']],
  ['We added $3.3 trillion in stock market value.', ['stock market value|added|3.3 trillion|$||']],
  [
    'It could cost America as many as 2.7 million lost jobs by 2025.',
    ['lost jobs|as many as|2.7 million||by 2025|'],
  ],
  ['There was an 86 percent reduction in coal production.', ['coal production|reduction|86|percent||']],
  ['The plan reduced its carbon emissions by 18 percent.', ['carbon emissions|reduced|18|percent||']],
  ['Exports rose 6% from a year earlier.', ['Exports|rose|6|%||from a year earlier']],
];

const noneInEnglish: readonly string[] = [
  'On June 1, 2017 at 3:30 p.m. the meeting began.',
  'Article 5 and Section 12 apply to COVID-19 and the G20.',
  'Call 555-1234 or see page 12 of Volume 3.',
  'They can do whatever they want for 13 years.',
  'The 45th President spoke in Room 101.',
];

/** More that offices write: what is said, and what must not be read into it. */
const office: readonly (readonly [string, readonly string[]])[] = [
  [
    '全省生产总值从3.68万亿元增长到4.93万亿元。',
    ['全省生产总值||3.68万亿|元||', '全省生产总值|增长到|4.93万亿|元||从3.68万亿元'],
  ],
  [
    '省重大项目投资7300亿元、超年度计划目标13.9%。',
    ['省重大项目投资||7300亿|元||', '省重大项目投资|超|13.9|%||年度计划目标'],
  ],
  ['新增高新技术企业711家、累计达2215家。', ['高新技术企业|新增|711|家||', '高新技术企业|累计达|2215|家||']],
  ['为14万农户开立主题银行卡。', ['农户||14万|||']],
  ['1.3万户小微企业获得首贷274亿元。', ['小微企业||1.3万|户||', '首贷|获得|274亿|元||']],
  ['对外贸易规模占全国近1/6。', ['对外贸易规模|占全国|近1/6|||']],
  ['高新技术产业产值占规上工业比重首次超过50%。', ['高新技术产业产值|占规上工业比重首次超过|50|%||']],
  ['全年城镇新增就业120万人以上。', ['城镇新增就业||120万|人|全年|']],
  ['居民消费价格涨幅2%左右。', ['居民消费价格|涨幅|2|%||']],
  ['粮食产量稳定在760亿斤以上。', ['粮食产量|稳定在|760亿|斤||']],
  ['“小巨人”企业达到2.8万家。', ['“小巨人”企业|达到|2.8万|家||']],
  ['前三季度，工业用电量同比下降1.2%。', ['工业用电量|下降|1.2|%|前三季度|同比']],
  ['过去五年，研发投入年均增长超10%。', ['研发投入|年均增长超|10|%|过去五年|']],
  ['规模以上工业企业实现利润总额3.2亿元。', ['利润总额|实现|3.2亿|元||']],
  ['百分之八十的村庄已经通路，通路率达百分之九十五。', ['通路率|达|九十五|百分之||']],
  ['能源消费量比2020年下降13.5%。', ['能源消费量|下降|13.5|%||比2020年']],
  ['城镇就业人数达300万人，从业人员500人。', ['城镇就业人数|达|300万|人||', '从业人员||500|人||']],
  ['不良贷款率为1.2%，要素交易额20亿元。', ['不良贷款率|为|1.2|%||', '要素交易额||20亿|元||']],
  ['协助挽回经济损失超过100万元。', ['经济损失|超过|100万|元||']],
  ['全市共有注册志愿者三千余名。', ['注册志愿者|共有|三千余|名||']],
  [
    '空气优良天数比率为85.3％，高于全省平均水平2.1个百分点。',
    ['空气优良天数比率|为|85.3|％||', '空气优良天数比率|高于|2.1|个百分点||全省平均水平'],
  ],
];

describe('statistics', () => {
  it.each(office)('reads the prose of offices: %s', async (text, expected) => {
    expect(await statisticsOf(text)).toEqual(expected);
  });

  it('gives amounts with their power of ten, and null for what is no one number', async () => {
    const { outline } = await outlineOf(
      '情况报告\n\n产值达4.5万亿元。企业达1,234.5万家。人口达一亿三千万人。面积占三分之一。利率为3%—4%。建成近百个。走访数十万人。走访企业5000多家。\n',
    );
    expect(outline.statistics.map(({ amount }) => amount)).toEqual([
      4.5e12,
      12_345_000,
      130_000_000,
      1 / 3,
      null,
      null,
      null,
      5000,
    ]);
  });

  it('tells growth from decline, and a level from both', async () => {
    const { outline } = await outlineOf(
      '情况报告\n\n产值增长5%。能耗下降3%。比重为20%。比重由3%提高到5%。\n',
    );
    expect(outline.statistics.map(({ change }) => change)).toEqual([
      'increase',
      'decrease',
      null,
      null,
      'increase',
    ]);
  });

  it.each(chinese)('reads %s', async (text, expected) => {
    expect(await statisticsOf(text)).toEqual(expected);
  });

  it.each(none)('takes nothing for a figure in %s', async (text) => {
    expect(await statisticsOf(text)).toEqual([]);
  });

  it.each(english)('reads %s', async (text, expected) => {
    expect(await statisticsOf(text)).toEqual(expected);
  });

  it.each(noneInEnglish)('takes nothing for a figure in %s', async (text) => {
    expect(await statisticsOf(text)).toEqual([]);
  });
});
