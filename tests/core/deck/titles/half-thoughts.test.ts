import { describe, expect, it } from 'vitest';
import { standsAsTitle } from '../../../../src/core/deck/titles/sound-titles.ts';
import { planText } from '../../planned-document.ts';

const titlesOf = async (text: string) => {
  const { deck } = await planText(text);
  return deck.slides.flatMap(({ slots }) =>
    slots
      .filter(({ role }) => role === 'title')
      .map(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs.map((run) => run.text)).join('')),
  );
};

const more =
  '要建立巡护台账，逐片记录林木长势和病虫情况。要配齐扑火器具，每月检查一次。要推广无人巡查，让偏远林片也看得见。';

const before =
  '山林是全县的生态屏障。守好山林是各林场的第一责任，也是每一名职工的本分。要把责任落到山头地块，落到每一个人。要严格火源管理，进山路口逐一登记检查。要加强宣传教育，让护林防火的道理家喻户晓、人人明白。';

describe('the beginning of a sentence is no title where the rest says more about whom it names', () => {
  it.each([
    '多年来，广大护林员继承前辈传统，默默守护山林，为这片林海留下了平安。',
    '五年来，全县上下不断充实护林力量，翻山越岭、不辞辛苦，使各林片的火情大为减少。',
    '三月初，副县长李林率林业局，在五个林场举办护林技术讲解会，并现场回答疑问。',
    '我们既要看到林区底子是好的，我们完全有条件把林子护好管好，也要看到火险隐患仍然不少，守护的任务十分繁重。',
  ])('%s', async (sentence) => {
    const titles = await titlesOf(
      `护林工作会议讲话\n\n一、守护山林\n\n${before}\n\n${sentence}${more}\n\n二、发展林业\n\n各林场要因地制宜发展林下种植，带动村民增收。要打通销路。\n`,
    );
    const opening = sentence.split('，')[1] ?? '';
    expect(titles.filter((title) => title.endsWith(opening) || sentence.startsWith(title))).toEqual([]);
    expect(titles.join('|')).toContain('守护山林');
  });

  it('a meeting that was held is a whole thought', async () => {
    const titles = await titlesOf(
      '林业简讯\n\n三月一日，全县护林工作会议在林场礼堂召开，总结去年工作，部署今年任务。会议表扬了先进集体，代表们作了发言。各林场签订了责任书。\n\n会后，代表们参观了苗圃。苗圃今年育苗六十万株。村民们领到了树苗。\n',
    );
    expect(titles).toContain('三月一日，全县护林工作会议在林场礼堂召开');
  });
});

it('what a paragraph faces is no title of what is to be done about it', async () => {
  const titles = await titlesOf(
    '健全应急体系的意见\n\n一、健全物资储备体系\n\n去年汛期，编织袋、水泵、帐篷等物资频频告急，暴露出县里物资储备存在明显短板。要把物资储备纳入预案，分级分类存放。要健全轮换制度，每季核对一次。要建立调拨平台，确保用得上。\n\n二、健全队伍\n\n各乡镇组建应急队，每队不少于二十人。队员每月训练。\n',
  );
  expect(titles.filter((title) => title.includes('短板'))).toEqual([]);
  expect(titles).toContain('健全物资储备体系');
});

it('problems are told below what announces them, up to what is to be done', async () => {
  const titles = await titlesOf(
    '县政府工作报告\n\n一、去年工作\n\n各项任务全面完成，粮食总产创历史新高。乡村面貌持续改善。\n\n我们也清醒看到，我县发展还存在不少困难和问题。企业用工成本上升，经营压力加大。城乡教育差距较大，优质学校集中。部分农田水利设施老化，抗旱能力弱。\n\n二、今年任务\n\n抓好春耕生产，抓好重点项目建设。办好民生实事。\n',
  );
  expect(titles).toContain('我县发展还存在不少困难和问题');
});

it('a lead is the title of its list only whole', async () => {
  const titles = await titlesOf(
    '关于稳定菜价的报告\n\n一、菜价工作\n\n县政府上月反复听取意见，认为当前供应总体平稳，决定从今年起采取以下几项措施：\n\n1. 扩大本地菜田面积，保障供应。\n2. 在各乡镇增设平价菜点。\n3. 对困难家庭发放补贴。\n\n二、其他\n\n各部门抓好落实，按月报告进展。\n',
  );
  expect(titles.filter((title) => title.includes('反复听取意见'))).toEqual([]);
});

it('what comes next year stays so in the title', async () => {
  const titles = await titlesOf(
    '在校庆座谈会上的讲话\n\n一、回顾历史\n\n学校从一间草房起步，发展为今天的规模。师生同心。\n\n二、面向未来\n\n要办好每一个专业，育好每一届学生。要改善条件。\n\n同志们！\n\n后年，我们将迎来建校六十周年。校庆筹备组正在制定方案，定下来后各学院要认真落实。我们要团结一心，把学校办得更好！\n',
  );
  expect(titles).not.toContain('迎来建校六十周年');
});

describe('no titles', () => {
  it.each([
    '从过去的渔村小镇，到如今的海滨新城',
    '多年来，由于山路的阻隔，村里果品的运输',
    '风雨交加中',
    '种子一经播下',
    '县里一面组织抢收',
    '我们既要看到成绩是主要的',
  ])('%s', (text) => expect(standsAsTitle(text, 'zh')).toBe(false));

  it.each([
    '树立一面旗帜',
    '从严管理，到点交接，责任到人',
    '坚持一切从实际出发',
    '山路修通，村里果品运得出去',
    '我们既有技术又有人才',
    '既定目标全部实现',
  ])('but %s is one', (text) => expect(standsAsTitle(text, 'zh')).toBe(true));
});

it('a list that its sentence counts behind it is named by what it is of', async () => {
  const titles = await titlesOf(
    '民生项目介绍\n\n一、项目安排\n\n涉及老旧小区改造的项目有“加装电梯”、“更换水管”、“粉刷楼道”三项，计划使用资金九百万元。涉及校园周边环境的项目有“拓宽道路”、“增设路灯”、“清理河道”三项，计划使用资金四百万元。\n\n二、资金来源\n\n资金由市县两级财政分担，按进度拨付。社会捐助另行公布。\n',
  );
  expect(titles).not.toContain('三项');
});

it('the way to what was reached is no title', async () => {
  const titles = await titlesOf(
    '整改情况报告\n\n一、整改成效\n\n经过半年整改，班子的战斗力进一步提高，群众的满意度进一步上升，各项工作取得了阶段性成效。但我们清醒认识到，整改工作只是初步的，还要持续用力。要把整改融入日常。\n\n二、下一步安排\n\n抓好制度建设，抓好检查督促。按季通报进展。\n',
  );
  expect(titles).not.toContain('经过半年整改');
});

it('figures below a heading have it in their title, and not their time alone', async () => {
  const titles = await titlesOf(
    '学校工作总结\n\n一、教学工作\n\n学校修订了培养方案，充实了教师队伍。两年一度的评估顺利完成。2031年以来，获省级教学成果奖9项，建成一流课程14门，立项教改课题21个。\n\n二、后勤工作\n\n食堂和宿舍完成改造，师生普遍满意。校车准点运行。\n',
  );
  expect(titles).not.toContain('2031年以来');
});

it('figures of a numbered point are named without its number', async () => {
  const titles = await titlesOf(
    '金融运行报告\n\n一、总体情况\n\n一是信贷规模合理增长。年末贷款余额6120亿元，同比增长9.3%，其中企业贷款增长11.8%。二是利率稳中有降。新发放贷款利率3.9%，下降0.4个百分点，为五年来最低。\n\n二、展望\n\n继续做好金融服务，防范风险。各行加强协作。\n',
  );
  expect(titles.filter((title) => /^[一二]是/u.test(title))).toEqual([]);
});

it('a brief first sentence is the title, whatever its words are taken for', async () => {
  const titles = await titlesOf(
    '在青年座谈会上的讲话\n\n一代人有一代人的使命。青年的命运，从来都同时代紧密相连。八十年前，家乡贫穷落后，一批又一批青年离开故土，苦苦寻找出路，经历了难以想象的艰难。三十年前，公路修进山里，一大批青年回到家乡，办起工厂和学校，成了变革的先锋。今天，新的机遇摆在面前。\n\n一、坚定理想\n\n要学好理论，做有信念的人。要经受磨炼。\n\n二、练就本领\n\n要学好技术，做有用的人。要勤于实践。\n',
  );
  expect(titles.join('|')).toContain('一代人有一代人的使命');
});
