import { expect, it } from 'vitest';
import type { Slide } from '../../../../src/core/model/deck/deck.ts';
import { planText } from '../../planned-document.ts';
import { slotTexts } from '../../slot-texts.ts';

const filler =
  '各镇街要结合实际制定具体办法，明确时间表和路线图，把责任落实到岗位和个人，确保各项工作有人抓、有人管、见实效。'.repeat(
    4,
  );

const scheme = `湖区渡口改造工作方案

为改善湖区群众出行条件，制定本方案。

一、总体要求

（一）指导思想。全面贯彻上级决策部署，坚持以人民为中心的发展思想，牢固树立安全发展理念，按照安全第一、方便群众、绿色低碳、共建共享的总要求，健全管理体制，完善养护机制，加大资金投入，加强队伍建设，推动渡口由能用向好用转变，努力建设平安便捷的湖区渡口。

（二）工作目标。到2027年，湖区渡口改造全面完成，出行条件明显改善。渡船全部更新，候船设施配套齐全，岸线环境整洁有序，群众满意度稳步提升。

（三）基本原则

1.安全优先。把安全放在改造工作的首位。${filler}

2.因地制宜。不搞一个模式。${filler}

3.公众参与。广泛听取意见。${filler}

二、重点任务

渡口改造，安全是根本。要坚持建管并重，把日常养护摆在突出位置。

（一）更新渡船。各县区要制定更新计划。到2026年底，更新渡船120艘。${filler}

（二）修建码头。合理布局新建码头。${filler}

（三）完善制度。健全渡工培训制度。${filler}
`;

const titleOf = (slide: Slide) => slotTexts(slide, 'title').join('');

it('sets the sentence with the figure below the head of a point, and all parts of a whole', async () => {
  const { deck } = await planText(scheme, 8);
  const items = deck.slides.flatMap((slide) => slotTexts(slide, 'item'));
  expect(items).toContain('更新渡船|各县区要制定更新计划|到2026年底，更新渡船120艘');
  const principles = deck.slides.find((slide) => titleOf(slide) === '基本原则');
  expect(slotTexts(principles, 'item').map((item) => item.split('|')[0])).toEqual([
    '安全优先',
    '因地制宜',
    '公众参与',
  ]);
});

it('always tells the guiding thought, with its key words', async () => {
  const { deck } = await planText(scheme, 12);
  const slide = deck.slides.find((each) => titleOf(each) === '指导思想');
  expect(slotTexts(slide, 'item').join()).toContain('安全第一、方便群众、绿色低碳、共建共享的总要求');
});

it('shows a few sentences whole where the slide has room for them', async () => {
  const { deck } = await planText(
    '关于做好渡口管理的通知\n\n一、加强保障\n\n各县区要为渡口管理安排必要的人员和经费，把渡口建设和日常养护所需要的经费纳入年度财政预算。\n\n二、加强督查\n\n交通部门要会同有关单位开展检查。\n',
  );
  const items = deck.slides.flatMap((slide) => slotTexts(slide, 'item'));
  expect(items.join()).toContain('所需要的经费纳入年度财政预算');
});

it('names the period that goals hold for', async () => {
  const { deck } = await planText(
    `渡口发展规划

一、现状

湖区现有渡口86个。${filler}

二、发展目标

到2027年，渡口改造取得重要进展。渡船更新率稳步提高，候船条件明显改善，岸线管理更加规范，公众出行更加便捷；渡运信息及时发布，应急救援能力显著增强，安全隐患得到有效治理；渡工收入水平进一步提高，培训制度初步建立。

到2030年，渡口改造取得决定性进展。渡船全部实现电动化，候船设施全部达标，岸线生态根本好转，公众满意度显著提高；渡运全程实现智能调度，应急救援网络全面覆盖，安全事故得到有效遏制；渡工队伍更加稳定。

到2035年，湖区渡口全面现代化。

三、保障

各县区要安排经费。${filler}
`,
    'full',
  );
  const slide = deck.slides.find((each) =>
    slotTexts(each, 'item').some((item) => item.includes('渡船全部实现电动化')),
  );
  expect(slide && titleOf(slide)).toContain('到2030年');
  expect(slotTexts(slide, 'item').join()).not.toContain('渡船更新率稳步提高');
});

it('counts no label before the first number among the sections', async () => {
  const { deck } = await planText(
    `渡口改造行动计划

为改善群众出行条件，制定本计划。

总体要求：以保障群众平安出行为出发点，坚持建管并重，加强队伍建设，推动渡口由能用向好用转变，努力建设平安便捷的湖区渡口。

奋斗目标：经过五年努力，湖区渡口改造全面完成，渡船全部更新，候船设施配套齐全，岸线环境整洁有序，群众满意度稳步提升。

一、更新渡船
${filler}

二、修建码头
${filler}

三、完善制度
${filler}
`,
  );
  expect(deck.sections.map(({ title }) => title.map(({ text }) => text).join(''))).toEqual([
    '更新渡船',
    '修建码头',
    '完善制度',
  ]);
});

it('sets dividers before parts whose names no slide shows', async () => {
  const part = (number: string, name: string, points: readonly string[]) =>
    [`（${number}）${name}`, ...points.map((point) => `${point}。${filler}${filler}${filler}`)].join('\n\n');
  const report = [
    '湖区渡口工作报告',
    '一、今年工作安排',
    part('一', '加快渡船更新，提升安全水平', ['淘汰老旧渡船', '建造新型渡船', '培训渡工队伍']),
    part('二', '加快码头修建，改善候船条件', ['修建标准码头', '整治岸线环境', '配齐候船设施']),
    part('三', '加强渡口管理，健全长效机制', ['健全管理体制', '完善养护办法', '严格督促检查']),
    '二、加强自身建设',
    `坚持依法行政。${filler}`,
  ].join('\n\n');
  const { deck } = await planText(report, 60);
  const dividers = deck.slides.filter(({ layout, id }) => layout === 'section' && id.startsWith('part-'));
  expect(
    dividers.map((slide) => [...slotTexts(slide, 'kicker'), titleOf(slide), ...slotTexts(slide, 'item')]),
  ).toEqual([
    ['（一）', '加快渡船更新，提升安全水平', '淘汰老旧渡船', '建造新型渡船', '培训渡工队伍'],
    ['（二）', '加快码头修建，改善候船条件', '修建标准码头', '整治岸线环境', '配齐候船设施'],
    ['（三）', '加强渡口管理，健全长效机制', '健全管理体制', '完善养护办法', '严格督促检查'],
  ]);
});
