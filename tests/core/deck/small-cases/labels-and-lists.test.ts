import { describe, expect, it } from 'vitest';
import { areFormRows } from '../../../../src/core/view/form-rows.ts';
import { plan, shown, slidesOf } from './small-case.ts';

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
