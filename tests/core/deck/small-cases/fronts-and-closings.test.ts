import { describe, expect, it } from 'vitest';
import { plan, shown, slidesOf, text } from './small-case.ts';

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

describe('an agenda', () => {
  const sections = ['一、人员', '新进三人。', '', '二、经费', '略有结余。', '', '三、场地', '租约续签。'];

  it('is needless above one slide that tells all of its sections', async () => {
    const slides = await slidesOf(['简况', '', ...sections]);
    expect(slides.map(([layout]) => layout)).not.toContain('agenda');
  });
});
