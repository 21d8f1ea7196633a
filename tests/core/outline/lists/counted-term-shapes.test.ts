import { describe, expect, it } from 'vitest';
import { outlineOf } from '../outline-of.ts';

/** Lists of a text as `name status item|item`; `count` where it is not plain to see. */
async function listsIn(text: string): Promise<readonly string[]> {
  const { outline, say } = await outlineOf(
    `关于春耕的报告\n${text}\n${'此外，各乡镇按时报送进展。'.repeat(5)}`,
  );
  return outline.countedTerms.map(({ name, status, items }) =>
    `${name} ${status} ${items.map(({ span }) => say(span)).join('|')}`.trim(),
  );
}

describe('the list before a term', () => {
  it.each([
    ['种子、化肥、农药、农膜、柴油等五大类农资备足。', '五大类农资 verified 种子|化肥|农药|农膜|柴油'],
    ['打好春播、夏管、秋收、冬藏四场硬仗。', '四场硬仗 verified 春播|夏管|秋收|冬藏'],
    ['坚持《种子法》《农业法》《水法》三部法律并重。', '三部法律 verified 《种子法》|《农业法》|《水法》'],
    ['要处理好“快与慢”“多与少”“干与湿”三对关系。', '三对关系 verified 快与慢|多与少|干与湿'],
    [
      '种子公司（含良种、原种）、农机公司（含维修、租赁）、仓储公司三类企业受益。',
      '三类企业 verified 种子公司（含良种、原种）|农机公司（含维修、租赁）|仓储公司',
    ],
    [
      '大力实施良种工程、农机工程、以及仓储工程等“三大工程”。',
      '三大工程 verified 良种工程|农机工程|仓储工程',
    ],
    [
      '建好以县级农技站为核心、乡镇门店为骨架、村级站点为延伸的县乡村三级服务体系。',
      '三级服务体系 verified 县级农技站|乡镇门店|村级站点',
    ],
    ['送给大家三句话：第一句话，早播；第二句话，细管；第三句话，快收。', '三句话 verified 早播|细管|快收'],
    ['做到良种统供、农机统调、病虫统防"三统一"。', '三统一 verified 良种统供|农机统调|病虫统防'],
    ['一要早播、二要细管、三要快收“三要求”。', '三要求 verified 早播|细管|快收'],
    ['支持甲县、乙县、丙县等3个县先行先试。', '3个县 verified 甲县|乙县|丙县'],
    ['文章从制度、技术和组织三个维度梳理了相关研究。', '三个维度 verified 制度|技术|组织'],
    ['粮食面积、总产、单产实现“两增一稳”。', '两增一稳 verified 粮食面积|总产|单产'],
    [
      '全面推行良种公示制度、农药记录制度、补贴审核制度（以下统称“三项制度”），各村都要落实。',
      '三项制度 verified 良种公示制度|农药记录制度|补贴审核制度',
    ],
    ['对农户实施改厨、改厕、改客房、整理院落“三改一整”工程。', '三改一整 verified 改厨|改厕|改客房|整理院落'],
    [
      '在京津冀、长三角、珠三角区域以及山东、陕西、甘肃“三区三省”种植水稻。',
      '三区三省 verified 京津冀|长三角|珠三角|山东|陕西|甘肃',
    ],
    ['覆盖种子、化肥、农药等所有三大门类。', '三大门类 verified 种子|化肥|农药'],
    ['推广“种—养—加”三联供技术。', '三联供 verified 种|养|加'],
    ['坚持教育引导、实践养成、制度保障三管齐下。', '三管齐下 verified 教育引导|实践养成|制度保障'],
    ['旱情分为县级（Ⅰ级）和乡级（Ⅱ级）两级。', '两级 verified 县级（Ⅰ级）|乡级（Ⅱ级）'],
    [
      '为实现推进农业现代化、完成土地整治、维护农村稳定与促进共同发展三大历史任务而努力。',
      '三大历史任务 verified 推进农业现代化|完成土地整治|维护农村稳定与促进共同发展',
    ],
    [
      '落实生态保护红线、永久基本农田、城镇开发边界三条控制线划定工作。',
      '三条控制线 verified 生态保护红线|永久基本农田|城镇开发边界',
    ],
    ['推进区、乡、村三级医疗机构一体化改革。', '三级医疗机构 verified 区|乡|村'],
    ['在县里、乡镇、村庄三个层面扎实开展春耕行动。', '三个层面 verified 县里|乡镇|村庄'],
    [
      '把东校区、西校区两校区的学生整体打造创新班学部、农艺班学部和实验班学部三大学部。',
      '三大学部 verified 创新班学部|农艺班学部|实验班学部',
    ],
  ])('%s', async (text, expected) => {
    expect(await listsIn(text)).toEqual([expected]);
  });
});

describe('the members of a name', () => {
  it('are no list of their own where they are quoted within its items', async () => {
    expect(
      await listsIn('启动三大工程，即提高单产的“良种工程”；提高效率的“农机工程”；提高品质的“仓储工程”。'),
    ).toEqual(['三大工程 verified 提高单产的“良种工程”|提高效率的“农机工程”|提高品质的“仓储工程”']);
  });
});

describe('the members after a term', () => {
  it.each([
    [
      '部署实施7大工程：良种、良法、良机、良田、良制、良品、良策。',
      '7大工程 verified 良种|良法|良机|良田|良制|良品|良策',
    ],
    [
      '推进“五个一”工程（一个合作社、一座粮库、一支农机队、一块试验田、一所夜校）。',
      '五个一 verified 一个合作社|一座粮库|一支农机队|一块试验田|一所夜校',
    ],
    [
      '名词解释：“三个一”：指一座粮库、一支农机队、一所夜校。',
      '三个一 verified 一座粮库|一支农机队|一所夜校',
    ],
    ['注：“三增”是指增产、增收、增效。', '三增 verified 增产|增收|增效'],
    ['“四化”即机械化、良种化、水利化、信息化。', '四化 verified 机械化|良种化|水利化|信息化'],
    ['“三进”，分别是良种进村、农机进田、技术进户。', '三进 verified 良种进村|农机进田|技术进户'],
    [
      '抓好三项工作：（1）备足种子；（2）检修农机；（3）培训机手。',
      '三项工作 verified 备足种子|检修农机|培训机手',
    ],
    ['抓好三项工作：①备足种子；②检修农机；③培训机手。', '三项工作 verified 备足种子|检修农机|培训机手'],
    ['主要做法有三条：一是早播，二是细管，三是快收。', '三条 verified 早播|细管|快收'],
    ['县长提出三点要求：一要早播，二要细管，三要快收。', '三点要求 verified 早播|细管|快收'],
    ['抓好三件大事——良种、农机、仓储。', '三件大事 verified 良种|农机|仓储'],
    ['现有三所学校，分别是农校、林校和牧校组成。', '三所学校 verified 农校|林校|牧校'],
    ['全县农户分为两大类：一是种粮大户，二是普通农户。', '两大类 verified 种粮大户|普通农户'],
    ['增产取决于两个主要的影响因素：第一，良种；第二，良法。', '两个主要的影响因素 verified 良种|良法'],
    ['整个过程划分为两大部分：种植过程和收获过程。', '两大部分 verified 种植过程|收获过程'],
    ['做到三个“不”：不误农时、不误农事、不误农资。', '三个“不” verified 不误农时|不误农事|不误农资'],
    [
      '“五好”：支部班子好；党员队伍好；工作机制好；发展业绩好；群众反映好。',
      '五好 verified 支部班子好|党员队伍好|工作机制好|发展业绩好|群众反映好',
    ],
    [
      '本条例所称三类人员，是指企业负责人、项目负责人和安全员。',
      '三类人员 verified 企业负责人|项目负责人|安全员',
    ],
    ['学界对乡村振兴有三种解释：制度论、资源论和文化论。', '三种解释 verified 制度论|资源论|文化论'],
    [
      '全面落实“三大工程”。去年“三大工程”（良种、农机、仓储）全部完工。今年继续推进“三大工程”。',
      '三大工程 verified 良种|农机|仓储',
    ],
    ['全县上下同心,落实“三不误”:不误农时,不误农事,不误农资。', '三不误 verified 不误农时|不误农事|不误农资'],
  ])('%s', async (text, expected) => {
    expect(await listsIn(text)).toEqual([expected]);
  });

  it('may be the headings of its parts', async () => {
    const sections = ['良种工程', '农机工程', '仓储工程'].map(
      (heading, index) =>
        `${'一二三'.charAt(index)}、${heading}\n各乡镇要提前安排，逐项落实，做到人员到位、资金到位、服务到位，确保不误农时。`,
    );
    const [list] = await listsIn(`今年全县要以“三大工程”为抓手，补短板、强弱项。\n${sections.join('\n')}`);
    expect(list).toBe('三大工程 verified 良种工程|农机工程|仓储工程');
  });
});

describe('a list that the author leaves open', () => {
  it.each([
    ['从种子、农机等10个方面给予支持。', '10个方面 mismatch 种子|农机'],
    ['锚定甲型、乙型、丙型等“五型”目标。', '五型 mismatch 甲型|乙型|丙型'],
    ['实施良种、农机、仓储等十八项工程。', '十八项工程 mismatch 良种|农机|仓储'],
    ['组织浙江、湖南、四川等7省农业厅开展检查。', '7省农业厅 mismatch 浙江|湖南|四川'],
  ])('shows what stands there: %s', async (text, expected) => {
    expect(await listsIn(text)).toEqual([expected]);
  });
});

describe('numbers that are no list', () => {
  it.each([
    [
      '三年来，三次下乡，提高三个百分点，三天内办结，三分之二的农户，两岸农民，四川、三亚、九江、五粮液都有代表。',
    ],
    [
      '“十四五”开局，学习二十大精神，一把手负责，共建“一带一路”，开展“百千万工程”，办好12345热线，提供7×24小时服务。',
    ],
    ['7月12日，第3个村，第二产业，2个工作日，5个月，3家企业，10个方面。'],
    ['推进十二项重点任务，落实18条措施，传承二十四节气文化。'],
    ['去年，水稻，小麦，玉米，大豆，油菜，五大作物都丰收了。'],
    ['数字经济高地加快建设，八个高地竞相发展。'],
    ['去年接待来自四川、湖南、湖北的农户，三大队伍随行。'],
    ['走访张庄、李庄两次，慰问农户三家，共三位老人。'],
    ['投入种子、化肥、农药，分三批次运抵，两天卸完。'],
    ['水稻、小麦两熟，三季连作，五谷丰登，六畜兴旺。'],
    ['建设一个中心、两个基地、三个市场。'],
    ['データ構造に関連した攻撃、典型的な改ざん攻撃2種類のものがある。'],
    ['贡献出良种、良法两项具有普遍意义的创举。'],
    ['培育水稻、小麦、玉米等12个百亿元，增长很快。'],
    ['进口来自美国、巴西、泰国等130个国家。'],
    ['学习毛泽东思想、邓小平理论、三个代表重要思想，三方面内容一并考核。'],
  ])('%s', async (text) => {
    expect(await listsIn(text)).toEqual([]);
  });
});

describe('terms that are only named', () => {
  it.each([
    ['“三大工程”即将完工，良种、农机、仓储同步验收。', ['三大工程 named-only']],
    ['在“两个先行”指引下，良种、农机加快推广。', ['两个先行 named-only']],
    ['抓好“三大工程”：去年启动，今年推进，明年完工。', ['三大工程 named-only']],
    ['“双减”“双碳”“双控”同步。', ['双减 named-only', '双碳 named-only', '双控 named-only']],
    ['推进良种、农机建设“两大工程”和仓储、物流“两项配套”。', ['两大工程 named-only', '两项配套 named-only']],
    [
      '构建“三横三纵”路网，抓好“两新一重”，建设“四好农村路”，做好“六稳”“六保”工作。',
      ['三横三纵', '两新一重', '四好农村路', '六稳', '六保'].map((name) => `${name} named-only`),
    ],
    ['“五位一体”“四个全面”统筹推进。', ['五位一体 named-only', '四个全面 named-only']],
    ['落实“双碳”目标，聚焦“三农”。', ['双碳 named-only', '三农 named-only']],
    ['“三个代表”重要思想、科学发展观和“两个确立”。', ['三个代表 named-only', '两个确立 named-only']],
    ['各地区、各部门、各单位必须从全面贯彻落实“三个代表”重要思想的高度抓好春耕。', ['三个代表 named-only']],
  ])('%s', async (text, expected) => {
    expect(await listsIn(text)).toEqual(expected);
  });

  it('count the sum of their numbers', async () => {
    const { outline } = await outlineOf(
      `关于春耕的报告\n构建“三横三纵”路网，抓好“两新一重”，建设“四好农村路”，各乡镇按时报送进展，确保不误农时。`,
    );
    expect(outline.countedTerms.map(({ declaredCount }) => declaredCount)).toEqual([6, 3, 4]);
  });
});

describe('one name that counts other things elsewhere', () => {
  it('has a list for each', async () => {
    expect(
      await listsIn(
        '完善林地集体所有权、农户承包权、土地经营权“三权分置”。探索宅基地所有权、资格权、使用权“三权分置”。继续推进“三权分置”。',
      ),
    ).toEqual([
      '三权分置 verified 林地集体所有权|农户承包权|土地经营权',
      '三权分置 verified 宅基地所有权|资格权|使用权',
    ]);
  });
});

describe('numbered paragraphs', () => {
  const points = ['备足种子，逐户登记到村', '检修农机，确保应修尽修', '培训机手，合格才能上机'];

  it('are the members of the last term right before them', async () => {
    const text = points.map(
      (point, index) =>
        `（${'一二三'.charAt(index)}）针对${point}的问题，各村应在春耕前完成整改；县农业局应当核查。`,
    );
    expect(
      await listsIn(
        `检查共形成三个方面的意见，提出3项整改要求。检查组认为，各村准备工作基本可以接受。\n${text.join('\n')}`,
      ),
    ).toEqual([
      `3项整改要求 verified ${points.map((point) => `针对${point}的问题，各村应在春耕前完成整改；县农业局应当核查`).join('|')}`,
    ]);
  });

  it('are the members of a term anywhere before them if they are many', async () => {
    const villages = Array.from(
      '东西南北上下左右前后里外',
      (name, index) => `${index + 1}.${name}村大力推广良种良法。`,
    );
    const [list] = await listsIn(
      `对各村12项典型经验做法给予表扬。\n${'此外，各乡镇按时报送进展。'.repeat(5)}\n（共12项）\n${villages.join('\n')}`,
    );
    expect(list).toMatch(/^12项典型经验做法 verified 东村大力推广良种良法\|/u);
  });
});

describe('headings below a heading that counts', () => {
  it('are its members', async () => {
    const sections = ['良种推广', '农机更新', '粮仓改造'].map(
      (heading, index) =>
        `（${'一二三'.charAt(index)}）${heading}\n各乡镇要提前安排，逐项落实，做到人员到位、资金到位、服务到位，确保不误农时。`,
    );
    expect(
      await listsIn(
        `一、总体要求\n各乡镇要提前安排，逐项落实，确保不误农时。\n二、实施三大行动\n${sections.join('\n')}`,
      ),
    ).toEqual(['三大行动 verified 良种推广|农机更新|粮仓改造']);
  });
});

describe('names with addresses below a term', () => {
  it('are its items, also in a text that is mostly English', async () => {
    const lines = [
      '新增两个开源仓：',
      'third_party_seeds:https://example.com/third_party_seeds',
      'third_party_tools:https://example.com/third_party_tools',
      '汇报人：赵青',
    ];
    const english = 'The minutes name repositories and people. '.repeat(40);
    for (const rest of ['', `\n${english}`]) {
      const [list] = await listsIn(`${lines.join('\n')}${rest}`);
      expect(list).toBe('两个开源仓 verified third_party_seeds|third_party_tools');
    }
  });
});

describe('a name that says what its members begin with', () => {
  it.each([
    [
      '建成了产能高、品质高、消耗低的农场，走出高产能、高品质、低消耗“两高一低”的路子。',
      ['两高一低 verified 高产能|高品质|低消耗'],
    ],
    ['推行强种子、强农机、优服务“两强一优”做法。', ['两强一优 verified 强种子|强农机|优服务']],
    ['按照稳花生、增油菜、增芝麻“两增一稳”调整。', ['两增一稳 named-only']],
  ])('takes members with these marks: %s', async (text, lists) => {
    expect(await listsIn(text)).toEqual(lists);
  });
});

describe('a list after a term', () => {
  it('ends with the bracket around it, and is none where a verb governs its members', async () => {
    expect(
      await listsIn('面积“两稳两增”（“两稳”：稳定花生和油菜种植面积；“两增”：增花生、增油菜）。'),
    ).toEqual(['两稳两增 named-only', '两稳 named-only', '两增 verified 增花生|增油菜']);
  });
});
