import { describe, expect, it } from 'vitest';
import { metadataAndLines } from '../metadata-and-lines.ts';
import { outlineOf } from '../outline-of.ts';

const body = '各乡镇要提前安排，逐项落实，做到人员到位、资金到位、服务到位，确保不误农时，全面完成今年任务。';

describe('furniture of a text file', () => {
  it('is the foot of the site that it was copied from', async () => {
    const foot =
      '东岭政府网 网站地图主办单位：东岭市工业局地址: 长安街13号邮编: 100804版权所有：东岭市工业局网站标识码：bm07000001东ICP备 04000001号-2';
    const { linesOf } = await metadataAndLines(['关于举办大赛的通知', '各区县：', body, body, foot]);
    expect(linesOf('furniture')).toEqual([foot]);
  });

  it('is a line drawn with marks, and the note on who may read the document', async () => {
    const { linesOf } = await metadataAndLines([
      '关于举办大赛的通知',
      '======',
      body,
      '————————',
      body,
      '（此件公开发布）',
    ]);
    expect(linesOf('furniture')).toEqual(['======', '————————', '（此件公开发布）']);
  });

  it('is the address where the text was, and the title that stands above the first section again', async () => {
    const lines = [
      '原文链接：https://example.org/a/1.html',
      '平川市农机管理办法',
      '平川市人民政府令',
      '（第9号）',
      '平川市农机管理办法',
    ];
    const { linesOf, values } = await metadataAndLines([
      ...lines,
      '第一章　总则',
      `第一条　${body}`,
      '第二章　附则',
      `第二条　${body}`,
      '报名网址：https://example.org/form',
    ]);
    expect(values.title).toBe('平川市农机管理办法');
    expect(linesOf('furniture')).toEqual(['原文链接：https://example.org/a/1.html', '平川市农机管理办法']);
  });

  it('is no sentence that names who holds the rights', async () => {
    const text = '本书版权所有，翻印必究，主办单位另行公告。';
    const { linesOf } = await metadataAndLines(['关于举办大赛的通知', body, text, body]);
    expect(linesOf('furniture')).toEqual([]);
  });
});

describe('the head of a page in a text that was copied from it', () => {
  const menu = ['首页', '新闻', '名人访谈'];

  it('is its title with the site, the way to it, and the buttons', async () => {
    const lines = ['平川种粮大户谈春耕- 【平川网】', ...menu, '平川种粮大户谈春耕', '平川种粮大户谈春耕'];
    const { values, linesOf } = await metadataAndLines([
      ...lines,
      '发布时间：2023-03-05',
      '分享到：',
      'QQ空间',
      '新浪微博',
      body,
      body,
    ]);
    expect(values).toEqual({ title: '平川种粮大户谈春耕', date: '2023-03-05' });
    expect(linesOf('furniture')).toEqual([...lines.slice(0, -1), '分享到：', 'QQ空间', '新浪微博']);
  });

  it('is the way to an English page, a step a line, below the name of the page with its site', async () => {
    const trail = [
      'Forty Bridges to Be Repaired - County News',
      'You are here:',
      'Home',
      '1',
      '/',
      'News',
      '2',
      '/',
    ];
    const story =
      'The council agreed on Monday to repair forty bridges in the north before the winter begins.';
    const { values, linesOf } = await metadataAndLines([
      ...trail,
      'Forty Bridges to Be Repaired',
      story,
      story.replace('Monday', 'Friday'),
      story.replace('north', 'south'),
      'Recent News',
      'Meet Deputy County Engineer Ida Marsh',
      'May 28, 2026',
      'Scroll to top',
    ]);
    expect(values).toEqual({ title: 'Forty Bridges to Be Repaired' });
    expect(linesOf('furniture')).toEqual([
      ...trail,
      'Recent News',
      'Meet Deputy County Engineer Ida Marsh',
      'May 28, 2026',
      'Scroll to top',
    ]);
  });

  it('is no cover that has the title twice', async () => {
    const { linesOf } = await metadataAndLines([
      '平川县春耕方案',
      '平川县农业局',
      '平川县春耕方案',
      body,
      body,
    ]);
    expect(linesOf('furniture')).toEqual([]);
  });
});

describe('figures above a text', () => {
  it('are no times of day, even where they might be', async () => {
    const { linesOf } = await metadataAndLines([
      'Weekly Round-Up',
      '2.40',
      '10:05 A.M.',
      `The market rose. ${'It rose again. '.repeat(9)}`,
    ]);
    expect(linesOf('furniture')).toEqual(['10:05 A.M.']);
  });
});

describe('web pages', () => {
  const text = `<p>${body}</p>`.repeat(6);
  const page = (title: string, inner: string) =>
    metadataAndLines([`<html><head><title>${title}</title></head><body>${inner}</body></html>`], 'a.html');

  it('have the title that they give themselves, not the name of the site', async () => {
    const { values } = await page(
      '土豆不土 春耕正忙 平川网',
      `<h1>平川网</h1><div><h2>土豆不土 春耕正忙</h2><p>2022-02-13 09:57　　平川日报网</p>${text}</div>`,
    );
    expect(values).toMatchObject({ title: '土豆不土 春耕正忙', source: '平川日报网', date: '2022-02-13' });
  });

  it('are not called by the names of their parts', async () => {
    const { values, linesOf } = await page(
      '平川网',
      `<h3>信息详情</h3><div><h4>关于做好春耕工作的通知</h4><p>发布人：赵青山　时间：2022-02-13</p>${text}</div><h3>评论回复</h3><ul><li>李强：同意</li></ul>`,
    );
    expect(values).toMatchObject({ title: '关于做好春耕工作的通知', author: '赵青山' });
    expect(linesOf('furniture')).toEqual(expect.arrayContaining(['信息详情', '评论回复', '李强：同意']));
  });

  it('are not called by the first heading of their menu', async () => {
    const { values } = await page(
      '',
      `<div><h1>栏目导航</h1><ul><li><a href="#">协会简介</a></li></ul></div><h2>种粮协会章程</h2>${text}`,
    );
    expect(values).toMatchObject({ title: '种粮协会章程' });
  });

  it('may have a label at the head of their title', async () => {
    const { values } = await page(
      '春耕的声音：有你才有丰收！-平川网',
      `<div>春耕的声音：有你才有丰收！</div><div>Qzone</div><p>2022-02-13</p>${text}`,
    );
    expect(values).toMatchObject({ title: '春耕的声音：有你才有丰收！' });
  });

  it('have credits and buttons around the text', async () => {
    const { values, linesOf } = await page(
      '春耕正忙_平川网',
      `<div>新闻动态</div><h1>春耕正忙</h1><p>2020-02-29 18:34:31　来源: 平川社举报</p>${text}<p>办公室供稿  摄影/张艳  编辑/苏芳</p><p>+1</p>`,
    );
    expect(values).toMatchObject({ title: '春耕正忙', source: '平川社' });
    expect(linesOf('paragraph')).toEqual(Array.from({ length: 6 }, () => body));
  });
});

describe('lines that look like headings and are none', () => {
  const say = (text: string) => `<p>${text}</p>`;
  const head = (text: string) => `<p style="text-align:center"><b>${text}</b></p>`;
  const picture = '<p style="text-align:center"><img src="a.jpg"></p>';
  const html = (...lines: string[]) =>
    `<html><head><title>工程备战建造任务</title></head><body><h1>工程备战建造任务</h1>${lines.join('')}</body></html>`;
  const makers = '<p><b>出品︱科学人栏目组</b></p>';
  it.each([
    [
      'captions in bold below pictures',
      html(
        say(body),
        head('空间院'),
        say(body),
        picture,
        head('研制工作有序推进'),
        head('火箭院'),
        say(body),
      ),
      'a.html',
      'caption',
      ['研制工作有序推进'],
    ],
    [
      'a caption below a picture',
      html(say(body), picture, '<p style="text-align:center">团队正在进行检查工作</p>', say(body)),
      'a.html',
      'caption',
      ['团队正在进行检查工作'],
    ],
    [
      'a line that says where its picture is from',
      html(
        say(body),
        say('渡口博物馆的石器展现场。渡口博物馆网站图片'),
        say('渡口标本馆网络直播画面。（直播图片）'),
        say(body),
      ),
      'a.html',
      'caption',
      ['渡口博物馆的石器展现场。渡口博物馆网站图片', '渡口标本馆网络直播画面。（直播图片）'],
    ],
    [
      'a line that calls itself one',
      html(say(body), say('图注：测试表明传言不正确'), say(body)),
      'a.html',
      'caption',
      ['图注：测试表明传言不正确'],
    ],
    [
      'who made a text, and the votes of the page below',
      html(say(body), say(body), makers, '<h3>您此时的心情</h3><ul><li>开心</li><li>感动</li></ul>'),
      'a.html',
      'furniture',
      ['工程备战建造任务', '出品︱科学人栏目组', '您此时的心情', '开心', '感动'],
    ],
    [
      'a printed table of contents, with pages or none',
      `Performance Budget\n\nTable of Contents\n\nI. Overview\t1\n\nII. Program Changes\tN/A\n\nIII. Justification\t2\n\nOverview\n\nOn October 5 the council passed the act, which offers compensation to all workers of the mines.`,
      'a.txt',
      'furniture',
      ['Table of Contents', 'I. Overview\t1', 'II. Program Changes\tN/A', 'III. Justification\t2'],
    ],
    [
      'the fields of a form that nobody has filled in, and none that somebody has',
      `土地入股合作协议书\n甲方（公司）：\n乙方（农户）：\n日期：   2024 年    月    日\n一、入股土地\n${body}\n二、期限\n${body}\n负责人：李强\n甲方（公司）：          乙方（农户）：\n签订日期：      年    月    日`,
      'a.txt',
      'furniture',
      [
        '甲方（公司）：',
        '乙方（农户）：',
        '日期：   2024 年    月    日',
        '甲方（公司）：          乙方（农户）：',
        '签订日期：      年    月    日',
      ],
    ],
    [
      'a day with spaces in it, which somebody has filled in',
      `关于土地入股的通知\n各村：\n${body}\n${body}\n青岚县农业农村局\n2024 年 8 月 20 日`,
      'a.txt',
      'furniture',
      [],
    ],
    [
      'the number of an article',
      `信息公开办法\n第一条\n${body}\n第二条\n${body}\n第三条\n${body}`,
      'a.txt',
      'heading',
      [],
    ],
  ])('%s', async (_, text, name, kind, lines) => {
    const { outline, say: textOf } = await outlineOf(text, name);
    const found = outline.blocks.filter((block) => block.kind === kind).map(({ span }) => textOf(span));
    expect(found).toEqual(lines);
  });
});
