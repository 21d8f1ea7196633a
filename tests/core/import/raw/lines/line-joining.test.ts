import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../../src/core/import/registry.ts';
import { sliceSpan } from '../../../../../src/core/model/span.ts';

async function blocksOf(text: string): Promise<readonly string[]> {
  const result = await readDocument(new TextEncoder().encode(text), 'report.txt');
  if (!result.ok) throw new Error(result.error.code);
  const { raw, blocks } = result.value.value;
  return blocks.map(({ span }) => sliceSpan(raw, span).replace(/\n/gu, ' '));
}

const wrapped = [
  'The ferry office counted the passengers of every crossing between the',
  'mainland and the two islands, and it found that the morning boats are',
  'fuller than those of the afternoon in each of the seven summer weeks.',
].join('\n');

describe('a wrapped English text', () => {
  it('keeps a heading of a word apart that stands right below a paragraph', async () => {
    const text = `${wrapped} A third boat\nwould carry those who now wait on the quay until the evening comes.\nOutlook\n\n${wrapped}\n\n${wrapped}\n`;
    expect(await blocksOf(text)).toContain('Outlook');
  });

  it('joins the name after a title at the end of a line', async () => {
    const text = `${wrapped}\n\n${wrapped}\nIt asked for a third boat, and the plan for it was drawn up by Mr.\nHollis\n\n${wrapped}\n`;
    expect(await blocksOf(text)).not.toContain('Hollis');
  });
});

/** First lines are set in four columns deeper than the others. */
const setIn = [
  '        村里的水渠从东山脚下引来，沿着坡地走了九里，',
  '    中间有三道闸门和两座涵洞，是四十年前修的旧工程。',
  '    今年春天村委会请来了技术员，把渠底重新铺了一遍，',
  '    又把漏水的闸门换成了新的。',
  '        老人们说这样的光景几十年没有见过，稻田里都浇',
  '    上了头遍水，连坡顶的两块旱地也改种了晚稻。',
];

describe('a Chinese text whose paragraphs are set in', () => {
  it('goes on where a sentence ends at the edge', async () => {
    const blocks = await blocksOf(`${[...setIn, ...setIn].join('\n')}\n`);
    expect(blocks).toHaveLength(4);
    expect(blocks[0]?.replace(/\s/gu, '')).toContain('旧工程。今年春天');
  });
});

/** The lines of a page in the pieces that a program has found them in. */
const pieces = [
  '各镇要高度重视渠道管护工作，结合本镇实际提出具体措施，明',
  '确专人负责，',
  '建立台账并逐月更新，',
  '做到底数清楚、责任到人。',
  '对渠',
  '道沿线的',
  '“三堆”',
  '问题，要组织力量限期清理，清理情况每周报送县',
  '水利局；',
  '对损毁的闸门和涵管，要在春灌之前全部修复到位，确保农',
  '田用水需要。',
  '县水利局要加强技术指导，组织专业人员分片包干，帮助各镇查',
  '找隐患、',
  '制定方案，',
  '并会同县财政局做好资金安排，优先支持位置偏',
  '远、损毁严重的渠段。',
  '对群众反映集中的问题，要实行清单管理，办',
  '结一件销号一件，',
  '办理结果向群众公开，接受社会监督。',
  '各有关部门要密切配合，形成工作合力，及时协调解决工作中遇',
  '到的困难和问题。',
  '县水利局将对各镇工作落实情况开展抽查，抽查结',
  '果纳入年度考核，',
  '对工作不力的予以通报批评，对成效明显的给予表',
  '扬，并在资金安排上予以倾斜支持。',
];
/** A paragraph whose page lines are whole. */
const whole = [
  '沿渠各村要发动群众参与管护，推行渠长包段、农户联户的办法，',
  '把管护责任落实到每一段渠道、每一座闸门，做到渠渠有人管、段段',
  '有人护。管护经费由县财政按照渠道长度和管护难易程度予以补助，',
  '补助标准每公里每年不低于两千元，并根据考核结果按季度拨付到村',
  '到户。',
];

/** A paragraph in lines of thirty characters, the first set in by two and by its `number`, cut after commas. */
function torn(paragraph: string, number = 0): readonly string[] {
  const first = 28 - Math.ceil(number / 2);
  const rest = paragraph.slice(first).match(/.{1,30}/gu) ?? [];
  return [paragraph.slice(0, first), ...rest].flatMap((line, index) =>
    index % 3 === 0 ? line.split(/(?<=，)/u) : [line],
  );
}

describe('the lines of a page in fragments', () => {
  it('are put together where they reach the width of the page', async () => {
    const text = [
      '青岚县渠道管护要点',
      '一、总体要求',
      ...pieces,
      ...whole,
      '（一）',
      '严格落实管护责任。各镇要签订责任书。',
    ].join('\n');
    const blocks = (await blocksOf(text)).map((block) => block.replaceAll(' ', ''));
    expect(blocks).toEqual([
      '青岚县渠道管护要点',
      '一、总体要求',
      pieces.slice(0, 11).join(''),
      pieces.slice(11, 19).join(''),
      pieces.slice(19).join(''),
      whole.join(''),
      '（一）严格落实管护责任。各镇要签订责任书。',
    ]);
  });

  it('are put together where hardly a line reaches the width alone', async () => {
    // Labels below each point, and pieces: of a hundred lines only seven or so are page lines.
    const labels = Array.from({ length: 24 }, (_, index) => `责任单位：县水利局第${index + 1}工作组`);
    const text = ['青岚县渠道管护要点', '一、总体要求', ...pieces, ...whole, '二、责任分工', ...labels].join(
      '\n',
    );
    const blocks = (await blocksOf(text)).map((block) => block.replaceAll(' ', ''));
    expect(blocks).toContain(pieces.slice(0, 11).join(''));
    expect(blocks).toContain(pieces.slice(19).join(''));
  });

  it('have lost their indents, numbers stand above them, and a blank line stands where a page ended', async () => {
    const tasks = [
      '加快修缮公共码头。进一步清理航道两侧的沉船和废旧网具，恢复客运泊位六处，配合渡口改造做好管线迁改。（责任单位：县交通运输局、县水利局，白沙镇人民政府）',
      '建设渔港冷链仓库。围绕鲜活水产品的收购、分拣、暂养、加工和外运，统一布局冷库和制冰站，年内建成两座，其余列入明年计划。（责任单位：县农业农村局）',
      '完善岛际航班。适度加密早晚班次，稳定票价，试行学生票和医护票，做好大风天气停航的预告和退改。（责任单位：县交通运输局，各镇人民政府）',
      '整治岸线环境。对港区内的油污、泡沫浮球和废弃网箱分段清理，推行渔船垃圾上岸积分，积分可以兑换绳索和救生衣，年底前建成垃圾接收点九处，做到日产日清。（责任单位：县生态环境局、县农业农村局）',
      '培训渔家民宿从业人员。组织六期培训，内容为消防、急救和外语会话，合格的发给证书，并优先列入县里的接待名录，鼓励返乡青年参加。（责任单位：县文化旅游局，各镇人民政府）',
      '推行船证电子化。渔船证书和船员证书一律在网上申领，岸上核验改为扫码，老年船东可以由村里代办，不得要求重复提交材料。（责任单位：县农业农村局、县数据局）',
      '开展海上救护演练。每季度组织一次，参加的渔船不少于二十艘，演练情况报县应急管理局备案，并向船东通报发现的问题和整改时限。（责任单位：县应急管理局）',
    ];
    const lines = [
      '白沙县渔港年度任务',
      '一、总体考虑',
      ...torn(
        '坚持以船东和旅客的需要为导向，先急后缓，量力而行，把最要紧的事情办好，推动渔港面貌一年有新变化。',
      ),
      '二、重点任务',
      ...tasks.flatMap((task, index) => [`${index + 1}.`, ...torn(task, 3)]),
    ];
    const end = lines.indexOf('2.') + 2;
    const text = [...lines.slice(0, end), '', ...lines.slice(end)].join('\n');
    const blocks = (await blocksOf(text)).map((block) => block.replaceAll(' ', ''));
    expect(blocks).toEqual([
      '白沙县渔港年度任务',
      '一、总体考虑',
      '坚持以船东和旅客的需要为导向，先急后缓，量力而行，把最要紧的事情办好，推动渔港面貌一年有新变化。',
      '二、重点任务',
      ...tasks.map((task, index) => `${index + 1}.${task}`),
    ]);
  });

  it('are none of short lines of their own', async () => {
    const lines = Array.from(
      { length: 24 },
      (_, index) => `${['清淤渠道', '修复闸门', '加固堤防'][index % 3]}${index + 1}处`,
    );
    const text = [
      '青岚县渠道管护清单',
      '各镇今年完成的工作如下，请对照检查，并在月底之前报送情况。',
      ...lines,
    ].join('\n');
    expect((await blocksOf(text)).length).toBeGreaterThan(24);
  });
});

describe('numbers on lines of their own', () => {
  const duty = [
    '渠道管护单位应当建立健全巡查制度，配备巡查人员，定期检查渠',
    '道和闸门，发现损毁的，应当及时修复；不能及时修复的，应当采',
    '取防护措施，并报告县水利局。',
  ];
  const penalty = ['管护单位有前条所列行为之一，情节严重的，由县水利局依照第十', '三条规定处罚。'];

  it('lead what stands below them: chapters, their names in single characters, and articles', async () => {
    const text = `青岚县渠道管护办法\n第一章\n\n总\n\n则\n\n第一条\n${duty.join('\n')}\n第二条\n${duty.join('\n')}\n\n第二章\n\n法律责任\n\n第三条\n${penalty.join('\n')}\n第四条\n${duty.join('\n')}\n`;
    const blocks = (await blocksOf(text)).map((block) => block.replaceAll(' ', ''));
    expect(blocks).toEqual([
      '青岚县渠道管护办法',
      '第一章总则',
      `第一条${duty.join('')}`,
      `第二条${duty.join('')}`,
      '第二章法律责任',
      `第三条${penalty.join('')}`,
      `第四条${duty.join('')}`,
    ]);
  });

  it('let a sentence continue on the next page', async () => {
    const [first = '', second = '', third = ''] = duty;
    const text = `青岚县渠道管护办法\n\n第一条 ${first.slice(4)}\n${second}\n\n\f${third}\n\n第二条 ${duty.join('\n')}\n\n第三条 ${duty.join('\n')}\n`;
    const blocks = (await blocksOf(text)).map((block) => block.replaceAll(' ', ''));
    expect(blocks[1]).toBe(`第一条${first.slice(4)}${second}${third}`);
  });
});

describe('a wrapped Chinese text', () => {
  const line = '县里把办好农村小学作为一件大事来抓，每年拨出专门经费修缮校舍、添置图书和教学仪器设备';
  const paragraph = `    ${line}，\n并且从师范学校选派教师到边远乡镇任教，落实住房和交通补助，帮助他们安心工作和学习提\n高`;

  it('keeps a heading whole that is set in and wrapped by hand', async () => {
    const text = [
      `${paragraph}。`,
      '            一、积极推进办学体制和办',
      '        学模式改革',
      `${paragraph}。`,
      `${paragraph}。`,
    ].join('\n');
    expect((await blocksOf(text)).map((block) => block.replaceAll(/\s+/gu, ''))).toContain(
      '一、积极推进办学体制和办学模式改革',
    );
  });

  it('begins a paragraph at an item after the mark that the line above had no room for', async () => {
    const text = [
      `${paragraph}`,
      '。   （一）要落实经费。各地要列入预算。',
      `${paragraph}。`,
      `${paragraph}。`,
    ].join('\n');
    expect((await blocksOf(text)).map((block) => block.replaceAll(/\s+/gu, ''))).toContain(
      '（一）要落实经费。各地要列入预算。',
    );
  });

  it('divides no figure at its point', async () => {
    const read = await readDocument(
      new TextEncoder().encode(
        `${paragraph}。\n${paragraph}，目前还缺少的1.\n24亿元经费要在年内落实。\n${paragraph}。\n`,
      ),
      'report.txt',
    );
    if (!read.ok) throw new Error(read.error.code);
    const { raw, blocks } = read.value.value;
    const shown = blocks.map(({ span: own, hidden }) => {
      let text = '';
      let from = own.start;
      for (const gap of hidden) {
        text += raw.slice(from, gap.start);
        from = gap.end;
      }
      return text + raw.slice(from, own.end);
    });
    expect(shown.join('\n')).toContain('1.24亿元');
  });
});
