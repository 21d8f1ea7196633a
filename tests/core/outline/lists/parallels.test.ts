import { describe, expect, it } from 'vitest';
import { outlineOf } from '../outline-of.ts';

const filler = '各乡镇要提前安排，逐项落实，确保不误农时，全面完成今年任务，让农户放心种田、安心生产。';

async function parallelsIn(...paragraphs: readonly string[]) {
  const { outline, say } = await outlineOf(['春耕报告', filler, ...paragraphs].join('\n'));
  return outline.parallels.map(({ scope, members, frames }) => ({
    scope,
    frames: frames.map(({ role, prefix, suffix }) => `${role} ${say(prefix)}…${say(suffix)}`),
    members: members.map(({ slots }) => slots.map(({ role, core }) => `${role} ${say(core)}`)),
    texts: members.map(({ span }) => say(span)),
  }));
}

describe('parallel paragraphs', () => {
  it('are taken apart into driver, actions and goal', async () => {
    const [run] = await parallelsIn(
      '围绕良种升级主线，引进新种，淘汰旧种，在建设种业强县上迈出新步伐。',
      '围绕农机换代主线，更新农机，培训机手，检修设备，在建设农机强县上迈出新步伐。',
      '围绕仓储扩容主线，新建粮库，在建设储备强县上迈出新步伐。',
    );
    expect(run?.scope).toBe('paragraph');
    expect(run?.frames).toEqual(['driver 围绕…主线', 'goal 在建设…上迈出新步伐']);
    expect(run?.members).toEqual([
      ['driver 良种升级', 'action 引进新种', 'action 淘汰旧种', 'goal 种业强县'],
      ['driver 农机换代', 'action 更新农机', 'action 培训机手', 'action 检修设备', 'goal 农机强县'],
      ['driver 仓储扩容', 'action 新建粮库', 'goal 储备强县'],
    ]);
  });

  it('may be driven by different words', async () => {
    const [run] = await parallelsIn(
      '以良种升级为引领，引进新种，在增产上取得新成效。',
      '以农机换代为抓手，更新农机，在增效上取得新成效。',
      '以仓储扩容为保障，新建粮库，在增收上取得新成效。',
    );
    expect(run?.members.map(([driver]) => driver)).toEqual([
      'driver 良种升级为引领',
      'driver 农机换代为抓手',
      'driver 仓储扩容为保障',
    ]);
  });

  it('do not begin with the paragraph that leads up to them', async () => {
    const [run] = await parallelsIn(
      '全县要在建设“三个强县”上迈出新步伐。',
      '围绕良种升级主线，引进新种，在建设种业强县上迈出新步伐。',
      '围绕农机换代主线，更新农机，在建设农机强县上迈出新步伐。',
      '围绕仓储扩容主线，新建粮库，在建设储备强县上迈出新步伐。',
    );
    expect(run?.members).toHaveLength(3);
  });

  it('are not found where paragraphs merely begin with the same words', async () => {
    const runs = await parallelsIn(
      '去年春耕时节，雨水偏多，田间管理跟不上，部分地块减产，农户反映强烈，县里及时作了安排。',
      '去年春耕时节的教训要记取。',
      '夏粮收购平稳，价格合理，农户满意，粮库管理规范，没有发生拖欠农户售粮款的问题，社会反映良好。',
    );
    expect(runs.filter(({ scope }) => scope === 'paragraph')).toEqual([]);
  });
});

describe('parallels of Latin text', () => {
  it('are made of whole words, and of more than one', async () => {
    expect(
      await parallelsIn(
        'The board met in May, the bank agreed, the builders came, and the bridge was built.',
      ),
    ).toEqual([]);
    const [alike] = await parallelsIn(
      'It is time to mend the roof. It is time to paint the door. It is time to sweep the floor.',
    );
    expect(alike?.frames).toEqual(['other It is time to …']);
  });
});

describe('parallel sentences and clauses', () => {
  it('are found with the frame that they share', async () => {
    const [run] = await parallelsIn(
      '各地动手早。要抓实良种供应，送到村口。要抓实农机检修，做到应修尽修。要抓实技术培训，不漏一户。',
    );
    expect(run?.scope).toBe('sentence');
    expect(run?.texts.map((text) => text.slice(0, 7))).toEqual([
      '要抓实良种供应',
      '要抓实农机检修',
      '要抓实技术培训',
    ]);
  });

  it('may set the sides of a matter against each other', async () => {
    const [run] = await parallelsIn(
      '一方面，引进良种，示范推广。如，北村试种百亩。另一方面，更新农机，方便农户。',
    );
    expect(run?.scope).toBe('sentence');
    expect(run?.texts).toEqual(['一方面，引进良种，示范推广。', '另一方面，更新农机，方便农户。']);
  });

  it('may begin after the verb that governs them', async () => {
    const [run] = await parallelsIn(
      '要把小镇建成一座流水环绕的花园之镇，一座书香浓郁的读书之镇，一座邻里相亲的友善之镇。',
    );
    expect(run?.scope).toBe('clause');
    expect(run?.texts).toEqual([
      '一座流水环绕的花园之镇',
      '一座书香浓郁的读书之镇',
      '一座邻里相亲的友善之镇',
    ]);
  });

  it('may be parts of a sentence between semicolons', async () => {
    const [run] = await parallelsIn(
      '实际工作中，要把握早与晚，抢抓农时；要兼顾多与少，合理密植；要统筹干与湿，科学管水；要协同人与机，提高效率。',
    );
    expect(run?.texts.map((text) => text.slice(0, 6))).toEqual([
      '要把握早与晚',
      '要兼顾多与少',
      '要统筹干与湿',
      '要协同人与机',
    ]);
  });

  it('may be parts of a sentence of which the first stands after its subject', async () => {
    const [run] = await parallelsIn(
      '新的一年，我们要打造绿色之村，让生态更好；打造富裕之村，让钱袋更鼓；打造和美之村，让乡风更淳。',
    );
    expect(run?.texts).toEqual([
      '打造绿色之村，让生态更好',
      '打造富裕之村，让钱袋更鼓',
      '打造和美之村，让乡风更淳',
    ]);
  });

  it('are not found in clauses that share a common ending', async () => {
    expect(await parallelsIn('加快水利建设，推进道路建设，抓好仓储建设，大家干劲十足。')).toEqual([]);
  });
});

describe('ordinal lists', () => {
  it('have their lead, markers and items', async () => {
    const { outline, say } = await outlineOf(
      `春耕报告\n要抓好以下工作，务求实效。一是备足种子，送到村口。各村都要登记。二是检修农机；三是培训机手。\n${filler}`,
    );
    const [list] = outline.ordinalLists;
    expect(list?.lead && say(list.lead)).toBe('要抓好以下工作，务求实效');
    expect(list?.items.map(({ marker, span }) => `${say(marker)} ${say(span)}`)).toEqual([
      '一是 备足种子，送到村口',
      '二是 检修农机',
      '三是 培训机手',
    ]);
  });

  it('need a first and a second, in order', async () => {
    const { outline } = await outlineOf(
      `春耕报告\n首先，我代表县政府向大家问好。二是检修农机。其一是种子。\n${filler}`,
    );
    expect(outline.ordinalLists).toEqual([]);
  });
});

describe('parallel phrases', () => {
  it('begin with the same words, or have one length and a common middle', async () => {
    const [same] = await parallelsIn('选种要面向高产、面向优质、面向抗病，统筹安排。');
    expect(same?.scope).toBe('phrase');
    expect(same?.texts).toEqual(['面向高产', '面向优质', '面向抗病']);
    const [uniform] = await parallelsIn('今年要引进一批优良品种、更新一批老旧农机、培训一批青年农民。');
    expect(uniform?.texts).toEqual(['引进一批优良品种', '更新一批老旧农机', '培训一批青年农民']);
  });

  it('are not found in plain lists', async () => {
    expect(await parallelsIn('大家带来了水稻、玉米、大豆和几袋化肥，分给各村。')).toEqual([]);
  });
});
