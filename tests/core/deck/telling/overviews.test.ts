import { expect, test } from 'vitest';
import type { SlideCandidate } from '../../../../src/core/deck/plan/candidate.ts';
import { withoutHeadsTwice } from '../../../../src/core/deck/telling/section-leads.ts';
import { planText } from '../../planned-document.ts';
import { slotTexts } from '../../slot-texts.ts';

const filler =
  '各镇街要结合实际制定具体办法，明确时间表和路线图，把责任落实到岗位和个人，确保各项工作有人抓、有人管、见实效。'.repeat(
    6,
  );

/** A scheme whose points each have more to say than an overview holds. */
const scheme = `乡村物流提升行动方案

为畅通乡村物流，制定本方案。

一、总体要求

坚持需求导向，用两年时间补齐乡村物流短板。${filler}

二、重点任务

（一）完善服务网络

到2027年底，建成村级寄递服务点860个。${filler}

（二）培育经营主体

支持供销、邮政、快递企业共用站点和车辆。${filler}

（三）发展冷链物流

在主产区建设田头冷库42座。${filler}

三、保障措施

各有关部门要把行动方案列入年度重点工作。${filler}
`;

test('an overview sets the first whole sentence of each point below its head', async () => {
  const { deck } = await planText(scheme, 6);
  const overview = deck.slides.find(({ id }) => id.startsWith('overview'));
  expect(overview?.layout).toBe('sentence-cards');
  expect(slotTexts(overview, 'item')).toEqual([
    '完善服务网络|到2027年底，建成村级寄递服务点860个',
    '培育经营主体|支持供销、邮政、快递企业共用站点和车辆',
    '发展冷链物流|在主产区建设田头冷库42座',
  ]);
});

test('a divider has the numeral of the author and what comes', async () => {
  const points = (names: readonly string[]) =>
    names.map((name, index) => `（${'一二三'.charAt(index)}）${name}\n\n${filler}`).join('\n\n');
  const { deck } = await planText(`乡村物流提升行动方案

一、总体要求

${points(['指导思想', '基本原则', '工作目标'])}

二、重点任务

${points(['完善服务网络', '培育经营主体', '发展冷链物流'])}
`);
  const divider = deck.slides.find(
    (slide) => slide.layout === 'section' && slotTexts(slide, 'title')[0] === '重点任务',
  );
  expect(slotTexts(divider, 'kicker')).toEqual(['二']);
  expect(slotTexts(divider, 'item')).toEqual(['完善服务网络', '培育经营主体', '发展冷链物流']);
});

/** Sections of points, each with what the author says before them. */
const withLeads = `农村电商促进办法

为促进农村电商，制定本办法。

${['一、完善物流网络', '二、培育经营主体', '三、规范市场秩序']
  .map(
    (heading) => `${heading}

农村电商，便民利民是根本。必须坚持政府引导、市场运作。

（一）明确责任分工

县商务局牵头负责，每年召开两次联席会议。${filler}

（二）加强资金保障

要统筹用好各类资金。到2027年，县财政安排专项资金1200万元。${filler}`,
  )
  .join('\n\n')}
`;

test('what a section says before its points stands above them, and no slide comes after them', async () => {
  const { deck } = await planText(withLeads, 8);
  const overviews = deck.slides.filter(({ id }) => id.startsWith('overview'));
  expect(overviews).toHaveLength(3);
  expect(slotTexts(overviews[0], 'subtitle')).toEqual([
    '农村电商，便民利民是根本|必须坚持政府引导、市场运作',
  ]);
  expect(deck.slides.filter(({ layout }) => layout === 'statement')).toEqual([]);
});

test('a point is told by the sentence that says how much and until when', async () => {
  const { deck } = await planText(withLeads, 8);
  const overview = deck.slides.find(({ id }) => id.startsWith('overview'));
  expect(slotTexts(overview, 'item')[1]).toContain('|到2027年，县财政安排专项资金1200万元');
});

test('a long text before the points comes first, under the title of the section', async () => {
  const lead =
    '农村电商，便民利民是根本。必须坚持政府引导、市场运作。要发挥供销社、邮政和快递企业的作用，打通农产品进城的最先一公里。';
  const { deck } = await planText(
    withLeads.replaceAll('农村电商，便民利民是根本。必须坚持政府引导、市场运作。', lead.repeat(2)),
  );
  const layouts = deck.slides
    .filter(({ sectionIndex }) => sectionIndex === 0)
    .map(({ id }) => id.split('-')[0]);
  const overview = layouts.indexOf('overview');
  if (overview >= 0) expect(layouts.indexOf('text')).toBeLessThan(overview);
  expect(layouts).toContain('text');
});

test('sections have dividers nearly all, or none', async () => {
  const short = ['四', '五', '六', '七', '八']
    .map(
      (numeral) => `${numeral}、加强宣传\n\n各镇要通过广播、网络和公告栏宣传本办法。${filler.slice(0, 60)}`,
    )
    .join('\n\n');
  const { deck } = await planText(`${withLeads}\n\n${short}`);
  expect(deck.slides.filter(({ layout }) => layout === 'section')).toEqual([]);
});

const article = (number: string, text: string) => `第${number}条　${text}`;

test('articles stand in their order, and what one announces stands below its number', async () => {
  const { deck } = await planText(
    [
      '青岚县停车管理条例',
      article('一', '为规范停车秩序，根据有关法律法规，结合本县实际，制定本条例。'),
      article('二', '本县行政区域内机动车停车场的规划、建设、使用和管理，适用本条例。'),
      article(
        '三',
        '除县人民政府另有规定外，下列场所，不论是否收费，均应当向社会公布停车泊位的数量和开放时间：',
      ),
      '（一）医院、学校、车站；\n（二）商场、市场、宾馆；\n（三）公园、景区、体育场馆。',
      article('四', '停车场经营者应当公示收费标准，不得另行收取其他费用。'),
      article('五', '本条例自2027年1月1日起施行。'),
    ].join('\n\n'),
  );
  const [, slide] = deck.slides;
  expect(deck.slides.slice(1).map((each) => slotTexts(each, 'title')[0])).toEqual(['第一条—第五条']);
  expect(slotTexts(slide, 'item')[2]).toBe(
    '第三条|除县人民政府另有规定外，下列场所，不论是否收费，均应当向社会公布停车泊位的数量和开放时间|（一）医院、学校、车站|（二）商场、市场、宾馆|（三）公园、景区、体育场馆',
  );
});

test('a divider leaves the heads to the slide after it that says more of them', () => {
  const item = { id: 'item-1', role: 'item', paragraphs: [] } as const;
  const candidate = (id: string, layout: SlideCandidate['layout'], sectionIndex: number): SlideCandidate => ({
    id,
    layout,
    sectionIndex,
    slots: [item],
    rank: 1,
    score: 0,
    group: id,
    offset: 0,
    order: 0,
    claims: [],
    announces: [{ start: 0, end: 1 }],
  });
  const told = withoutHeadsTwice([
    candidate('section-a', 'section', 0),
    candidate('overview-a', 'cards', 0),
    candidate('section-b', 'section', 1),
    { ...candidate('text-b', 'clauses', 1), announces: [] },
  ]);
  expect(told.map(({ slots }) => slots.length)).toEqual([0, 1, 1, 1]);
});

test('an overview goes where each of its points has a slide of its own, be it an overview', async () => {
  const { deck } = await planText(
    `产业用纺织品行业指导意见

为促进行业发展，提出以下意见。

一、总体要求

（一）指导思想

以高质量发展为主题，以科技创新为动力，推动行业高端化、数字化、绿色化、服务化转型升级，不断满足各方面的需要。

（二）基本原则

坚持创新引领。强化科技创新对产业发展的引领作用，加强共性技术、高端替代应用创新。

坚持需求导向。以适应医疗健康、安全防护、海洋经济、环境保护等领域需求为重点，加强产品开发。

坚持结构优化。营造公平竞争发展环境，运用市场机制淘汰落后产能，加大行业高端化改造力度。

（三）发展目标

到2025年，规模以上企业工业增加值年均增长6%左右，3家企业进入全球第一梯队。科技创新能力明显提升，骨干企业研发经费占比达到3%。

二、保障措施

各有关部门要把指导意见列入年度重点工作。${filler}
`,
    'full',
  );
  const titles = deck.slides.flatMap((slide) => slotTexts(slide, 'title'));
  expect(titles).toContain('指导思想');
  expect(titles).toContain('发展目标');
  const heads = deck.slides.flatMap((slide) => slotTexts(slide, 'item')).map((item) => item.split('|')[0]);
  expect(heads).not.toContain('指导思想');
});
