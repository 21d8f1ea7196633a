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
