import { describe, expect, it } from 'vitest';
import { headingsOf } from '../headings-of.ts';
import { outlineOf } from '../outline-of.ts';

const body = '各乡镇要提前安排，逐项落实，做到人员到位、资金到位、服务到位，确保不误农时，全面完成今年任务。';

describe('headings with numbers', () => {
  it('keeps items by Roman numerals apart, below their heading', async () => {
    const text =
      'Annual meeting\n\nThe annual meeting of the society will be held on Saturday in the hall.\n\nAGENDA\n\ni. Apologies\nii. Minutes of the last meeting\n';
    const { outline, say } = await outlineOf(text, 'a.md');
    expect(outline.blocks.map(({ kind, span }) => `${kind}: ${say(span)}`).slice(2)).toEqual([
      'heading: AGENDA',
      'paragraph: i. Apologies',
      'paragraph: ii. Minutes of the last meeting',
    ]);
  });

  it('counts by Latin letters', async () => {
    const lines = [
      'Travel policy',
      '',
      'A. Booking',
      '',
      'All trips are booked through the desk at least ten days ahead.',
    ];
    const more = [
      'B. Contacts',
      '',
      'Questions go to the travel desk of the office.',
      '',
      'C. Review',
      '',
      'The rules end in May.',
    ];
    expect(await headingsOf([...lines, '', ...more])).toEqual([
      '1 numbered A. Booking',
      '1 numbered B. Contacts',
      '1 numbered C. Review',
    ]);
  });

  it('reads numbers that a copy has written with radicals', async () => {
    expect(await headingsOf(['春耕意见', '⼀、总体要求', body, '⼆、主要任务', body])).toEqual([
      '1 numbered ⼀、总体要求',
      '1 numbered ⼆、主要任务',
    ]);
  });

  it('leaves the items of a rule to their article', async () => {
    const rule = (number: string) => [
      `第${number}条 各乡镇申请良种补贴，应当按照下列程序办理有关手续：`,
      `（一）提出申请。${body}`,
      `（二）县局审核。${body}`,
    ];
    const lines = ['良种补贴规定', `第一条 ${body}`, ...rule('二'), ...rule('三'), `第四条 ${body}`];
    expect(await headingsOf(lines)).toEqual([]);
  });

  it('puts （一） below 1、 where the author does', async () => {
    const part = (number: string, name: string) => [
      `${number}、${name}`,
      `（一）种子质量参差不齐。${body}`,
      `（二）农机更新比较慢。${body}`,
    ];
    expect(
      await headingsOf(['春耕风险', body, ...part('1', '风险的来源'), ...part('2', '防范的办法')]),
    ).toEqual([
      '1 numbered 1、风险的来源',
      '2 numbered （一）种子质量参差不齐',
      '2 numbered （二）农机更新比较慢',
      '1 numbered 2、防范的办法',
      '2 numbered （一）种子质量参差不齐',
      '2 numbered （二）农机更新比较慢',
    ]);
  });

  it('takes sentences on lines of their own for heads of the paragraphs below them', async () => {
    const lines = [
      '春耕的办法',
      body,
      '（一）各村应保持警觉，遵守规程。',
      body,
      '（二）明确责任，减少误解。',
      body,
    ];
    expect(await headingsOf(lines)).toEqual([
      '1 numbered （一）各村应保持警觉，遵守规程',
      '1 numbered （二）明确责任，减少误解',
    ]);
  });

  it('knows a need that is named from a duty', async () => {
    const lines = [
      '春耕的意义',
      `（一）是保障粮食的重要手段。${body}`,
      `（二）是种粮农户自身的客观需要。${body}`,
    ];
    expect(await headingsOf(lines)).toEqual([
      '1 numbered （一）是保障粮食的重要手段',
      '1 numbered （二）是种粮农户自身的客观需要',
    ]);
  });

  it('leaves the numbers of a quotation to it, where the file marks its headings', async () => {
    const part = (name: string) => [`## ${name}`, '', body, ''];
    const quoted = [
      '> 3.1. 会员分类。会员由理事会选举产生。',
      '>',
      '> 3.2. 会员入会。会员由理事会批准。',
      '',
    ];
    const lines = ['# 会议纪要', '', ...part('财务'), ...part('章程'), ...quoted, ...part('行动')];
    expect(await headingsOf(lines, 'a.md')).toEqual(['1 style 财务', '1 style 章程', '1 style 行动']);
  });

  it('sets a box beside the items before it', async () => {
    const lines = ['春耕意见', '（一）备好种子', `1.选好品种。${body}`, `2.备足数量。${body}`];
    const more = ['专栏1 良种工程', body, '（二）备好农机', `1.检修农机。${body}`, `2.培训机手。${body}`];
    expect(await headingsOf([...lines, ...more, '专栏2 农机工程', body])).toEqual([
      '1 numbered （一）备好种子',
      '2 numbered 1.选好品种',
      '2 numbered 2.备足数量',
      '2 numbered 专栏1 良种工程',
      '1 numbered （二）备好农机',
      '2 numbered 1.检修农机',
      '2 numbered 2.培训机手',
      '2 numbered 专栏2 农机工程',
    ]);
  });

  it('reads the numbering of official documents', async () => {
    const lines = [
      '春耕意见',
      '一、总体要求',
      body,
      '二、主要任务',
      `（一）备好种子。${body}`,
      `（二）备好农机。${body}`,
    ];
    expect(await headingsOf(lines)).toEqual([
      '1 numbered 一、总体要求',
      '1 numbered 二、主要任务',
      '2 numbered （一）备好种子',
      '2 numbered （二）备好农机',
    ]);
  });

  it('puts a preface beside the numbers, parts above them, and a line between them below', async () => {
    const preface = [
      '规划',
      '前言',
      body,
      '一、现状',
      body,
      '（一）基础',
      body,
      '（二）问题',
      '国际形势',
      body,
      '二、目标',
      body,
    ];
    expect(await headingsOf(preface)).toEqual([
      '1 unnumbered 前言',
      '1 numbered 一、现状',
      '2 numbered （一）基础',
      '2 numbered （二）问题',
      '3 unnumbered 国际形势',
      '1 numbered 二、目标',
    ]);
    const parts = [
      '汇编',
      '城区安排',
      body,
      '一、现状',
      body,
      '二、目标',
      body,
      '乡村安排',
      body,
      '一、现状',
      body,
      '二、目标',
      body,
    ];
    expect((await headingsOf(parts)).map((heading) => heading.charAt(0)).join('')).toBe('122122');
  });

  it('reads parts, chapters and sections', async () => {
    const lines = ['春耕条例', '第一章 总则', body, '第二章 播种', '第一节 种子', body, '第二节 农机', body];
    expect(await headingsOf(lines)).toEqual([
      '1 numbered 第一章 总则',
      '1 numbered 第二章 播种',
      '2 numbered 第一节 种子',
      '2 numbered 第二节 农机',
    ]);
  });

  it('reads Arabic and dotted numbers, and brackets of both widths', async () => {
    const lines = [
      '技术方案',
      '1. 背景',
      body,
      '1.1 现状',
      body,
      '1.2 问题',
      body,
      '2. 方法',
      `(1)选种。${body}`,
      `（2）育秧。${body}`,
    ];
    expect(await headingsOf(lines)).toEqual([
      '1 numbered 1. 背景',
      '2 numbered 1.1 现状',
      '2 numbered 1.2 问题',
      '1 numbered 2. 方法',
      '2 numbered (1)选种',
      '2 numbered （2）育秧',
    ]);
  });

  it('reads no day and no amount as a dotted number', async () => {
    const lines = [
      '活动安排',
      '4.22周一 跑步爱好者协会',
      body,
      '4.25周四 街舞协会',
      body,
      '3.5亿元投资',
      body,
    ];
    expect((await headingsOf(lines)).filter((heading) => heading.includes('numbered'))).toEqual([]);
  });

  it('reads articles by their captions, and leaves laws without leads alone', async () => {
    const lines = [
      '民宿管理措施',
      `第一条　加大支持。${body}`,
      `第二条　优化服务。${body}`,
      '第三条　本措施自2024年7月1日起施行，有效期三年。',
    ];
    expect(await headingsOf(lines)).toEqual(['1 numbered 第一条　加大支持', '1 numbered 第二条　优化服务']);
    const law = ['民宿条例', '第一条　为了规范民宿经营，制定本条例。', '第二条　本条例适用于本县。'];
    expect(await headingsOf(law)).toEqual([]);
  });

  it('takes numbered lines without text between them for a list', async () => {
    const lines = [
      '例会纪要',
      '一、进展',
      '1、修好水渠；',
      '2、买好种子；',
      '3、通知农户。',
      '二、计划',
      body,
    ];
    expect(await headingsOf(lines)).toEqual(['1 numbered 一、进展', '1 numbered 二、计划']);
  });

  it('does not take every line that begins with a number for a heading', async () => {
    const lines = [
      '春耕开始了',
      body,
      '2023年，全县粮食总产稳定。',
      body,
      '三、四月是关键。',
      body,
      '12:30 开会',
      body,
    ];
    expect((await headingsOf(lines)).filter((heading) => heading.includes('numbered'))).toEqual([]);
  });
});
