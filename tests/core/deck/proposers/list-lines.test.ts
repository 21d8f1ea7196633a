import { describe, expect, it } from 'vitest';
import { planBytes, planText } from '../../planned-document.ts';

const words = [
  '新建公园',
  '翻修校舍',
  '增设公交',
  '改造水管',
  '修缮老街',
  '清理河道',
  '扩建医院',
  '培训农技',
  '帮扶就业',
  '养老助餐',
];

const planMarkdown = (text: string) => planBytes(new TextEncoder().encode(text), 'a.md');

/** The slides of one section after a heading, by layout, title and items. */
async function slidesOf(body: string) {
  const { deck } = await planMarkdown(`# 清溪镇工作方案\n\n## 重点任务\n\n${body}\n`);
  const textOf = (role: string, slots: (typeof deck.slides)[number]['slots']) =>
    slots
      .filter((slot) => slot.role === role)
      .map(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text)).join(''));
  return deck.slides
    .filter(({ slots }) => slots.some(({ role }) => role === 'item'))
    .map(({ layout, slots }) => ({
      layout,
      title: textOf('title', slots).join(''),
      items: textOf('item', slots),
    }));
}

const lead = '今年，全镇重点办好以下实事：';

describe('lines of a list', () => {
  it('stand below the line that counts them among several lists', async () => {
    const slides = await slidesOf(
      `实验一：水的净化\n\n- 准备滤纸、漏斗和活性炭\n- 将浑浊的水倒入漏斗\n- 观察滤液的颜色\n\n实验二：电路的连接\n\n- 准备电池、导线和灯泡\n- 按照电路图连接元件\n- 闭合开关观察灯泡`,
    );
    expect(slides.map(({ title, items }) => [title, items.length])).toEqual([
      ['实验一：水的净化', 3],
      ['实验二：电路的连接', 3],
    ]);
  });

  it('are an item each below what announces them', async () => {
    const expected = [
      { layout: 'two-columns', title: expect.stringContaining('全镇重点办好以下实事'), items: words },
    ];
    expect(await slidesOf(`${lead}\n\n${words.map((word) => `- ${word}`).join('\n')}`)).toEqual(expected);
    expect(
      await slidesOf(`${lead}\n\n${words.map((word, index) => `${index + 1}. ${word}`).join('\n')}`),
    ).toEqual(expected);
  });

  it('show the words that lead each of them, and below what they tell', async () => {
    const led = [
      ['安全第一', '十月底前完成全部冲压设备防护装置的改造，并逐台验收、逐台建档、逐台签字'],
      ['人才', '培训操作人员120名'],
      ['节能', '用热泵替换燃气烘干机'],
    ] as const;
    expect(await slidesOf(led.map(([name, text]) => `- **${name}。**${text}。`).join('\n'))).toEqual([
      { layout: 'sentence-cards', title: '重点任务', items: led.map((parts) => parts.join('')) },
    ]);
  });

  it('are no steps where they are what several people say', async () => {
    const remarks = [
      '甲：先把规则定下来',
      '乙：要有公开的日程',
      '甲：日程每周公布一次',
      '丙：用邮件通知大家',
    ];
    const text = `# 会议记录\n\n## 投票流程\n\n${remarks.map((remark) => `- ${remark}`).join('\n')}\n`;
    const { deck } = await planMarkdown(text);
    expect(deck.slides.map(({ layout }) => layout)).not.toContain('timeline');
  });

  it('keep the numbers of their list over its slides, from one in each list', async () => {
    const steps = Array.from(
      { length: 9 },
      (_, index) => `第${index + 1}组居民代表在村委会议室逐户登记房屋面积并当场签字确认`,
    );
    const told = await slidesOf(
      `登记表如下填写：\n\n${steps.map((text, index) => `${index + 1}. ${text}`).join('\n')}\n\n## 其他事项\n\n1. 村务监督委员会全程参加登记并公布结果\n2. 登记结果在村口公示七天听取意见\n3. 有异议的住户可以申请再次测量`,
    );
    const numbers = told.map(({ items }) => items.map((item) => item.slice(0, item.indexOf('.'))));
    expect(numbers).toEqual([
      ['1', '2', '3', '4', '5'],
      ['6', '7', '8', '9'],
      ['1', '2', '3'],
    ]);
  });

  it('need no mark after a line that announces them, and drop the numbers that they have', async () => {
    const plain = ['重点任务', lead, ...words];
    const numbered = ['重点任务', lead, ...words.map((word, index) => `（${index + 1}）${word}；`)];
    for (const lines of [plain, numbered]) {
      const { deck } = await planText(`清溪镇工作方案\n\n${lines.join('\n\n')}`);
      const slide = deck.slides.find(({ layout }) => layout === 'two-columns');
      const items = slide?.slots.filter(({ role }) => role === 'item') ?? [];
      expect(items.map(({ paragraphs }) => paragraphs[0]?.runs.map(({ text }) => text).join(''))).toEqual(
        words,
      );
    }
  });

  it('are steps under a title that says so', async () => {
    const slides = await slidesOf('会议议程如下：\n\n1. 签到\n2. 领导致辞\n3. 项目汇报\n4. 总结讲话');
    expect(slides).toEqual([
      { layout: 'timeline', title: '会议议程', items: ['签到', '领导致辞', '项目汇报', '总结讲话'] },
    ]);
  });

  it('keep a title whole that ends in a word, and no copula', async () => {
    const rules = ['（一）张贴悬挂物品；', '（二）擅自接用电源；', '（三）损坏照明设施。'];
    const { deck } = await planText(
      ['清溪镇照明设施管理办法', '任何人不得有下列行为：', ...rules].join('\n\n'),
    );
    const slide = deck.slides.find(({ slots }) => slots.some(({ role }) => role === 'item'));
    const [title, ...items] = (slide?.slots ?? []).map(({ paragraphs }) =>
      paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text)).join(''),
    );
    expect(title).toBe('任何人不得有下列行为');
    expect(items).toEqual(['（一）张贴悬挂物品', '（二）擅自接用电源', '（三）损坏照明设施']);
  });

  it('take the heading above as title where nothing announces them', async () => {
    const [slide] = await slidesOf(
      '- 加强组织领导，压实工作责任\n- 强化资金保障，统筹使用资金\n- 严格督促检查，确保按期完成',
    );
    expect(slide).toMatchObject({ title: '重点任务', layout: 'chain' });
  });

  it('go on over several slides of one size', async () => {
    const many = Array.from({ length: 20 }, (_, index) => `- ${words[index % 10]}${index}号`);
    const slides = await slidesOf(`${lead}\n\n${many.join('\n')}`);
    expect(slides.map(({ items }) => items.length)).toEqual([10, 10]);
  });

  it('keep a decimal figure at their beginning', async () => {
    const [slide] = await slidesOf('- 3.5万亩高标准农田\n- 12公里清溪绿道\n- 860套安置住房');
    expect(slide?.items).toEqual(['3.5万亩高标准农田', '12公里清溪绿道', '860套安置住房']);
  });

  it('are no list where they are paragraphs with a number', async () => {
    const long =
      '各级各部门要提高政治站位，切实把思想和行动统一到镇党委的部署要求上来，逐项细化任务，逐级压实责任，逐月督促检查，确保各项工作件件有着落、事事有回音。';
    const { deck } = await planMarkdown(
      `# 清溪镇工作方案\n\n${['一是', '二是', '三是'].map((mark) => `- ${long.replace('各级', `${mark}各级`)}`).join('\n')}\n`,
    );
    expect(deck.slides.every(({ id }) => !id.startsWith('lines-'))).toBe(true);
  });
});
