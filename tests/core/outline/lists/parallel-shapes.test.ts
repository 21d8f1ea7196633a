import { describe, expect, it } from 'vitest';
import { outlineOf } from '../outline-of.ts';

const filler = '各乡镇要提前安排，逐项落实，确保不误农时，全面完成今年任务，让农户放心种田、安心生产。';

/** Parallels of a text as `scope: member | member`. */
async function shapesIn(text: string): Promise<readonly string[]> {
  const { outline, say } = await outlineOf(`关于春耕的讲话\n${filler}\n${text}`);
  return outline.parallels.map(
    ({ scope, members }) => `${scope}: ${members.map(({ span }) => say(span)).join(' | ')}`,
  );
}

describe('clauses of one shape', () => {
  it.each([
    [
      'a two-part word in the middle',
      '水是生命的源泉，土是农业的根基，种是丰收的起点。',
      'clause: 水是生命的源泉 | 土是农业的根基 | 种是丰收的起点',
    ],
    [
      'one length and one verb',
      '会议指出，稳产是底线要求，增收是根本目的，生态是长远之计。',
      'clause: 稳产是底线要求 | 增收是根本目的 | 生态是长远之计',
    ],
    [
      'a common middle',
      '县农业局负责种子，县水务局负责灌溉，县气象局负责预报。',
      'clause: 县农业局负责种子 | 县水务局负责灌溉 | 县气象局负责预报',
    ],
    [
      'a coverb after a subject',
      '他们把论文写在大地上，把课堂搬到田埂边，把成果送进农家院。',
      'clause: 把论文写在大地上 | 把课堂搬到田埂边 | 把成果送进农家院',
    ],
    ['a coverb of cause', '让田更肥，让水更清，让人更富。', 'clause: 让田更肥 | 让水更清 | 让人更富'],
    [
      'from … to …',
      '从县城到乡村，从田头到车间，从干部到群众，都动了起来。',
      'clause: 从县城到乡村 | 从田头到车间 | 从干部到群众',
    ],
    [
      'in … do …',
      '在选种上下功夫，在育秧上求突破，在管护上见实效。',
      'clause: 在选种上下功夫 | 在育秧上求突破 | 在管护上见实效',
    ],
    [
      'a pair with an answering end',
      '乡亲们，我们一定能把荒山变成金山银山的好光景，一定能把穷村变成富村强村的新样板。',
      'clause: 一定能把荒山变成金山银山的好光景 | 一定能把穷村变成富村强村的新样板',
    ],
    [
      'a pair of one length',
      '下一步，多干利长远、打基础的好事，多解缺水喝、行路难的难事。',
      'clause: 多干利长远、打基础的好事 | 多解缺水喝、行路难的难事',
    ],
    ['what asks and answers', '既要种得好，又要卖得好。', 'clause: 既要种得好 | 又要卖得好'],
    ['no and but', '不是为了数字好看，而是为了农民得利。', 'clause: 不是为了数字好看 | 而是为了农民得利'],
    [
      'couples in a row',
      '我们越是困难多，越要沉住气，越是任务重，越要稳住神。',
      'clause: 越是困难多，越要沉住气 | 越是任务重，越要稳住神',
    ],
  ])('%s', async (_, text, expected) => {
    expect(await shapesIn(text)).toEqual([expected]);
  });
});

describe('parts of a sentence', () => {
  it('may have heads of one rhythm without a common word', async () => {
    expect(
      await shapesIn(
        '全镇上下奋力拼搏，千方百计保春灌，旱情缓解；群策群力抢农时，机具下田；精打细算降成本，每亩节本四十元；尽心尽力助农户，代耕一百户。',
      ),
    ).toEqual([
      'clause: 千方百计保春灌，旱情缓解 | 群策群力抢农时，机具下田 | 精打细算降成本，每亩节本四十元 | 尽心尽力助农户，代耕一百户',
    ]);
  });

  it('may have short heads of one ending', async () => {
    expect(
      await shapesIn('我们既要看到，种子储备充足；更要看到，今年墒情偏差；特别是要看到，倒春寒风险仍在。'),
    ).toEqual(['clause: 既要看到，种子储备充足 | 更要看到，今年墒情偏差 | 特别是要看到，倒春寒风险仍在']);
  });

  it('may each look from one side', async () => {
    const text = '从品种看，优质稻占七成；从区域看，河东快于河西；从进度看，比去年早五天。';
    expect(await shapesIn(text)).toEqual([
      'clause: 从品种看，优质稻占七成 | 从区域看，河东快于河西 | 从进度看，比去年早五天',
    ]);
  });
});

describe('sentences of one shape', () => {
  it('may have other sentences between them', async () => {
    expect(
      await shapesIn(
        '我们将把好种子关，开展抽检。各村同步登记。我们将管好农资价，防止抬价。我们将用好保险钱，应赔尽赔。',
      ),
    ).toEqual([
      'sentence: 我们将把好种子关，开展抽检。 | 我们将管好农资价，防止抬价。 | 我们将用好保险钱，应赔尽赔。',
    ]);
  });

  it('may be the points of a list', async () => {
    expect(
      await shapesIn('一是坚持早动手。种子三月到村。二是坚持勤检修。农机应修尽修。三是坚持多培训。'),
    ).toEqual(['sentence: 坚持早动手 | 坚持勤检修 | 坚持多培训']);
  });

  it('may name the same thing as different sides of a matter', async () => {
    expect(await shapesIn('就品种而言，优质稻占七成。就进度而言，比去年早五天。')).toEqual([
      'sentence: 就品种而言，优质稻占七成。 | 就进度而言，比去年早五天。',
    ]);
  });
});

describe('phrases of one shape', () => {
  it('may be nouns after what 的 says of them', async () => {
    expect(await shapesIn('合作社成为技术推广的带头人、小农户增收的领路人、新农机应用的示范点。')).toEqual([
      'phrase: 技术推广的带头人 | 小农户增收的领路人 | 新农机应用的示范点',
    ]);
  });
});

describe('paragraphs that open sections', () => {
  const section = (heading: string, opening: string) =>
    `${heading}\n${opening}要统筹推进，做实做细各项工作，确保全县上下步调一致、行动有力。\n（补充）${filler}`;

  it('may define one thing across the headings between them', async () => {
    const text = [
      section('一、强化种业', '良种是农业强县的芯片。'),
      section('二、强化农机', '农机是农业强县的骨骼。'),
      section('三、强化水利', '水利是建设农业强县的命脉。'),
    ].join('\n');
    const [run] = (await shapesIn(text)).filter((shape) => shape.startsWith('paragraph'));
    expect(run).toContain('良种是农业强县的芯片');
    expect(run?.split(' | ')).toHaveLength(3);
  });
});

describe('numbered paragraphs', () => {
  it('may each name their matter in front of a colon', async () => {
    const lines = [
      '一、种子：三月到村，当面验收。',
      '二、农机：四月检修完毕。',
      '三、农药：五月前备足，统一存放。',
    ];
    expect(await shapesIn(lines.join('\n'))).toContain(
      'paragraph: 种子：三月到村，当面验收。 | 农机：四月检修完毕。 | 农药：五月前备足，统一存放。',
    );
    expect(await shapesIn('时间：三月五日\n地点：县农业局会议室\n人员：各乡镇农技站站长')).toEqual([]);
  });
});

describe('what is no parallel', () => {
  it.each([
    ['two plain clauses', '去年雨水多，今年雨水少，大家都很着急。'],
    ['a pair without an answer', '他说今天的天气很好，我说昨天的收成不错。'],
    ['two objects of a verb', '对种子的质量要求，对农机的安全要求，都写进了合同。'],
    [
      'a question of two sides that are far from alike',
      '既要保证粮食播种面积只增不减、产量稳中有升，又要节本。',
    ],
    ['a narrative', '上午到了河东村，随后召开座谈会，听取了农户意见，晚上返回县城。'],
    ['figures', '播种面积五万亩，产量三万吨，比上年增长百分之五，高于全市平均水平。'],
    [
      'sentences on one topic',
      '合作社成立于二〇一〇年。合作社社员一百户。去年分红两万元。合作社还办了食堂。',
    ],
    ['a list of nouns with 的', '会上讨论了乡镇的意见、农户的要求和明年的预算。'],
    ['an ordinary 一是', '这一是非问题，必须讲清楚，不能含糊，更不能回避。'],
    ['one definition', '一、概述\n良种是农业强县的芯片。要统筹推进，做实做细各项工作，确保不误农时。'],
  ])('%s', async (_, text) => {
    expect(await shapesIn(text)).toEqual([]);
  });
});
