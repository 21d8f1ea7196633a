import { expect, test } from 'vitest';
import { planBytes, planText } from '../../planned-document.ts';
import { slotTexts } from '../../slot-texts.ts';

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
const duty = '县级以上人民政府应当加强对停车管理工作的领导，建立协调机制，统筹解决停车管理中的重大问题';

const rules = [
  '青岚县停车管理条例',
  `第一条　为规范停车秩序，制定本条例。\n\n本条例所称停车场，是指供机动车停放的场所。另有规定的除外。`,
  `第二条　停车场经营者应当履行下列义务：`,
  ...['一', '二', '三', '四', '五'].map((number) => `（${number}）${duty}；`),
  ...numerals.slice(2).map((number) => `第${number}条　${duty}，${duty}，${duty}。`),
].join('\n\n');

test('every article of rules is told, with its later paragraphs and its items', async () => {
  const { deck } = await planText(rules);
  const told = deck.slides
    .flatMap((slide) => [...slotTexts(slide, 'title'), ...slotTexts(slide, 'item')])
    .join('\n');
  for (const number of numerals) expect(told).toContain(`第${number}条`);
  expect(slotTexts(deck.slides[1], 'item').join('|')).toContain(
    '为规范停车秩序，制定本条例|本条例所称停车场，是指供机动车停放的场所。另有规定的除外',
  );
});

test('a long article has slides of its own: its number, what it announces, and its items in order', async () => {
  const { deck } = await planText(rules);
  const slides = deck.slides.filter((slide) => slotTexts(slide, 'title')[0]?.startsWith('第二条'));
  expect(slides.map((slide) => slotTexts(slide, 'subtitle'))).toEqual(
    slides.map(() => ['停车场经营者应当履行下列义务']),
  );
  expect(slides.flatMap((slide) => slotTexts(slide, 'item')).map((item) => item.slice(0, 3))).toEqual([
    '（一）',
    '（二）',
    '（三）',
    '（四）',
    '（五）',
  ]);
});

test('what an article says after its list is not announced by the lead of the list', async () => {
  const after =
    '前款第一项规定的登记，应当自开业之日起三十日内向县级人民政府停车管理部门办理，逾期不办的，责令改正';
  const { deck } = await planText(rules.replace('\n\n第三条', `\n\n${after}。\n\n第三条`));
  const slides = deck.slides.filter((slide) => slotTexts(slide, 'title')[0]?.startsWith('第二条'));
  const own = slides.filter((slide) =>
    slotTexts(slide, 'item').some((item) => item.startsWith('前款第一项')),
  );
  expect(own.map((slide) => slotTexts(slide, 'subtitle'))).toEqual([[]]);
  expect(own.flatMap((slide) => slotTexts(slide, 'item')).join('')).not.toContain('（五）');
});

test('an article that a speech quotes is told with the rest of the speech', async () => {
  const { deck } = await planText(
    `关于依法行政的讲话\n\n同志们：\n\n${'依法行政是政府工作的根本要求，各级各部门要带头守法。'.repeat(8)}\n\n第三条　行政机关应当公开办事依据。\n\n第四条　办事程序应当向社会公布。\n\n第五条　结果应当及时告知。`,
  );
  expect(deck.slides.some(({ id }) => id.startsWith('article'))).toBe(false);
});

test('a mark that a scan has made of the gap after a number is no part of what the article says', async () => {
  const { deck } = await planText(
    `青岚县停车办法\n\n第一章 “总则\n\n第一条 ”${duty}。\n\n第二章 ”管理\n\n第二条 ${duty}。\n\n第三条 “${duty}。`,
  );
  const slides = deck.slides.slice(1).filter((slide) => slotTexts(slide, 'item').length > 0);
  const shown = slides.flatMap((slide) => [...slotTexts(slide, 'title'), ...slotTexts(slide, 'item')]);
  expect(shown.join('')).toContain('总则');
  expect(shown.join('')).not.toMatch(/[“”]/u);
});

test('items with heads of their own stay in their article, and what follows them too', async () => {
  const { deck } = await planText(
    `受益人识别办法\n\n第一章 总则\n\n第一条 为了规范识别工作，制定本办法。\n\n第二条 ${duty}。\n\n第三条 机构应当按照以下原则开展工作：\n\n（一）基于风险原则。机构应当采取与风险相匹配的措施。\n\n（二）合理性原则。机构应当勤勉尽责，了解控制权结构。\n\n（三）可靠性原则。机构应当通过可靠的材料核实。\n\n机构不得仅通过查询系统的方式获取信息。\n\n第四条 机构应当保密。\n\n第二章 附则\n\n第五条 本办法自2026年1月20日起施行。`,
  );
  const items = deck.slides.flatMap((slide) => slotTexts(slide, 'item')).join('|');
  const places = [duty, '（一）基于', '（三）可靠性', '机构不得', '机构应当保密', '本办法自2026年'].map(
    (each) => items.indexOf(each),
  );
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places).not.toContain(-1);
  expect(items.split('基于风险原则')).toHaveLength(2);
});

test('markup and blanks between a number and what the article says are no part of it', async () => {
  const lines = ['为了规范停车秩序', '停车场经营者应当公示收费标准', '本条例自公布之日起施行'];
  const text = `# 停车管理条例\n\n${lines.map((said, index) => `<b>第${numerals[index]}条</b>&emsp;${said}。`).join('\n\n')}\n`;
  const { deck } = await planBytes(new TextEncoder().encode(text), 'rules.md');
  const said = deck.slides.flatMap((slide) => slotTexts(slide, 'item')).map((item) => item.split('|').at(-1));
  expect(said.filter((each) => /^[\s\u2003]/u.test(each ?? ''))).toEqual([]);
  for (const line of lines) expect(said.join()).toContain(line);
});

test('items of items hang under their own, all with their numbers, where the first are lines alone', async () => {
  const { deck } = await planText(
    [
      '青岚县建筑垃圾管理办法',
      '第一章　总则',
      `第一条　${duty}。`,
      '第二章　管理职责',
      '第二条　有关部门按照下列分工履行职责：',
      '（一）城市管理部门：',
      '1.组织编制治理规划；',
      '2.对下列事项进行检查：',
      '（1）出入口的冲洗设施；',
      '（2）运输车辆的密闭情况。',
      '（二）公安机关：',
      '1.划定行驶路线和时间；',
      '2.查处交通违法行为。',
      '第三章　附则',
      ...numerals.slice(2, 6).map((number) => `第${number}条　${duty}。`),
    ].join('\n\n'),
  );
  const slides = deck.slides.filter((slide) => slotTexts(slide, 'title')[0]?.startsWith('管理职责：第二条'));
  expect(slides.flatMap((slide) => slotTexts(slide, 'item'))).toEqual([
    '（一）城市管理部门|1.组织编制治理规划|2.对下列事项进行检查|（1）出入口的冲洗设施|（2）运输车辆的密闭情况',
    '（二）公安机关|1.划定行驶路线和时间|2.查处交通违法行为',
  ]);
});

test('slides of a chapter are no series torn by other titles: each says which articles it tells', async () => {
  const long = `${duty}，${duty}，${duty}，${duty}`;
  const { deck } = await planText(
    `青岚县集市管理办法\n\n第一章　总则\n\n第一条　${duty}。\n\n第二条　${long}。\n\n第三条　摊位应当编号。\n\n第四条　${duty}。\n\n第二章　附则\n\n第五条　本办法由县商务局解释。`,
  );
  const titles = deck.slides
    .filter(({ layout }) => layout !== 'section')
    .flatMap((slide) => slotTexts(slide, 'title'));
  expect(titles.slice(1).map((title) => title.replace(/（\d\/\d）$/u, ''))).toEqual([
    '总则：第一条',
    '总则：第二条',
    '总则：第三条—第四条',
    '附则：第五条',
  ]);
});

test('an article that begins with a name stays one, with the items that it leads to', async () => {
  const { deck } = await planText(
    [
      '青岚县诉求办理办法',
      '第一章　办理流程',
      `第一条　统一登记。${duty}。`,
      '第二条　分类办理。窗口根据诉求的性质，采取直办、转办等方式处理。',
      `（一）直办。${duty}，${duty}。`,
      `（二）转办。${duty}，${duty}。`,
      `第三条　限时办结。${duty}。`,
      '第二章　附则',
      '第四条　本办法自公布之日起施行。',
    ].join('\n\n'),
  );
  const second = deck.slides.filter((slide) => slotTexts(slide, 'title')[0]?.startsWith('办理流程：第二条'));
  expect(second.flatMap((slide) => slotTexts(slide, 'subtitle'))).toEqual(
    second.map(() => '分类办理。窗口根据诉求的性质，采取直办、转办等方式处理'),
  );
  expect(second.flatMap((slide) => slotTexts(slide, 'item')).map((item) => item.slice(0, 5))).toEqual([
    '（一）直办',
    '（二）转办',
  ]);
});

test('articles of either script are told whose numbers are set apart, each list below what announces it', async () => {
  const { deck } = await planText(
    [
      '清溪讀書會章程',
      '第 一 章　總則',
      '第　一　條　本會定名為清溪讀書會。',
      '第　二　條　本會之任務如下：',
      '一、舉辦讀書活動。',
      '二、出版會刊。',
      '第　三　條　會員有表決權。',
      '第 二 章　組織',
      `第 十一 條　本會置理事七人。${'理事由會員選舉之，任期二年，連選得連任，並得設候補理事二人。'.repeat(4)}`,
      `第 十二 條　理事有下列情事之一者，應即解任：`,
      ...['一', '二', '三', '四'].map((number) => `${number}、喪失會員資格，經理事會查明屬實並通知本人者。`),
      '第 十三 條　本章程經大會通過後施行。',
    ].join('\n\n'),
  );
  expect(deck.kind?.name).toBe('rules');
  const told = deck.slides.flatMap((slide) =>
    (['title', 'subtitle', 'item'] as const).flatMap((role) => slotTexts(slide, role)),
  );
  for (const number of ['一', '二', '三', '十一', '十二', '十三'])
    expect(told.join('\n')).toContain(`第${number}條`);
  expect(told.join('\n')).toContain('本會之任務如下');
  expect(told.join('\n')).toContain('四、喪失會員資格');
  expect(deck.sections.flatMap(({ title }) => title.map(({ text }) => text)).join()).not.toContain('喪失');
});

test('an article alone on its slide keeps the words that announce its items', async () => {
  const { deck } = await planText(
    rules.replace(
      '第三条　',
      '第三条　停车场不得收取下列费用：\n\n（一）预约费；\n\n（二）清洁费。\n\n第三条之一　',
    ),
  );
  const own = deck.slides
    .flatMap((slide) => [...slotTexts(slide, 'subtitle'), ...slotTexts(slide, 'item')])
    .join('|');
  expect(own).toContain('停车场不得收取下列费用');
  expect(own).toContain('（二）清洁费');
});

test('a later paragraph of a long article leads its list, and stands above it on each slide', async () => {
  const lead = '停车场经营者的备案材料应当包括下列内容';
  const items = ['一', '二', '三', '四', '五', '六'].map((number) => `（${number}）${duty}；`).join('\n\n');
  const { deck } = await planText(rules.replace('\n\n第四条', `\n\n${lead}：\n\n${items}\n\n第四条`));
  const slides = deck.slides.filter((slide) => slotTexts(slide, 'title')[0]?.startsWith('第三条'));
  const listing = slides.filter((slide) => slotTexts(slide, 'item').some((item) => item.startsWith('（')));
  expect(listing.length).toBeGreaterThan(0);
  expect(listing.map((slide) => slotTexts(slide, 'subtitle'))).toEqual(listing.map(() => [lead]));
});
