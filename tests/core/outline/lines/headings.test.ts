import { describe, expect, it } from 'vitest';
import { headingsOf } from '../headings-of.ts';

const body = '各乡镇要提前安排，逐项落实，做到人员到位、资金到位、服务到位，确保不误农时，全面完成今年任务。';

describe('headings', () => {
  it('takes items of business in bold whole, and puts points below what a meeting says of them', async () => {
    const minutes = [
      '# 例会纪要',
      '',
      '**议题1、新增以下两个仓：种子仓；农机仓，春耕以前备齐种子检修农机落实管护责任**',
      '',
      body,
    ];
    expect(await headingsOf(minutes, 'a.md')).toEqual([
      '1 numbered 议题1、新增以下两个仓：种子仓；农机仓，春耕以前备齐种子检修农机落实管护责任',
    ]);
    const points = `**一是**备好种子。${body}\n\n**二是**检修农机。${body}`;
    const news = `# 春耕会议召开\n\n**会议认为，**去年做到了两点。\n\n${points}\n\n**会议强调，**今年重点抓好以下工作：\n\n${points}`;
    expect(await headingsOf([news], 'a.md')).toEqual(
      ['会议认为', '会议强调'].flatMap((lead) => [
        `1 run-in ${lead}`,
        '2 ordinal 一是**备好种子',
        '2 ordinal 二是**检修农机',
      ]),
    );
  });

  it('takes what announces numbers in bold for their lead', async () => {
    const lines = [
      '# 春耕意见',
      '',
      '**一、任务**',
      '',
      '**重点做好两项工作：**',
      '',
      '**（一）备好种子**',
      '',
      body,
      '',
      '**（二）备好农机**',
      '',
      body,
    ];
    expect(await headingsOf(lines, 'a.md')).toEqual([
      '1 numbered 一、任务',
      '2 numbered （一）备好种子',
      '2 numbered （二）备好农机',
    ]);
  });

  it('reads sentences that head their paragraphs, also long ones right below a heading', async () => {
    const lines = [
      '规划',
      '一、形势',
      '统筹国内国际两个大局要求强化现代物流战略支撑能力。',
      `${body}${body}`,
      '实施扩大内需战略要求发挥现代物流畅通循环作用。',
      `${body}${body}`,
      '新一轮科技革命要求加快现代物流技术创新。',
      `${body}${body}`,
      '二、要求',
      body,
    ];
    expect((await headingsOf(lines)).map((heading) => heading.charAt(0)).join('')).toBe('12221');
  });

  it('tells clauses that say who has to do what from headings', async () => {
    const lines = [
      '大赛通知',
      '一、工作要求',
      `（一）各区、各单位负责组织本地区的赛事，按时报送方案，并做好宣传、保障、总结等各项工作，确保取得实效。${body}`,
      `（二）主办单位要严格执行有关规定，禁止乱收费。${body}`,
      `（三）各赛区须在官网开通专区，并及时完成审核。${body}`,
      '二、政策激励',
      `（一）宣传展示。${body}`,
      `（二）资金对接。${body}`,
      '（三）优秀项目在认定中予以政策支持。',
      '三、联系方式',
      body,
    ];
    expect(await headingsOf(lines)).toEqual([
      '1 numbered 一、工作要求',
      '1 numbered 二、政策激励',
      '2 numbered （一）宣传展示',
      '2 numbered （二）资金对接',
      '1 numbered 三、联系方式',
    ]);
  });

  it('reads labels that lead neighbouring paragraphs, and no speakers', async () => {
    const lines = [
      '行动计划',
      body,
      `总体要求：${body}`,
      `奋斗目标：${body}`,
      '一、主要任务',
      body,
      '二、保障',
      body,
    ];
    expect(await headingsOf(lines)).toEqual([
      '1 run-in 总体要求',
      '1 run-in 奋斗目标',
      '1 numbered 一、主要任务',
      '1 numbered 二、保障',
    ]);
    const talk = ['访谈', body, `主持人：${body}`, `赵青山：${body}`, `主持人：${body}`];
    expect(await headingsOf(talk)).toEqual([]);
  });

  it('takes names in bold before what they say for no headings', async () => {
    const lines = [
      '# Interview',
      'x',
      '**Anna Reed:** How did it begin?',
      '**Ito Ken:** Slowly.',
      '**Anna:** Why?',
    ];
    expect(
      await headingsOf(
        lines.flatMap((line) => [line, '']),
        'a.md',
      ),
    ).toEqual([]);
  });

  it('takes what a meeting was, in bold above its text, for no headings', async () => {
    const lines = ['# 会议纪要', '**会议地点：**线上', '**参会人员：**李明，王芳', '## 一、技术研究', body];
    expect(
      await headingsOf(
        lines.flatMap((line) => [line, '']),
        'a.md',
      ),
    ).toEqual(['1 style 一、技术研究']);
  });

  it('finds lines without a number by their place and shape', async () => {
    const lines = [
      '春耕开始了',
      body,
      '',
      '种子早到田头，农机跟着上',
      '',
      body,
      '',
      '技术送到田头',
      '',
      body,
    ];
    expect(await headingsOf(lines)).toEqual([
      '1 unnumbered 种子早到田头，农机跟着上',
      '1 unnumbered 技术送到田头',
    ]);
  });

  it('does not take salutations, leads to a list, verse or broken lines for headings', async () => {
    expect(
      await headingsOf(['春耕开始了', body, '各位代表：', body, '要做到以下几点：', body, '同志们！', body]),
    ).toEqual([]);
    expect(await headingsOf(['春晓', '春眠不觉晓', '处处闻啼鸟', '夜来风雨声', '花落知多少'])).toEqual([]);
  });

  it('reads Markdown headings, bold lines and bold leads', async () => {
    const lines = [
      '# 春耕',
      '',
      '## 种子',
      '',
      body,
      '',
      '### 选种',
      '',
      body,
      '',
      '## 农机',
      '',
      `**检修。**${body}`,
    ];
    expect(await headingsOf(lines, 'a.md')).toEqual([
      '1 style 种子',
      '2 style 选种',
      '1 style 农机',
      '2 run-in 检修',
    ]);
    const bold = ['# 春耕', '', '**一、种子**', '', body, '', '**二、农机**', '', body];
    expect(await headingsOf(bold, 'a.md')).toEqual(['1 numbered 一、种子', '1 numbered 二、农机']);
  });

  it('finds the leads of paragraphs after dashes, in series and by habit', async () => {
    const dashes = [
      '春耕意见',
      '一、原则',
      `——坚持早字当头。${body}`,
      `——坚持实字为先。${body}`,
      '二、任务',
      body,
    ];
    expect(await headingsOf(dashes)).toEqual([
      '1 numbered 一、原则',
      '2 dash ——坚持早字当头',
      '2 dash ——坚持实字为先',
      '1 numbered 二、任务',
    ]);
    const leads = [
      '春耕报告',
      '一、种子',
      `备足良种。${body}`,
      `严查假种。${body}`,
      '二、农机',
      `检修农机。${body}`,
      `培训机手。${body}`,
    ];
    expect((await headingsOf(leads)).filter((heading) => heading.startsWith('2 run-in'))).toHaveLength(4);
    const series = [
      '春耕报告',
      ...['种子', '农机', '用水'].map((thing) => `这一年，${thing}有了新变化。${body}`),
    ];
    expect((await headingsOf(series)).filter((heading) => heading.includes('run-in'))).toHaveLength(3);
  });

  it('reads the headings of English text', async () => {
    const prose =
      'The board met six times during the year. It approved three projects and closed one of them early.';
    expect(
      await headingsOf([
        'Annual Review',
        'By Jane Miller',
        prose,
        '',
        'Supply of Water',
        '',
        prose,
        '',
        'Outlook',
        '',
        prose,
      ]),
    ).toEqual(['1 unnumbered Supply of Water', '1 unnumbered Outlook']);
  });
});
