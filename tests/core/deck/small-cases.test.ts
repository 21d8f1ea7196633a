import { describe, expect, it } from 'vitest';
import { checkNumbers } from '../../../src/core/check/numbers.ts';
import { figuresIn } from '../../../src/core/deck/telling/figure-patterns.ts';
import type { Paragraph, Slide } from '../../../src/core/model/deck/deck.ts';
import { areFormRows } from '../../../src/core/view/form-rows.ts';
import { type PlannedDocument, planBytes } from '../planned-document.ts';

const text = ({ runs }: Paragraph) => runs.map((run) => run.text).join('');

/** A slide as its layout, its title, and its items with their paragraphs. */
function shown({ layout, slots }: Slide): readonly string[] {
  const of = (role: string) =>
    slots.filter((slot) => slot.role === role).map(({ paragraphs }) => paragraphs.map(text));
  return [layout, of('title').flat().join(''), ...of('item').map((item) => item.join(' | '))];
}

const plan = (lines: readonly string[], name = 'a.txt'): Promise<PlannedDocument> =>
  planBytes(new TextEncoder().encode(lines.join('\n')), name);

const slidesOf = async (lines: readonly string[], name = 'a.txt') =>
  (await plan(lines, name)).deck.slides.map(shown);

describe('lines with labels', () => {
  it('do not take the line below a field that is left empty for its value', async () => {
    const slides = await slidesOf(['立项申请', '', '项目名称：雨水花园', '', '负责人：', '', '类别：改建']);
    expect(slides.flat()).not.toContain('负责人 | 类别：改建');
  });

  it.each(['竣工日期：2026年3月8日', '报名截止：2026年3月8日', '工期：2026年3月8日至2026年9月20日'])(
    'may tell a day of their matter that is not that of the text: %s',
    async (line) => {
      const { outline, deck } = await plan([
        '东岸步道工程简介',
        '',
        '建设单位：园林处',
        line,
        '总投资：一千二百万元',
      ]);
      expect(outline.metadata.date).toBeUndefined();
      expect(deck.slides.flatMap(shown)).toContain(line.replace('：', ' | '));
    },
  );

  it('have the number of what they name in brackets', async () => {
    const slides = await slidesOf([
      '评选结果',
      '',
      '金奖（1名）：陆远',
      '银奖（2名）：何晴、唐朔',
      '铜奖（3名）：白露、秦川、方圆',
    ]);
    expect(slides[1]?.slice(2)).toEqual([
      '金奖（1名） | 陆远',
      '银奖（2名） | 何晴、唐朔',
      '铜奖（3名） | 白露、秦川、方圆',
    ]);
  });

  it('are not all called by the first of them where that is a heading', async () => {
    const slides = await slidesOf([
      '讲座通知',
      '',
      '一、时间：5月6日（周三）上午9:00',
      '二、地点：三号楼报告厅',
      '三、参加人员：全体新职工',
    ]);
    expect(slides.map(([, title]) => title)).toEqual(['讲座通知', '时间、地点、参加人员']);
  });
});

describe('the front of a text', () => {
  it('calls minutes by their name and not by who was present', async () => {
    const slides = await slidesOf([
      'Minutes of the Library Committee',
      'Monday, 2 June 2025',
      '',
      'Present: K. Lowe, P. Shah, R. Tate',
      'Apologies: M. Orr',
      '',
      '1. Shelves',
      'Three shelves have arrived. P. Shah will fit them by 12 June.',
    ]);
    expect(slides[0]).toEqual(['cover', 'Minutes of the Library Committee']);
    expect(slides.flat()).toContain('Present | K. Lowe, P. Shah, R. Tate');
  });

  it('calls a file by its front matter, and its first section is none', async () => {
    const { outline } = await plan(
      ['---', 'title: 渠道复盘', '---', '', '## 结果', '', '收入增长一成。', '', '## 原因', '', '新签九家。'],
      'a.md',
    );
    expect(outline.root.children).toHaveLength(2);
  });

  it('has the office and its plan of a year in two lines', async () => {
    const { outline } = await plan([
      '青松小学',
      '2027—2028学年度第二学期德育工作计划',
      '',
      '一、指导思想',
      '立德树人，知行合一。',
    ]);
    expect(outline.metadata.title?.value.replace(/\s/gu, '')).toBe(
      '青松小学2027—2028学年度第二学期德育工作计划',
    );
  });

  it.each([
    [['值班电话', '', '日班  6001', '夜班  6002', '应急  6119']],
    [['一周天气', '', '周一　晴　8—15℃', '周二　阴　7—12℃', '周三　雨　5—9℃']],
    [['机构', '', '总务处', '教务处', '学生处', '保卫处', '财务处']],
  ])('has no subtitle that is the first of a list: %s', async (lines) => {
    const { outline } = await plan(
      [`# ${lines[0]}`, ...lines.slice(1).flatMap((line) => [line, ''])],
      'a.md',
    );
    expect(outline.metadata.subtitle).toBeUndefined();
  });

  it('has a title with a label of its own above its occasion', async () => {
    const { outline } = await plan([
      '坚守：一座灯塔和它的主人',
      '——记航标工沈海',
      '',
      '沈海守塔三十一年。塔灯从未熄灭过一夜。',
    ]);
    expect(outline.metadata.title?.value).toBe('坚守：一座灯塔和它的主人');
  });

  it('is not called by the first of its points, nor by what it asks for', async () => {
    const rules = await slidesOf(
      ['第八条 会员应当：', '（一）按时交纳会费；', '（二）遵守章程。'],
      'bylaws-draft.txt',
    );
    expect(rules[0]?.[1]).toBe('bylaws-draft');
  });
});

describe('what closes a text', () => {
  it.each([
    [
      ['致谢', '', '感谢贵校老师的照顾，孩子进步很大。', '', '学生家长：陶然', '2026年6月9日'],
      '学生家长　陶然',
    ],
    [['遗失声明', '', '本人遗失驾驶证一本，特此声明作废。', '', '声明人：温良', '2026年6月9日'], '温良'],
  ])('names who signs by what that person is: %s', async (lines, byline) => {
    const { deck } = await plan(lines);
    const [cover, ...others] = deck.slides;
    const own = cover?.slots.filter(({ role }) => role === 'byline') ?? [];
    expect(own.flatMap(({ paragraphs }) => paragraphs.map(text))).toEqual([byline]);
    expect(others.flatMap(shown).join(' ')).not.toContain(byline.slice(-2));
  });

  it('in English too, with the office beside the name', async () => {
    const { deck } = await plan([
      'Quarterly letter',
      '',
      'Dear colleagues,',
      '',
      'Lost days fell from 40 to 15. Two habits made the difference.',
      '',
      'Best regards,',
      '',
      'Anna Field, Safety Manager',
      '3 May 2026',
    ]);
    const words = deck.slides.flatMap(shown).join(' ');
    expect(words).not.toMatch(/regards|Anna/u);
    expect(deck.slides[0]?.slots.flatMap(({ paragraphs }) => paragraphs.map(text)).join(' ')).toContain(
      'Anna Field',
    );
  });
});

describe('salutations', () => {
  it.each([
    ['请假条', '王老师：', '因家中有事，特请假一天（5月6日），望批准。'],
    ['停水公告', '广大住户：', '因管道抢修，今晚停水三小时，请提前储水。'],
    [
      'Grant letter',
      'Dear Ms. Moss,',
      'Your application has been approved. Please sign the agreement by 9 June.',
    ],
  ])('are in the notes: %s', async (...lines) => {
    const slides = await slidesOf(lines.flatMap((line) => [line, '']));
    expect(slides.flat().join(' ')).not.toContain(lines[1]?.slice(0, -1));
  });
});

describe('what has changed in each version', () => {
  it('stands below the version, which is no day of the text', async () => {
    const { outline, deck } = await plan([
      '更新日志',
      '',
      'v3.2.0（2026-05-20）',
      '- 新增：批量归档',
      '- 修复：打印缺页',
      '',
      'v3.1.4（2026-04-02）',
      '- 修复：登录超时',
    ]);
    expect(outline.metadata.date).toBeUndefined();
    expect(deck.slides.flatMap(shown).join(' ')).toContain('v3.1.4（2026-04-02）');
  });
});

describe('lists below a lead', () => {
  it('are called by a lead of one word where no heading stands above', async () => {
    const slides = await slidesOf([
      '夜班利弊',
      '',
      '好处：',
      '补贴较高',
      '路上不堵',
      '白天可办事',
      '',
      '坏处：',
      '作息颠倒',
      '应酬减少',
      '带娃困难',
    ]);
    expect(slides.map(([, title]) => title)).toEqual(['夜班利弊', '好处', '坏处']);
  });

  it('may have the marks of Japanese and of full-width print', async () => {
    const slides = await slidesOf([
      '值班提示',
      '',
      '请注意三点：',
      '',
      '－－电话不离人，铃响三声内接听。',
      '－－记录不过夜，当班事当班清。',
      '－－钥匙不离身，交接须签字。',
    ]);
    expect(slides[1]?.slice(2)).toEqual([
      '电话不离人，铃响三声内接听',
      '记录不过夜，当班事当班清',
      '钥匙不离身，交接须签字',
    ]);
    const japanese = await slidesOf([
      'お知らせ',
      '',
      'ご注意ください。',
      '',
      '・階段を使ってください。',
      '・窓を閉めてください。',
      '・火を消してください。',
    ]);
    expect(japanese.flat()).toContain('階段を使ってください');
  });

  it('are two sides where two plans have labels', async () => {
    const slides = await slidesOf([
      '两种方案',
      '',
      '方案甲：翻修旧馆。花费二百万元，工期三个月。',
      '',
      '方案乙：另建新馆。花费九百万元，工期一年。',
    ]);
    expect(slides[1]?.slice(0, 2)).toEqual(['comparison', '方案甲、方案乙']);
  });
});

describe('tables', () => {
  it('are called by the word right above them in a text without headings', async () => {
    const slides = await slidesOf([
      '盘点',
      '',
      '东库',
      '品名\t账存\t实存',
      '铜线\t30\t29',
      '铁钉\t80\t80',
      '',
      '西库',
      '品名\t账存\t实存',
      '木板\t12\t12',
      '油漆\t7\t6',
    ]);
    expect(slides.slice(1).map(([, title]) => title)).toEqual(['东库', '西库']);
  });

  it.each([
    [
      [
        ['姓名', '林舟', '性别', '男'],
        ['籍贯', '江宁', '生日', '1988.4'],
        ['经历', '先后任技术员和工程师。'],
      ],
      true,
    ],
    [
      [
        ['品名', '甲', '乙', '丙'],
        ['数量', '3', '4', '5'],
        ['备注', '数据来自三月的盘点。'],
      ],
      false,
    ],
    [
      [
        ['日期', '事项', '人员', '地点'],
        ['3月', '清淤', '陆', '东渠'],
      ],
      false,
    ],
  ])('of labels beside their values are forms: %j', (rows, isForm) => {
    expect(areFormRows(rows)).toBe(isForm);
  });
});

describe('wrapped English', () => {
  it('goes on after the point of an abbreviation', async () => {
    const slides = await slidesOf([
      'Road closure',
      '',
      'Mill Lane will be closed on Friday from 9 a.m.',
      'to 4 p.m. Buses stop at Church Road.',
    ]);
    expect(slides.flat().join(' ')).toContain('from 9 a.m. to 4 p.m.');
  });
});

describe('short words', () => {
  it('are sentences in English where they tell something', async () => {
    const slides = await slidesOf([
      'Boiler review',
      '',
      '1. Summary',
      'Thirty boilers were tested. Five failed.',
    ]);
    expect(slides.flat()).toContain('Five failed');
  });

  it('answer a question that asks whether', async () => {
    const slides = await slidesOf([
      'Badge FAQ',
      '',
      'Q: Where do I get a badge?',
      'A: At the front desk, from 8 a.m.',
      '',
      'Q: Can I lend my badge?',
      'A: No. Badges are tied to one person.',
    ]);
    expect(slides.flat()).toContain('No. Badges are tied to one person.');
  });

  it('are members as the others of their sentence', async () => {
    const slides = await slidesOf([
      '写作指南',
      '',
      '每周写一篇，先列提纲再动笔，写完放一天再改。',
      '',
      '常见毛病：把提纲写成口号；段太长；通篇只用一种句式，读来沉闷。',
    ]);
    expect(slides.flat()).toContain('段太长');
  });
});

describe('who speaks', () => {
  it('stands with the words that it follows', async () => {
    const slides = await slidesOf([
      '守艺',
      '',
      '老周做灯笼四十年，徒弟带了九个。',
      '',
      '他有两样宝：一把篾刀、一本图谱。',
      '',
      '“慢一点，稳一点。”老周说。',
    ]);
    expect(slides.flat().join(' ')).toMatch(/“慢一点，稳一点。”(?:老周说)?/u);
    expect(slides.flat().join(' ')).toContain('老周');
  });

  it('stands before the words in quotation marks of a title', async () => {
    const slides = await slidesOf([
      '演出预告',
      '',
      '团长说：“风雨无阻”，时间20:00，地点露天剧场，票价二十元。',
      '',
      '乐队首次合作。',
    ]);
    expect(slides.flat().join(' ')).toContain('团长说：“风雨无阻”');
  });
});

describe('figures', () => {
  it.each([
    ['三季度利润预计在-8万元至15万元之间', '-8万元至15万元'],
    ['Overseas price: US$2,450 per set', 'US$2,450'],
  ])('are whole in their row: %s', (line, figure) => {
    expect(figuresIn(line).map(({ start, end }) => line.slice(start, end))).toContain(figure);
  });

  it('are found in the source where commas part the values of a row', async () => {
    const project = await plan(
      ['姓名,工号,入职', '陈路,B0031,2018-04-02', '宋雨,B0052,2021-09-16'],
      'staff list.txt',
    );
    expect(checkNumbers(project).findings).toEqual([]);
  });
});

describe('an agenda', () => {
  const sections = ['一、人员', '新进三人。', '', '二、经费', '略有结余。', '', '三、场地', '租约续签。'];

  it('is needless above one slide that tells all of its sections', async () => {
    const slides = await slidesOf(['简况', '', ...sections]);
    expect(slides.map(([layout]) => layout)).not.toContain('agenda');
  });
});

describe('pages', () => {
  it.each([
    [
      '<dl><dt>滞销</dt><dt>积压</dt><dd>久放不动的货。</dd><dt>周转</dt><dd>进出的快慢。</dd></dl>',
      ['滞销', '积压 | 久放不动的货', '周转 | 进出的快慢'],
    ],
    [
      '<dl><div><dt>常温</dt><dd>十到三十度。</dd></div><div><dt>阴凉</dt><dd>二十度以下。</dd></div></dl>',
      ['常温 | 十到三十度', '阴凉 | 二十度以下'],
    ],
    [
      '<details><summary>电源</summary><p>输入二百二十伏。</p></details><details><summary>尺寸</summary><p>长三十厘米。</p></details>',
      ['电源 | 输入二百二十伏', '尺寸 | 长三十厘米'],
    ],
  ])('keep terms with what is said of them: %s', async (body, items) => {
    const slides = await slidesOf([`<h1>说明</h1>${body}`], 'a.html');
    expect(slides[1]?.slice(2)).toEqual(items);
  });

  it('that hold only a form show what is filled in', async () => {
    const slides = await slidesOf(
      [
        '<h1>报修单</h1><form><label>报修人：<input value="林晓"></label><br><label>部位：<input value="门锁"></label><br><button>提交</button></form>',
      ],
      'a.html',
    );
    expect(slides.flat().join(' ')).toMatch(/林晓.*门锁/u);
    expect(slides.flat().join(' ')).not.toContain('提交');
  });
});
