import { describe, expect, it } from 'vitest';
import type { Slide } from '../../../../src/core/model/deck/deck.ts';
import { planText } from '../../planned-document.ts';
import { slotTexts } from '../../slot-texts.ts';

const titleOf = (slide: Slide) => slotTexts(slide, 'title')[0] ?? '';

const report = [
  '2025年政府工作报告',
  '',
  '一、2024年工作回顾',
  '',
  '（一）产业发展迈上新台阶。规上工业增加值增长8%，新认定高新技术企业120家。',
  '',
  '（二）民生福祉持续改善。城镇新增就业3.7万人，新建学校12所，改造老旧小区98个。',
  '',
  '各位代表！我们也清醒认识到，全市经济社会发展还面临不少困难和问题。主要是：经济高质量发展的基础还不牢固，应对外部冲击能力不强；科技创新引领产业创新的机制还不健全，现代化产业体系建设仍需加力；一些行业阶段性产能过剩，部分企业经营困难；民生建设还有短板。我们一定正视困难，采取强有力措施加以解决。',
  '',
  '二、2025年工作安排',
  '',
  '今年是“十四五”规划收官之年。做好政府工作，要坚持稳中求进工作总基调。',
].join('\n');

/** Points after a sentence of several clauses, the last of which counts them. */
const counted = [
  '2025年政府工作报告',
  '一、2025年工作安排',
  '今年是“十四五”规划收官之年，也是进一步全面深化改革的重要一年。做好政府工作，要坚持稳中求进工作总基调。',
  '主要预期目标是：生产总值增长5%左右，城镇新增就业40万人以上，城镇调查失业率5.5%左右，粮食产量1300万吨以上。',
  '当前，内外部环境依然纷繁复杂。要实现上述目标，我们必须把握大势、增强定力，咬定青山不放松，突出抓好三个方面。一是坚持稳中求进。把稳增长摆在更加突出的位置，统筹扩内需、强产业、抓创新、促改革。二是坚持就业优先。把高质量充分就业作为发展的优先目标，打好稳就业促增收硬仗。三是坚持守牢底线。把底线思维贯穿政府工作全过程，增强忧患意识，提高防范能力。',
  '重点做好以下2项工作：',
  '（一）提振信心稳定预期，全方位扩大有效需求',
  '提高投资效益。扩大专项债券投向领域，加快项目建设，省级重点项目完成投资5000亿元以上。',
  '大力提振消费。开展提振消费专项行动，扩大汽车、家电、数码产品等大宗消费，增加优质服务供给。',
  '（二）加强产业体系建设，因地制宜发展新质生产力',
  '巩固提升优势产业。持续稳煤扩油增气，力争全年原煤产量8亿吨，加快建设50万吨甲醇制乙醇项目。',
  '升级改造传统产业。推动冶金、有色、建筑、纺织、食品等产业转型，提升有色产业的竞争力。',
].join('\n');

describe('a work report', () => {
  it('tells its problems one under the other, below what they are', async () => {
    const { deck } = await planText(report);
    const slide = deck.slides.find((each) => titleOf(each) === '全市经济社会发展还面临不少困难和问题');
    expect(slotTexts(slide, 'item')).toEqual([
      '经济高质量发展的基础还不牢固，应对外部冲击能力不强',
      '科技创新引领产业创新的机制还不健全，现代化产业体系建设仍需加力',
      '一些行业阶段性产能过剩，部分企业经营困难',
      '民生建设还有短板',
    ]);
    expect(deck.slides.flatMap((each) => slotTexts(each, 'item')).join()).not.toContain('我们一定正视困难');
  });

  it('calls points by the clause that counts them, and never tells that clause alone', async () => {
    const { deck } = await planText(counted);
    const slide = deck.slides.find((each) => titleOf(each) === '突出抓好三个方面');
    expect(slotTexts(slide, 'item')).toHaveLength(3);
    expect(deck.slides.flatMap((each) => slotTexts(each, 'item')).join()).not.toContain('三个方面');
  });

  it('keeps what came of the year where the deck has no room for the spirit it was done in', async () => {
    const spirit = Array.from(
      { length: 5 },
      (_, index) => `全面落实第${'一二三四五'[index]}项部署要求和会议精神，坚持稳中求进工作总基调`,
    );
    const filler = Array.from(
      { length: 12 },
      (_, index) =>
        `（${'一二三四五六七八九十'[index] ?? `十${'一二'[index - 10]}`}）做好第${index + 1}项工作。要加快项目建设，完成投资${index + 3}亿元，确保当年开工。\n`,
    );
    const { deck } = await planText(
      `2025年政府工作报告\n\n一、2024年工作回顾\n\n过去一年，${spirit.join('，')}，${spirit.join('，')}，经济运行总体平稳。全市地区生产总值增长5.2%，一般公共预算收入增长4%，居民收入增长5.3%。\n\n二、2025年工作安排\n\n${filler.join('\n')}`,
      12,
    );
    expect(deck.slides.flatMap((each) => slotTexts(each, 'item')).join()).toContain('5.2%');
  });

  const prose = (count: number, words: string) =>
    Array.from(
      { length: count },
      (_, index) =>
        `第${'一二三四五六七八九十'[index % 10]}段时期以来，${words}的工作不断推进，各方面的关系逐步理顺。许多同志为此作了长期的努力。这些经验值得认真总结，并且在实践中加以完善。`,
    ).join('\n\n');

  it('tells what a chapter is after, wherever it stands among its paragraphs', async () => {
    const goal =
      '从一九八一年到本世纪末的二十年，我国经济建设总的奋斗目标是，在不断提高经济效益的前提下，力争使全国工农业的年总产值由七千一百亿元增加到二万八千亿元左右。';
    const task =
      '在新的时期，工作有了很大进展。全市在新时期的总任务是：团结各方面力量，自力更生，艰苦奋斗，逐步实现农业、工业和科学技术的现代化。';
    const { deck } = await planText(
      `在全市代表大会上的报告\n\n一、历史性的转变\n\n${prose(7, '思想')}\n\n${task}\n\n${prose(5, '组织')}\n\n二、经济的全面高涨\n\n${prose(6, '农业')}\n\n${goal}\n\n${prose(6, '工业')}`,
      12,
    );
    const slide = deck.slides.find((each) => titleOf(each) === '全市在新时期的总任务');
    expect(slotTexts(slide, 'item')[0]).toMatch(/^团结各方面力量/u);
    expect(deck.slides.flatMap((each) => slotTexts(each, 'item')).join()).toContain('二万八千亿元');
  });

  it('tells sister chapters of one length by as many slides', async () => {
    const { deck } = await planText(
      `在全市代表大会上的报告\n\n一、关于将来必须做好的农业\n\n${prose(14, '必须努力坚持加快')}\n\n二、工业\n\n${prose(14, '生产')}`,
      16,
    );
    const counts = [0, 1].map(
      (section) => deck.slides.filter((each) => each.sectionIndex === section).length,
    );
    expect(Math.abs((counts[0] ?? 0) - (counts[1] ?? 0))).toBeLessThanOrEqual(1);
  });

  it.each([
    [
      'after dashes',
      '',
      [
        '——面对外部压力加大的复杂形势，我们迎难而上',
        '——面对爬坡过坎的重大关口，我们保持定力',
        '——面对多发频发的极端天气，我们众志成城',
      ],
      ['面对外部压力加大的复杂形势', '面对爬坡过坎的重大关口', '面对多发频发的极端天气'],
    ],
    [
      'after a question',
      '这一转变的实现，有哪些主要标志呢？\n\n',
      [
        '我们冲破了长期存在的严重束缚，各个领域获得了力量',
        '我们结束了长时期的动荡，实现了安定团结的局面',
        '我们为建设正规化的队伍作了重大的努力',
      ],
      ['我们冲破了长期存在的严重束缚', '我们结束了长时期的动荡', '我们为建设正规化的队伍'],
    ],
  ])('tells all paragraphs of a run, not one of them: %s', async (_, lead, openings, heads) => {
    const paragraphs = openings.map(
      (opening, index) =>
        `${opening}。全年有关收入达到${index + 3}00亿元，增长5.${index}%，总量居全国前列。各方面的工作都取得了新的进展，群众的满意程度有了提高。`,
    );
    const { deck } = await planText(
      `2025年政府工作报告\n\n一、2024年工作回顾\n\n${lead}${paragraphs.join('\n\n')}\n\n${prose(8, '改革')}\n\n二、2025年工作安排\n\n${prose(10, '建设')}`,
      10,
    );
    const items = deck.slides.flatMap((each) => slotTexts(each, 'item')).join('\n');
    for (const head of heads) expect(items).toContain(head);
    expect(items).not.toContain('——');
  });

  it('folds details and no passage where there are a few slides more than its length gives', async () => {
    const sections = (count: number) =>
      Array.from(
        { length: count },
        (_, index) =>
          `${'一二三四五六七八九十'[index] ?? `十${'一二三四五六七八九'[index - 10]}`}、第${index + 1}项检查\n\n检查组抽查了第${index + 1}项的记录，认为有关管理基本有效。\n\n${prose(1, '检查')}`,
      ).join('\n\n');
    const lengths = await Promise.all(
      [12, 14, 16, 18].map(async (count) => {
        const { deck } = await planText(`综合检查报告\n\n${sections(count)}`);
        return deck.slides.length;
      }),
    );
    lengths.forEach((length, index) => {
      expect(length).toBeGreaterThanOrEqual(lengths[index - 1] ?? 0);
    });
  });

  it('shows what is worth most of a long list that the deck has room for in part, and not its first sentences', async () => {
    const measures = [
      '落实学前教育办园标准',
      '推动义务教育优质均衡发展和城乡一体化，保障适龄儿童就近入学',
      '加强县域普通高中建设，改善乡镇寄宿学校条件',
      '继续做好减负工作，规范校外培训机构的收费和课程',
      '办好特殊教育和继续教育，支持民办学校规范发展',
      '推进职业教育产教融合，完善学徒培养制度',
      '优化高等学校布局，建设一批急需学科',
      '加强师德师风建设，完善教师轮岗交流办法',
      '健全学校家庭社会协同育人机制，办好家长学校',
      '完善终身学习体系，发展在线教育，办好老年学校',
      '安排专项资金2.6亿元改造薄弱学校，惠及学生3万人',
    ];
    const { deck } = await planText(
      `2025年政府工作报告\n\n一、2024年工作回顾\n\n${prose(8, '改革')}\n\n二、2025年工作安排\n\n（一）办好教育\n\n${measures.join('。')}。\n\n（二）建设农村\n\n${prose(8, '建设')}`,
      5,
    );
    const shown = deck.slides
      .filter((each) => titleOf(each).startsWith('办好教育'))
      .flatMap((each) => slotTexts(each, 'item'));
    expect(shown.length).toBeGreaterThan(3);
    expect(shown.length).toBeLessThan(measures.length);
    const places = shown.map((item) => measures.indexOf(item));
    expect(places.at(-1)).toBe(measures.length - 1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places.some((place) => place > 3 && place < 8)).toBe(true);
  });

  it.each([
    ['below a heading of aims', '二、2024年工作总体要求', '，'],
    ['below another heading, parted by semicolons', '二、2024年工作', '；'],
  ])('lists the targets of the year under their name, each by itself: %s', async (_, heading, mark) => {
    const targets = [
      '地区生产总值增长6%左右',
      '固定资产投资增长7%',
      '一般公共预算收入增长5%以上',
      '城镇新增就业8000人以上',
      '居民收入增长与经济增长基本同步',
    ];
    const policies = ['财政政策要更加积极', '产业政策要更加精准', '就业政策要更加给力', '社会政策要兜牢底线'];
    const { deck } = await planText(
      `2024年政府工作报告\n\n一、2023年工作回顾\n\n${prose(8, '改革')}\n\n${heading}\n\n今年是实现“十四五”规划目标任务的关键一年。今年全县经济社会发展的主要预期目标建议为：${targets.join(mark)}。\n\n实现上述目标，${policies.join('，')}。\n\n${prose(4, '管理')}`,
    );
    const slide = deck.slides.find((each) => titleOf(each).includes('主要预期目标'));
    expect(
      (slide === undefined ? [] : slotTexts(slide, 'item')).map((item) => item.split('|').at(-1)),
    ).toEqual(targets);
    const items = deck.slides.flatMap((each) => slotTexts(each, 'item'));
    expect(items).toEqual(expect.arrayContaining(policies));
  });

  it('tells what a paragraph says after its two sides', async () => {
    const { deck } = await planText(
      `2024年政府工作报告\n\n一、2023年工作回顾\n\n${prose(8, '改革')}\n\n二、2024年工作\n\n（一）落实税费政策\n\n坚持减税与退税并举。一方面，延续实施小微企业的减税政策，扩大适用范围，对小规模纳税人免征增值税。要公开办理流程，让企业少跑路。另一方面，改进留抵退税制度，今年对留抵税额提前实行退税，为企业提供现金流支持。优先安排小微企业，存量税额于6月底前一次性退还，增量税额按月全额退还。重点支持制造业和科研服务业，全面解决交通运输和电力燃气等行业的留抵退税问题。预计全年退税减税35亿元，退税资金全部直达企业。财政部门要加强资金调度，建立健全工作机制，确保退税政策落实到位。\n\n（二）建设农村\n\n${prose(6, '建设')}`,
    );
    const items = deck.slides.flatMap((each) => slotTexts(each, 'item')).join('\n');
    expect(deck.slides.some(({ layout }) => layout === 'comparison')).toBe(true);
    expect(items).toContain('预计全年退税减税35亿元');
  });

  it('keeps outcomes after dashes and the work that is numbered after them apart', async () => {
    const outcomes = ['经济保持恢复发展', '创新能力进一步增强', '生态建设持续推进', '人民生活水平稳步提高'];
    const works = ['优化营商环境', '强化创新引领', '加强生态保护', '保障和改善民生'];
    const text = [
      '2025年政府工作报告',
      '一、2024年工作回顾',
      '过去一年，全市上下共同努力，全年主要目标任务较好完成。',
      ...outcomes.map((each) => `——${each}。有关收入增长5.2%，总量居全省前列。各方面的工作取得了新的进展。`),
      '回顾过去一年，成绩来之不易。国内外形势出现很多新变化，保持平稳运行的难度加大。主要做了以下工作。',
      ...works.map(
        (each, index) =>
          `${'一二三四'[index]}是${each}。完成投资${index + 3}亿元，实施一批重大项目。群众满意度有了提高。`,
      ),
      '二、2025年工作安排',
      prose(8, '建设'),
    ].join('\n\n');
    const { deck } = await planText(text, 10);
    const lists = deck.slides.map((each) => slotTexts(each, 'item'));
    const has = (list: readonly string[], names: readonly string[]) =>
      list.some((item) => names.some((name) => item.startsWith(name)));
    expect(lists.filter((list) => has(list, outcomes))).not.toHaveLength(0);
    expect(lists.filter((list) => has(list, works))).not.toHaveLength(0);
    expect(lists.filter((list) => has(list, outcomes) && has(list, works))).toEqual([]);
    expect(lists.filter((list) => has(list, outcomes)).join()).not.toContain('成绩来之不易');
  });

  it('tells of a task what is said before paragraphs that short sentences head', async () => {
    const heads = ['提升财政政策效能', '加大信贷投放力度', '强化就业优先政策', '防范化解重大风险'];
    const tasks = ['建设现代产业', '推进乡村振兴', '保障改善民生'].map(
      (each, index) =>
        `（${'二三四'[index]}）${each}。要坚持尽力而为，完善有关政策，夯实发展基础。\n\n完成第${index + 1}类项目${index + 5}个，改造泊位四个，每季度检查一次进展情况。\n\n${prose(2, '建设')}`,
    );
    const { deck } = await planText(
      `2025年政府工作报告\n\n一、2024年工作回顾\n\n${prose(8, '改革')}\n\n二、2025年工作安排\n\n（一）稳定经济大盘。要继续做好稳定就业工作，为经济平稳运行提供有力支撑。\n\n${heads.map((head, index) => `${head}。今年安排资金${index + 3}亿元，比去年有所增加。各部门要细化举措，形成合力。`).join('\n\n')}\n\n${tasks.join('\n\n')}`,
      6,
    );
    const item = deck.slides
      .flatMap((each) => slotTexts(each, 'item'))
      .find((each) => each.startsWith('稳定经济大盘'));
    expect(item).toContain('继续做好稳定就业工作');
    expect(item).not.toContain('亿元');
  });
});
