import { expect, test } from 'vitest';
import { planText } from '../../planned-document.ts';
import { slotTexts } from '../../slot-texts.ts';

const interview = `让老旧小区焕新颜
——市住建局负责人答记者问

记者：请介绍一下今年老旧小区改造的总体安排。

李明：今年全市计划改造老旧小区126个，惠及居民4.2万户。改造内容由居民投票决定，水电气暖等基础设施优先安排。我们已经完成了入户调查。

记者：改造资金从哪里来？居民要出钱吗？

李明：资金由政府、企业和居民共同承担，其中财政补助不低于百分之六十。加装电梯由居民自愿出资，困难家庭可以申请减免。

记者：施工期间如何减少扰民？

李明：每个小区都要公示施工时间，中午和夜间不得施工。对投诉集中的工地，两小时内到场处理。
`;

test('an interview is told by its questions, with whole sentences and the name of who answers', async () => {
  const { deck } = await planText(interview);
  const slides = deck.slides.filter(({ layout }) => layout === 'question');
  expect(slides.map((slide) => slotTexts(slide, 'title')[0])).toEqual([
    '请介绍一下今年老旧小区改造的总体安排。',
    '改造资金从哪里来？居民要出钱吗？',
    '施工期间如何减少扰民？',
  ]);
  expect(slides.map((slide) => slotTexts(slide, 'byline'))).toEqual([['李明'], ['李明'], ['李明']]);
  expect(slotTexts(slides[2], 'item')).toEqual([
    '每个小区都要公示施工时间，中午和夜间不得施工。',
    '对投诉集中的工地，两小时内到场处理。',
  ]);
});

test('who leads a press call, thanks and small talk are neither questions nor answers', async () => {
  const { deck } = await planText(
    [
      'Press Call on the Harbour Bridge',
      'MODERATOR: Good morning. Please raise your hand if you want to ask a question. First up, we will go to Anna.',
      'Q Thanks. The council decided last night to close the old bridge. Can you talk about that? When will the new bridge open to traffic?',
      'SENIOR OFFICIAL: Thanks, Anna. The new bridge will open to traffic in September, and the old bridge closes a week later.',
      'Q Okay. Great. Thank you.',
      'MODERATOR: Thank you. Next up, we will go to Ben from the Harbour News.',
      'Q Hi, everyone. How much more does the bridge cost than the council planned?',
      'SENIOR OFFICIAL: Sure. The bridge costs 12 million dollars more, because the ground was softer than expected.',
      'MODERATOR: All right. This concludes the call.',
    ].join('\n\n'),
  );
  const questions = deck.slides.filter(({ layout }) => layout === 'question');
  expect(questions.map((slide) => slotTexts(slide, 'title')[0])).toEqual([
    'The council decided last night to close the old bridge. Can you talk about that? When will the new bridge open to traffic?',
    'How much more does the bridge cost than the council planned?',
  ]);
  const shown = deck.slides.flatMap(({ slots }) =>
    slots.flatMap(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text))),
  );
  expect(shown.join(' ')).toContain('softer than expected');
  expect(shown.join(' ')).not.toMatch(/Thanks|Great|Sure|Next up|raise your hand|concludes/u);
});

test('the agenda of an interview is its questions, and who answers is named with the office', async () => {
  const { deck } = await planText(
    interview.replace('记者：请介绍', '近日，记者采访了市住建局局长李明。\n\n记者：请介绍'),
  );
  const agenda = deck.slides.find(({ layout }) => layout === 'agenda');
  expect(slotTexts(agenda, 'item')).toEqual([
    '请介绍一下今年老旧小区改造的总体安排。',
    '改造资金从哪里来？居民要出钱吗？',
    '施工期间如何减少扰民？',
  ]);
  const question = deck.slides.find(({ layout }) => layout === 'question');
  expect(slotTexts(question, 'byline')).toEqual(['市住建局局长李明']);
});

const answerWithLists = `让老旧小区焕新颜
——市住建局负责人答记者问

继续推进老旧小区改造

问：今年改造怎么安排？

答：今年全市计划改造老旧小区126个，惠及居民4.2万户。为此重点做好以下三项工作：

一是摸清底数，逐个小区建立台账，做到情况明、问题清。

二是筹措资金，统筹用好财政补助和社会资本，减轻居民负担。

三是严格监管，对工程质量实行终身负责，验收结果向居民公布。

在资金方面，财政补助不低于百分之六十。在工期方面，十月底前全部完工。

不断提升物业服务水平

问：改造以后由谁管理？

答：改造以后由居民选定物业公司管理，合同期满以后可以重新选定。

一是健全业主委员会，重大事项由业主共同决定，物业收支定期公开，账目由街道派人审计。

二是完善评价办法，服务好不好由居民打分，评价结果与收费挂钩，连续两年不合格的要退出。

三是建立应急机制，物业公司退出以后由社区兜底，水电气和电梯的维修一天都不能停下来。
`;

test('lists of an answer have slides of their own, all points in order, and topics head the questions', async () => {
  const { deck } = await planText(answerWithLists);
  expect(deck.sections).toHaveLength(2);
  expect(
    deck.slides.filter(({ layout }) => layout !== 'cover').map((slide) => slotTexts(slide, 'title')[0]),
  ).toEqual(
    expect.arrayContaining([
      '今年改造怎么安排？（1/2）',
      '今年改造怎么安排？（2/2）',
      '改造以后由谁管理？（1/2）',
      '改造以后由谁管理？（2/2）',
    ]),
  );
  const points = deck.slides.map((slide) => slotTexts(slide, 'item').map((item) => item.slice(0, 6)));
  expect(points).toContainEqual(['一是摸清底数', '二是筹措资金', '三是严格监管']);
  expect(points).toContainEqual(['一是健全业主', '二是完善评价', '三是建立应急']);
  expect(points).toContainEqual(['今年全市计划', '在资金方面，', '在工期方面，']);
});

test('an answer without a name is of whom the title names', async () => {
  const { deck } = await planText(interview.replaceAll('记者：', '问：').replaceAll('李明：', '答：'));
  const question = deck.slides.find(({ layout }) => layout === 'question');
  expect(slotTexts(question, 'byline')).toEqual(['市住建局负责人']);
});

test('figures of an answer are stressed, and no character changes', async () => {
  const { source, deck } = await planText(interview);
  const runs = deck.slides.flatMap(({ slots }) =>
    slots.flatMap(({ paragraphs }) => paragraphs.flatMap((each) => each.runs)),
  );
  expect(runs.filter(({ weight }) => weight === 'term').map(({ text }) => text)).toContain('126个');
  for (const { text, prov, edit } of runs) {
    if (prov.type === 'source' && edit === undefined)
      expect(text).toBe(source.raw.slice(prov.start, prov.end));
  }
});

test('lines of labels are a panel of facts', async () => {
  const { deck } = await planText(`关于举办消防安全培训的通知

各部门：

为提高全员消防安全意识，定于近期举办消防安全培训。现将有关事项通知如下。

一、培训安排

时间：2026年5月12日上午9:00
地点：机关二号楼报告厅
参加人员：各部门安全员
主办单位：机关后勤服务中心

二、有关要求

请各部门高度重视，按时参加，并于5月8日前将名单报送机关后勤服务中心。
`);
  const facts = deck.slides.find(({ layout }) => layout === 'facts');
  expect(slotTexts(facts, 'title')).toEqual(['培训安排']);
  expect(slotTexts(facts, 'item')).toEqual([
    '时间|2026年5月12日上午9:00',
    '地点|机关二号楼报告厅',
    '参加人员|各部门安全员',
    '主办单位|机关后勤服务中心',
  ]);
});

test('measures with those who are responsible are a table of tasks', async () => {
  const { deck } = await planText(`优化夜间公共交通工作方案

一、重点任务

（一）延长夜班线路运营时间。2026年6月底前，将12条骨干线路末班车延长至23:30。（市交通运输局牵头，市公交集团配合）

（二）增设夜间停车泊位。在医院、车站周边新增夜间泊位800个。（市城管局负责）

（三）完善照明设施。2026年底前完成35条背街小巷照明改造。（市住房城乡建设局、市城管局按职责分工负责）

二、保障措施

各单位要加强协调，定期会商，重大问题及时报告市政府。
`);
  const tasks = deck.slides.find(({ layout }) => layout === 'tasks');
  expect(slotTexts(tasks, 'item')).toEqual([
    '延长夜班线路运营时间|市交通运输局牵头，市公交集团配合|2026年6月底前',
    '增设夜间停车泊位|市城管局负责',
    '完善照明设施|市住房城乡建设局、市城管局按职责分工负责|2026年底前',
  ]);
});

test('after three slides of one layout another holds the same words', async () => {
  const paragraphs = Array.from(
    { length: 9 },
    (_, index) =>
      `（${'一二三四五六七八九'[index]}）推进第${index + 1}片区改造\n\n` +
      `要完善片区${index + 1}的道路和管网，打通断头路。要增加片区${index + 1}的绿地和停车位，方便群众出行。` +
      `要引导片区${index + 1}的商户规范经营，保持街面整洁。要建立片区${index + 1}的长效管理机制，防止问题反弹。`,
  );
  const { deck } = await planText(`城市更新工作要点\n\n一、总体安排\n\n${paragraphs.join('\n\n')}\n`, 'full');
  const layouts = deck.slides.map(({ layout }) => layout);
  layouts.forEach((layout, index) => {
    if (index >= 3 && !['section', 'statement'].includes(layout))
      expect(new Set(layouts.slice(index - 3, index + 1)).size).toBeGreaterThan(1);
  });
});

test('paragraphs that a few words lead are cards of a head and its sentence', async () => {
  const { deck } = await planText(`乡村物流发展规划

一、发展目标

到2030年，基本建成覆盖全县的乡村物流体系。

二、补齐短板

完善节点网络。在乡镇建设综合服务站32个，在行政村设立便民服务点410个。支持邮政网点叠加服务。

统筹城乡配送。开通城乡公交带货线路15条，推动客货邮融合发展。鼓励共同配送。

三、组织保障

县政府成立工作专班，每季度调度一次，年终进行考核通报。
`);
  const points = deck.slides.find(({ id }) => id.startsWith('points'));
  expect(points?.layout).toBe('sentence-cards');
  expect(slotTexts(points, 'item')).toEqual([
    '完善节点网络|在乡镇建设综合服务站32个，在行政村设立便民服务点410个。支持邮政网点叠加服务',
    '统筹城乡配送|开通城乡公交带货线路15条，推动客货邮融合发展。鼓励共同配送',
  ]);
});

test('rules are told in articles with the numerals of the author', async () => {
  const { deck } = await planText(`社区图书角管理办法

第一章 总则

第一条 为方便居民阅读，规范图书角管理，制定本办法。

第二条 本办法适用于全区各社区设立的图书角。

第三条 区文化馆负责图书角的业务指导，街道负责日常监督。

第二章 借阅

第四条 居民凭身份证件办理借阅卡，每次可借阅图书五册。

第五条 借阅期限为三十日，可以续借一次。
`);
  const rules = deck.slides.filter(({ id }) => id.startsWith('articles'));
  expect(rules.flatMap((slide) => slotTexts(slide, 'item'))).toEqual([
    '第一条|为方便居民阅读，规范图书角管理，制定本办法',
    '第二条|本办法适用于全区各社区设立的图书角',
    '第三条|区文化馆负责图书角的业务指导，街道负责日常监督',
    '第四条|居民凭身份证件办理借阅卡，每次可借阅图书五册',
    '第五条|借阅期限为三十日，可以续借一次',
  ]);
  expect(rules.map(({ layout }) => layout)).toEqual(['facts', 'facts']);
});

test('sentences that say how much have the figure large beside them, and lose no word', async () => {
  const { source, deck } = await planText(`通信服务情况通报

一、申诉情况

各级申诉受理机构按照有关规定受理用户申诉29052件并逐件答复。督促企业对上述被投诉号码进行核查，停机处理1.2万个号码。联合应用商店和检测厂商对其中存在问题的17款应用进行了下架处理。

图3 2019-2020年申诉情况

二、监督检查

查处违规企业710家次，比上年多查处96家次。各省通信管理局要加强监督执法，依法依规处理用户反映集中的问题。
`);
  const figures = deck.slides.find(({ layout }) => layout === 'figure-rows');
  expect(slotTexts(figures, 'item')).toEqual([
    '29052件|各级申诉受理机构按照有关规定受理用户申诉29052件并逐件答复',
    '1.2万个|督促企业对上述被投诉号码进行核查，停机处理1.2万个号码',
    '17款|联合应用商店和检测厂商对其中存在问题的17款应用进行了下架处理',
  ]);
  for (const { prov, text } of (figures?.slots ?? []).flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ runs }) => runs),
  ))
    if (prov.type === 'source') expect(text).toBe(source.raw.slice(prov.start, prov.end));
});

test('numbered conditions are no figures, nor is the number of an item one', async () => {
  const { deck } = await planText(`关于安置房分配的通告

一、分配对象

申请家庭应当符合下列条件之一：

（一）家庭人口为4人及以上；

（二）3人户中有学龄儿童；

（三）3人户中有高龄老人。

二、户型对应

1.4人户家庭；

2.3人户中有学龄儿童的家庭；

3.3人户中有高龄老人的家庭。
`);
  expect(deck.slides.map(({ layout }) => layout)).not.toContain('figure-rows');
});

test('two sides of one matter stand beside each other', async () => {
  const { deck } = await planText(`当前经济形势和任务

一、准确把握形势

推动高质量发展，机遇和挑战并存。从国际看，世界经济复苏乏力，外部需求明显收缩。从国内看，超大规模市场优势突出，产业体系更加完备。

二、扎实做好工作

各部门要逐项细化措施，明确责任单位和完成时间，每季度报告一次进展。要加强督促检查，对落实不力的及时通报。
`);
  const sides = deck.slides.find(({ layout }) => layout === 'comparison');
  expect(slotTexts(sides, 'title')).toEqual(['推动高质量发展，机遇和挑战并存']);
  expect(slotTexts(sides, 'column-head')).toEqual(['从国际看', '从国内看']);
  expect(slotTexts(sides, 'item')).toEqual([
    '世界经济复苏乏力，外部需求明显收缩',
    '超大规模市场优势突出，产业体系更加完备',
  ]);
});

test('one side alone is no comparison', async () => {
  const { deck } = await planText(`水务工作要点

一、抓好重点工作

这项工作进展顺利。一方面，各镇都建立了台账，落实了责任人，完成了排查任务。下一步要巩固成果，防止反弹，年底前完成验收。
`);
  expect(deck.slides.filter(({ layout }) => layout === 'comparison')).toEqual([]);
});

test('minutes set what the meeting said and decided on a matter below what the meeting does', async () => {
  const { deck } = await planText(`青山市人民政府常务会议纪要

2026年3月5日，市长李明主持召开市政府第12次常务会议，研究有关工作。纪要如下：

会议听取了市交通局关于农村公路养护情况的汇报。会议指出，近年来全市新改建农村公路860公里，养护体系不断完善。会议决定，将农村公路日常养护补助标准提高到每年每公里1.2万元，由市财政列入预算。会议要求，市交通局要在4月底前制定实施细则。各区要按月报告进展。
`);
  const slide = deck.slides.find(
    (each) => slotTexts(each, 'title')[0] === '会议听取了市交通局关于农村公路养护情况的汇报',
  );
  expect(slide?.layout).toBe('facts');
  expect(slotTexts(slide, 'item')).toEqual([
    '会议指出|近年来全市新改建农村公路860公里，养护体系不断完善',
    '会议决定|将农村公路日常养护补助标准提高到每年每公里1.2万元，由市财政列入预算',
    '会议要求|市交通局要在4月底前制定实施细则。各区要按月报告进展',
  ]);
});
