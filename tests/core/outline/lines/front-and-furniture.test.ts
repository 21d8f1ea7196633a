import { describe, expect, it } from 'vitest';
import { outlineOf } from '../outline-of.ts';

const body = '各乡镇要提前安排，逐项落实，做到人员到位、资金到位、服务到位，确保不误农时，全面完成今年任务。';

async function analysed(lines: readonly string[], fileName = 'a.txt') {
  const { outline, say } = await outlineOf(lines.join('\n'), fileName);
  const values = Object.fromEntries(
    Object.entries(outline.metadata).map(([name, field]) => [name, field.value]),
  );
  const linesOf = (kind: string) =>
    outline.blocks.filter((block) => block.kind === kind).map(({ span }) => say(span));
  return { values, linesOf };
}

describe('titles', () => {
  it('are never the number of the document', async () => {
    const { values } = await analysed([
      '东信管函〔2021〕73号',
      '根据有关规定，现将情况通告如下：',
      body,
      body,
    ]);
    expect(values).not.toHaveProperty('title');
    expect(values).toMatchObject({ documentNumber: '东信管函〔2021〕73号' });
  });

  it('are those of the document that a letter sends, where it has none of its own', async () => {
    const { values, linesOf } = await analysed([
      '东发〔2013〕37号',
      '各区县人民政府：',
      '现将《水污染防治行动计划》印发给你们，请认真贯彻执行。',
      '东岭市人民政府',
      '2013年9月10日',
      '水污染防治行动计划',
      body,
      '一、加大治理力度',
      body,
      '二、强化监管',
      body,
    ]);
    expect(values).toMatchObject({ title: '水污染防治行动计划', date: '2013-09-10' });
    expect(linesOf('title')).toEqual(['水污染防治行动计划']);
  });

  it('are read from the record of a document', async () => {
    const { values } = await analysed([
      '名称：关于印发《检查报告》的函',
      '索引号：000014672/2021-00267',
      '发布机关：东岭市安全局',
      '生成日期：2021-04-09',
      '====================',
      '+++++',
      '河湾公司：',
      body,
      body,
    ]);
    expect(values).toMatchObject({ title: '关于印发《检查报告》的函', author: '东岭市安全局' });
  });

  it('stand below the offices of a letterhead, each on its own line', async () => {
    const { values, linesOf } = await analysed([
      '东岭市财政局办公室',
      '文件',
      '东岭市税务局办公室',
      '东财规〔2019〕860号',
      '关于加强信用建设的通知',
      '各区县：',
      body,
      body,
    ]);
    expect(values).toMatchObject({
      title: '关于加强信用建设的通知',
      author: '东岭市财政局办公室 东岭市税务局办公室',
    });
    expect(linesOf('meta')).toHaveLength(4);
  });
});

describe('signatures', () => {
  it('stand on one line with the day, also where what was sent follows', async () => {
    const { values, linesOf } = await analysed([
      '东信部〔2021〕76号',
      '各区县：',
      '现将《数据中心发展行动计划（2021-2023年）》印发给你们，请贯彻落实。',
      '东岭市信息化部2021年7月4日',
      '数据中心发展行动计划（2021-2023年）',
      body,
      '一、总体要求',
      body,
      '二、重点任务',
      body,
    ]);
    expect(values).toMatchObject({
      title: '数据中心发展行动计划（2021-2023年）',
      author: '东岭市信息化部',
      date: '2021-07-04',
    });
    expect(linesOf('byline')).toEqual(['东岭市信息化部2021年7月4日']);
  });

  it('may run into the title of what was sent', async () => {
    const { values } = await analysed([
      '东航〔2020〕4号',
      '各有关单位：《样品管理办法》已经审议通过，现印发给你们。',
      '东岭市航天局2020年12月17日样品管理办法',
      '第一章总则',
      body,
      '第二章职责',
      body,
    ]);
    expect(values).toMatchObject({ title: '样品管理办法', author: '东岭市航天局', date: '2020-12-17' });
  });

  it('are those of the letter, not of the licences below it', async () => {
    const { values } = await analysed([
      '河湾公司：',
      body,
      '东岭市安全局',
      '2019年12月25日',
      '1号机组建造许可证',
      '国核安证字第1920号',
      '2019年12月25日',
      body,
    ]);
    expect(values).toMatchObject({ author: '东岭市安全局', signature: '东岭市安全局' });
  });
});

describe('titles set wide or over lines', () => {
  it('are read closed up', async () => {
    const { values } = await analysed([
      '国务院关于授权实施管辖的',
      '深圳口岸范围和',
      '土 地 使 用 期 限 的 批 复',
      '国函〔2006〕132号',
      body,
      body,
    ]);
    expect(values).toMatchObject({ title: '国务院关于授权实施管辖的深圳口岸范围和土地使用期限的批复' });
  });

  it('are those of the rules, not the head of the order', async () => {
    const { values } = await analysed([
      '东岭市人民政府令',
      '第12号',
      '现公布修订后的《停车场管理办法》，自2019年1月1日起施行。',
      '市长　赵青山',
      '2018年12月18日',
      '停车场管理办法',
      '第一章　总则',
      body,
      '第二章　规划',
      body,
    ]);
    expect(values).toMatchObject({
      title: '停车场管理办法',
      author: '东岭市人民政府',
      documentNumber: '东岭市人民政府令第12号',
      date: '2018-12-18',
    });
  });

  it('name a dozen offices', async () => {
    const offices = [
      '工业和信息化部',
      '中央网络安全和信息化委员会办公室',
      '国家发展和改革委员会',
      '教育部',
      '财政部',
    ];
    const many = [...offices, '住房和城乡建设部', '文化和旅游部', '国家卫生健康委员会', '国家能源局'].join(
      ' ',
    );
    const title = `${many}关于印发《应用行动计划（2021-2023年）》的通知`;
    const { values } = await analysed([title, '东信联〔2021〕77号', '各区县：', body, body]);
    expect(values).toMatchObject({ title, author: many });
  });
});

describe('front matter', () => {
  const front = [
    '---',
    'title: "Q&amp;A About the Strategy"',
    'slug: qa-about-the-strategy',
    'authors:',
    '  - anna-reed',
    '  - ito-ken',
    'topics:',
    '  - software',
    'date: 2019-03-27 13:00:00 -0500',
    '---',
    '',
  ];

  it('names the authors in a list, and the title with its marks decoded', async () => {
    const { values } = await analysed([...front, 'The strategy came out last week.', body], 'a.md');
    expect(values).toMatchObject({
      title: 'Q&A About the Strategy',
      author: 'Anna Reed, Ito Ken',
      date: '2019-03-27',
    });
  });

  it('leaves out what is for the program that makes the page', async () => {
    const { linesOf } = await analysed([...front, '{{< img src="x" >}}', '', body], 'a.md');
    expect(linesOf('furniture')).toEqual(['qa-about-the-strategy']);
    expect(linesOf('paragraph')).toEqual([body]);
  });
});

describe('the record that a program wrote above a text', () => {
  const record = [
    '# 原件',
    '',
    '- corpus_id: gw-001',
    '- title: 关于举办大赛的通知',
    '- source_domain: www.dongling.example',
    '- publish_date: 2022-05-17',
    '- http_status: 200',
    '',
  ];

  it('is no body, and names what the document does not name itself', async () => {
    const { values, linesOf } = await analysed([...record, '关于举办大赛的通知', '各区县：', body, body]);
    expect(values).toMatchObject({
      title: '关于举办大赛的通知',
      source: 'www.dongling.example',
      date: '2022-05-17',
    });
    expect(linesOf('furniture')).toEqual(['# 原件', '- corpus_id: gw-001', '- http_status: 200']);
    expect(linesOf('paragraph')).toEqual(['各区县：', body, body]);
  });

  it('is no list of settings in the text', async () => {
    const { linesOf } = await analysed([
      '安装说明',
      body,
      body,
      body,
      'host: a',
      'port: 1',
      'user: b',
      'path: c',
    ]);
    expect(linesOf('furniture')).toEqual([]);
  });
});

describe('furniture of a text file', () => {
  it('is the foot of the site that it was copied from', async () => {
    const foot =
      '东岭政府网 网站地图主办单位：东岭市工业局地址: 长安街13号邮编: 100804版权所有：东岭市工业局网站标识码：bm07000001东ICP备 04000001号-2';
    const { linesOf } = await analysed(['关于举办大赛的通知', '各区县：', body, body, foot]);
    expect(linesOf('furniture')).toEqual([foot]);
  });

  it('is a line drawn with marks, and the note on who may read the document', async () => {
    const { linesOf } = await analysed([
      '关于举办大赛的通知',
      '======',
      body,
      '————————',
      body,
      '（此件公开发布）',
    ]);
    expect(linesOf('furniture')).toEqual(['======', '————————', '（此件公开发布）']);
  });

  it('is no sentence that names who holds the rights', async () => {
    const text = '本书版权所有，翻印必究，主办单位另行公告。';
    const { linesOf } = await analysed(['关于举办大赛的通知', body, text, body]);
    expect(linesOf('furniture')).toEqual([]);
  });
});

describe('figures above a text', () => {
  it('are no times of day, even where they might be', async () => {
    const { linesOf } = await analysed([
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
    analysed([`<html><head><title>${title}</title></head><body>${inner}</body></html>`], 'a.html');

  it('have the title that they give themselves, not the name of the site', async () => {
    const { values } = await page(
      '土豆不土 春耕正忙 平川网',
      `<h1>平川网</h1><div><h2>土豆不土 春耕正忙</h2><p>2022-02-13 09:57　　平川日报网</p>${text}</div>`,
    );
    expect(values).toMatchObject({ title: '土豆不土 春耕正忙', source: '平川日报网', date: '2022-02-13' });
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

describe('lines that say how far a text has come', () => {
  it.each(['【初稿】', '（征求意见稿）', '（草案）'])('belong to the title: %s', async (mark) => {
    const lines = ['# 河湾镇道路养护办法', '', `## ${mark}`, '', body, '', '## 一、范围', '', body];
    const plain = ['河湾镇道路养护办法', mark, '', body, '', '一、范围', '', body];
    for (const text of [lines, plain]) {
      const { values, linesOf } = await analysed(text, text === lines ? 'a.md' : 'a.txt');
      expect(values).toMatchObject({ title: '河湾镇道路养护办法', subtitle: mark.slice(1, -1) });
      expect(linesOf('heading').join()).not.toContain(mark);
    }
  });
});

describe('sources', () => {
  it.each([
    ['新华社北京12月30日电', { source: '新华社' }],
    ['本报北京1月5日讯（记者 张三）', { source: '本报', author: '张三' }],
  ])('are read from a dateline alone in its paragraph: %s', async (line, expected) => {
    for (const blank of ['', '　']) {
      const text = ['# 东岭市召开春耕会议', '', '', `${line}${blank}`, '', body, '', body];
      const { values, linesOf } = await analysed(text, 'a.md');
      expect(values).toMatchObject(expected);
      expect(linesOf('meta')).toHaveLength(1);
    }
  });

  it.each(['/Volumes/Data/文稿/结算.docx', 'C:\\文稿\\结算.docx', 'https://example.org/a/b', '结算.docx'])(
    'are no places of files: %s',
    async (place) => {
      const text = ['# 结算常见问题', '', `**来源**: ${place}`, '', body, '', body];
      const { values } = await analysed(text, 'a.md');
      expect(values).not.toHaveProperty('source');
      expect(values).not.toHaveProperty('author');
    },
  );
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
